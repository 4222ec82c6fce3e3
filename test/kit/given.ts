import { expect } from 'vitest'
import { asId, type EvidenceId, type LensId, type ParticipantId, type UnitId } from '../../shared/kernel/ids.ts'
import type { Actor } from '../../shared/session/actor.ts'
import type { NoteDraft } from '../../shared/session/gather.ts'
import { decideSession, evolveSession, initialSession } from '../../shared/session/session.ts'
import { isKnownEvent, type SessionCommand, type SessionEvent, type SessionRefusal, type SessionState } from '../../shared/session/vocabulary.ts'
import { sampleJourney } from './sample-journey.ts'

export const facilitator: Actor = { role: 'facilitator' }
export const participant = (id: string): Actor => ({ role: 'participant', participant: person(id) })

export const evidence = (id: string) => asId<EvidenceId>(id)
export const person = (id: string) => asId<ParticipantId>(id)
export const unit = (id: string) => asId<UnitId>(id)
export const lens = (id: string) => asId<LensId>(id)

/** A note as it is written, with what matters to the test changed. */
export function draft(text: string, change: Partial<NoteDraft> = {}): NoteDraft {
  return { text, kind: 'observation', strength: 2, stance: 'supports', symptom: false, unit: null, lens: lens('a'), author: null, observedOn: null, ...change }
}

/** The moment at which every command of a test is given. */
export const NOW = 1_700_000_000_000

export type Outcome =
  | { readonly ok: true; readonly events: readonly SessionEvent[]; readonly state: SessionState }
  | { readonly ok: false; readonly refusal: SessionRefusal; readonly state: SessionState }

/** Gives one command as the authority would; no id is ever given twice, for a name that stands for two things proves nothing. */
export function give(state: SessionState, command: SessionCommand, by: Actor = facilitator, now = NOW, newId = nextId): Outcome {
  const decision = decideSession(state, command, { by, now, newId })
  if (!decision.ok) return { ok: false, refusal: decision.refusal, state }
  const mode = command.type === 'Undo' ? 'undo' : command.type === 'Redo' ? 'redo' : 'do'
  const cid = `cid-${(sequence += 1)}`
  const next = decision.events.reduce((before, event) => evolveSession(before, { event, cid, command: command.type, mode }), state)
  return { ok: true, events: decision.events, state: next }
}

let sequence = 0
const nextId = () => `new-${(sequence += 1)}`

/** The session after these facts and commands, given in turn; a command that is refused fails the test. */
export function after(...steps: readonly (SessionCommand | SessionEvent)[]): SessionState {
  return steps.reduce<SessionState>((state, step) => {
    if (isCommand(step)) {
      const outcome = give(state, step)
      if (!outcome.ok) throw new Error(`Expected ${step.type} to be accepted, but it was refused: ${outcome.refusal}`)
      return outcome.state
    }
    return evolveSession(state, { event: step, cid: `fact-${(sequence += 1)}`, command: step.type, mode: 'do' })
  }, initialSession)
}

function isCommand(step: SessionCommand | SessionEvent): step is SessionCommand {
  return !isKnownEvent(step.type)
}

/** given(facts).when(command, by).then(facts) or .thenRefused(reason). */
export function given(...steps: readonly (SessionCommand | SessionEvent)[]) {
  return givenState(after(...steps))
}

/** The same, from a state that was made before. */
export function givenState(state: SessionState) {
  return {
    when: (command: SessionCommand, by: Actor = facilitator) => {
      const outcome = give(state, command, by)
      return {
        then: (...events: readonly SessionEvent[]) => {
          if (!outcome.ok) throw new Error(`Expected facts, but ${command.type} was refused: ${outcome.refusal}`)
          expect(outcome.events).toEqual(events)
        },
        thenTypes: (...types: readonly SessionEvent['type'][]) => {
          if (!outcome.ok) throw new Error(`Expected facts, but ${command.type} was refused: ${outcome.refusal}`)
          expect(outcome.events.map((event) => event.type)).toEqual(types)
        },
        thenRefused: (refusal: SessionRefusal) => {
          expect(outcome.ok ? outcome.events : outcome.refusal).toEqual(refusal)
        },
        state: outcome.state,
      }
    },
  }
}

/** Three people of two units on the sample journey. */
export const framed: readonly SessionEvent[] = [
  { type: 'SessionFramed', title: 'Spring', client: 'Kestrel Home', language: 'en', journey: sampleJourney },
  { type: 'UnitAdded', unit: unit('service'), name: 'Service' },
  { type: 'UnitAdded', unit: unit('marketing'), name: 'Marketing' },
  { type: 'ParticipantAdded', participant: person('ana'), name: 'Ana', unit: unit('service') },
  { type: 'ParticipantAdded', participant: person('bram'), name: 'Bram', unit: unit('marketing') },
  { type: 'ParticipantAdded', participant: person('cleo'), name: 'Cleo', unit: unit('marketing') },
]

/** The fact of a note with a known id. */
export function written(id: string, change: Partial<NoteDraft> = {}): SessionEvent {
  return {
    type: 'EvidenceWritten',
    evidence: { id: evidence(id), ...draft(`Note ${id}`, change), origin: { by: 'writing' }, writtenAt: NOW, fate: { is: 'live' } },
  }
}
