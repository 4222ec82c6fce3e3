import { type Decision, accept, refuse, unreachable } from '../kernel/decision.ts'
import type { Phase } from './phase.ts'

/** What participants do by themselves: write notes, place notes. */
export const DOINGS = ['write', 'place'] as const
export type Doing = (typeof DOINGS)[number]

/** What participants may do in each phase, unless the facilitator says otherwise; resolving asks them again in re-votes. */
export const ALLOWED_IN: Readonly<Record<Phase, readonly Doing[]>> = {
  frame: [],
  gather: ['write'],
  place: ['place'],
  resolve: ['place'],
  verdict: [],
  backlog: [],
  close: [],
}

/** How the day runs beside the minutes of its phases. */
export type AgendaState = {
  /** Minutes of the break after a phase; a phase that is not here has none. */
  readonly breaks: Readonly<Partial<Record<Phase, number>>>
  /** When the workshop is planned to start, "09:30" on the wall; `null` starts the plan with the clock. */
  readonly startsAt: string | null
  /** The moment (ms since 1970) at which the agenda began to run; `null` before. */
  readonly startedAt: number | null
  /** The moment at which the present phase was entered; `null` where that was never noted. */
  readonly enteredAt: number | null
  /** What the facilitator allows or forbids in this phase against its rule; the next phase starts from its own. */
  readonly overrides: Readonly<Partial<Record<Doing, boolean>>>
}

export type AgendaCommand =
  /** No break for 0 minutes. */
  | { readonly type: 'SetBreak'; readonly after: Phase; readonly minutes: number }
  | { readonly type: 'PlanStart'; readonly startsAt: string | null }
  /** The agenda begins to run now, for instance after a rehearsal. */
  | { readonly type: 'StartAgenda' }
  /** `null` goes back to what the phase says. */
  | { readonly type: 'AllowParticipants'; readonly doing: Doing; readonly allowed: boolean | null }

export type AgendaEvent =
  | { readonly type: 'BreakSet'; readonly after: Phase; readonly minutes: number }
  | { readonly type: 'StartPlanned'; readonly startsAt: string | null }
  | { readonly type: 'AgendaStarted'; readonly at: number }
  | { readonly type: 'ParticipantsAllowed'; readonly doing: Doing; readonly allowed: boolean | null }

export type AgendaRefusal = 'break-out-of-range' | 'time-unreadable' | 'not-in-this-phase'

export const initialAgenda: AgendaState = { breaks: {}, startsAt: null, startedAt: null, enteredAt: null, overrides: {} }

/** Longest break, in minutes: a long lunch. */
export const LONGEST_BREAK = 120

/** True while participants may do this by themselves. */
export function mayDo({ phase, agenda }: { readonly phase: Phase; readonly agenda: AgendaState }, doing: Doing): boolean {
  return agenda.overrides[doing] ?? ALLOWED_IN[phase].includes(doing)
}

type Surroundings = { readonly phase: Phase; readonly agenda: AgendaState }

/** Answers what is asked of the agenda; see SPEC, facet FR. */
export function decideAgenda({ phase, agenda }: Surroundings, command: AgendaCommand, now: number): Decision<AgendaEvent, AgendaRefusal> {
  switch (command.type) {
    case 'SetBreak': {
      const { after, minutes } = command
      if (!Number.isInteger(minutes) || minutes < 0 || minutes > LONGEST_BREAK) return refuse('break-out-of-range', { most: LONGEST_BREAK })
      return minutes === (agenda.breaks[after] ?? 0) ? accept() : accept({ type: 'BreakSet', after, minutes })
    }
    case 'PlanStart': {
      const { startsAt } = command
      if (startsAt !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(startsAt)) return refuse('time-unreadable')
      return startsAt === agenda.startsAt ? accept() : accept({ type: 'StartPlanned', startsAt })
    }
    case 'StartAgenda':
      return accept({ type: 'AgendaStarted', at: now })
    case 'AllowParticipants': {
      const { doing } = command
      const allowed = command.allowed === ALLOWED_IN[phase].includes(doing) ? null : command.allowed
      return allowed === (agenda.overrides[doing] ?? null) ? accept() : accept({ type: 'ParticipantsAllowed', doing, allowed })
    }
    default:
      return unreachable(command)
  }
}

/** The agenda after one more fact. */
export function evolveAgenda(agenda: AgendaState, event: AgendaEvent): AgendaState {
  switch (event.type) {
    case 'BreakSet': {
      const { [event.after]: _before, ...others } = agenda.breaks
      return { ...agenda, breaks: event.minutes === 0 ? others : { ...others, [event.after]: event.minutes } }
    }
    case 'StartPlanned':
      return { ...agenda, startsAt: event.startsAt }
    case 'AgendaStarted':
      return { ...agenda, startedAt: event.at }
    case 'ParticipantsAllowed': {
      const { [event.doing]: _before, ...others } = agenda.overrides
      return { ...agenda, overrides: event.allowed === null ? others : { ...others, [event.doing]: event.allowed } }
    }
    default:
      return unreachable(event)
  }
}

/** The agenda when another phase begins: what was allowed against the rule of the last one ends with it. */
export function enterPhase(agenda: AgendaState, at: number | null): AgendaState {
  return { ...agenda, enteredAt: at, overrides: {} }
}

/** The facts that take this fact back. That the agenda runs, and who may do what at the moment, is not taken back. */
export function invertAgenda(before: AgendaState, event: AgendaEvent): readonly AgendaEvent[] {
  switch (event.type) {
    case 'BreakSet':
      return [{ type: 'BreakSet', after: event.after, minutes: before.breaks[event.after] ?? 0 }]
    case 'StartPlanned':
      return [{ type: 'StartPlanned', startsAt: before.startsAt }]
    case 'AgendaStarted':
    case 'ParticipantsAllowed':
      return []
    default:
      return unreachable(event)
  }
}
