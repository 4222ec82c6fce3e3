import { expect, it } from 'vitest'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import type { LibraryCommand } from '../../../shared/contract/library.ts'
import { asId, type SessionId } from '../../../shared/kernel/ids.ts'
import type { FacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { ask, CREATE, made, seen } from '../../kit/library-steps.ts'
import { memoryHost } from '../../kit/memory-host.ts'

const rehearsal = (session: SessionId, seed = 7): LibraryCommand => ({ type: 'RehearseSession', session, title: 'Rehearsal', client: 'Somebody (rehearsal)', seed })

async function rehearsed(seed = 7) {
  const client = (await memoryHost()).client()
  const id = await made(client, { ...CREATE, journey: 'social-engagement-journey' })
  const reply = await client.command('library', rehearsal(id, seed))
  if (!reply.ok || reply.value === null) throw new Error('Expected a rehearsal')
  return { client, id, copy: reply.value.session }
}

/** What each note stands at after the reveal, in words that do not depend on ids. */
async function revealed({ client, copy }: Awaited<ReturnType<typeof rehearsed>>) {
  await client.command(sessionChannel(copy), { type: 'RevealPlacements' })
  const { notes } = (await seen(client, sessionChannel(copy))) as FacilitatorView
  return Object.values(notes).map(({ text, agreement }) => [text, agreement?.frequencies])
}

it('[LI560] a copy of an empty session has people, notes and a blind round in which everybody is done, and the session nothing', async () => {
  const { client, id, copy } = await rehearsed()
  const view = (await seen(client, sessionChannel(copy))) as FacilitatorView
  expect([view.title, view.client, view.phase]).toEqual(['Rehearsal', 'Somebody (rehearsal)', 'place'])
  expect(Object.keys(view.people)).toHaveLength(12)
  expect(Object.keys(view.notes).length).toBeGreaterThanOrEqual(12)
  expect(view.round).toMatchObject({ hidden: true, anythingPlaced: true, seat: null })
  expect(Object.values(view.people).every(({ placed }) => placed === Object.keys(view.notes).length)).toBe(true)
  expect(await seen(client, sessionChannel(id))).toMatchObject({ title: 'A session', phase: 'frame', people: {}, notes: {}, round: null })
})

it('[LI560] what is there already takes part: people and notes are added only where there are too few', async () => {
  const client = (await memoryHost()).client()
  const reply = await client.command('library', { type: 'CreateExample', language: 'en' })
  if (!reply.ok || reply.value === null) throw new Error('Expected the example')
  const again = await client.command('library', rehearsal(reply.value.session))
  if (!again.ok || again.value === null) throw new Error('Expected a rehearsal')
  const view = (await seen(client, sessionChannel(again.value.session))) as FacilitatorView
  expect([Object.keys(view.people).length, Object.keys(view.notes).length, view.round?.number]).toEqual([12, 34, 2])
})

it('[LI561] one seed gives one rehearsal, another seed another, and some notes are contested', async () => {
  const [one, same, other] = await Promise.all([rehearsed(7), rehearsed(7), rehearsed(8)])
  const first = await revealed(one)
  expect(await revealed(same)).toEqual(first)
  expect(await revealed(other)).not.toEqual(first)
  const view = (await seen(one.client, sessionChannel(one.copy))) as FacilitatorView
  expect(view.queue.length).toBeGreaterThan(0)
  expect(view.queue.length).toBeLessThan(Object.keys(view.notes).length / 2)
})

it('[LI562] a rehearsal needs a title and a client of its own', async () => {
  const { client, id } = await rehearsed()
  expect(await ask(client, { ...rehearsal(id), title: ' ' } as LibraryCommand)).toBe('title-empty')
  expect(await ask(client, { ...rehearsal(id), client: ' ' } as LibraryCommand)).toBe('client-empty')
  expect(await ask(client, rehearsal(asId<SessionId>('nobody')))).toBe('no-such-session')
})
