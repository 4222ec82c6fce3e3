import { asId, type LensId } from '../../../shared/kernel/ids.ts'
import type { Phase } from '../../../shared/session/phase.ts'
import { type UncountedNote, uncountedNotes } from '../../../shared/views/verdict-figures.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { Tag } from '../../ui/Tag.tsx'

/** Where a note can be made to count; `null` where only time or a newer note helps. */
const MENDED_IN: Readonly<Record<Exclude<UncountedNote['why'], 'no-lens'>, Phase | null>> = {
  contested: 'resolve', unplaced: 'place', hidden: 'place', 'no-consensus': 'resolve', 'too-old': null,
}

/** The notes that the verdict leaves out, each with its reason and the way to mend it. */
export function UncountedDialog({ open, onClose }: Readonly<{ open: boolean; onClose: () => void }>) {
  const t = useText()
  return (
    <Dialog open={open} onClose={onClose} size="wide" title={t('verdict.uncountedTitle')} description={t('verdict.uncountedHint')} closeLabel={t('common.close')}>
      {open ? <Uncounted /> : null}
    </Dialog>
  )
}

function Uncounted() {
  const t = useText()
  const notes = useSession((view) => view.notes)
  const uncounted = uncountedNotes(notes)
  if (uncounted.length === 0) return <p>{t('verdict.allCount')}</p>
  return (
    <ul className="uncounted">
      {uncounted.map(({ note, why }) => (
        <li key={note} className="uncounted__one">
          <Tag tone="alarm">{t(`verdict.whyNot.${why}`)}</Tag>
          <span className="uncounted__text">{notes[note]?.text}</span>
          <Mend note={note} why={why} />
        </li>
      ))}
    </ul>
  )
}

function Mend({ note, why }: UncountedNote) {
  const t = useText()
  const give = useCommand()
  const language = useLanguage()
  const lenses = useSession((view) => view.journey.lenses)
  if (why === 'no-lens') {
    return (
      <Select
        label={t('verdict.chooseLens')}
        hideLabel
        value={null}
        placeholder={t('verdict.chooseLensHint')}
        options={lenses.map(({ id, name }) => ({ value: id as string, label: name[language] }))}
        onChange={(lens) => void give({ type: 'EditEvidence', evidence: [note], change: { lens: asId<LensId>(lens) } })}
      />
    )
  }
  const phase = MENDED_IN[why]
  if (phase === null) return null
  return <Button onClick={() => void give({ type: 'GoToPhase', phase })}>{t(phase === 'place' ? 'verdict.toPlace' : 'verdict.toResolve')}</Button>
}
