import type { EvidenceId, ParticipantId, RoundId } from '../kernel/ids.ts'
import type { FrameState } from '../session/frame.ts'
import type { Evidence } from '../session/gather.ts'
import { currentRound, isHidden, type PlaceState, type Round, type RoundMode } from '../session/place.ts'
import { type Anonymity, promiseNow } from '../session/promises.ts'
import { nextInLine } from '../session/turns.ts'

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
  /** How many of them said that they are ready. */
  readonly ready: number
  /** Who could have the seat next; null when everybody has finished or is ready. */
  readonly next: ParticipantId | null
  /** What is promised of the placements. */
  readonly promise: Anonymity
  /** Notes that were revealed before the others. */
  readonly shown: readonly EvidenceId[]
  /** Hidden notes that somebody has placed: those that could be revealed now. */
  readonly waiting: readonly EvidenceId[]
  readonly anythingPlaced: boolean
}

/** The notes on the board that a round asks about; while it is open, those that were revealed already are answered. */
export function notesAskedAbout(round: Round, evidence: Readonly<Record<EvidenceId, Evidence>>): readonly EvidenceId[] {
  const ids = round.scope ?? (Object.keys(evidence) as EvidenceId[])
  return ids.filter((id) => evidence[id]?.fate.is === 'live' && !(round.status === 'open' && round.shown.includes(id)))
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
  const ready = people.filter((person) => round.ready.includes(person.id))
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
    ready: ready.length,
    next: isHidden(round) ? nextInLine(round, people.map((person) => ({ id: person.id, done: finished.includes(person) || ready.includes(person) }))) : null,
    promise: promiseNow(round),
    shown: round.shown,
    waiting: isHidden(round) ? asked.filter((id) => round.placements[id] !== undefined) : [],
    anythingPlaced: Object.keys({ ...round.placements, ...round.hands }).length > 0,
  }
}
