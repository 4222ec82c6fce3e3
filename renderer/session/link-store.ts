import type { Client } from '../../shared/contract/client.ts'
import type { Link } from '../../shared/contract/connection.ts'

type LinkStore = { readonly subscribe: (listener: () => void) => () => void; readonly read: () => Link }

const stores = new WeakMap<Client, LinkStore>()

/** How the link of a client stands, as components read it; one store a client. */
export function linkStore(client: Client): LinkStore {
  const known = stores.get(client)
  if (known !== undefined) return known
  let link: Link = { status: 'connecting', attempt: 0 }
  const listeners = new Set<() => void>()
  client.onLink((next) => {
    link = next
    for (const listener of listeners) listener()
  })
  const store: LinkStore = {
    read: () => link,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  stores.set(client, store)
  return store
}
