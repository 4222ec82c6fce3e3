import { describe, expect, it } from 'vitest'
import { connect } from '../../../shared/contract/client.ts'
import type { Link } from '../../../shared/contract/connection.ts'
import { memoryWires } from '../../../shared/contract/memory-wire.ts'
import { type ClientMessage, type HostMessage, type SaveStatus, WIRE_VERSION } from '../../../shared/contract/messages.ts'
import type { Wire } from '../../../shared/contract/wire.ts'

/** A host of which the test says every word. */
function scripted(seams: { readonly token?: string | null; readonly keepToken?: (token: string) => void; readonly now?: () => number } = {}) {
  const wires: Wire[] = []
  const heard: ClientMessage[] = []
  const pauses: { readonly ms: number; readonly go: () => void }[] = []
  let cids = 0
  const client = connect(
    () => {
      const [near, far] = memoryWires((callback) => callback())
      wires.push(far)
      far.onFrame((frame) => heard.push(JSON.parse(frame) as ClientMessage))
      return near
    },
    {
      token: null,
      now: () => 0,
      schedule: (go, ms) => {
        pauses.push({ ms, go })
        return () => {}
      },
      newCid: () => `c${(cids += 1)}`,
      ...seams,
    },
  )
  const links: Link[] = []
  client.onLink((link) => links.push(link))
  return {
    client,
    heard,
    links,
    pauses,
    wires,
    say: (message: HostMessage) => wires.at(-1)?.send(JSON.stringify(message)),
    welcome: (token: string | null = null, now = 0) => wires.at(-1)?.send(JSON.stringify({ m: 'welcome', role: 'facilitator', now, token })),
    drop: () => wires.at(-1)?.close(),
    retry: () => pauses.shift()?.go(),
  }
}

const SNAPSHOT: HostMessage = { m: 'snapshot', channel: 'library', run: 'r', seq: 4, view: { notices: [], sessions: { a: { title: 'A' } } } }
const patch = (seq: number, title: string): HostMessage => ({ m: 'patch', channel: 'library', seq, ops: [{ o: 'set', path: ['sessions', 'a', 'title'], value: title }] })

