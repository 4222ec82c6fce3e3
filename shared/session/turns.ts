import type { Decision } from '../kernel/decision.ts'
import { accept, refuse, unreachable } from '../kernel/decision.ts'
import type { EvidenceId, ParticipantId } from '../kernel/ids.ts'
import type { Actor, Context } from './actor.ts'
import type { FrameState } from './frame.ts'
import type { GatherState } from './gather.ts'
import { currentRound, type PlaceEvent, type PlaceRefusal, type PlaceState, type Round } from './place.ts'
import { type Anonymity, promiseNow } from './promises.ts'

/** What keeps a blind round going: who is passed over, who is ready, what people are promised, and the reveal. */
export type TurnCommand =
  | { readonly type: 'PassOver'; readonly participant: ParticipantId }
  /** A participant says it of themselves, whomever they name. */
  | { readonly type: 'SayReady'; readonly participant: ParticipantId; readonly ready: boolean }
  | { readonly type: 'ChangePromise'; readonly anonymity: Anonymity }
  /** Everything, or some notes before the others. */
  | { readonly type: 'RevealPlacements'; readonly evidence?: readonly EvidenceId[] }

type Answer = Decision<PlaceEvent, PlaceRefusal>
type Surroundings = { readonly frame: FrameState; readonly gather: GatherState; readonly place: PlaceState }

/** Answers what is asked of the turns of a blind round; see SPEC, facet PL. */
export function decideTurns({ frame, gather, place }: Surroundings, command: TurnCommand, { by }: Context): Answer {
  const round = currentRound(place)
  if (command.type === 'RevealPlacements') return revealIn({ gather, place }, command.evidence)
  if (round === null || round.status === 'revealed') return refuse('no-round-open')
  if (round.mode !== 'blind') return refuse('not-a-blind-round')
  switch (command.type) {
    case 'PassOver': {
      const { participant } = command
      if (frame.participants[participant]?.removed !== false) return refuse('no-such-participant')
      if (round.passedOver.at(-1) === participant) return accept()
      return accept(...(place.seat === participant ? [{ type: 'SeatLeft' } as const] : []), { type: 'TurnPassedOver', participant })
    }
    case 'SayReady': {
      const participant = ownIdOf(by) ?? command.participant
      if (frame.participants[participant]?.removed !== false) return refuse('no-such-participant')
      if (round.ready.includes(participant) === command.ready) return accept()
      return accept({ type: 'ReadinessSet', round: round.id, participant, ready: command.ready })
    }
    case 'ChangePromise':
      if (promiseNow(round) === command.anonymity) return accept()
      return accept({ type: 'PromiseChanged', round: round.id, anonymity: command.anonymity })
    default:
      return unreachable(command)
  }
}

function ownIdOf(by: Actor): ParticipantId | null {
  return by.role === 'participant' ? by.participant : null
}

/** Reveals some notes of a blind round before the others; without a list, or with the last of them, the whole round. */
function revealIn({ gather, place }: Pick<Surroundings, 'gather' | 'place'>, evidence: readonly EvidenceId[] | undefined): Answer {
  const round = currentRound(place)
  if (round === null) return refuse('no-round-open')
  if (round.mode !== 'blind') return refuse('not-a-blind-round')
  if (round.status === 'revealed') return refuse('already-revealed')
  const leaving: readonly PlaceEvent[] = place.seat === null ? [] : [{ type: 'SeatLeft' }]
  const all = [...leaving, { type: 'PlacementsRevealed', round: round.id }] as const
  if (evidence === undefined) return Object.keys(round.placements).length === 0 ? refuse('nothing-placed-yet') : accept(...all)
  for (const id of evidence) {
    if (gather.evidence[id]?.fate.is !== 'live') return refuse('no-such-evidence')
    if (round.scope !== null && !round.scope.includes(id)) return refuse('not-in-this-round')
    if (round.shown.includes(id)) return refuse('already-revealed')
    if (round.placements[id] === undefined) return refuse('nothing-placed-yet')
  }
  const shown = new Set<EvidenceId>([...round.shown, ...evidence])
  const asked = round.scope ?? Object.values(gather.evidence).map((note) => note.id)
  const left = asked.filter((id) => gather.evidence[id]?.fate.is === 'live' && !shown.has(id))
  return left.length === 0 ? accept(...all) : accept({ type: 'PlacementsRevealed', round: round.id, evidence: [...new Set(evidence)] })
}

/** What a turn in the hot seat needs to know of who is there. */
type Waiting = { readonly id: ParticipantId; readonly done: boolean }

/**
 * Who could have the seat next: the first after whoever had it last who is not done, then those who were passed over, the
 * one passed over longest ago first; `null` when everybody is done.
 */
export function nextInLine({ last, passedOver }: Pick<Round, 'last' | 'passedOver'>, people: readonly Waiting[]): ParticipantId | null {
  const at = people.findIndex(({ id }) => id === last)
  const line = [...people.slice(at + 1), ...people.slice(0, at + 1)].filter(({ done }) => !done).map(({ id }) => id)
  const others = line.filter((id) => !passedOver.includes(id) && id !== last)
  return others[0] ?? passedOver.find((id) => line.includes(id)) ?? line[0] ?? null
}
