import { join } from 'node:path'
import { readFact, type TimedFact } from '../../shared/history/fact.ts'
import type { ReadOnly } from '../../shared/contract/messages.ts'
import { asId, type SessionId } from '../../shared/kernel/ids.ts'
import { initialSession, replaySession } from '../../shared/session/session.ts'
import type { SessionState } from '../../shared/session/vocabulary.ts'
import type { OpenedSession } from './authority.ts'
import type { Files } from './storage/files.ts'
import { journalHeader } from './storage/journal-header.ts'
import { createJournal, openJournal, readJournal, type JournalContent } from './storage/journal.ts'
import type { Json } from './storage/journal-line.ts'
import type { Recovery } from './storage/journal-recovery.ts'
import { segmentNames } from './storage/journal-segment.ts'
import type { SessionLock } from './storage/session-lock.ts'
import type { Wait } from './storage/write-whole.ts'

export type StoreSeams = Readonly<{
  files: Files
  /** The folder of all that this program keeps. */
  directory: string
  now: () => number
  /** This program's version, for the journal's header. */
  app: string
  lock: (directory: string) => Promise<SessionLock>
  wait?: Wait
}>

/** What the facts of one session come to, and what in them could not be understood. */
export type Replayed = Readonly<{
  session: SessionState
  facts: readonly TimedFact[]
  createdAt: number
  changedAt: number
  madeBy: string
  /** Names of facts that a newer program wrote, or that nobody of ours did. */
  newer: readonly string[]
  unknown: readonly string[]
}>

/** A session that was opened, the right to write it, and what was wrong with its journal. */
export type StoredSession = Readonly<{ opened: OpenedSession; recovery: Recovery; release: () => Promise<void> }>

/** The sessions' folder: each in a folder of its own, whose name is the session's id. */
export type SessionStore = ReturnType<typeof createSessionStore>

/** The names that sessions have; never that of a file with an ending. */
const SESSION_ID = /^[0-9A-Za-z][0-9A-Za-z_-]*$/

/** A marker file: the session lies in the bin. */
const BINNED = 'BINNED'

const NEVER_HELD = async (): Promise<void> => {}

/** The session that these stored facts tell of; null where they can't be replayed, because something else than we wrote them. */
export function replayed(stored: readonly Json[]): Replayed | null {
  const read = stored.map((fact) => readFact(fact))
  const facts = read.flatMap((one) => (one.ok ? [one.fact] : []))
  const named = (refusal: string) => read.flatMap((one) => (!one.ok && one.refusal === refusal ? [one.name] : []))
  try {
    return {
      session: replaySession(initialSession, facts),
      facts,
      createdAt: facts[0]?.at ?? 0,
      changedAt: facts.at(-1)?.at ?? 0,
      madeBy: facts[0]?.cid ?? '',
      newer: named('newer-version'),
      unknown: [...named('unknown-fact'), ...named('not-a-fact')],
    }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** The sessions of one folder on the disk. */
export function createSessionStore({ files, directory, now, app, lock, wait }: StoreSeams) {
  const sessions = join(directory, 'sessions')
  const seams = wait === undefined ? { now } : { now, wait }
  const folder = (id: SessionId): string => join(sessions, id)

  const opened = (id: SessionId, { facts, recovery }: JournalContent, journal: OpenedSession['journal']) => {
    const read = replayed(facts)
    if (read === null) return null
    const cids = new Set(read.facts.map(({ cid }) => cid))
    const { session, createdAt, changedAt } = read
    return { opened: { id, session, cids, createdAt, changedAt, journal, header: journalHeader(app, id) }, recovery, read }
  }

  return {
    folder,
    /** The ids of all sessions that there are, binned ones too; whatever else the system or a person puts there is left alone. */
    list: async (): Promise<readonly SessionId[]> => {
      const ids: SessionId[] = []
      for (const name of (await files.list(sessions)) ?? []) {
        const isFolder = SESSION_ID.test(name) && (await files.list(join(sessions, name)).catch(() => null)) !== null
        if (isFolder) ids.push(asId(name))
      }
      return ids
    },
    /** The bytes of a session's journal; 0 where there is none. */
    size: async (id: SessionId): Promise<number> => {
      const names = await segmentNames(files, folder(id))
      const stats = await Promise.all(names.map((name) => files.stat(join(folder(id), name))))
      return stats.reduce((sum, stat) => sum + (stat?.size ?? 0), 0)
    },
    /** The facts as they lie on the disk, touching nothing; null where not one can be read. */
    read: async (id: SessionId): Promise<JournalContent | null> => {
      const read = await readJournal(files, folder(id))
      return 'facts' in read ? read : null
    },
    create: async (id: SessionId, facts: readonly Json[]): Promise<void> => {
      const start = { header: journalHeader(app, id), facts, ...(wait === undefined ? {} : { wait }) }
      const journal = await createJournal(files, folder(id), start)
      await journal.close()
    },
    /** Marks a session as being in the bin, or takes the mark away; in its own folder, so that the bin outlives the index. */
    mark: async (id: SessionId, isBinned: boolean): Promise<void> => {
      const marker = join(folder(id), BINNED)
      if (isBinned) await (await files.create(marker)).close()
      else await files.remove(marker)
      await files.syncDirectory(folder(id))
    },
    isBinned: async (id: SessionId): Promise<boolean> => (await files.stat(join(folder(id), BINNED))) !== null,
    /** Removes a session's files for good; its facts go last, so that a crash on the way leaves a whole session in the bin. */
    purge: async (id: SessionId): Promise<void> => {
      const facts = await segmentNames(files, folder(id))
      const others = ((await files.list(folder(id))) ?? []).filter((name) => !facts.includes(name) && name !== BINNED)
      for (const name of [...others, ...facts.toReversed(), BINNED]) await files.remove(join(folder(id), name))
      await files.syncDirectory(folder(id))
    },
    /** Opens a session to write it, or where that can't be, to look at it; null where not one fact of it can be read. */
    open: async (id: SessionId): Promise<StoredSession | null> => {
      const held = await lock(folder(id))
      const lookAt = async (why: ReadOnly, owner: string | null): Promise<StoredSession | null> => {
        const content = await readJournal(files, folder(id))
        const looked = 'facts' in content ? opened(id, content, { is: 'read-only', why, owner }) : null
        return looked === null ? null : { ...looked, release: NEVER_HELD }
      }
      if (held.readOnly) {
        return lookAt(held.reason === 'folder-read-only' ? held.reason : 'open-elsewhere', held.owner?.host ?? null)
      }
      const opening = await openJournal(files, folder(id), seams)
      const writable = opening.status === 'open' ? opened(id, opening, opening.journal) : null
      const isOurs = writable !== null && writable.read.newer.length + writable.read.unknown.length === 0
      if (isOurs) return { ...writable, release: held.release }
      if (opening.status === 'open') await opening.journal.close()
      await held.release()
      const isNewer = opening.status === 'newer-format' || (writable?.read.newer.length ?? 0) > 0
      return lookAt(isNewer ? 'newer-format' : 'damaged', null)
    },
  }
}
