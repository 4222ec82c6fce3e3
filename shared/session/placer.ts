import { asId, type ParticipantId, type UnitId } from '../kernel/ids.ts'

/** A unit that speaks with one voice: "IT says 2". */
export type UnitVoice = `unit:${string}`

/** One of several people of a unit, or of several units, in a session that does not hold their names. */
export type Somebody = `of:${string}`

/** Who placed a note: a participant, a unit as one, the room as a whole in an open round, or somebody without a name. */
export type Placer = ParticipantId | UnitVoice | Somebody | 'room'

const VOICE = 'unit:'

/** The placer that a unit is when it speaks as one. */
export function unitVoice(unit: UnitId): UnitVoice {
  return `${VOICE}${unit}`
}

/** The unit that speaks through this placer; null for people and the room. */
export function unitOfVoice(placer: string): UnitId | null {
  return placer.startsWith(VOICE) ? asId<UnitId>(placer.slice(VOICE.length)) : null
}

const NOBODY = 'nobody-'

/** Who stands for a person whose name is gone for good: the same for all that one person wrote, and nothing tells whose it is. */
export function nobody(kind: 'voice' | 'signature' | 'dissent', number: number): ParticipantId {
  return asId(`${NOBODY}${kind}-${number}`)
}

/** True of the stand-in for a person whose name is gone. */
export function isNobody(person: string): boolean {
  return person.startsWith(NOBODY)
}

/** The number of a voice that nobody has; null for anybody else. */
export function voiceNumber(person: string): number | null {
  const voice = `${NOBODY}voice-`
  return person.startsWith(voice) ? Number(person.slice(voice.length)) : null
}

/** True of a placer that is one person, known by name. */
export function isPerson(placer: string): placer is ParticipantId {
  return placer !== 'room' && !placer.startsWith(VOICE) && !placer.startsWith(SOMEBODY)
}

const SOMEBODY = 'of:'

/** One of several people of a unit, or of several units (`null`), as everybody may know them: no name, and a number that tells nothing. */
export function somebodyOf(unit: UnitId | null, number: number): Somebody {
  return `${SOMEBODY}${unit ?? ''}:${number}`
}

/** The unit of somebody without a name, `null` for one of several units; undefined for any other placer. */
export function unitOfSomebody(placer: string): UnitId | null | undefined {
  if (!placer.startsWith(SOMEBODY)) return undefined
  const unit = placer.slice(SOMEBODY.length, placer.lastIndexOf(':'))
  return unit === '' ? null : asId<UnitId>(unit)
}
