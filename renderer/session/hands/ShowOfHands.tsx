import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { withHands } from '../../../shared/views/hands-preview.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { PlacementStrip } from '../../ui/PlacementStrip.tsx'
import { LargeNote } from '../LargeNote.tsx'
import { sayAgreement, saySpread } from '../say-agreement.ts'
import { useCommand, useSession } from '../session.tsx'
import { useLanguage, useText } from '../surface.tsx'
import { HandCounter } from './HandCounter.tsx'
import { UnitWords } from './UnitWords.tsx'

type ShowOfHandsProps = Readonly<{
  /** The notes that it goes through, in this order. */
  notes: readonly EvidenceId[]
  start: EvidenceId
  onClose: () => void
}>

/** Counts hands note by note: how many say each stage, without names, and what whole units say. */
export function ShowOfHands({ notes, start, onClose }: ShowOfHandsProps) {
  const t = useText()
  const [order] = useState(() => (notes.includes(start) ? notes : [start, ...notes]))
  const [at, setAt] = useState(Math.max(0, order.indexOf(start)))
  const [said, say] = useState('')
  const note = useSession((view) => view.notes[order[at] ?? start])
  const step = (by: number) => {
    const next = at + by
    if (next >= 0 && next < order.length) setAt(next)
    else if (next >= order.length) onClose()
  }
  if (note === undefined) return null
  const position = t('aloud.position', { number: at + 1, of: order.length })
  return (
    <Dialog open size="full" title={t('aloud.title')} description={`${position} · ${t('aloud.hint')}`} closeLabel={t('common.close')} onClose={onClose}>
      <Counting key={note.id} note={note} last={at === order.length - 1} onStep={step} first={at === 0} say={say} />
      <p className="sr" role="status">{`${said} ${position}`}</p>
    </Dialog>
  )
}

type CountingProps = Readonly<{ note: NoteView; first: boolean; last: boolean; onStep: (by: number) => void; say: (words: string) => void }>

function Counting({ note, first, last, onStep, say }: CountingProps) {
  const t = useText()
  const give = useCommand()
  const language = useLanguage()
  const stages = useSession((view) => view.journey.stages)
  const settings = useSession((view) => view.settings)
  const [counts, setCounts] = useState<readonly number[]>(() => stages.map((_, index) => note.unnamed[index] ?? 0))
  const ground = useRef<HTMLDivElement>(null)
  const agreement = useMemo(() => withHands(note, counts, settings), [note, counts, settings])
  const boxes = () => [...(ground.current?.querySelectorAll<HTMLInputElement>('.hand__count') ?? [])]
  useEffect(() => {
    // After the dialog has moved the focus into itself.
    const box = boxes()[0]
    const frame = requestAnimationFrame(() => {
      box?.focus()
      box?.select()
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  const save = async (): Promise<boolean> => {
    if (counts.every((count, index) => count === (note.unnamed[index] ?? 0))) return true
    if (!(await give({ type: 'CountHands', evidence: note.id, counts }))) return false
    say(t('aloud.saved'))
    return true
  }
  const leave = (by: number) => void save().then((done) => done && onStep(by))
  const onKeyDown = (event: KeyboardEvent) => {
    const at = boxes().indexOf(event.target as HTMLInputElement)
    if (at === -1) return
    if (event.key === 'Enter') leave(1)
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const box = boxes()[at + (event.key === 'ArrowRight' ? 1 : -1)]
      box?.focus()
      box?.select()
    } else return
    event.preventDefault()
  }
  return (
    <div className="hands" ref={ground} onKeyDown={onKeyDown}>
      <LargeNote note={note} />
      <ol className="hands__stages" aria-label={t('aloud.perStage')}>
        {stages.map(({ name }, index) => (
          <li key={name[language]}>
            <HandCounter
              stage={index + 1}
              name={name[language]}
              count={counts[index] ?? 0}
              onCount={(count) => setCounts((before) => before.map((one, other) => (other === index ? count : one)))}
            />
          </li>
        ))}
      </ol>
      <UnitWords note={note} />
      <div className="hands__sum">
        {agreement.placements === 0 ? <p className="muted">{t('aloud.nothing')}</p> : (
          <>
            <PlacementStrip counts={agreement.frequencies} label={saySpread(t, agreement)} {...(agreement.median === null ? {} : { median: agreement.median })} />
            <p aria-live="polite">{sayAgreement(t, agreement)}</p>
          </>
        )}
        <div className="hands__act">
          <Button size="large" icon={<Icon name="left" />} disabled={first} onClick={() => leave(-1)}>{t('aloud.previous')}</Button>
          <Button size="large" tone="primary" iconEnd={<Icon name={last ? 'check' : 'right'} />} onClick={() => leave(1)}>{t(last ? 'aloud.saveLast' : 'aloud.saveNext')}</Button>
        </div>
      </div>
    </div>
  )
}
