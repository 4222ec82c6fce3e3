import type { Decision } from '../kernel/decision.ts'
import { accept, refuse, unreachable } from '../kernel/decision.ts'
import { asId, type EvidenceId, type ParticipantId, type RoundId } from '../kernel/ids.ts'
import type { Actor, Context } from './actor.ts'
import type { FrameState } from './frame.ts'
import type { GatherState } from './gather.ts'
import { unitOfVoice, type Placer, type UnitVoice } from './placer.ts'
import type { Anonymity, Promised } from './promises.ts'
import type { Kept } from './kept-words.ts'

/** Open: the room agrees as it goes, one position per note. Blind: everybody alone, unseen until the reveal. */
export type RoundMode = 'open' | 'blind'

/** Stage by placer. */
export type Placements = Readonly<Record<string, number>>

/** One pass of placing. A later round on the same evidence is a re-vote and is kept beside the first. */
export type Round = Promised & {
  readonly id: RoundId
  readonly number: number
  readonly mode: RoundMode
  /** The notes that this round asks about; `null` asks about all. */
  readonly scope: readonly EvidenceId[] | null
  readonly status: 'open' | 'revealed' | 'discarded'
  readonly openedAt: number
  readonly placements: Readonly<Record<EvidenceId, Placements>>
  /** Hands that went up for each stage, from the lowest, without names. */
  readonly hands: Readonly<Record<EvidenceId, readonly number[]>>
  /** Notes that were revealed before the others. */
  readonly shown: readonly EvidenceId[]
  /** Who said that they are ready. */
  readonly ready: readonly ParticipantId[]
  /** Who had the hot seat last, and who was passed over since they had it, the longest ago first. */
  readonly last: ParticipantId | null
  readonly passedOver: readonly ParticipantId[]
}

export type PlaceState = {
  /** In the order in which they were opened; the last one is the current one. */
  readonly rounds: readonly Round[]
  /** Whose turn it is at the shared screen; `null` shows the screen between turns. */
  readonly seat: ParticipantId | null
  /** What counts of notes whose rounds do not tell it any more, because they hold no names; left out where all do. */
  readonly kept?: Readonly<Record<EvidenceId, Kept>>
}

export type PlaceCommand =
  /** `anonymity` is what a blind round promises; names are shown where it is left out. */
  | { readonly type: 'OpenRound'; readonly mode: RoundMode; readonly scope: readonly EvidenceId[] | null; readonly anonymity?: Anonymity }
  | { readonly type: 'DiscardRound' }
  | { readonly type: 'TakeSeat'; readonly participant: ParticipantId }
  | { readonly type: 'LeaveSeat' }
  | { readonly type: 'PlaceEvidence'; readonly evidence: readonly EvidenceId[]; readonly stage: number }
  | { readonly type: 'WithdrawPlacement'; readonly evidence: readonly EvidenceId[] }

export type PlaceEvent =
  | {
      readonly type: 'RoundOpened'
      readonly round: RoundId
      readonly number: number
      readonly mode: RoundMode
      readonly scope: readonly EvidenceId[] | null
      readonly openedAt: number
      readonly anonymity?: Anonymity
    }
  | { readonly type: 'RoundErased'; readonly round: RoundId }
  | { readonly type: 'RoundDiscarded'; readonly round: RoundId }
  | { readonly type: 'RoundReinstated'; readonly round: RoundId }
  | { readonly type: 'SeatTaken'; readonly participant: ParticipantId }
  | { readonly type: 'SeatLeft' }
  | { readonly type: 'TurnPassedOver'; readonly participant: ParticipantId }
  | { readonly type: 'ReadinessSet'; readonly round: RoundId; readonly participant: ParticipantId; readonly ready: boolean }
  | { readonly type: 'PromiseChanged'; readonly round: RoundId; readonly anonymity: Anonymity }
  | { readonly type: 'PromiseTakenBack'; readonly round: RoundId }
  | {
      readonly type: 'EvidencePlaced'
      readonly round: RoundId
      readonly evidence: EvidenceId
      readonly placer: Placer
      readonly stage: number
      /** Which of the round's promises held when it was given; left out for the first. */
      readonly under?: number
    }
  | { readonly type: 'PlacementWithdrawn'; readonly round: RoundId; readonly evidence: EvidenceId; readonly placer: Placer }
  | { readonly type: 'WordsKept'; readonly evidence: EvidenceId; readonly kept: Kept }
  | { readonly type: 'HandsCounted'; readonly round: RoundId; readonly evidence: EvidenceId; readonly counts: readonly number[] }
  | { readonly type: 'HandsLowered'; readonly round: RoundId; readonly evidence: EvidenceId }
  | { readonly type: 'PlacementsRevealed'; readonly round: RoundId; readonly evidence?: readonly EvidenceId[] }
  | { readonly type: 'PlacementsHidden'; readonly round: RoundId; readonly evidence?: readonly EvidenceId[] }

export type PlaceRefusal =
  | 'no-round-open'
  | 'already-revealed'
  | 'round-not-revealed'
  | 'not-a-blind-round'
  | 'nobody-in-the-seat'
  | 'nothing-placed-yet'
  | 'not-in-this-round'
  | 'no-such-stage'
  | 'no-such-evidence'
  | 'no-such-participant'

export const initialPlace: PlaceState = { rounds: [], seat: null }

type Answer = Decision<PlaceEvent, PlaceRefusal>
type Surroundings = { readonly frame: FrameState; readonly gather: GatherState; readonly place: PlaceState }

/** The round that was opened last, unless it was discarded. */
export function currentRound(place: PlaceState): Round | null {
  return place.rounds.findLast((round) => round.status !== 'discarded') ?? null
}

