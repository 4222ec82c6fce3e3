import { z } from 'zod'
import type { EvidenceId } from '../../kernel/ids.ts'
import type { ProjectorCommand } from '../projector.ts'
import { id, StageOrdinal } from './parts.ts'

/** What may come over the wire for each command. A new command does not compile without its row. */
export const PROJECTOR_COMMANDS = {
  FreezeRoom: z.strictObject({ type: z.literal('FreezeRoom') }),
  BlankRoom: z.strictObject({ type: z.literal('BlankRoom') }),
  SpotlightNote: z.strictObject({ type: z.literal('SpotlightNote'), note: id<EvidenceId>() }),
  SpotlightStage: z.strictObject({ type: z.literal('SpotlightStage'), stage: StageOrdinal }),
  BringBack: z.strictObject({ type: z.literal('BringBack') }),
} as const satisfies { readonly [Type in ProjectorCommand['type']]: z.ZodType<Extract<ProjectorCommand, { type: Type }>> }
