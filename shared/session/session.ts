import type { Decision } from '../kernel/decision.ts'
import { refuse, unreachable } from '../kernel/decision.ts'
import { replaying } from '../kernel/record.ts'
import type { Actor, Context } from './actor.ts'
import { type Doing, mayDo } from './agenda.ts'
import { decideBacklog, initialBacklog } from './backlog.ts'
import { evolveBacklog, invertBacklog } from './backlog-facts.ts'
import { foundEarlier } from './compare.ts'
import { decideClose, evolveClose, initialClose, invertClose } from './close.ts'
import { decideFrame, initialFrame } from './frame.ts'
import { evolveFrame, invertFrame } from './frame-facts.ts'
import { decideGather, evolveGather, initialGather, invertGather } from './gather.ts'
import { decideHistory, initialHistory, remember } from './history.ts'
import { decideGoBack } from './go-back.ts'
import { decideMoments, evolveMoments, initialMoments } from './moments.ts'
import { decideParking, evolveParking, initialParking, invertParking } from './parking.ts'
import { decidePlace, initialPlace } from './place.ts'
import { evolvePlace, invertPlace } from './place-facts.ts'
import { decideResolve, evolveResolve, initialResolve, invertResolve } from './resolve.ts'
import { mayGive } from './roles.ts'
import { decideSpoken } from './spoken.ts'
import { decideSwitch, evolveSwitch, invertSwitch } from './switch.ts'
import { decideTurns } from './turns.ts'
import { decideVerdict, evolveVerdict, initialVerdict, invertVerdict } from './verdict.ts'
import {
  isCommandOf,
  isEventOf,
  type SessionCommand,
  type SessionEvent,
  type SessionFact,
  type SessionRefusal,
  type SessionState,
} from './vocabulary.ts'

/** A session before its first fact. */
export const initialSession: SessionState = {
  frame: initialFrame,
  gather: initialGather,
  place: initialPlace,
  resolve: initialResolve,
  verdict: initialVerdict,
  backlog: initialBacklog,
  parking: initialParking,
  moments: initialMoments,
  close: initialClose,
  switches: [],
  history: initialHistory,
}

/** Commands that a closed session still takes: they look at it, or open it again. */
const WHILE_CLOSED: readonly SessionCommand['type'][] = ['ReopenSession', 'NoteExport', 'GoToPhase', 'NameMoment', 'ForgetMoment', 'Undo', 'Redo']

/** The facts that follow from a command, or the reason why none do. The only composition of the facets. */
export function decideSession(
  session: SessionState,
  command: SessionCommand,
  context: Context,
): Decision<SessionEvent, SessionRefusal> {
  if (!mayGive(context.by.role, command.type)) return refuse('not-allowed')
  if (session.frame.journey.stages.length === 0 && command.type !== 'FrameSession') return refuse('not-framed')
  if (!isItsPhase(session, command, context.by)) return refuse('not-in-this-phase')
  if (session.close.closedAt !== null && !WHILE_CLOSED.includes(command.type)) return refuse('session-closed')
  if (isCommandOf(command, 'frame')) {
    const decision = decideFrame(session, command, context)
    if (!decision.ok || context.earlier === undefined) return decision
    return { ok: true, events: [...decision.events, ...foundEarlier(session.verdict.comparison, context.earlier)] }
  }
  if (isCommandOf(command, 'switch')) return decideSwitch(session, command, context)
  if (isCommandOf(command, 'gather')) return decideGather(session, command, context)
  if (isCommandOf(command, 'place')) return decidePlace(session, command, context)
  if (isCommandOf(command, 'spoken')) return decideSpoken(session, command)
  if (isCommandOf(command, 'turns')) return decideTurns(session, command, context)
  if (isCommandOf(command, 'resolve')) return decideResolve(session, command, context)
  if (isCommandOf(command, 'verdict')) return decideVerdict(session, command, context)
  if (isCommandOf(command, 'backlog')) return decideBacklog(session, command, context)
  if (isCommandOf(command, 'parking')) return decideParking(session, command, context)
  if (isCommandOf(command, 'close')) return decideClose(session, command, context)
  if (isCommandOf(command, 'moments')) return decideMoments(session, command, context)
  if (isCommandOf(command, 'go-back')) return decideGoBack(session, command)
  if (isCommandOf(command, 'history')) return decideHistory(session, command)
  return unreachable(command)
}

/** What a participant does by it; commands that are not here are no participant's. */
const DOING: Readonly<Partial<Record<SessionCommand['type'], Doing>>> = { WriteEvidence: 'write', PlaceEvidence: 'place', WithdrawPlacement: 'place', SayReady: 'place' }

/** True unless a participant does by themselves what this phase is not for. */
function isItsPhase({ frame }: SessionState, { type }: SessionCommand, by: Actor): boolean {
  const doing = DOING[type]
  return by.role !== 'participant' || doing === undefined || mayDo(frame, doing)
}

/** The session after one more fact; remembers how to take the fact back. */
export function evolveSession(session: SessionState, fact: SessionFact): SessionState {
  const { event } = fact
  const history = event.type === 'PeoplePurged' || event.type === 'SessionRetold' ? initialHistory : remember(session.history, fact, inverseOf(session, event))
  if (isEventOf(event, 'frame')) return { ...session, history, frame: evolveFrame(session.frame, event) }
  if (isEventOf(event, 'switch')) return evolveSwitch({ ...session, history }, event)
  if (isEventOf(event, 'gather')) return { ...session, history, gather: evolveGather(session.gather, event) }
  if (isEventOf(event, 'place')) return { ...session, history, place: evolvePlace(session.place, event) }
  if (isEventOf(event, 'resolve')) return { ...session, history, resolve: evolveResolve(session.resolve, event) }
  if (isEventOf(event, 'verdict')) return { ...session, history, verdict: evolveVerdict(session.verdict, event) }
  if (isEventOf(event, 'backlog')) return { ...session, history, backlog: evolveBacklog(session.backlog, event) }
  if (isEventOf(event, 'parking')) return { ...session, history, parking: evolveParking(session.parking, event) }
  if (isEventOf(event, 'moments')) return { ...session, history, moments: evolveMoments(session.moments, event) }
  if (isEventOf(event, 'close')) return { ...session, history, close: evolveClose(session.close, event) }
  return unreachable(event)
}

/** The session after many facts, as when a journal is opened. */
export function replaySession(session: SessionState, facts: readonly SessionFact[]): SessionState {
  return replaying(() => facts.reduce(evolveSession, session))
}

/** The facts that would take this fact back; none for turns, phases, the clock and files that were written. */
function inverseOf(before: SessionState, event: SessionEvent): readonly SessionEvent[] {
  if (isEventOf(event, 'frame')) return invertFrame(before.frame, event)
  if (isEventOf(event, 'switch')) return invertSwitch(before, event)
  if (isEventOf(event, 'gather')) return invertGather(before.gather, event)
  if (isEventOf(event, 'place')) return invertPlace(before.place, event)
  if (isEventOf(event, 'resolve')) return invertResolve(before.resolve, event)
  if (isEventOf(event, 'verdict')) return invertVerdict(before.verdict, event)
  if (isEventOf(event, 'backlog')) return invertBacklog(before.backlog, event)
  if (isEventOf(event, 'parking')) return invertParking(before.parking, event)
  if (isEventOf(event, 'moments')) return []
  if (isEventOf(event, 'close')) return invertClose(before.close, event)
  return unreachable(event)
}
