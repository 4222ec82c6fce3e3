import { useSyncExternalStore } from 'react'
import { asId, type SessionId } from '../../shared/kernel/ids.ts'

/** What this window shows. It stands in the address, so that a reload comes back to the same place. */
export type Route = { readonly at: 'library' } | { readonly at: 'session'; readonly session: SessionId }

/** Reads `#/session/<id>`; everything else is the library. */
export function parseRoute(hash: string): Route {
  const id = /^#\/session\/([0-9A-Za-z-]{1,64})$/.exec(hash)?.[1]
  return id === undefined ? { at: 'library' } : { at: 'session', session: asId<SessionId>(id) }
}

/** Goes to a place of the program. */
export function goTo(route: Route): void {
  window.location.hash = route.at === 'library' ? '#/' : `#/session/${route.session}`
}

/** Where this window is, and again when that changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed)
      return () => window.removeEventListener('hashchange', changed)
    },
    () => window.location.hash,
  )
  return parseRoute(hash)
}
