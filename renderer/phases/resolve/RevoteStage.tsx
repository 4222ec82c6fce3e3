import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { EvidenceId, ParticipantId } from '../../../shared/kernel/ids.ts'
import { Changes } from '../../session/Changes.tsx'
import { useCommand, useSession, useSessionReader } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Climb } from '../../ui/Climb.tsx'
import { HotSeat } from '../../ui/HotSeat.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { LargeNote } from '../../session/LargeNote.tsx'

/** A blind re-vote of one note at the shared screen: pick a name, pick a step, and the screen covers it again. */
export function RevoteStage({ note: id, say }: Readonly<{ note: EvidenceId; say: (words: string) => void }>) {
  const t = useText()
  const give = useCommand()
  const note = useSession((view) => view.notes[id])
  const people = useSession((view) => view.people)
  const units = useSession((view) => view.units)
  const seat = useSession((view) => view.round?.seat ?? null)
  const turn = useRef<HTMLDivElement>(null)
  const seated = seat === null ? undefined : people[seat]
  useEffect(() => {
    // Not on a step: a second Enter would place the note. After the turn the focus goes to the next chip that waits.
    const next = turn.current?.querySelector<HTMLElement>(seat === null ? '.seat:not([data-done])' : '.vote__ask')
    const whenAllHave = turn.current?.closest('main')?.querySelector<HTMLElement>('[data-focus-after]')
    ;(next ?? whenAllHave)?.focus()
  }, [seat])
  if (note === undefined) return null
  return (
    <>
      <div className="arena__head"><LargeNote note={note} /></div>
      <div className="vote" ref={turn}>
        <Changes>
          <HotSeat
            label={t('resolve.vote.seats')}
            current={seat}
            seats={Object.values(people).map(({ id: person, name, initials, unit, placed }) => {
              const unitName = unit === null ? undefined : units[unit]?.name
              return {
                id: person,
                name,
                initials,
                progress: placed > 0 ? 1 : 0,
                progressLabel: t(placed > 0 ? 'resolve.vote.placed' : 'resolve.vote.waiting'),
                ...(unitName === undefined ? {} : { unit: unitName }),
              }
            })}
            onPick={(person) => void give(person === seat ? { type: 'LeaveSeat' } : { type: 'TakeSeat', participant: person as ParticipantId })}
          />
          {seated === undefined ? (
            <p className="vote__cover"><Icon name="blind" /><span>{t('resolve.vote.pick')}</span></p>
          ) : (
            <Turn note={id} stage={note.stage} name={seated.name} say={say} />
          )}
        </Changes>
      </div>
    </>
  )
}

function Turn({ note, stage, name, say }: Readonly<{ note: EvidenceId; stage: number | null; name: string; say: (words: string) => void }>) {
  const t = useText()
  const give = useCommand()
  const read = useSessionReader()
  const language = useLanguage()
  const stages = useSession((view) => view.journey.stages)
  const place = async (chosen: number) => {
    if (!(await give({ type: 'PlaceEvidence', evidence: [note], stage: chosen }))) return
    await give({ type: 'LeaveSeat' })
    const round = read().round
    say(round !== null && round.finished === round.people ? t('resolve.vote.everybody') : t('resolve.said.placed', { name }))
  }
  const onKeyDown = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    const digit = Number(key)
    if (!ctrlKey && !metaKey && !altKey && digit >= 1 && digit <= stages.length) void place(digit)
  }
  return (
    <div className="vote__turn" role="group" aria-label={t('resolve.vote.ask', { name })} onKeyDown={onKeyDown}>
      <h2 className="vote__ask" tabIndex={-1}>{t('resolve.vote.ask', { name })}</h2>
      <Climb
        label={t('resolve.vote.stages')}
        stages={stages.map((one, index) => ({ stage: index + 1, name: one.name[language], essence: one.essence[language] }))}
        chosen={stage}
        onChoose={(chosen) => void place(chosen)}
      />
    </div>
  )
}
