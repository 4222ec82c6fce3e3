// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { SaveBanner } from '../../../renderer/session/SaveBanner.tsx'
import type { Client } from '../../../shared/contract/client.ts'
import type { ReadOnly, SaveStatus } from '../../../shared/contract/messages.ts'
import { framed } from '../../kit/given.ts'
import { localClient } from '../../kit/local-client.ts'
import { showPhase } from '../../kit/shown-screen.tsx'
import { all, only } from '../ui/show.tsx'

/** A client whose session is in this state of saving. */
function saving(status: SaveStatus): Client {
  const client = localClient(framed)
  return {
    ...client,
    attach: (channel, listener) => {
      const detach = client.attach(channel, listener)
      listener.onStatus?.(status)
      return detach
    },
  }
}

it('[UI201] a session that can only be looked at says so, and on which machine it is open', async () => {
  await showPhase(<SaveBanner />, saving({ is: 'read-only', why: 'open-elsewhere', owner: 'anas-laptop' }))
  expect(only('.banner').textContent).toContain('anas-laptop')
})

it('[UI201] every reason why a session can only be looked at has words of its own', async () => {
  const reasons: readonly ReadOnly[] = ['open-elsewhere', 'newer-format', 'damaged', 'folder-read-only']
  for (const why of reasons) await showPhase(<SaveBanner />, saving({ is: 'read-only', why, owner: null }))
  const words = all('.banner').map((banner) => banner.textContent)
  expect(new Set(words).size).toBe(reasons.length)
  expect(words.join()).not.toContain('shell.')
})

it('[UI202] what is not saved yet names its file and, on a full disk, says what to do', async () => {
  await showPhase(<SaveBanner />, saving({ is: 'not-saved', reason: 'disk-full', file: 'events.jsonl' }))
  expect(only('[role="alert"]').textContent).toMatch(/events\.jsonl.*Free some space/)
})

it('[UI202] a session that is saved shows no line', async () => {
  await showPhase(<SaveBanner />, saving({ is: 'saved' }))
  expect(all('.banner')).toEqual([])
})
