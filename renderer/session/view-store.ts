import { useSyncExternalStore } from 'react'
import type { Client } from '../../shared/contract/client.ts'
import type { Channel, Refusal, SaveStatus, ViewOf } from '../../shared/contract/messages.ts'

/** What is known of one channel at this moment. */
export type ChannelSight<C extends Channel> =
  | { readonly status: 'waiting' }
  | { readonly status: 'shown'; readonly view: ViewOf<C>; readonly saved: SaveStatus }
  | { readonly status: 'ended'; readonly refusal: Refusal; readonly about: Readonly<Record<string, string | number>> }

/** One channel as components read it: subscribed while somebody looks, the same object until something changed. */
export type ViewStore<C extends Channel> = {
  readonly subscribe: (listener: () => void) => () => void
  readonly read: () => ChannelSight<C>
}

/** Attaches to a channel while anybody listens. */
export function createViewStore<C extends Channel>(client: Client, channel: C): ViewStore<C> {
  const listeners = new Set<() => void>()
  let sight: ChannelSight<C> = { status: 'waiting' }
  let saved: SaveStatus = { is: 'saved' }
  let detach: (() => void) | null = null
  const show = (next: ChannelSight<C>) => {
    sight = next
    for (const listener of listeners) listener()
  }
  const attach = () =>
    client.attach(channel, {
      onView: (view) => show({ status: 'shown', view, saved }),
      onStatus: (status) => {
        saved = status
        if (sight.status === 'shown') show({ ...sight, saved })
      },
      onEnd: (refusal, about) => show({ status: 'ended', refusal, about }),
    })
  return {
    read: () => sight,
    subscribe: (listener) => {
      listeners.add(listener)
      detach ??= attach()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        detach?.()
        detach = null
      }
    },
  }
}

/** Reads the store and renders again when it changes. */
export function useSight<C extends Channel>(store: ViewStore<C>): ChannelSight<C> {
  return useSyncExternalStore(store.subscribe, store.read)
}

/** Reads one part of the view and renders again when that part is another object; `select` only picks, it makes nothing. */
export function useSelected<C extends Channel, Part>(store: ViewStore<C>, select: (view: ViewOf<C>) => Part): Part {
  const read = () => {
    const sight = store.read()
    if (sight.status !== 'shown') throw new Error('Expected the view to be there: components below the gate are shown only with it')
    return select(sight.view)
  }
  return useSyncExternalStore(store.subscribe, read)
}
