import type { Decision } from '../kernel/decision.ts'
import { refuse } from '../kernel/decision.ts'
import type { Mode } from './actor.ts'
import { append } from '../kernel/record.ts'
import type { EvidenceId } from '../kernel/ids.ts'
import { currentRound, hides, type PlaceState } from './place.ts'
import { promiseOn } from './promises.ts'

/** One command that changed the session, with the facts that would take it back. */
export type Change<Event> = {
  readonly cid: string
  /** The command that first made it: stays the same while it is taken back and brought back. */
  readonly origin: string
  /** The command's name, for the sentence "Undo: …". */
  readonly command: string
  readonly back: readonly Event[]
}

/** What can be taken back, and what can be brought back again; the newest last. */
export type HistoryState<Event> = { readonly done: readonly Change<Event>[]; readonly undone: readonly Change<Event>[] }

export type HistoryCommand = { readonly type: 'Undo' } | { readonly type: 'Redo' }
export type HistoryRefusal = 'nothing-to-undo' | 'nothing-to-redo' | 'placement-is-hidden'

export const initialHistory: HistoryState<never> = { done: [], undone: [] }

/** The facts that take the last change back, or bring back what was last taken back; see SPEC, facet HI. */
export function decideHistory<Event extends { readonly type: string }>(
  { history, place }: { readonly history: HistoryState<Event>; readonly place: PlaceState },
  command: HistoryCommand,
): Decision<Event, HistoryRefusal> {
  const change = (command.type === 'Undo' ? history.done : history.undone).at(-1)
  if (change === undefined) return refuse(command.type === 'Undo' ? 'nothing-to-undo' : 'nothing-to-redo')
  if (change.back.some((event) => isOutOfSight(place, event))) return refuse('placement-is-hidden')
  return { ok: true, events: change.back }
}

/** Placements of a blind round may only be taken back by the person who sits at the screen. */
export function isOutOfSight(place: PlaceState, event: OfPlacement): boolean {
  const round = currentRound(place)
  return 'placer' in event && round !== null && round.id === event.round && hides(round, event.evidence as EvidenceId) && event.placer !== place.seat
}

type OfPlacement = { readonly type: string; readonly round?: unknown; readonly evidence?: unknown; readonly placer?: unknown }

/**
 * True of facts that would take a placement without a name out of figures that everybody knows: the difference would tell whose
 * it was. Taken back together with its whole round it tells nothing.
 */
export function wouldTell({ rounds }: PlaceState, events: readonly OfPlacement[]): boolean {
  return events.some(({ round: id, evidence, placer }) => {
    const round = rounds.find((one) => one.id === id)
    if (round === undefined || typeof placer !== 'string' || hides(round, evidence as EvidenceId)) return false
    return promiseOn(round, evidence as EvidenceId, placer) !== 'named' && !events.some(({ type, round: erased }) => type === 'RoundErased' && erased === id)
  })
}

/** How many changes can be taken back: more than any workshop makes by hand, so that memory does not grow without end. */
export const MOST_CHANGES = 2_000

/** What is known of the change that a fact belongs to; facts of one change share its `cid` and follow one another. */
export type ChangeOf = { readonly cid: string; readonly command: string; readonly mode: Mode }

/** The history after one more fact of a change, given the facts that would take that fact back. */
export function remember<Event>(history: HistoryState<Event>, change: ChangeOf, back: readonly Event[]): HistoryState<Event> {
  if (back.length === 0) return history
  const { done, undone } = history
  if (change.mode === 'undo') return { done: taken(done, undone, change), undone: given(undone, done, change, back) }
  if (change.mode === 'redo') return { done: given(done, undone, change, back), undone: taken(undone, done, change) }
  return { done: given(done, [], change, back), undone: undone.length === 0 ? undone : [] }
}

type Changes<Event> = readonly Change<Event>[]

/** One stack with the fact added to its change; a change that comes from the other stack keeps the name it had there. */
function given<Event>(stack: Changes<Event>, from: Changes<Event>, change: ChangeOf, back: readonly Event[]): Changes<Event> {
  const last = stack.at(-1)
  if (last !== undefined && last.cid === change.cid) {
    return append(stack.slice(0, -1), { ...last, back: [...back, ...last.back] })
  }
  const [origin, command] = [from.at(-1)?.origin ?? change.cid, from.at(-1)?.command ?? change.command]
  const added = append(stack, { cid: change.cid, origin, command, back })
  return added.length > MOST_CHANGES ? added.slice(-MOST_CHANGES) : added
}

/** The other stack: the change leaves it with its first fact. */
function taken<Event>(stack: Changes<Event>, to: Changes<Event>, { cid }: ChangeOf): Changes<Event> {
  return to.at(-1)?.cid === cid ? stack : stack.slice(0, -1)
}
