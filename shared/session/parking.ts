import { type Decision, accept, refuse, unreachable } from '../kernel/decision.ts'
import { asId, type EvidenceId, type MicroTransformationId, type ParkedId } from '../kernel/ids.ts'
import { put, withChange, without } from '../kernel/record.ts'
import { orderBetween } from '../kernel/order.ts'
import type { Context } from './actor.ts'
import { type BacklogEvent, type BacklogState, itemsIn, type MicroTransformation } from './backlog.ts'
import { evidenceOf, type GatherEvent, type GatherState, LONGEST_TEXT } from './gather.ts'

/** What can become of something in the parking lot at the end. */
export const OUTCOMES = ['note', 'micro-transformation', 'question', 'dropped'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What became of a parked thing, and as what it lives on. */
export type Settled =
  | { readonly is: 'note'; readonly evidence: EvidenceId }
  | { readonly is: 'micro-transformation'; readonly item: MicroTransformationId }
  | { readonly is: 'question' }
  | { readonly is: 'dropped' }

/** Something that came up and does not belong here now. */
export type ParkedThought = { readonly id: ParkedId; readonly text: string; readonly at: number }

/** What waits in the parking lot: a thought of its own, or a note that was taken off the board. */
export type InParking = ParkedId | EvidenceId

export type ParkingState = {
  readonly thoughts: Readonly<Record<ParkedId, ParkedThought>>
  /** What became of thoughts and of parked notes; what is not here still waits. */
  readonly settled: Readonly<Record<InParking, Settled>>
}

export type ParkingCommand =
  | { readonly type: 'ParkThought'; readonly text: string }
  | { readonly type: 'RewordThought'; readonly thought: ParkedId; readonly text: string }
  | { readonly type: 'SettleParked'; readonly parked: InParking; readonly as: Outcome }
  /** A question, or what was dropped, waits again. */
  | { readonly type: 'ParkAgain'; readonly parked: InParking }

export type ParkingEvent =
  | { readonly type: 'ThoughtParked'; readonly thought: ParkedThought }
  | { readonly type: 'ThoughtErased'; readonly thought: ParkedId }
  | { readonly type: 'ThoughtReworded'; readonly thought: ParkedId; readonly text: string }
  | { readonly type: 'ParkedSettled'; readonly parked: InParking; readonly settled: Settled | null }

export type ParkingRefusal = 'text-empty' | 'text-too-long' | 'not-parked' | 'already-settled'

export const initialParking: ParkingState = { thoughts: {}, settled: {} }

type Surroundings = { readonly gather: GatherState; readonly backlog: BacklogState; readonly parking: ParkingState }
type Answer = Decision<ParkingEvent | GatherEvent | BacklogEvent, ParkingRefusal>

/** Answers what is asked of the parking lot; see SPEC, facet CL. */
export function decideParking(session: Surroundings, command: ParkingCommand, context: Context): Answer {
  const { parking } = session
  switch (command.type) {
    case 'ParkThought': {
      const text = command.text.trim()
      return objectionTo(text) ?? accept({ type: 'ThoughtParked', thought: { id: asId<ParkedId>(context.newId()), text, at: context.now } })
    }
    case 'RewordThought': {
      const thought = parking.thoughts[command.thought]
      const text = command.text.trim()
      if (thought === undefined) return refuse('not-parked')
      return objectionTo(text) ?? (text === thought.text ? accept() : accept({ type: 'ThoughtReworded', thought: thought.id, text }))
    }
    case 'SettleParked':
      return settle(session, command.parked, command.as, context)
    case 'ParkAgain': {
      const settled = parking.settled[command.parked]
      if (settled === undefined) return accept()
      if (settled.is === 'note' || settled.is === 'micro-transformation') return refuse('already-settled')
      return accept({ type: 'ParkedSettled', parked: command.parked, settled: null })
    }
    default:
      return unreachable(command)
  }
}

function objectionTo(text: string): ReturnType<typeof refuse<ParkingRefusal>> | null {
  if (text === '') return refuse('text-empty')
  return text.length > LONGEST_TEXT ? refuse('text-too-long', { most: LONGEST_TEXT }) : null
}

/** The words of something that waits: of a thought, or of a note off the board; `null` when it does not wait. */
function wordsOf({ gather, parking }: Surroundings, parked: InParking): { readonly text: string; readonly note: EvidenceId | null } | null {
  const thought = parking.thoughts[parked as ParkedId]
  if (thought !== undefined) return { text: thought.text, note: null }
  const note = gather.evidence[parked as EvidenceId]
  return note?.fate.is === 'parked' ? { text: note.text, note: note.id } : null
}

function settle(session: Surroundings, parked: InParking, as: Outcome, context: Context): Answer {
  const words = wordsOf(session, parked)
  if (words === null) return refuse('not-parked')
  if (session.parking.settled[parked] !== undefined) return refuse('already-settled')
  const settledAs = (settled: Settled): ParkingEvent => ({ type: 'ParkedSettled', parked, settled })
  if (as === 'question' || as === 'dropped') return accept(settledAs({ is: as }))
  if (as === 'micro-transformation') {
    const item = microTransformationOf(words.text, session.backlog, context)
    return accept<ParkingEvent | BacklogEvent>({ type: 'MicroTransformationWritten', item }, settledAs({ is: as, item: item.id }))
  }
  // A note that comes back to the board is not parked any more, so nothing is left to be said of it here.
  if (words.note !== null) return accept<GatherEvent>({ type: 'EvidenceReturned', evidence: words.note })
  const evidence = evidenceOf({ ...PLAIN_NOTE, text: words.text }, { by: 'writing' }, context)
  return accept<ParkingEvent | GatherEvent>({ type: 'EvidenceWritten', evidence }, settledAs({ is: 'note', evidence: evidence.id }))
}

/** A thought claims no more than an opinion until somebody says otherwise. */
const PLAIN_NOTE = { kind: 'observation', strength: 1, stance: 'supports', symptom: false, unit: null, lens: null, author: null, observedOn: null } as const

/** Longest title of a micro-transformation that is made of a parked text, in characters; the whole text becomes its hypothesis. */
const LONGEST_TITLE = 120

/** What a parked thing asks for is a change of a day until the room has sized it. */
function microTransformationOf(text: string, backlog: BacklogState, { newId }: Context): MicroTransformation {
  const line = text.replaceAll(/\s+/g, ' ')
  const fits = line.length <= LONGEST_TITLE
  return {
    id: asId<MicroTransformationId>(newId()), title: fits ? line : `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…`, gap: null,
    hypothesis: fits ? '' : text, measure: '', stopRule: '', units: [], owner: '', dueOn: null, days: 1, confidence: 0.8,
    library: null, iteration: null, order: orderBetween(itemsIn(backlog, null).at(-1)?.order ?? null, null), fate: 'live',
  }
}

/** The parking lot after one more fact. */
export function evolveParking(parking: ParkingState, event: ParkingEvent): ParkingState {
  switch (event.type) {
    case 'ThoughtParked':
      return { ...parking, thoughts: put(parking.thoughts, event.thought.id, event.thought) }
    case 'ThoughtErased':
      return { ...parking, thoughts: without(parking.thoughts, event.thought) }
    case 'ThoughtReworded':
      return { ...parking, thoughts: withChange(parking.thoughts, event.thought, { text: event.text }) }
    case 'ParkedSettled': {
      const { parked, settled } = event
      return { ...parking, settled: settled === null ? without(parking.settled, parked) : put(parking.settled, parked, settled) }
    }
    default:
      return unreachable(event)
  }
}

/** The facts that take this fact back, given the parking lot as it was before it. */
export function invertParking(before: ParkingState, event: ParkingEvent): readonly ParkingEvent[] {
  switch (event.type) {
    case 'ThoughtParked':
      return [{ type: 'ThoughtErased', thought: event.thought.id }]
    case 'ThoughtErased': {
      const thought = before.thoughts[event.thought]
      return thought === undefined ? [] : [{ type: 'ThoughtParked', thought }]
    }
    case 'ThoughtReworded': {
      const thought = before.thoughts[event.thought]
      return thought === undefined ? [] : [{ type: 'ThoughtReworded', thought: thought.id, text: thought.text }]
    }
    case 'ParkedSettled':
      return [{ type: 'ParkedSettled', parked: event.parked, settled: before.settled[event.parked] ?? null }]
    default:
      return unreachable(event)
  }
}
