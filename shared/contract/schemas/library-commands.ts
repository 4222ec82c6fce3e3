import { z } from 'zod'
import { isJourneyDraft, type JourneyDraft } from '../../journey/draft.ts'
import type { SessionId } from '../../kernel/ids.ts'
import type { LibraryCommand } from '../library.ts'
import { FARTHEST, LONGEST, LONGEST_SESSION_FILE, TALLEST } from '../limits.ts'
import { ROOM_SCALES, THEMES } from '../../views/library-view.ts'
import { id, isSafeKey, Language, partial, Title } from './parts.ts'

const session = id<SessionId>()

/** Work in progress on a journey, under an id that can be the name of a file. */
const JourneyDraftSchema = z.custom<JourneyDraft>((value) => isJourneyDraft(value) && isSafeKey(value.id), 'journey')

/** How this machine shows things, as it is stored and as it is sent. */
export const preferenceFields = {
  language: Language,
  theme: z.enum(THEMES),
  sound: z.boolean(),
  board: z.exactOptional(z.enum(['canvas', 'list'])),
  roomTheme: z.enum(THEMES),
  roomScale: z.literal(ROOM_SCALES),
  roomDepth: z.number().min(FARTHEST.least).max(FARTHEST.most).nullable(),
  pictureHeight: z.number().min(TALLEST.least).max(TALLEST.most).nullable(),
}

/** What may come over the wire for each command. A new command does not compile without its row. */
export const LIBRARY_COMMANDS = {
  CreateSession: z.strictObject({
    type: z.literal('CreateSession'),
    title: Title,
    client: Title,
    language: Language,
    journey: id<string>(),
  }),
  CreateExample: z.strictObject({ type: z.literal('CreateExample'), language: Language }),
  RenameSession: z.strictObject({ type: z.literal('RenameSession'), session, title: Title, client: Title }),
  RehearseSession: z.strictObject({ type: z.literal('RehearseSession'), session, title: Title, client: Title, seed: z.int().min(0).max(4_294_967_295) }),
  DuplicateSession: z.strictObject({ type: z.literal('DuplicateSession'), session, title: Title, upTo: z.exactOptional(z.int().min(1).max(100_000_000)) }),
  BinSession: z.strictObject({ type: z.literal('BinSession'), session }),
  RestoreSession: z.strictObject({ type: z.literal('RestoreSession'), session }),
  PurgeSession: z.strictObject({ type: z.literal('PurgeSession'), session }),
  PurgePeople: z.strictObject({ type: z.literal('PurgePeople'), session }),
  ImportSession: z.strictObject({
    type: z.literal('ImportSession'),
    name: z.string().max(LONGEST.fileName),
    text: z.string().max(LONGEST_SESSION_FILE),
  }),
  SaveJourney: z.strictObject({ type: z.literal('SaveJourney'), journey: JourneyDraftSchema }),
  BinJourney: z.strictObject({ type: z.literal('BinJourney'), journey: id<string>() }),
  RestoreJourney: z.strictObject({ type: z.literal('RestoreJourney'), journey: id<string>() }),
  PurgeJourney: z.strictObject({ type: z.literal('PurgeJourney'), journey: id<string>() }),
  SetPreferences: z.strictObject({ type: z.literal('SetPreferences'), preferences: partial(preferenceFields) }),
  DismissNotice: z.strictObject({ type: z.literal('DismissNotice'), notice: id<string>() }),
} as const satisfies { readonly [Type in LibraryCommand['type']]: z.ZodType<Extract<LibraryCommand, { type: Type }>> }
