import type { SessionId } from '../../shared/kernel/ids.ts'
import type { SessionState } from '../../shared/session/vocabulary.ts'
import { type Authority, type AuthoritySeams, createAuthority } from './authority.ts'
import type { SessionStore } from './session-store.ts'
import type { Recovery } from './storage/journal-recovery.ts'

/** How many sessions that nobody watches stay open, so that a page that reloads finds its session as it left it. */
const MOST_IDLE = 3

export type OpenSeams = AuthoritySeams &
  Readonly<{
    store: SessionStore
    onOpened: (authority: Authority, recovery: Recovery) => void
    onSaved: (authority: Authority) => void
  }>

/** The sessions that are open in this program, each with its one authority. */
export type OpenSessions = Readonly<{
  /** The authority of a session, opened if need be; null where not one fact of it can be read. */
  get: (id: SessionId) => Promise<Authority | null>
  /** Lets go of one session, of which the caller knows that nobody watches it. */
  release: (id: SessionId) => Promise<void>
  isWatched: (id: SessionId) => boolean
  /** The session as it is open here; null where it is not. */
  openHere: (id: SessionId) => SessionState | null
  close: () => Promise<void>
}>

type Held = Readonly<{ authority: Authority; release: () => Promise<void> }>

/** Keeps each session open once, however many watch it, and lets go of it when nobody does. */
export function createOpenSessions({ store, onOpened, onSaved, ...seams }: OpenSeams): OpenSessions {
  const held = new Map<SessionId, Promise<Held | null>>()
  const known = new Map<SessionId, Authority>()
  /** Sessions that are on their way out: until they are, nobody else gets the right to write them. */
  const leaving = new Map<SessionId, Promise<void>>()
  let closing = false

  const open = async (id: SessionId): Promise<Held | null> => {
    await leaving.get(id)
    const stored = await store.open(id)
    if (stored === null) return null
    const authority = createAuthority(stored.opened, seams)
    authority.onSaved(() => onSaved(authority))
    known.set(id, authority)
    onOpened(authority, stored.recovery)
    return { authority, release: stored.release }
  }

  const release = (id: SessionId): Promise<void> => {
    const pending = held.get(id)
    if (pending === undefined) return leaving.get(id) ?? Promise.resolve()
    held.delete(id)
    const left = pending.then(async (one) => {
      known.delete(id)
      await one?.authority.close()
      await one?.release()
      leaving.delete(id)
    })
    leaving.set(id, left)
    return left
  }

  /** The oldest of those that nobody watches. */
  const releaseIdle = async (): Promise<void> => {
    const idle = [...held.keys()].filter((id) => known.get(id)?.watchers() === 0)
    for (const id of idle.slice(0, Math.max(0, idle.length - MOST_IDLE))) await release(id)
  }

  /** Nobody watches it and it can't be written here: whoever had it may be gone by now. */
  const mayBeFree = (id: SessionId): boolean => {
    const authority = known.get(id)
    return authority !== undefined && authority.readOnly !== null && authority.watchers() === 0
  }

  return {
    get: async (id) => {
      if (closing) throw new Error('Expected an open host, but it is closing')
      if (mayBeFree(id)) await release(id)
      const pending = held.get(id) ?? open(id)
      held.delete(id)
      held.set(id, pending)
      const one = await pending
      if (one === null) held.delete(id)
      await releaseIdle()
      return one?.authority ?? null
    },
    release,
    openHere: (id) => known.get(id)?.session() ?? null,
    isWatched: (id) => (known.get(id)?.watchers() ?? 0) > 0,
    close: async () => {
      closing = true
      await Promise.all([...held.keys(), ...leaving.keys()].map(release))
    },
  }
}
