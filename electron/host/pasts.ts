import { type Past, pastOf } from '../../shared/views/past-view.ts'
import type { Authority } from './authority.ts'
import { replayed, type SessionStore } from './session-store.ts'

/** The past of a session that is open; null where its facts can't be read. */
export type PastOf = (authority: Authority) => Promise<Past | null>

/** Reads pasts from the disk, and keeps the one that was asked for last until its session changes: whoever drags along a timeline asks often. */
export function createPasts(store: SessionStore): PastOf {
  let last: { readonly of: ReturnType<Authority['session']>; readonly past: Past } | null = null
  return async (authority) => {
    const session = authority.session()
    if (last?.of === session) return last.past
    const content = await store.read(authority.id)
    const read = content === null ? null : replayed(content.facts)
    if (read === null) return null
    last = { of: session, past: pastOf(read.facts, session) }
    return last.past
  }
}
