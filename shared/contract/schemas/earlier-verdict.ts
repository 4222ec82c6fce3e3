import { z } from 'zod'
import { LANGUAGES, type LocalText } from '../../journey/journey.ts'
import { isDay } from '../../kernel/day.ts'
import type { SessionId } from '../../kernel/ids.ts'
import { LONGEST, MOST } from '../limits.ts'
import { id, Text, Title } from './parts.ts'

/** A day of the calendar, YYYY-MM-DD. */
export const Day = z.string().max(10).refine(isDay, 'day')

const stage = z.int().min(1).max(20)
const Said = z.strictObject(Object.fromEntries(LANGUAGES.map((language) => [language, Text])) as { [Language in keyof LocalText]: typeof Text })
const cell = z.strictObject({
  stage,
  lens: z.string().max(LONGEST.id),
  band: z.enum(['N', 'P', 'L', 'F']),
  implied: z.boolean(),
  contradictions: z.number().min(0).max(1_000_000),
  notes: z.array(id<string>()).max(MOST.notes * 10),
})

/** The verdict of another session as a fact carries it: every part that is looked at is checked, because session files come from anywhere. */
export const EarlierVerdictSchema = z.strictObject({
  session: id<SessionId>(),
  client: Title,
  title: Title,
  heldOn: Day,
  signedOff: z.boolean(),
  journey: z.strictObject({
    id: z.string().max(LONGEST.title),
    name: Said,
    stages: z.array(Said).max(20),
    lenses: z.array(z.strictObject({ id: z.string().max(LONGEST.id), name: Said })).max(100),
  }),
  figures: z.strictObject({
    stage: stage.nullable(),
    gates: z.array(z.strictObject({ stage, passed: z.boolean() })).max(20),
    cells: z.array(cell).max(2_000),
  }),
  notes: z.record(id<string>(), Text),
})
