import { useSyncExternalStore } from 'react'
import { asId, type SessionId } from '../../shared/kernel/ids.ts'

/** What this window shows. It stands in the address, so that a reload comes back to the same place. */
export type Route =
  /** The library; with `start` it asks for a new session on that journey. */
  | { readonly at: 'library'; readonly start?: string }
  /** A session; with `journey` it asks whether to switch to that journey of the facilitator's own. */
  | { readonly at: 'session'; readonly session: SessionId; readonly journey?: string }
  /** The editor of a journey, opened from a session or from the library. */
  | { readonly at: 'journey'; readonly journey: string; readonly session: SessionId | null }

const PLACES = /^#\/(?<at>session|journey|new)\/(?<id>[0-9A-Za-z_-]{1,64})(?:\/(?<other>[0-9A-Za-z_-]{1,64}))?$/

/** Reads `#/session/<id>`, `#/journey/<id>`, each with the other one behind it, and `#/new/<journey>`; everything else is the library. */
export function parseRoute(hash: string): Route {
  const { at, id, other } = PLACES.exec(hash)?.groups ?? {}
  if (id === undefined) return { at: 'library' }
  if (at === 'new') return { at: 'library', start: id }
  if (at === 'journey') return { at, journey: id, session: other === undefined ? null : asId<SessionId>(other) }
  return { at: 'session', session: asId<SessionId>(id), ...(other === undefined ? {} : { journey: other }) }
}

function hashOf(route: Route): string {
  if (route.at === 'library') return route.start === undefined ? '#/' : `#/new/${route.start}`
  const [id, other] = route.at === 'session' ? [route.session, route.journey] : [route.journey, route.session]
  return `#/${route.at}/${id}${other === undefined || other === null ? '' : `/${other}`}`
}

/** Goes to a place of the program. */
export function goTo(route: Route): void {
  window.location.hash = hashOf(route)
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
