import { z } from 'zod'
import type { EvidenceId, UnitId } from '../../kernel/ids.ts'
import type { Voice } from '../../session/board.ts'
import { MOST } from '../limits.ts'
import type { Question } from '../messages.ts'
import { id, isSafeKey } from './parts.ts'
import { JourneySchema, mappingFields } from './session-commands.ts'

const OF_UNIT = 'unit:'
const isVoice = (value: unknown): boolean => typeof value === 'string' && isSafeKey(value.startsWith(OF_UNIT) ? value.slice(OF_UNIT.length) : value)
const voice = z.custom<Voice>(isVoice, 'voice')

/** The schema of every question, by its type. */
export const QUESTIONS = {
  Report: z.strictObject({ type: z.literal('Report'), names: z.enum(['shown', 'hidden']) }),
  SessionFile: z.strictObject({ type: z.literal('SessionFile') }),
  WhatIf: z.strictObject({
    type: z.literal('WhatIf'),
    without: z.strictObject({
      notes: z.array(id<EvidenceId>()).max(MOST.notes),
      voices: z.array(voice).max(MOST.voices),
      units: z.array(id<UnitId>()).max(MOST.units),
    }),
  }),
  OwnJourney: z.strictObject({ type: z.literal('OwnJourney'), journey: id<string>() }),
  Past: z.strictObject({ type: z.literal('Past') }),
  Moment: z.strictObject({ type: z.literal('Moment'), upTo: z.int().min(0).max(100_000_000) }),
  PreviewSwitch: z.strictObject({ type: z.literal('PreviewSwitch'), journey: JourneySchema, mapping: z.strictObject(mappingFields) }),
  Invite: z.strictObject({ type: z.literal('Invite') }),
} satisfies Record<Question['type'], z.ZodType>
