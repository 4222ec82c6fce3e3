import { expect, it } from 'vitest'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import { draft } from '../../kit/given.ts'
import { memoryHost } from '../../kit/memory-host.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'

it('[HI564] [HI566] the log and any moment of a session are read from its journal, and follow its changes', async () => {
  const { host, client } = await memoryHost()
  const surface = client()
  const made = await surface.command('library', { type: 'CreateSession', title: 'Spring', client: 'Kestrel', language: 'en', journey: sampleJourney.id })
  if (!made.ok || made.value === null) throw new Error('Expected a session')
  const channel = sessionChannel(made.value.session)
  await surface.command(channel, { type: 'WriteEvidence', notes: [draft('one', { lens: null })] })
  const past = await surface.ask(channel, { type: 'Past' })
  if (!past.ok) throw new Error('Expected the past')
  const [framed, wrote] = past.value.changes.slice(-2)
  expect([framed?.command, wrote?.command, wrote?.words]).toEqual(['FrameSession', 'WriteEvidence', 'one'])
  const before = await surface.ask(channel, { type: 'Moment', upTo: framed?.upTo ?? 0 })
  if (!before.ok) throw new Error('Expected a moment')
  expect([before.value.title, Object.keys(before.value.notes)]).toEqual(['Spring', []])
  await surface.command(channel, { type: 'SetTitle', title: 'Autumn' })
  const later = await surface.ask(channel, { type: 'Past' })
  expect(later.ok && later.value.changes.length).toBe(past.value.changes.length + 1)
  surface.close()
  await host.close()
})

it('[HI567] a copy is made of the session as it was at a moment, and the session goes on as it is', async () => {
  const { host, client } = await memoryHost()
  const surface = client()
  const made = await surface.command('library', { type: 'CreateSession', title: 'Spring', client: 'Kestrel', language: 'en', journey: sampleJourney.id })
  if (!made.ok || made.value === null) throw new Error('Expected a session')
  const { session } = made.value
  await surface.command(sessionChannel(session), { type: 'WriteEvidence', notes: [draft('one', { lens: null })] })
  const past = await surface.ask(sessionChannel(session), { type: 'Past' })
  if (!past.ok) throw new Error('Expected the past')
  await surface.command(sessionChannel(session), { type: 'WriteEvidence', notes: [draft('two', { lens: null })] })
  const copy = await surface.command('library', { type: 'DuplicateSession', session, title: 'As it was', upTo: past.value.changes.at(-1)?.upTo ?? 0 })
  if (!copy.ok || copy.value === null) throw new Error('Expected a copy')
  const moment = await surface.ask(sessionChannel(copy.value.session), { type: 'Moment', upTo: 1_000 })
  const present = await surface.ask(sessionChannel(session), { type: 'Moment', upTo: 1_000 })
  if (!moment.ok || !present.ok) throw new Error('Expected both')
  expect([moment.value.title, Object.values(moment.value.notes).map(({ text }) => text)]).toEqual(['As it was', ['one']])
  expect(Object.values(present.value.notes).map(({ text }) => text)).toEqual(['one', 'two'])
  surface.close()
  await host.close()
})