describe('the client of a surface', () => {
  it('[CO19] it greets with its token, keeps the one it is given, and greets with that from then on', () => {
    const kept: string[] = []
    const host = scripted({ token: 'key', keepToken: (token) => kept.push(token) })
    expect(host.heard).toEqual([{ m: 'hello', v: WIRE_VERSION, token: 'key' }])
    host.welcome('token')
    host.drop()
    host.retry()
    expect(host.heard.at(-1)).toEqual({ m: 'hello', v: WIRE_VERSION, token: 'token' })
    expect(kept).toEqual(['token'])
  })

  it('[CO20] it draws the host’s clock, whatever its own says', () => {
    let own = 1_000
    const host = scripted({ now: () => own })
    host.welcome(null, 50_000)
    own = 3_500
    expect(host.client.hostNow()).toBe(52_500)
  })

  it('[CO21] it waits longer from attempt to attempt, and starts anew after a greeting', () => {
    const host = scripted()
    for (let attempt = 0; attempt < 7; attempt += 1) {
      host.drop()
      expect(host.links.at(-1)).toEqual({ status: 'waiting', attempt: attempt + 1 })
      expect(host.pauses.at(-1)?.ms).toBe([100, 500, 1_000, 2_000, 5_000, 5_000, 5_000][attempt])
      host.retry()
    }
    host.welcome()
    host.drop()
    expect(host.pauses.at(-1)?.ms).toBe(100)
  })

  it('[CO22] a host that does not want it is not asked again, and every page can say why', () => {
    for (const reason of ['wrong-version', 'wrong-token', 'token-spent'] as const) {
      const host = scripted()
      host.say({ m: 'failed', reason })
      expect(host.links.at(-1)).toEqual({ status: 'failed', reason })
      expect(host.pauses).toEqual([])
    }
    const host = scripted()
    host.say({ m: 'failed', reason: 'too-large' })
    host.drop()
    expect(host.links.at(-1)?.status).toBe('waiting')
  })

  it('[CO23] what is not answered is sent again under the same name; an answer settles it once', async () => {
    const host = scripted()
    const given = host.client.command('library', { type: 'CreateExample', language: 'en' })
    expect(host.heard).toHaveLength(1)
    host.welcome()
    host.drop()
    host.retry()
    host.welcome()
    const sent = host.heard.filter(({ m }) => m === 'command')
    expect(sent).toHaveLength(2)
    expect(sent[0]).toEqual(sent[1])
    expect(host.client.waiting()).toBe(1)
    host.say({ m: 'refused', cid: 'c1', refusal: 'not-saved', about: { file: 'x' } })
    host.say({ m: 'done', cid: 'c1' })
    expect(await given).toEqual({ ok: false, refusal: 'not-saved', about: { file: 'x' } })
    expect(host.client.waiting()).toBe(0)
  })

  it('[CO24] a patch that is not the next one makes it ask for the whole view; one that it has is let pass', () => {
    const host = scripted()
    host.welcome()
    const titles: string[] = []
    host.client.attach('library', { onView: ({ sessions }) => titles.push(Object.values(sessions)[0]?.title ?? '') })
    host.say(patch(5, 'too early'))
    host.say(SNAPSHOT)
    host.say(patch(5, 'B'))
    host.say(patch(5, 'again'))
    host.say(patch(7, 'gap'))
    expect(titles).toEqual(['A', 'B'])
    expect(host.heard.at(-1)).toEqual({ m: 'attach', channel: 'library', after: null })
    host.say(patch(8, 'not before the whole'))
    host.say({ ...SNAPSHOT, seq: 9 })
    host.say({ m: 'patch', channel: 'library', seq: 10, ops: [{ o: 'set', path: ['nowhere', 'x'], value: 1 }] })
    expect(host.heard.filter(({ m }) => m === 'attach')).toHaveLength(3)
    expect(titles).toEqual(['A', 'B', 'A'])
  })

  it('[CO25] after a drop it says where it was, and goes on from there', () => {
    const host = scripted()
    host.welcome()
    const titles: string[] = []
    host.client.attach('library', { onView: ({ sessions }) => titles.push(Object.values(sessions)[0]?.title ?? '') })
    host.say(SNAPSHOT)
    host.drop()
    host.retry()
    host.welcome()
    expect(host.heard.at(-1)).toEqual({ m: 'attach', channel: 'library', after: { run: 'r', seq: 4 } })
    host.say({ m: 'resumed', channel: 'library', seq: 4 })
    host.say(patch(5, 'B'))
    expect(titles).toEqual(['A', 'B'])
  })

  it('[CO26] whoever attaches to a channel that is known is shown it at once, and the channel ends with its last listener', () => {
    const host = scripted()
    host.welcome()
    const seen: string[] = []
    const statuses: SaveStatus[] = []
    const leave = host.client.attach('library', { onView: () => seen.push('one') })
    host.say(SNAPSHOT)
    host.say({ m: 'status', channel: 'library', status: { is: 'saved' } })
    const leaveToo = host.client.attach('library', { onView: () => seen.push('two'), onStatus: (now) => statuses.push(now) })
    expect([seen, statuses]).toEqual([['one', 'two'], [{ is: 'saved' }]])
    leave()
    host.say(patch(5, 'B'))
    expect(seen).toEqual(['one', 'two', 'two'])
    leaveToo()
    leaveToo()
    expect(host.heard.filter(({ m }) => m === 'detach')).toHaveLength(1)
  })

  it('[CO27] a channel that ends says why, and can be attached to anew', () => {
    const host = scripted()
    host.welcome()
    const ends: unknown[] = []
    host.client.attach('library', { onView: () => {}, onEnd: (...end) => ends.push(end) })
    host.say({ m: 'ended', channel: 'library', refusal: 'no-such-session' })
    expect(ends).toEqual([['no-such-session', {}]])
    host.client.attach('library', { onView: () => {} })
    expect(host.heard.filter(({ m }) => m === 'attach')).toHaveLength(2)
  })

  it('[CO28] a wire that speaks nonsense is dropped; once closed, nothing happens any more', () => {
    const host = scripted()
    host.welcome()
    host.wires.at(-1)?.send('nonsense')
    expect(host.links.at(-1)?.status).toBe('waiting')
    host.retry()
    host.welcome()
    host.client.close()
    expect(host.links.at(-1)).toEqual({ status: 'closed' })
    const before = host.heard.length
    void host.client.command('library', { type: 'CreateExample', language: 'en' })
    expect([host.heard.length, host.wires.length, host.pauses.length]).toEqual([before, 2, 0])
  })
})
