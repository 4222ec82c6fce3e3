import type { Decision } from '../kernel/decision.ts'
import { accept, refuse, unreachable } from '../kernel/decision.ts'
import { isDay } from '../kernel/day.ts'
import type { ParticipantId, UnitId } from '../kernel/ids.ts'
import type { Journey, Language } from '../journey/journey.ts'
import { UNWRITTEN } from '../journey/local-text.ts'
import type { Context } from './actor.ts'
import { type AgendaCommand, type AgendaEvent, type AgendaRefusal, type AgendaState, decideAgenda, initialAgenda } from './agenda.ts'
import { type Clock, decideClock, type ClockCommand, type ClockRefusal } from './clock.ts'
import { decideParticipant, decideUnit } from './people.ts'
import { DEFAULT_MINUTES, type Phase } from './phase.ts'

export type Unit = { readonly id: UnitId; readonly name: string; readonly removed: boolean }
export type Participant = {
  readonly id: ParticipantId
  readonly name: string
  readonly unit: UnitId | null
  readonly removed: boolean
}

/** Who is in the room, on which journey, in which phase, and how long each phase may take. */
export type FrameState = {
  readonly title: string
  readonly client: string
  readonly language: Language
  readonly journey: Journey
  readonly units: Readonly<Record<UnitId, Unit>>
  readonly participants: Readonly<Record<ParticipantId, Participant>>
  readonly phase: Phase
  /** Phases that were entered at least once. */
  readonly visited: readonly Phase[]
  readonly minutes: Readonly<Record<Phase, number>>
  /** The day on which the session is held, YYYY-MM-DD; evidence is as old as it is on that day. Null in sessions older than this field. */
  readonly heldOn: string | null
  readonly agenda: AgendaState
  readonly clock: Clock
}

export type FrameCommand =
  | {
      readonly type: 'FrameSession'
      readonly title: string
      readonly client: string
      readonly language: Language
      readonly journey: Journey
      /** Today, on the calendar of the host. */
      readonly heldOn?: string
    }
  | { readonly type: 'SetTitle'; readonly title: string }
  | { readonly type: 'SetClient'; readonly client: string }
  | { readonly type: 'SetLanguage'; readonly language: Language }
  | { readonly type: 'SetMinutes'; readonly phase: Phase; readonly minutes: number }
  | { readonly type: 'SetDay'; readonly heldOn: string }
  | { readonly type: 'AddUnit'; readonly name: string }
  | { readonly type: 'RenameUnit'; readonly unit: UnitId; readonly name: string }
  | { readonly type: 'RemoveUnit'; readonly unit: UnitId }
  | { readonly type: 'RestoreUnit'; readonly unit: UnitId }
  /** `unit` is a unit's name: a unit that is not there yet is added in the same change. */
  | { readonly type: 'AddParticipants'; readonly people: readonly { readonly name: string; readonly unit: string | null }[] }
  | { readonly type: 'EditParticipant'; readonly participant: ParticipantId; readonly name: string; readonly unit: UnitId | null }
  | { readonly type: 'RemoveParticipant'; readonly participant: ParticipantId }
  | { readonly type: 'RestoreParticipant'; readonly participant: ParticipantId }
  | { readonly type: 'GoToPhase'; readonly phase: Phase }
  | ClockCommand
  | AgendaCommand

export type FrameEvent =
  | {
      readonly type: 'SessionFramed'
      readonly title: string
      readonly client: string
      readonly language: Language
      readonly journey: Journey
      readonly heldOn?: string
    }
  | { readonly type: 'TitleSet'; readonly title: string }
  | { readonly type: 'ClientSet'; readonly client: string }
  | { readonly type: 'LanguageSet'; readonly language: Language }
  | { readonly type: 'MinutesSet'; readonly phase: Phase; readonly minutes: number }
  | { readonly type: 'DaySet'; readonly heldOn: string | null }
  | { readonly type: 'UnitAdded'; readonly unit: UnitId; readonly name: string }
  | { readonly type: 'UnitErased'; readonly unit: UnitId }
  | { readonly type: 'UnitRenamed'; readonly unit: UnitId; readonly name: string }
  | { readonly type: 'UnitRemoved'; readonly unit: UnitId }
  | { readonly type: 'UnitRestored'; readonly unit: UnitId }
  | { readonly type: 'ParticipantAdded'; readonly participant: ParticipantId; readonly name: string; readonly unit: UnitId | null }
  | { readonly type: 'ParticipantErased'; readonly participant: ParticipantId }
  | { readonly type: 'ParticipantEdited'; readonly participant: ParticipantId; readonly name: string; readonly unit: UnitId | null }
  | { readonly type: 'ParticipantRemoved'; readonly participant: ParticipantId }
  | { readonly type: 'ParticipantRestored'; readonly participant: ParticipantId }
  /** `at`: ms since 1970; not known of phases that were entered before it was noted. */
  | { readonly type: 'PhaseEntered'; readonly phase: Phase; readonly at?: number }
  | { readonly type: 'ClockSet'; readonly clock: Clock }
  | AgendaEvent

