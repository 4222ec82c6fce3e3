import type { EvidenceId, ParticipantId, RoundId } from '../kernel/ids.ts'
import type { FrameState } from '../session/frame.ts'
import type { Evidence } from '../session/gather.ts'
import { currentRound, isHidden, type PlaceState, type Round, type RoundMode } from '../session/place.ts'

/** The round under way or the last one. Counts people and notes, never what was placed where. */
export type RoundView = {
  readonly id: RoundId
  readonly number: number
  readonly mode: RoundMode
  readonly status: 'open' | 'revealed'
  /** True while its placements are hidden from everybody but their placer. */
  readonly hidden: boolean
  /** The notes that it asks about; `null` for all. */
  readonly scope: readonly EvidenceId[] | null
  /** How many notes it asks about. */
  readonly asked: number
  /** Whose turn it is in the hot seat. */
  readonly seat: ParticipantId | null
  /** People who have placed every note that it asks about. */
  readonly finished: number
  readonly people: number
  readonly anythingPlaced: boolean
}

/** The notes on the board that a round asks about. */
export function notesAskedAbout(round: Round, evidence: Readonly<Record<EvidenceId, Evidence>>): readonly EvidenceId[] {
  const ids = round.scope ?? (Object.keys(evidence) as EvidenceId[])
  return ids.filter((id) => evidence[id]?.fate.is === 'live')
}

/** The current round as everybody may see it; `null` before the first. */
export function roundView(
  participants: FrameState['participants'],
  evidence: Readonly<Record<EvidenceId, Evidence>>,
  place: PlaceState,
): RoundView | null {
  const round = currentRound(place)
  if (round === null || round.status === 'discarded') return null
  const asked = notesAskedAbout(round, evidence)
  const people = Object.values(participants).filter((person) => !person.removed)
  const finished = people.filter((person) => asked.length > 0 && asked.every((id) => round.placements[id]?.[person.id] !== undefined))
  const { id, number, mode, status, scope } = round
  return {
    id,
    number,
    mode,
    status,
    scope,
    hidden: isHidden(round),
    asked: asked.length,
    seat: place.seat,
    finished: finished.length,
    people: people.length,
    anythingPlaced: Object.keys({ ...round.placements, ...round.hands }).length > 0,
  }
}
