import { unreachable } from '../kernel/decision.ts'
import type { EvidenceId, RoundId } from '../kernel/ids.ts'
import { append, put, without } from '../kernel/record.ts'
import type { PlaceEvent, PlaceState, Round } from './place.ts'
import type { Placer } from './placer.ts'

/** The placing after one more fact. */
export function evolvePlace(place: PlaceState, event: PlaceEvent): PlaceState {
  switch (event.type) {
    case 'RoundOpened': {
      const { round: id, number, mode, scope, openedAt } = event
      return { ...place, rounds: append(place.rounds, { id, number, mode, scope, openedAt, status: 'open', placements: {}, hands: {} }) }
    }
    case 'RoundErased':
      return { ...place, rounds: place.rounds.filter((round) => round.id !== event.round) }
    case 'RoundDiscarded':
      return withRound(place, event.round, (round) => ({ ...round, status: 'discarded' }))
    case 'RoundReinstated':
      return withRound(place, event.round, (round) => ({ ...round, status: 'open' }))
    case 'SeatTaken':
      return { ...place, seat: event.participant }
    case 'SeatLeft':
      return { ...place, seat: null }
    case 'EvidencePlaced':
      return withRound(place, event.round, (round) => placed(round, event.evidence, event.placer, event.stage))
    case 'PlacementWithdrawn':
      return withRound(place, event.round, (round) => withdrawn(round, event.evidence, event.placer))
    case 'HandsCounted':
      return withRound(place, event.round, (round) => ({ ...round, hands: put(round.hands, event.evidence, event.counts) }))
    case 'HandsLowered':
      return withRound(place, event.round, (round) => ({ ...round, hands: without(round.hands, event.evidence) }))
    case 'PlacementsRevealed':
      return withRound(place, event.round, (round) => ({ ...round, status: 'revealed' }))
    case 'PlacementsHidden':
      return withRound(place, event.round, (round) => ({ ...round, status: 'open' }))
    default:
      return unreachable(event)
  }
}

/** The facts that take this fact back, given the placing as it was before it. Turns at the screen are not taken back. */
export function invertPlace(before: PlaceState, event: PlaceEvent): readonly PlaceEvent[] {
  switch (event.type) {
    case 'SeatTaken':
    case 'SeatLeft':
      return []
    case 'RoundOpened':
      return [{ type: 'RoundErased', round: event.round }]
    case 'RoundErased': {
      const round = before.rounds.find((one) => one.id === event.round)
      if (round === undefined) return []
      const { id, number, mode, scope, openedAt } = round
      return [{ type: 'RoundOpened', round: id, number, mode, scope, openedAt }]
    }
    case 'RoundDiscarded':
      return [{ type: 'RoundReinstated', round: event.round }]
    case 'RoundReinstated':
      return [{ type: 'RoundDiscarded', round: event.round }]
    case 'EvidencePlaced':
    case 'PlacementWithdrawn': {
      const { round, evidence, placer } = event
      const stage = before.rounds.find((one) => one.id === round)?.placements[evidence]?.[placer]
      if (stage === undefined) return [{ type: 'PlacementWithdrawn', round, evidence, placer }]
      return [{ type: 'EvidencePlaced', round, evidence, placer, stage }]
    }
    case 'HandsCounted':
    case 'HandsLowered': {
      const { round, evidence } = event
      const counts = before.rounds.find((one) => one.id === round)?.hands[evidence]
      return [counts === undefined ? { type: 'HandsLowered', round, evidence } : { type: 'HandsCounted', round, evidence, counts }]
    }
    case 'PlacementsRevealed':
      return [{ type: 'PlacementsHidden', round: event.round }]
    case 'PlacementsHidden':
      return [{ type: 'PlacementsRevealed', round: event.round }]
    default:
      return unreachable(event)
  }
}

function withRound(place: PlaceState, id: RoundId, change: (round: Round) => Round): PlaceState {
  return { ...place, rounds: place.rounds.map((round) => (round.id === id ? change(round) : round)) }
}

function placed(round: Round, evidence: EvidenceId, placer: Placer, stage: number): Round {
  return { ...round, placements: put(round.placements, evidence, put(round.placements[evidence] ?? {}, placer, stage)) }
}

function withdrawn(round: Round, evidence: EvidenceId, placer: Placer): Round {
  const left = without(round.placements[evidence] ?? {}, placer)
  const placements = Object.keys(left).length === 0 ? without(round.placements, evidence) : put(round.placements, evidence, left)
  return { ...round, placements }
}
