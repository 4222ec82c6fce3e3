import { expect, it } from 'vitest'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import { draft } from '../../kit/given.ts'
import { made, seen } from '../../kit/library-steps.ts'
import { memoryHost } from '../../kit/memory-host.ts'
it('perf', async () => {
  const { client, host, files } = await memoryHost()
  const c = client()
  const id = await made(c)
  const ch = sessionChannel(id)
  c.attach(ch, { onView: () => {} })
  const a = client('audience'); a.attach('audience', { onView: () => {} })
  let t = performance.now()
  await c.command(ch, { type: 'WriteEvidence', notes: Array.from({ length: 5000 }, (_, i) => draft(`note ${i} ${'x'.repeat(80)}`)) })
  console.log('write 5000', performance.now() - t)
  await c.command(ch, { type: 'OpenRound', mode: 'open', scope: null })
  const notes = Object.keys((await seen(c, ch)).notes)
  for (let i = 0; i < 20; i++) {
    t = performance.now()
    await c.command(ch, { type: 'PlaceEvidence', evidence: [notes[i] as never], stage: 2 })
    if (i % 5 === 0) console.log('place', performance.now() - t)
  }
  t = performance.now()
  await c.command(ch, { type: 'PlaceEvidence', evidence: notes as never, stage: 3 })
  console.log('place all', performance.now() - t)
  t = performance.now()
  await c.command(ch, { type: 'SetTitle', title: 'q' })
  console.log('title', performance.now() - t)
  t = performance.now()
  const file = await c.ask(ch, { type: 'SessionFile' }); console.log('file', performance.now() - t, file.ok && file.value.text.length)
  t = performance.now()
  await host.close()
  const h2 = await memoryHost(files); const c2 = h2.client(); await seen(c2, ch); console.log('reopen', performance.now() - t)
  expect(1).toBe(1)
}, 120000)
