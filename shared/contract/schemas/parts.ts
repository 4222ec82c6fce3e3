import { z } from 'zod'
import { LANGUAGES } from '../../journey/journey.ts'
import { PHASES } from '../../session/phase.ts'
import { LONGEST } from '../limits.ts'

/**
 * An id that can safely be the key of a record: letters, digits, dash and underscore, and no name that every object has.
 *
 * An id of `constructor` would be found in every record.
 */
export function id<Id extends string>() {
  return z.custom<Id>((value) => typeof value === 'string' && isSafeKey(value), 'id')
}

const SAFE = /^[0-9A-Za-z][0-9A-Za-z_-]*$/

/** Whether a text can safely be the key of a record, and the name of a file. */
export function isSafeKey(value: string): boolean {
  return value.length <= LONGEST.id && SAFE.test(value) && !(value in Object.prototype)
}

export const Name = z.string().max(LONGEST.name)
export const Title = z.string().max(LONGEST.title)
export const Text = z.string().max(LONGEST.text)
export const Language = z.enum(LANGUAGES)
export const PhaseName = z.enum(PHASES)
export const StageOrdinal = z.number().min(-1_000).max(1_000)
/** Hands that went up for one stage; how many a room can hold, the decision says. */
export const Hands = z.number().min(-1_000).max(1_000_000)
export const Minutes = z.number().min(-1_000).max(1_000)
/** Milliseconds since 1970, up to the year 9999. */
export const Moment = z.number().min(0).max(253_402_300_799_999)
/** A day as a person typed it; whether there is such a day, the decision says. */
export const TypedDay = z.string().max(40)

/** The same fields, each of which may be left out (but not be `undefined`). */
export function partial<Shape extends z.ZodRawShape>(shape: Shape) {
  const entries = Object.entries(shape).map(([key, field]) => [key, z.exactOptional(field)])
  return z.strictObject(Object.fromEntries(entries) as { [Key in keyof Shape]: z.ZodExactOptional<Shape[Key]> })
}
