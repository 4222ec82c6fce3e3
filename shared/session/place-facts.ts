import { unreachable } from '../kernel/decision.ts'
import type { EvidenceId, ParticipantId, RoundId } from '../kernel/ids.ts'
import { append, put, without } from '../kernel/record.ts'
import { currentRound, type PlaceEvent, type PlaceState, type Round } from './place.ts'
import type { Placer } from './placer.ts'
import { overtaken } from './kept-words.ts'

/** The placing after one more fact. */
export function evolvePlace(place: PlaceState, event: PlaceEvent): PlaceState {
  switch (event.type) {
    case 'RoundOpened': {
      const { round: id, number, mode, scope, openedAt, anonymity = 'named' } = event
      const opened: Round = {
        id, number, mode, scope, openedAt, status: 'open', placements: {}, hands: {},
        promises: [anonymity], under: {}, shown: [], ready: [], last: null, passedOver: [],
      }
      return { ...place, rounds: append(place.rounds, opened) }
    }
    case 'RoundErased':
      return { ...place, rounds: place.rounds.filter((round) => round.id !== event.round) }
    case 'RoundDiscarded':
      return withRound(place, event.round, (round) => ({ ...round, status: 'discarded' }))
    case 'RoundReinstated':
      return withRound(place, event.round, (round) => ({ ...round, status: 'open' }))
    case 'SeatTaken':
      return { ...inLine(place, event.participant, (line) => ({ last: event.participant, passedOver: line })), seat: event.participant }
    case 'SeatLeft':
      return { ...place, seat: null }
    case 'TurnPassedOver':
      return inLine(place, event.participant, (line) => ({ passedOver: [...line, event.participant] }))
    case 'ReadinessSet':
      return withRound(place, event.round, ({ ready, ...round }) => {
        const others = ready.filter((one) => one !== event.participant)
        return { ...round, ready: event.ready ? [...others, event.participant].toSorted() : others }
      })
    case 'PromiseChanged':
      return withRound(place, event.round, (round) => ({ ...round, promises: [...round.promises, event.anonymity] }))
    case 'PromiseTakenBack':
      return withRound(place, event.round, (round) => ({ ...round, promises: round.promises.slice(0, -1) }))
    case 'EvidencePlaced':
      return overtaken(withRound(place, event.round, (round) => placed(round, event)), event.round, event.evidence)
    case 'PlacementWithdrawn':
      return overtaken(withRound(place, event.round, (round) => withdrawn(round, event.evidence, event.placer)), event.round, event.evidence)
    case 'HandsCounted':
      return overtaken(withRound(place, event.round, (round) => ({ ...round, hands: put(round.hands, event.evidence, event.counts) })), event.round, event.evidence)
    case 'HandsLowered':
      return overtaken(withRound(place, event.round, (round) => ({ ...round, hands: without(round.hands, event.evidence) })), event.round, event.evidence)
    case 'WordsKept':
      return { ...place, kept: put(place.kept ?? {}, event.evidence, event.kept) }
    case 'PlacementsRevealed': {
      const { evidence } = event
      return withRound(place, event.round, (round) => (evidence === undefined ? { ...round, status: 'revealed' } : { ...round, shown: [...round.shown, ...evidence] }))
    }
    case 'PlacementsHidden': {
      const { evidence } = event
      return withRound(place, event.round, (round) =>
        evidence === undefined ? { ...round, status: 'open' } : { ...round, shown: round.shown.filter((id) => !evidence.includes(id)) },
      )
    }
    default:
      return unreachable(event)
  }
}

