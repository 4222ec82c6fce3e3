import type { Decision } from '../kernel/decision.ts'
import { accept, refuse, unreachable } from '../kernel/decision.ts'
import type { EvidenceId, UnitId } from '../kernel/ids.ts'
import type { FrameState } from './frame.ts'
import type { GatherState } from './gather.ts'
import { currentRound, isHidden, isStageOf, type PlaceEvent, type PlaceState, type Round } from './place.ts'
import { knownRounds } from './placements.ts'
import { unitVoice } from './placer.ts'

/** What is said aloud in the room and noted by the facilitator: how many hands went up for each stage, or one word for a whole unit. */
export type SpokenCommand =
  /** `counts` are hands per stage, from the lowest up; all of them zero take the count back. */
  | { readonly type: 'CountHands'; readonly evidence: EvidenceId; readonly counts: readonly number[] }
  /** Without a stage the unit's word is taken back. */
  | { readonly type: 'PlaceForUnit'; readonly evidence: EvidenceId; readonly unit: UnitId; readonly stage: number | null }

export type SpokenRefusal =
  | 'no-round-open'
  | 'round-not-revealed'
  | 'no-such-evidence'
  | 'no-such-stage'
  | 'no-such-unit'
  | 'count-out-of-range'

/** Most hands that can go up for one stage: more than any room holds. */
export const MOST_HANDS = 999

type Answer = Decision<PlaceEvent, SpokenRefusal>
type Surroundings = { readonly frame: FrameState; readonly gather: GatherState; readonly place: PlaceState }

/** Answers what is asked to be noted of what the room says aloud; see SPEC, facet PL. */
export function decideSpoken({ frame, gather, place }: Surroundings, command: SpokenCommand): Answer {
  const { evidence } = command
  if (gather.evidence[evidence]?.fate.is !== 'live') return refuse('no-such-evidence')
  const current = currentRound(place)
  // What is said aloud would be heard by everybody who still has to place alone.
  if (current !== null && isHidden(current)) return refuse('round-not-revealed')
  const round = knownRounds(place).findLast(({ scope }) => scope === null || scope.includes(evidence))
  if (round === undefined) return refuse('no-round-open')
  switch (command.type) {
    case 'CountHands':
      return countHands(round, evidence, command.counts, frame.journey.stages.length)
    case 'PlaceForUnit': {
      const { unit, stage } = command
      if (frame.units[unit]?.removed !== false) return refuse('no-such-unit')
      if (stage !== null && !isStageOf(frame, stage)) return refuse('no-such-stage')
      return placeForUnit(round, evidence, unit, stage)
    }
    default:
      return unreachable(command)
  }
}

function countHands(round: Round, evidence: EvidenceId, counts: readonly number[], stages: number): Answer {
  if (counts.length > stages) return refuse('no-such-stage')
  if (!counts.every((count) => Number.isInteger(count) && count >= 0 && count <= MOST_HANDS)) return refuse('count-out-of-range', { most: MOST_HANDS })
  const full = Array.from({ length: stages }, (_, index) => counts[index] ?? 0)
  const before = round.hands[evidence]
  if (full.every((count) => count === 0)) return before === undefined ? accept() : accept({ type: 'HandsLowered', round: round.id, evidence })
  if (before !== undefined && full.every((count, index) => count === before[index])) return accept()
  return accept(...roomSilenced(round, evidence), { type: 'HandsCounted', round: round.id, evidence, counts: full })
}

function placeForUnit(round: Round, evidence: EvidenceId, unit: UnitId, stage: number | null): Answer {
  const placer = unitVoice(unit)
  const before = round.placements[evidence]?.[placer]
  if (before === (stage ?? undefined)) return accept()
  if (stage === null) return accept({ type: 'PlacementWithdrawn', round: round.id, evidence, placer })
  return accept(...roomSilenced(round, evidence), { type: 'EvidencePlaced', round: round.id, evidence, placer, stage })
}

/** A room that counts hands or hears its units has no common stage any more. */
function roomSilenced(round: Round, evidence: EvidenceId): readonly PlaceEvent[] {
  return round.placements[evidence]?.['room'] === undefined ? [] : [{ type: 'PlacementWithdrawn', round: round.id, evidence, placer: 'room' }]
}
