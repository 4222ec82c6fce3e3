import { type Decision, refuse } from '../kernel/decision.ts'
import type { MomentId } from '../kernel/ids.ts'
import { type Change, type HistoryState, isOutOfSight, MOST_CHANGES, wouldTell } from './history.ts'
import type { Moment, MomentsState } from './moments.ts'
import type { PlaceState } from './place.ts'

export type GoBackCommand =
  /** Everything since the moment is taken back as one change, which undo takes back in turn. */
  | { readonly type: 'GoBackTo'; readonly moment: MomentId }
  /** One change is taken back, wherever it stands in the history; `change` is the name of its command. */
  | { readonly type: 'RevertChange'; readonly change: string }

export type GoBackRefusal = 'no-such-moment' | 'moment-out-of-reach' | 'no-such-change' | 'changed-since' | 'only-in-order' | 'placement-is-hidden' | 'already-there'

type Fact = { readonly type: string }
type Surroundings<Event> = { readonly history: HistoryState<Event>; readonly moments: MomentsState; readonly place: PlaceState }

/** The facts that go back to a named moment, or that take one change back; see SPEC, facet HI. */
export function decideGoBack<Event extends Fact>(session: Surroundings<Event>, command: GoBackCommand): Decision<Event, GoBackRefusal> {
  const { history: { done }, place } = session
  const found = command.type === 'GoBackTo' ? sinceMoment(session, command.moment) : alone(done, command.change)
  if (!found.ok) return found
  return found.events.some((event) => isOutOfSight(place, event)) || wouldTell(place, found.events) ? refuse('placement-is-hidden') : found
}

function sinceMoment<Event extends Fact>({ history, moments }: Surroundings<Event>, id: MomentId): Decision<Event, GoBackRefusal> {
  const moment = moments[id]
  if (moment === undefined) return refuse('no-such-moment')
  const later = changesSince(history, moment)
  if (later === null) return refuse('moment-out-of-reach')
  return later.length === 0 ? refuse('already-there') : { ok: true, events: later.toReversed().flatMap(({ back }) => back) }
}

/** The changes that were made after a moment and still stand; null where it can't be reached by taking changes back. */
export function changesSince<Event>({ done }: HistoryState<Event>, { after }: Moment): readonly Change<Event>[] | null {
  if (after === null) return done.length < MOST_CHANGES ? done : null
  const at = done.findLastIndex(({ origin }) => origin === after)
  return at < 0 ? null : done.slice(at + 1)
}

/**
 * Facts whose meaning hangs on everything that came after them: what was seen can't be unseen in the middle of the story, and
 * a round or a journey carries all that was placed on it.
 */
const ONLY_IN_ORDER: readonly string[] = ['PlacementsHidden', 'PlacementsRevealed', 'PromiseChanged', 'PromiseTakenBack', 'RoundErased', 'RoundOpened', 'RoundDiscarded', 'RoundReinstated', 'JourneyChosen', 'JourneyReturned']

/** Facts that put the session on another journey, and with it everything that names a stage or a lens. */
const JOURNEYS: readonly string[] = ['JourneyChosen', 'JourneyReturned']

/** True of a fact that speaks of what follows the journey: in the words of the one before, it would say something else now. */
function hangsOnJourney(event: Fact): boolean {
  return 'evidence' in event || 'round' in event || 'item' in event || event.type === 'VerdictSignedOff' || event.type === 'VerdictReopened'
}

function alone<Event extends Fact>(done: readonly Change<Event>[], cid: string): Decision<Event, GoBackRefusal> {
  const at = done.findLastIndex(({ origin }) => origin === cid)
  const change = done[at]
  if (change === undefined) return refuse('no-such-change')
  const later = done.slice(at + 1).flatMap(({ back }) => back)
  if (later.length > 0 && change.back.some(({ type }) => ONLY_IN_ORDER.includes(type))) return refuse('only-in-order')
  if (later.some(({ type }) => JOURNEYS.includes(type)) && change.back.some(hangsOnJourney)) return refuse('changed-since')
  const touched = new Set(later.map(slotOf))
  const mentioned = new Set(later.flatMap(idsIn))
  const stands = (event: Event) =>
    touched.has(slotOf(event)) ||
    (event.type.endsWith('Erased') && namesOf(event).some((id) => mentioned.has(id))) ||
    // The note that it would go into again may itself have gone into this one since: both would leave the board.
    ('into' in event && idsIn(event.into).some((id) => mentioned.has(id)))
  return change.back.some(stands) ? refuse('changed-since') : { ok: true, events: change.back }
}

/** The fields by which facts say what they are about. */
const NAMING = ['round', 'evidence', 'placer', 'participant', 'unit', 'item', 'iteration', 'thought', 'parked', 'after'] as const

/** The ids of what a fact is about. */
function namesOf(event: Fact): readonly string[] {
  const fields = event as { readonly [field: string]: unknown }
  return NAMING.flatMap((field) => {
    const value = fields[field]
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? [value.id] : []
  })
}

/** What two facts have in common when the later one was built on the earlier: the same thing, or the same field of the session. */
function slotOf(event: Fact): string {
  const names = namesOf(event)
  return names.length === 0 ? event.type : names.join(' ')
}

/** Every text within a fact: what it mentions in any way. */
function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, within]) => [key, ...idsIn(within)]) : []
}
