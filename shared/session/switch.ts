import type { Journey } from '../journey/journey.ts'
import { defaultMapping, identityMapping, type JourneyMapping, type MappingFault, mappingFault } from '../journey/mapping.ts'
import type { Decision } from '../kernel/decision.ts'
import { accept, refuse, unreachable } from '../kernel/decision.ts'
import type { LensId } from '../kernel/ids.ts'
import { handedOn } from '../kernel/record.ts'
import type { Context } from './actor.ts'
import type { BacklogState } from './backlog.ts'
import type { FrameState } from './frame.ts'
import type { GatherState } from './gather.ts'
import type { Kept } from './kept-words.ts'
import type { PlaceState, Round } from './place.ts'
import type { ResolveState } from './resolve.ts'
import type { VerdictState } from './verdict.ts'

export type SwitchCommand = {
  readonly type: 'ChooseJourney'
  readonly journey: Journey
  /** Where stages and lenses go; the default mapping where it is left out. */
  readonly mapping?: JourneyMapping
}

export type SwitchEvent =
  | {
      readonly type: 'JourneyChosen'
      readonly journey: Journey
      /** What follows the journey, and the name of the switch; older facts have none and change nothing but the journey. */
      readonly switch?: { readonly id: string } & JourneyMapping
    }
  /** The switch of that name is taken back, with all that it changed. */
  | { readonly type: 'JourneyReturned'; readonly switch: string }

export type SwitchRefusal = MappingFault

/** Everything that follows the journey: what a switch may change. */
export type FollowsJourney = {
  readonly frame: FrameState
  readonly gather: GatherState
  readonly place: PlaceState
  readonly resolve: ResolveState
  readonly verdict: VerdictState
  readonly backlog: BacklogState
}

/** One switch with everything that it changed, as it was before: what two merged stages held can be told apart by nothing else. */
export type Switched = {
  readonly id: string
  readonly mapping: JourneyMapping
  readonly journey: Journey
  readonly rounds: PlaceState['rounds']
  readonly kept?: PlaceState['kept']
  readonly evidence: GatherState['evidence']
  readonly rulings: ResolveState['rulings']
  readonly items: BacklogState['items']
  readonly signOff: VerdictState['signOff']
}

type Switching = FollowsJourney & { readonly switches: readonly Switched[] }

/** Answers a choice of another journey; nothing that was done on the old one is lost. See SPEC, facet FR. */
export function decideSwitch({ frame }: Pick<FollowsJourney, 'frame'>, command: SwitchCommand, { newId }: Context): Decision<SwitchEvent, SwitchRefusal> {
  const { journey, mapping = defaultMapping(frame.journey, journey) } = command
  const fault = mappingFault({ from: frame.journey, to: journey }, mapping)
  if (fault !== null) return refuse(fault)
  const same = isSame(journey, frame.journey) && isSame(mapping, identityMapping(journey))
  const { stages, lenses } = mapping
  return same ? accept() : accept({ type: 'JourneyChosen', journey, switch: { id: newId(), stages, lenses } })
}

/** The session after one more fact about its journey. */
export function evolveSwitch<Session extends Switching>(session: Session, event: SwitchEvent): Session {
  switch (event.type) {
    case 'JourneyChosen': {
      if (event.switch === undefined) return { ...session, frame: { ...session.frame, journey: event.journey } }
      const { id, stages, lenses } = event.switch
      const mapping = { stages, lenses }
      const before = handedOn(beforeSwitch(session, id, mapping))
      return { ...session, ...followed(session, event.journey, mapping), switches: [...session.switches, before] }
    }
    case 'JourneyReturned': {
      const last = session.switches.at(-1)
      return last?.id === event.switch ? { ...session, ...returned(session, last), switches: session.switches.slice(0, -1) } : session
    }
    default:
      return unreachable(event)
  }
}

/** The facts that take this fact back, given the session as it was before it. */
export function invertSwitch(before: Switching, event: SwitchEvent): readonly SwitchEvent[] {
  const { journey } = before.frame
  if (event.type === 'JourneyChosen') {
    return [event.switch === undefined ? { type: 'JourneyChosen', journey } : { type: 'JourneyReturned', switch: event.switch.id }]
  }
  const last = before.switches.at(-1)
  return last?.id === event.switch ? [{ type: 'JourneyChosen', journey, switch: { id: last.id, ...last.mapping } }] : []
}

function beforeSwitch({ frame, place, gather, resolve, backlog, verdict }: FollowsJourney, id: string, mapping: JourneyMapping): Switched {
  const { rounds, kept } = place
  return { id, mapping, journey: frame.journey, rounds, ...(kept === undefined ? {} : { kept }), evidence: gather.evidence, rulings: resolve.rulings, items: backlog.items, signOff: verdict.signOff }
}