/** The facts that take this fact back, given the placing as it was before it. Turns at the screen are not taken back. */
export function invertPlace(before: PlaceState, event: PlaceEvent): readonly PlaceEvent[] {
  switch (event.type) {
    case 'SeatTaken':
    case 'SeatLeft':
    case 'TurnPassedOver':
      return []
    case 'RoundOpened':
      return [{ type: 'RoundErased', round: event.round }]
    case 'RoundErased': {
      const round = before.rounds.find((one) => one.id === event.round)
      if (round === undefined) return []
      const { id, number, mode, scope, openedAt, promises: [anonymity = 'named'] } = round
      return [{ type: 'RoundOpened', round: id, number, mode, scope, openedAt, ...(anonymity === 'named' ? {} : { anonymity }) }]
    }
    case 'RoundDiscarded':
      return [{ type: 'RoundReinstated', round: event.round }]
    case 'RoundReinstated':
      return [{ type: 'RoundDiscarded', round: event.round }]
    case 'EvidencePlaced':
    case 'PlacementWithdrawn': {
      const { round, evidence, placer } = event
      const known = before.rounds.find((one) => one.id === round)
      const [stage, under] = [known?.placements[evidence]?.[placer], known?.under[evidence]?.[placer]]
      if (stage === undefined) return [{ type: 'PlacementWithdrawn', round, evidence, placer }, ...keptBefore(before, round, evidence)]
      return [{ type: 'EvidencePlaced', round, evidence, placer, stage, ...(under === undefined ? {} : { under }) }, ...keptBefore(before, round, evidence)]
    }
    case 'HandsCounted':
    case 'HandsLowered': {
      const { round, evidence } = event
      const counts = before.rounds.find((one) => one.id === round)?.hands[evidence]
      return [counts === undefined ? { type: 'HandsLowered', round, evidence } : { type: 'HandsCounted', round, evidence, counts }, ...keptBefore(before, round, evidence)]
    }
    case 'WordsKept':
      return []
    case 'ReadinessSet':
      return [{ ...event, ready: !event.ready }]
    case 'PromiseChanged':
      return [{ type: 'PromiseTakenBack', round: event.round }]
    case 'PromiseTakenBack': {
      const anonymity = before.rounds.find((one) => one.id === event.round)?.promises.at(-1)
      return anonymity === undefined ? [] : [{ type: 'PromiseChanged', round: event.round, anonymity }]
    }
    case 'PlacementsRevealed':
      return [{ ...event, type: 'PlacementsHidden' }]
    case 'PlacementsHidden':
      return [{ ...event, type: 'PlacementsRevealed' }]
    default:
      return unreachable(event)
  }
}

/** What was kept of a note when something more was said of it: comes back with what was said before. */
function keptBefore({ kept }: PlaceState, round: RoundId, evidence: EvidenceId): readonly PlaceEvent[] {
  const before = kept?.[evidence]
  return before?.upTo === round ? [{ type: 'WordsKept', evidence, kept: before }] : []
}

function withRound(place: PlaceState, id: RoundId, change: (round: Round) => Round): PlaceState {
  return { ...place, rounds: place.rounds.map((round) => (round.id === id ? change(round) : round)) }
}

/** The current round with another order of turns; whoever it is about leaves the line of those who were passed over first. */
function inLine(place: PlaceState, who: ParticipantId, change: (passedOver: readonly ParticipantId[]) => Partial<Pick<Round, 'last' | 'passedOver'>>): PlaceState {
  const round = currentRound(place)
  if (round === null) return place
  return withRound(place, round.id, (one) => ({ ...one, ...change(one.passedOver.filter((id) => id !== who)) }))
}

type ByPlacer = Readonly<Record<EvidenceId, Readonly<Record<string, number>>>>

function placed(round: Round, { evidence, placer, stage, under = 0 }: Extract<PlaceEvent, { type: 'EvidencePlaced' }>): Round {
  return {
    ...round,
    placements: put(round.placements, evidence, put(round.placements[evidence] ?? {}, placer, stage)),
    under: under === 0 ? forgotten(round.under, evidence, placer) : put(round.under, evidence, put(round.under[evidence] ?? {}, placer, under)),
  }
}

function withdrawn(round: Round, evidence: EvidenceId, placer: Placer): Round {
  return { ...round, placements: forgotten(round.placements, evidence, placer), under: forgotten(round.under, evidence, placer) }
}

/** Without what is kept of one placer on a note, and without a note of which nothing is left. */
function forgotten(all: ByPlacer, evidence: EvidenceId, placer: Placer): ByPlacer {
  if (all[evidence]?.[placer] === undefined) return all
  const left = without(all[evidence], placer)
  return Object.keys(left).length === 0 ? without(all, evidence) : put(all, evidence, left)
}
