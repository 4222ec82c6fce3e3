import { asId, type ParticipantId, type UnitId } from '../kernel/ids.ts'

/** A unit that speaks with one voice: "IT says 2". */
export type UnitVoice = `unit:${string}`

/** Who placed a note: a participant, a unit as one, or the room as a whole in an open round. */
export type Placer = ParticipantId | UnitVoice | 'room'

const VOICE = 'unit:'

/** The placer that a unit is when it speaks as one. */
export function unitVoice(unit: UnitId): UnitVoice {
  return `${VOICE}${unit}`
}

/** The unit that speaks through this placer; null for people and the room. */
export function unitOfVoice(placer: string): UnitId | null {
  return placer.startsWith(VOICE) ? asId<UnitId>(placer.slice(VOICE.length)) : null
}

/** True of a placer that is one person. */
export function isPerson(placer: string): placer is ParticipantId {
  return placer !== 'room' && !placer.startsWith(VOICE)
}