function returned({ frame, place, gather, resolve, backlog, verdict }: FollowsJourney, before: Switched): FollowsJourney {
  return {
    frame: { ...frame, journey: before.journey },
    place: { ...place, rounds: before.rounds, ...(before.kept === undefined ? {} : { kept: before.kept }) },
    gather: { ...gather, evidence: before.evidence },
    resolve: { ...resolve, rulings: before.rulings },
    backlog: { ...backlog, items: before.items },
    verdict: { ...verdict, signOff: before.signOff },
  }
}

/** The session on another journey: whatever named a stage or a lens names what that has become; all else stays the same object. */
function followed({ frame, place, gather, resolve, backlog, verdict }: FollowsJourney, journey: Journey, { stages, lenses }: JourneyMapping): FollowsJourney {
  const places = new Map<string, LensId | null>(frame.journey.lenses.map(({ id }, index) => [id, lenses[index] ?? null]))
  const stageOf = (stage: number): number => stages[stage - 1] ?? stage
  /** A lens that the old journey did not have either is left as it is: there is nothing that it could have become. */
  const lensOf = (lens: LensId): LensId | null => (places.has(lens) ? (places.get(lens) ?? null) : lens)
  return {
    frame: { ...frame, journey },
    place: {
      ...place,
      rounds: place.rounds.map((round) => roundOn(round, stageOf, journey.stages.length)),
      ...(place.kept === undefined ? {} : { kept: eachOf(place.kept, (kept) => keptOn(kept, stageOf, journey.stages.length)) }),
    },
    gather: { ...gather, evidence: eachOf(gather.evidence, (note) => (note.lens === null ? note : withChanged(note, { lens: lensOf(note.lens) }))) },
    resolve: { ...resolve, rulings: eachOf(resolve.rulings, (ruling) => withChanged(ruling, { stage: stageOf(ruling.stage) })) },
    backlog: {
      ...backlog,
      items: eachOf(backlog.items, (item) => {
        if (item.gap === null) return item
        const lens = lensOf(item.gap.lens)
        return withChanged(item, { gap: lens === null ? null : withChanged(item.gap, { lens, stage: stageOf(item.gap.stage) }) })
      }),
    },
    verdict: { ...verdict, signOff: signOffOn(verdict.signOff, frame.journey, journey) },
  }
}

function roundOn(round: Round, stageOf: (stage: number) => number, stages: number): Round {
  return withChanged(round, {
    placements: eachOf(round.placements, (placed) => eachOf(placed, stageOf)),
    hands: eachOf(round.hands, (counts) => handsOn(counts, stageOf, stages)),
  })
}

function keptOn(kept: Kept, stageOf: (stage: number) => number, stages: number): Kept {
  return withChanged(kept, { placements: eachOf(kept.placements, stageOf), unnamed: kept.unnamed.length === 0 ? kept.unnamed : handsOn(kept.unnamed, stageOf, stages) })
}

/** Hands per stage on the new stages: where several become one, their hands are counted together. */
function handsOn(counts: readonly number[], stageOf: (stage: number) => number, stages: number): readonly number[] {
  const next = Array.from({ length: stages }, () => 0)
  for (const [index, count] of counts.entries()) next[stageOf(index + 1) - 1] = (next[stageOf(index + 1) - 1] ?? 0) + count
  return next.length === counts.length && next.every((count, index) => count === counts[index]) ? counts : next
}

/** What was signed keeps its figures, which speak of the journey that they were signed on. */
function signOffOn(signOff: VerdictState['signOff'], from: Journey, to: Journey): VerdictState['signOff'] {
  if (signOff === null) return null
  const { journey: signedOn = from, ...signed } = signOff
  return isSame(signedOn, to) ? signed : { ...signed, journey: signedOn }
}

/** The record with each value changed; the very same record when none did. */
function eachOf<Id extends string, Value>(record: Readonly<Record<Id, Value>>, change: (value: Value) => Value): Readonly<Record<Id, Value>> {
  const entries = Object.entries(record) as [Id, Value][]
  const changed = entries.map(([id, value]) => [id, change(value)] as const)
  return changed.every(([, value], index) => value === entries[index]?.[1]) ? record : (Object.fromEntries(changed) as Record<Id, Value>)
}

/** The same with some fields changed; the very same object when they were so already. */
function withChanged<Value extends object>(value: Value, change: Partial<Value>): Value {
  return (Object.keys(change) as (keyof Value)[]).every((key) => value[key] === change[key]) ? value : { ...value, ...change }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
