import { sayMoved } from '../../../shared/report/deeds.ts'
import { movedBetween } from '../../../shared/views/deeds.ts'
import type { NoteRoundView, NoteView } from '../../../shared/views/note-view.ts'
import { sayPercent } from '../../session/say-agreement.ts'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { PlacementStrip } from '../../ui/PlacementStrip.tsx'
import { useDeedNames } from './use-say-who.ts'

/** After a re-vote: the round before beside the last one, and who moved. */
export function RoundByRound({ note, namesShown }: Readonly<{ note: NoteView; namesShown: boolean }>) {
  const t = useText()
  const names = useDeedNames()
  const [before, last] = note.rounds.slice(-2)
  if (before === undefined || last === undefined) return null
  const moved = movedBetween(before, last)
  return (
    <div className="beside">
      <OneRound round={before} number={note.rounds.length - 1} />
      <OneRound round={last} number={note.rounds.length} />
      <p>{moved.length === 0 ? t('resolve.nobodyMoved') : sayMoved(t, moved, namesShown ? names : null)}</p>
    </div>
  )
}

function OneRound({ round: { placements, unnamed, consensus }, number }: Readonly<{ round: NoteRoundView; number: number }>) {
  const t = useText()
  const stages = useSession((view) => view.journey.stages.length)
  const placed = Object.values<number>(placements)
  const counts = Array.from({ length: stages }, (_, index) => (unnamed[index] ?? 0) + placed.filter((stage) => stage === index + 1).length)
  const spread = counts.flatMap((count, index) => (count === 0 ? [] : [t('resolve.spreadAt', { stage: index + 1, count })])).join(', ')
  return (
    <figure className="beside__one">
      <PlacementStrip counts={counts} label={spread} />
      <figcaption>{t('resolve.roundNumbered', { round: number })} <b>{consensus === null ? '' : sayPercent(t, consensus)}</b></figcaption>
    </figure>
  )
}
