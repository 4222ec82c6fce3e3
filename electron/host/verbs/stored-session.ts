import { join } from 'node:path'
import { asId, type SessionId } from '../../../shared/kernel/ids.ts'
import type { SessionState } from '../../../shared/session/vocabulary.ts'
import { importedFacts } from '../import-session.ts'
import { createSessionStore, replayed } from '../session-store.ts'
import type { Json } from '../storage/journal-line.ts'
import { nodeFiles } from '../storage/node-files.ts'
import type { VerbContext } from './verb.ts'

/** A session as a verb works on it. */
export type StoredFacts = Readonly<{ session: SessionState; facts: readonly Json[] }>
export type Found<Value> = Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; sentence: string }>

/** The sessions of this user, without a host: nothing is locked, and what is only looked at is not touched. */
export function storeOf({ data, app }: Pick<VerbContext, 'data' | 'app'>) {
  const lock = (): never => {
    throw new Error('Expected no session to be opened for writing')
  }
  return createSessionStore({ files: nodeFiles, directory: data, now: () => Date.now(), app, lock })
}

/** The text of a file, or a sentence that names it. */
export async function readText({ say }: VerbContext, path: string): Promise<Found<string>> {
  const bytes = await nodeFiles.read(path).catch(() => null)
  if (bytes === null) return { ok: false, sentence: say('cli.noSuchFile', { file: path }) }
  return { ok: true, value: bytes.toString('utf8') }
}

/** The session in a session file, or a sentence that says what is wrong with it. */
export async function sessionInFile(context: VerbContext, path: string): Promise<Found<StoredFacts>> {
  const text = await readText(context, path)
  if (!text.ok) return text
  const read = importedFacts(text.value)
  const { say } = context
  if (!read.ok) return { ok: false, sentence: say(`refusal.${read.refusal}`, { name: path, ...read.about }) }
  return { ok: true, value: { session: read.read.session, facts: read.facts } }
}

/** The session of the library with this id, or a sentence that names those that there are. */
export async function sessionInLibrary(context: VerbContext, id: string): Promise<Found<StoredFacts>> {
  const store = storeOf(context)
  const known = await store.list()
  if (!known.includes(asId<SessionId>(id))) {
    const about = { given: id, folder: join(context.data, 'sessions'), known: known.join(', ') || '–' }
    return { ok: false, sentence: context.say('cli.noSuchSession', about) }
  }
  const content = await store.read(asId(id))
  const read = content === null ? null : replayed(content.facts)
  if (content === null || read === null) return { ok: false, sentence: context.say('refusal.session-unreadable') }
  return { ok: true, value: { session: read.session, facts: content.facts } }
}