export type FrameRefusal =
  | 'already-framed'
  | 'not-framed'
  | 'title-empty'
  | 'client-empty'
  | 'name-empty'
  | 'name-taken'
  | 'no-such-unit'
  | 'no-such-participant'
  | 'unit-in-use'
  | 'minutes-out-of-range'
  | 'day-unreadable'
  | ClockRefusal
  | AgendaRefusal

const EMPTY_JOURNEY: Journey = {
  format: 'stagecraft-journey',
  version: 1,
  id: '',
  name: UNWRITTEN,
  origin: UNWRITTEN,
  sources: {},
  claims: [],
  lenses: [],
  suggestedUnits: [],
  stages: [],
  microTransformations: [],
}

/** A session of which nothing is known yet; `SessionFramed` is the first fact of every session. */
export const initialFrame: FrameState = {
  title: '',
  client: '',
  language: 'en',
  journey: EMPTY_JOURNEY,
  units: {},
  participants: {},
  phase: 'frame',
  visited: ['frame'],
  minutes: DEFAULT_MINUTES,
  heldOn: null,
  agenda: initialAgenda,
  clock: { status: 'stopped', total: 0 },
}

type Answer = Decision<FrameEvent, FrameRefusal>
type Surroundings = { readonly frame: FrameState }

/** Answers what is asked of the frame; see SPEC, facet FR. */
export function decideFrame({ frame }: Surroundings, command: FrameCommand, context: Context): Answer {
  switch (command.type) {
    case 'FrameSession':
      return frameSession(frame, command)
    case 'SetTitle': {
      const title = command.title.trim()
      return title === '' ? refuse('title-empty') : changed(title !== frame.title, { type: 'TitleSet', title })
    }
    case 'SetClient': {
      const client = command.client.trim()
      return client === '' ? refuse('client-empty') : changed(client !== frame.client, { type: 'ClientSet', client })
    }
    case 'SetLanguage':
      return changed(command.language !== frame.language, { type: 'LanguageSet', language: command.language })
    case 'SetMinutes': {
      const { phase, minutes } = command
      if (!Number.isInteger(minutes) || minutes < 1 || minutes > 240) return refuse('minutes-out-of-range')
      return changed(frame.minutes[phase] !== minutes, { type: 'MinutesSet', phase, minutes })
    }
    case 'SetDay': {
      const heldOn = command.heldOn.trim()
      return isDay(heldOn) ? changed(heldOn !== frame.heldOn, { type: 'DaySet', heldOn }) : refuse('day-unreadable')
    }
    case 'AddUnit':
    case 'RenameUnit':
    case 'RemoveUnit':
    case 'RestoreUnit':
      return decideUnit(frame, command, context)
    case 'AddParticipants':
    case 'EditParticipant':
    case 'RemoveParticipant':
    case 'RestoreParticipant':
      return decideParticipant(frame, command, context)
    case 'GoToPhase':
      return changed(command.phase !== frame.phase, { type: 'PhaseEntered', phase: command.phase, at: context.now })
    case 'SetBreak':
    case 'PlanStart':
    case 'StartAgenda':
    case 'AllowParticipants':
      return decideAgenda(frame, command, context.now)
    case 'StartClock':
    case 'StartBreak':
    case 'PauseClock':
    case 'ResumeClock':
    case 'AddMinutes':
    case 'StopClock': {
      const decision = decideClock(frame, command, context.now)
      if (!decision.ok) return decision
      // The first time that the clock runs for a phase, the workshop has begun.
      const begins = command.type === 'StartClock' && frame.agenda.startedAt === null
      return accept<FrameEvent>(...(begins ? [{ type: 'AgendaStarted', at: context.now } as const] : []), ...decision.events)
    }
    default:
      return unreachable(command)
  }
}

function changed(differs: boolean, event: FrameEvent): Answer {
  return differs ? accept(event) : accept()
}

function frameSession(frame: FrameState, command: Extract<FrameCommand, { type: 'FrameSession' }>): Answer {
  if (frame.journey.stages.length > 0) return refuse('already-framed')
  const title = command.title.trim()
  const client = command.client.trim()
  if (title === '') return refuse('title-empty')
  if (client === '') return refuse('client-empty')
  const { language, journey, heldOn } = command
  if (heldOn !== undefined && !isDay(heldOn)) return refuse('day-unreadable')
  return accept({ type: 'SessionFramed', title, client, language, journey, ...(heldOn === undefined ? {} : { heldOn }) })
}
