import { unreachable } from '../kernel/decision.ts'
import { put, withChange, without } from '../kernel/record.ts'
import { enterPhase, evolveAgenda, invertAgenda } from './agenda.ts'
import type { FrameEvent, FrameState, Participant } from './frame.ts'

/** The frame after one more fact. Never refuses: what is in the journal has happened. */
export function evolveFrame(frame: FrameState, event: FrameEvent): FrameState {
  switch (event.type) {
    case 'SessionFramed':
      return { ...frame, title: event.title, client: event.client, language: event.language, journey: event.journey, heldOn: event.heldOn ?? null }
    case 'TitleSet':
      return { ...frame, title: event.title }
    case 'ClientSet':
      return { ...frame, client: event.client }
    case 'LanguageSet':
      return { ...frame, language: event.language }
    case 'MinutesSet':
      return { ...frame, minutes: { ...frame.minutes, [event.phase]: event.minutes } }
    case 'DaySet':
      return { ...frame, heldOn: event.heldOn }
    case 'UnitAdded':
      return { ...frame, units: put(frame.units, event.unit, { id: event.unit, name: event.name, removed: false }) }
    case 'UnitErased':
      return { ...frame, units: without(frame.units, event.unit) }
    case 'UnitRenamed':
      return { ...frame, units: withChange(frame.units, event.unit, { name: event.name }) }
    case 'UnitRemoved':
      return { ...frame, units: withChange(frame.units, event.unit, { removed: true }) }
    case 'UnitRestored':
      return { ...frame, units: withChange(frame.units, event.unit, { removed: false }) }
    case 'ParticipantAdded': {
      const person: Participant = { id: event.participant, name: event.name, unit: event.unit, removed: false }
      return { ...frame, participants: put(frame.participants, event.participant, person) }
    }
    case 'ParticipantErased':
      return { ...frame, participants: without(frame.participants, event.participant) }
    case 'ParticipantEdited':
      return { ...frame, participants: withChange(frame.participants, event.participant, { name: event.name, unit: event.unit }) }
    case 'ParticipantRemoved':
      return { ...frame, participants: withChange(frame.participants, event.participant, { removed: true }) }
    case 'ParticipantRestored':
      return { ...frame, participants: withChange(frame.participants, event.participant, { removed: false }) }
    case 'PhaseEntered': {
      const visited = frame.visited.includes(event.phase) ? frame.visited : [...frame.visited, event.phase]
      return { ...frame, phase: event.phase, visited, agenda: enterPhase(frame.agenda, event.at ?? null) }
    }
    case 'ClockSet':
      return { ...frame, clock: event.clock }
    case 'BreakSet':
    case 'StartPlanned':
    case 'AgendaStarted':
    case 'ParticipantsAllowed':
      return { ...frame, agenda: evolveAgenda(frame.agenda, event) }
    default:
      return unreachable(event)
  }
}

/** The facts that take this fact back, given the frame as it was before it. */
export function invertFrame(before: FrameState, event: FrameEvent): readonly FrameEvent[] {
  switch (event.type) {
    case 'SessionFramed':
    case 'PhaseEntered':
    case 'ClockSet':
      return []
    case 'TitleSet':
      return [{ type: 'TitleSet', title: before.title }]
    case 'ClientSet':
      return [{ type: 'ClientSet', client: before.client }]
    case 'LanguageSet':
      return [{ type: 'LanguageSet', language: before.language }]
    case 'MinutesSet':
      return [{ type: 'MinutesSet', phase: event.phase, minutes: before.minutes[event.phase] }]
    case 'DaySet':
      return [{ type: 'DaySet', heldOn: before.heldOn }]
    case 'UnitAdded':
      return [{ type: 'UnitErased', unit: event.unit }]
    case 'UnitErased':
    case 'UnitRenamed': {
      const unit = before.units[event.unit]
      if (unit === undefined) return []
      return [{ type: event.type === 'UnitErased' ? 'UnitAdded' : 'UnitRenamed', unit: unit.id, name: unit.name }]
    }
    case 'UnitRemoved':
      return [{ type: 'UnitRestored', unit: event.unit }]
    case 'UnitRestored':
      return [{ type: 'UnitRemoved', unit: event.unit }]
    case 'ParticipantAdded':
      return [{ type: 'ParticipantErased', participant: event.participant }]
    case 'ParticipantErased':
    case 'ParticipantEdited': {
      const person = before.participants[event.participant]
      if (person === undefined) return []
      const type = event.type === 'ParticipantErased' ? 'ParticipantAdded' : 'ParticipantEdited'
      return [{ type, participant: person.id, name: person.name, unit: person.unit }]
    }
    case 'ParticipantRemoved':
      return [{ type: 'ParticipantRestored', participant: event.participant }]
    case 'ParticipantRestored':
      return [{ type: 'ParticipantRemoved', participant: event.participant }]
    case 'BreakSet':
    case 'StartPlanned':
    case 'AgendaStarted':
    case 'ParticipantsAllowed':
      return invertAgenda(before.agenda, event)
    default:
      return unreachable(event)
  }
}