/** True while a round hides what it is told of this note from everybody but the placer; a note that it does not ask about it does not hide. */
export function hides(round: Round, evidence: EvidenceId): boolean {
  return isHidden(round) && (round.scope === null || round.scope.includes(evidence)) && !round.shown.includes(evidence)
}

/** True while a round holds placements that nobody but their placer may see. */
export function isHidden(round: Round): boolean {
  return round.mode === 'blind' && round.status === 'open'
}

/** True of the ordinals 1..K of the session's journey. */
export function isStageOf(frame: FrameState, stage: number): boolean {
  return Number.isInteger(stage) && stage >= 1 && stage <= frame.journey.stages.length
}

/** Answers what is asked of the placing; see SPEC, facet PL. */
export function decidePlace(session: Surroundings, command: PlaceCommand, context: Context): Answer {
  const round = currentRound(session.place)
  switch (command.type) {
    case 'OpenRound':
      return openRound(session, command, context)
    case 'DiscardRound':
      if (round === null || round.status === 'revealed') return refuse('no-round-open')
      return accept({ type: 'RoundDiscarded', round: round.id }, ...leaving(session.place))
    case 'TakeSeat':
      if (round === null || round.status === 'revealed') return refuse('no-round-open')
      if (round.mode !== 'blind') return refuse('not-a-blind-round')
      if (session.frame.participants[command.participant]?.removed !== false) return refuse('no-such-participant')
      return session.place.seat === command.participant ? accept() : accept({ type: 'SeatTaken', participant: command.participant })
    case 'LeaveSeat':
      return accept(...leaving(session.place))
    case 'PlaceEvidence':
      if (!isStageOf(session.frame, command.stage)) return refuse('no-such-stage')
      return placing(session, command.evidence, context.by, (id, placer, at) => {
        if (at.placements[id]?.[placer] === command.stage) return []
        const under = at.promises.length - 1
        const placed = { type: 'EvidencePlaced', round: at.id, evidence: id, placer, stage: command.stage } as const
        return [...partsSilenced(at, id), under > 0 ? { ...placed, under } : placed]
      })
    case 'WithdrawPlacement':
      return placing(session, command.evidence, context.by, (id, placer, at) => {
        if (at.placements[id]?.[placer] === undefined) return partsSilenced(at, id)
        return [{ type: 'PlacementWithdrawn', round: at.id, evidence: id, placer }]
      })
    default:
      return unreachable(command)
  }
}

function openRound(session: Surroundings, command: Extract<PlaceCommand, { type: 'OpenRound' }>, context: Context): Answer {
  const { place, gather } = session
  const round = currentRound(place)
  const unused = round !== null && isHidden(round) ? round : null
  if (unused !== null && Object.keys(unused.placements).length > 0) return refuse('round-not-revealed')
  if (command.scope?.some((id) => gather.evidence[id]?.fate.is !== 'live')) return refuse('no-such-evidence')
  const opened: PlaceEvent = {
    type: 'RoundOpened',
    round: asId<RoundId>(context.newId()),
    number: place.rounds.filter((one) => one.status !== 'discarded' && one !== unused).length + 1,
    mode: command.mode,
    scope: command.scope,
    openedAt: context.now,
    ...(command.mode === 'open' || command.anonymity === undefined || command.anonymity === 'named' ? {} : { anonymity: command.anonymity }),
  }
  return unused === null ? accept(opened) : accept({ type: 'RoundDiscarded', round: unused.id }, ...leaving(place), opened)
}

function placing(
  { frame, gather, place }: Surroundings,
  evidence: readonly EvidenceId[],
  by: Actor,
  facts: (id: EvidenceId, placer: Placer, round: Round) => readonly PlaceEvent[],
): Answer {
  const round = currentRound(place)
  if (round === null) return refuse('no-round-open')
  if (round.status === 'revealed') return refuse('already-revealed')
  const person = by.role === 'participant' ? by.participant : place.seat
  if (round.mode === 'blind' && person === null) return refuse('nobody-in-the-seat')
  if (person !== null && frame.participants[person]?.removed !== false) return refuse('no-such-participant')
  const placer = round.mode === 'open' || person === null ? 'room' : person
  const events: PlaceEvent[] = []
  for (const id of evidence) {
    if (gather.evidence[id]?.fate.is !== 'live') return refuse('no-such-evidence')
    if (round.scope !== null && !round.scope.includes(id)) return refuse('not-in-this-round')
    if (round.shown.includes(id)) return refuse('already-revealed')
    events.push(...facts(id, placer, round))
  }
  return accept(...(events.length === 0 ? [] : readinessLost(round, placer)), ...events)
}

/**
 * The facts that take back what parts of the room said of a note in an open round, by a show of hands or unit by unit: once
 * the room agrees on one stage, or takes the note back, they count no more.
 */
function partsSilenced({ id: round, mode, placements, hands }: Round, evidence: EvidenceId): readonly PlaceEvent[] {
  if (mode !== 'open') return []
  const voices = Object.keys(placements[evidence] ?? {}).filter((placer): placer is UnitVoice => unitOfVoice(placer) !== null)
  return [
    ...voices.map((placer) => ({ type: 'PlacementWithdrawn', round, evidence, placer }) as const),
    ...(hands[evidence] === undefined ? [] : [{ type: 'HandsLowered', round, evidence } as const]),
  ]
}

/** Whoever places or takes back after saying so is not ready any more, and says it anew. */
function readinessLost({ id, ready }: Round, placer: string): readonly PlaceEvent[] {
  const participant = ready.find((one) => one === placer)
  return participant === undefined ? [] : [{ type: 'ReadinessSet', round: id, participant, ready: false }]
}

function leaving(place: PlaceState): readonly PlaceEvent[] {
  return place.seat === null ? [] : [{ type: 'SeatLeft' }]
}
