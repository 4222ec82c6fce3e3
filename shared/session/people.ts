import type { Decision } from '../kernel/decision.ts'
import { accept, refuse } from '../kernel/decision.ts'
import { asId, type ParticipantId, type UnitId } from '../kernel/ids.ts'
import type { Context } from './actor.ts'
import type { FrameCommand, FrameEvent, FrameRefusal, FrameState, Participant, Unit } from './frame.ts'

type Answer = Decision<FrameEvent, FrameRefusal>

type UnitCommand = Extract<FrameCommand, { type: 'AddUnit' | 'RenameUnit' | 'RemoveUnit' | 'RestoreUnit' }>

/** Answers what is asked of a unit. */
export function decideUnit(frame: FrameState, command: UnitCommand, { newId }: Context): Answer {
  if (command.type === 'AddUnit') {
    const name = command.name.trim()
    if (name === '') return refuse('name-empty')
    if (unitNamed(frame, name) !== undefined) return refuse('name-taken', { name })
    return accept({ type: 'UnitAdded', unit: asId<UnitId>(newId()), name })
  }
  const unit = frame.units[command.unit]
  if (unit === undefined) return refuse('no-such-unit')
  if (command.type === 'RestoreUnit') return changed(unit.removed, { type: 'UnitRestored', unit: unit.id })
  if (command.type === 'RemoveUnit') {
    const members = Object.values(frame.participants).filter((person) => person.unit === unit.id && !person.removed)
    if (members.length > 0) return refuse('unit-in-use', { name: unit.name, count: members.length })
    return changed(!unit.removed, { type: 'UnitRemoved', unit: unit.id })
  }
  const name = command.name.trim()
  if (name === '') return refuse('name-empty')
  const other = unitNamed(frame, name)
  if (other !== undefined && other.id !== unit.id) return refuse('name-taken', { name })
  return changed(name !== unit.name, { type: 'UnitRenamed', unit: unit.id, name })
}

type ParticipantCommand = Extract<
  FrameCommand,
  { type: 'AddParticipants' | 'EditParticipant' | 'RemoveParticipant' | 'RestoreParticipant' }
>

/** Answers what is asked of a person. */
export function decideParticipant(frame: FrameState, command: ParticipantCommand, context: Context): Answer {
  if (command.type === 'AddParticipants') return addParticipants(frame, command.people, context)
  const person = frame.participants[command.participant]
  if (person === undefined) return refuse('no-such-participant')
  const { id } = person
  if (command.type === 'RemoveParticipant') return changed(!person.removed, { type: 'ParticipantRemoved', participant: id })
  if (command.type === 'RestoreParticipant') return changed(person.removed, { type: 'ParticipantRestored', participant: id })
  const name = command.name.trim()
  if (name === '') return refuse('name-empty')
  if (command.unit !== null && frame.units[command.unit] === undefined) return refuse('no-such-unit')
  const other = participantNamed(frame, name)
  if (other !== undefined && other.id !== id) return refuse('name-taken', { name })
  return changed(name !== person.name || command.unit !== person.unit, {
    type: 'ParticipantEdited',
    participant: id,
    name,
    unit: command.unit,
  })
}

function addParticipants(
  frame: FrameState,
  people: readonly { readonly name: string; readonly unit: string | null }[],
  { newId }: Context,
): Answer {
  const events: FrameEvent[] = []
  const units = new Map(Object.values(frame.units).map((unit) => [unit.name.toLowerCase(), unit.id]))
  const taken = new Set(Object.values(frame.participants).map((person) => person.name.toLowerCase()))
  for (const person of people) {
    const name = person.name.trim()
    if (name === '') return refuse('name-empty')
    if (taken.has(name.toLowerCase())) return refuse('name-taken', { name })
    taken.add(name.toLowerCase())
    const unitName = person.unit?.trim() ?? ''
    let unit = units.get(unitName.toLowerCase()) ?? null
    if (unitName !== '' && unit === null) {
      unit = asId<UnitId>(newId())
      units.set(unitName.toLowerCase(), unit)
      events.push({ type: 'UnitAdded', unit, name: unitName })
    } else if (unit !== null && frame.units[unit]?.removed === true) {
      events.push({ type: 'UnitRestored', unit })
    }
    events.push({ type: 'ParticipantAdded', participant: asId<ParticipantId>(newId()), name, unit })
  }
  return accept(...events)
}

function unitNamed(frame: FrameState, name: string): Unit | undefined {
  return Object.values(frame.units).find((unit) => unit.name.toLowerCase() === name.toLowerCase())
}

function participantNamed(frame: FrameState, name: string): Participant | undefined {
  return Object.values(frame.participants).find((person) => person.name.toLowerCase() === name.toLowerCase())
}

function changed(differs: boolean, event: FrameEvent): Answer {
  return differs ? accept(event) : accept()
}
