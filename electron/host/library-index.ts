import { Low } from 'lowdb'
import { join } from 'node:path'
import { z } from 'zod'
import { preferenceFields } from '../../shared/contract/schemas/library-commands.ts'
import { partial } from '../../shared/contract/schemas/parts.ts'
import { KINDS } from '../../shared/session/gather.ts'
import { PHASES } from '../../shared/session/phase.ts'
import type { SessionId } from '../../shared/kernel/ids.ts'
import { DEFAULT_PREFERENCES, type Preferences, type SessionSummary } from '../../shared/views/library-view.ts'
import { summaryOf } from '../../shared/views/summary.ts'
import { initialSession } from '../../shared/session/session.ts'
import type { SessionState } from '../../shared/session/vocabulary.ts'
import { replayed, type SessionStore } from './session-store.ts'
import { DurableFile, type FileDamage } from './storage/durable-file.ts'
import type { Files } from './storage/files.ts'
import { StorageFailure } from './storage/storage-failure.ts'
import type { Wait } from './storage/write-whole.ts'

/** What the index keeps of a session: its summary, and the size of the journal that it was made from. */
export type IndexEntry = Readonly<{ madeBy: string; size: number; summary: Omit<SessionSummary, 'binned' | 'readOnly'> }>

/** Rises with what the index keeps of a session; one of an older version is made anew from the sessions, and nobody need be told. */
const VERSION = 2

const Count = z.int().min(0)
const Summary = z.strictObject({
  id: z.custom<SessionId>((value) => typeof value === 'string'),
  title: z.string(),
  client: z.string(),
  language: preferenceFields.language,
  stages: z.array(z.string()),
  phase: z.enum(PHASES),
  createdAt: z.number(),
  changedAt: z.number(),
  closedAt: z.number().nullable(),
  stage: z.number().nullable(),
  signedOff: z.boolean(),
  notes: Count,
  placed: Count,
  people: Count,
  journey: z.string(),
  heldOn: z.string().nullable(),
  compared: z.strictObject({ session: z.custom<SessionId>((value) => typeof value === 'string'), stage: z.number() }).nullable(),
  piles: z.array(z.array(z.enum(KINDS))),
})
const IndexSchema: z.ZodType<Index> = z.strictObject({
  version: z.literal(VERSION),
  sessions: z.record(z.string(), z.strictObject({ madeBy: z.string(), size: Count, summary: Summary })),
})
type Index = Readonly<{ version: typeof VERSION; sessions: Readonly<Record<string, IndexEntry>> }>

/** A field that an earlier version did not write has its default; the room had the facilitator's look then. */
const PreferencesSchema: z.ZodType<Preferences> = partial(preferenceFields).transform((stored) => ({
  ...DEFAULT_PREFERENCES,
  roomTheme: stored.theme ?? DEFAULT_PREFERENCES.roomTheme,
  ...stored,
}))

export type IndexSeams = Readonly<{
  files: Files
  directory: string
  now: () => number
  store: SessionStore
  wait?: Wait
  onDamage: (which: 'library' | 'preferences', damage: FileDamage) => void
  /** The list of sessions is whole, but could not be written down. */
  onUnwritten: (failure: StorageFailure) => void
}>

/** The files that make the library quick to show; each can be lost without losing a session. */
export type LibraryIndex = Readonly<{
  entries: () => Readonly<Record<string, IndexEntry>>
  preferences: () => Preferences
  /** Notes what a session has come to. */
  note: (id: SessionId, entry: IndexEntry) => Promise<void>
  forget: (id: SessionId) => Promise<void>
  prefer: (change: Partial<Preferences>) => Promise<void>
}>

/** Reads index and preferences, and looks again at every session whose journal is not as long as the index says. */
export async function openLibraryIndex({ files, directory, now, store, wait, onDamage, onUnwritten }: IndexSeams): Promise<LibraryIndex> {
  const file = <T>(name: 'library' | 'preferences', schema: z.ZodType<T>): DurableFile<T> =>
    new DurableFile(files, join(directory, `${name}.json`), {
      parse: (stored) => schema.parse(name === 'library' && isOlder(stored) ? { version: VERSION, sessions: {} } : stored),
      onDamage: (damage) => onDamage(name, damage),
      now,
      ...(wait === undefined ? {} : { wait }),
    })
  const index = new Low<Index>(file('library', IndexSchema), { version: VERSION, sessions: {} })
  const preferences = new Low<Preferences>(file('preferences', PreferencesSchema), DEFAULT_PREFERENCES)
  await index.read()
  await preferences.read()

  const write = async (sessions: Index['sessions']): Promise<void> => {
    index.data = { version: VERSION, sessions }
    await index.write()
  }
  const fresh = await lookAgain(store, index.data.sessions)
  if (fresh !== index.data.sessions) {
    await write(fresh).catch((error: unknown) => {
      if (!(error instanceof StorageFailure)) throw error
      onUnwritten(error)
    })
  }
  return {
    entries: () => index.data.sessions,
    preferences: () => preferences.data,
    note: (id, entry) => write({ ...index.data.sessions, [id]: entry }),
    forget: (id) => {
      const { [id]: _gone, ...sessions } = index.data.sessions
      return write(sessions)
    },
    prefer: async (change) => {
      preferences.data = { ...preferences.data, ...change }
      await preferences.write()
    },
  }
}

function isOlder(stored: unknown): boolean {
  return typeof stored === 'object' && stored !== null && 'version' in stored && typeof stored.version === 'number' && stored.version < VERSION
}

async function lookAgain(store: SessionStore, known: Index['sessions']): Promise<Index['sessions']> {
  const sessions: Record<string, IndexEntry> = {}
  for (const id of await store.list()) {
    const size = await store.size(id)
    const entry = Object.hasOwn(known, id) ? known[id] : undefined
    if (size > 0) sessions[id] = entry?.size === size ? entry : await entryFromDisk(store, id)
  }
  const entries = Object.entries(sessions)
  const isSame = entries.length === Object.keys(known).length && entries.every(([id, entry]) => known[id] === entry)
  return isSame ? known : sessions
}

/** A session of which nothing can be read is listed under its id: hiding it would look like losing it. */
async function entryFromDisk(store: SessionStore, id: SessionId): Promise<IndexEntry> {
  const content = await store.read(id)
  const read = content === null ? null : replayed(content.facts)
  const size = await store.size(id)
  if (read !== null && read.facts.length > 0) return entryOf(id, read.session, { ...read, size })
  return entryOf(id, unreadable(id), { createdAt: 0, changedAt: 0, madeBy: '', size })
}

type EntryStamps = Readonly<{ createdAt: number; changedAt: number; madeBy: string; size: number }>

/** What the index keeps of a session as it stands. */
export function entryOf(id: SessionId, session: SessionState, { createdAt, changedAt, madeBy, size }: EntryStamps): IndexEntry {
  const stamps = { createdAt, changedAt, binned: false, readOnly: null }
  const { binned: _binned, readOnly: _readOnly, ...summary } = summaryOf(id, session, stamps)
  return { madeBy, size, summary }
}

function unreadable(id: SessionId): SessionState {
  return { ...initialSession, frame: { ...initialSession.frame, title: id } }
}
