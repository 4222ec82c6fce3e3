import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { type Client, connect } from '../../shared/contract/client.ts'
import { LARGEST_GREETING } from '../../shared/contract/limits.ts'
import { type HostMessage, type SessionChannel, sessionChannel, type SurfaceRole, WIRE_VERSION } from '../../shared/contract/messages.ts'
import type { Wire } from '../../shared/contract/wire.ts'
import type { FacilitatorView } from '../../shared/views/facilitator-view.ts'
import { clientSeams, memoryHost } from '../kit/memory-host.ts'
import { draft } from '../kit/given.ts'
import { hostileFrames } from './hostile-frames.ts'
import { MATRIX } from './who-may-send.ts'

/** One kind of connection: opens the surface's end of a wire whose other end the host is handed. */
export type Connections = Readonly<{ open: (role: SurfaceRole) => Wire; close: () => Promise<void> }>
export type MakeConnections = (accept: (role: SurfaceRole, wire: Wire) => void) => Promise<Connections>

/** Starts a host with connections to it, and ends both after each test. */
export function starting(make: MakeConnections) {
  const ends: (() => Promise<void> | void)[] = []
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end()
  })

  return async () => {
    const memory = await memoryHost()
    const connections = await make((role, wire) => memory.host.connect(role, wire))
    ends.push(() => memory.host.close(), () => connections.close())
    return { memory, ...connections, surface: (role: SurfaceRole = 'facilitator') => surfaceOn(connections.open, role, ends) }
  }
}

/** The law that every kind of connection is held to; call it once per kind. */
export function connectionContract(name: string, make: MakeConnections): void {
  const start = starting(make)

  describe(`a connection over ${name}`, { timeout: 60_000 }, () => {
    it('[CO11] commands are carried out in the order in which they were sent', async () => {
      const { surface } = await start()
      const { client } = surface()
      const channel = await newSession(client)
      const seen = watch(client, channel)
      const texts = Array.from({ length: 120 }, (_, index) => `note ${index}`)
      await Promise.all(texts.map((text) => client.command(channel, { type: 'WriteEvidence', notes: [plain(text)] })))
      expect(textsOf(seen())).toEqual(texts)
    })

    it('[CO12] the answer to a command comes after the view that shows it', async () => {
      const { surface } = await start()
      const { client } = surface()
      const channel = await newSession(client)
      const seen = watch(client, channel)
      for (const title of ['one', 'two', 'three']) {
        expect(await client.command(channel, { type: 'SetTitle', title })).toEqual({ ok: true, value: null })
        expect(seen().title).toBe(title)
      }
    })

    it('[CO13] wires that drop at any moment lose no command and repeat none', () =>
      fc.assert(
        fc.asyncProperty(fc.array(fc.nat(9), { minLength: 20, maxLength: 40 }), async (steps) => {
          const { surface, memory } = await start()
          const { client, cut, opened } = surface()
          const channel = await newSession(client)
          const seen = watch(client, channel)
          const given = steps.map(async (step, index) => {
            for (let turn = 0; turn < index * 2; turn += 1) await new Promise(setImmediate)
            const done = client.command(channel, { type: 'WriteEvidence', notes: [plain(`note ${index}`)] })
            if (step < 3) cut()
            return done
          })
          expect(await Promise.all(given)).toEqual(steps.map(() => ({ ok: true, value: null })))
          expect(textsOf(seen()).toSorted()).toEqual(steps.map((_, index) => `note ${index}`).toSorted())
          const fresh = surface()
          expect(await viewOf(fresh.client, channel)).toEqual(seen())
          if (steps.some((step) => step < 3)) expect(opened()).toBeGreaterThan(1)
          expect(memory.bugs).toEqual([])
        }),
        { numRuns: 8 },
      ))

    it('[CO14] after a drop only what was missed is sent, and unchanged parts stay the same objects', async () => {
      const { surface } = await start()
      const [one, other] = [surface(), surface()]
      const channel = await newSession(one.client)
      await one.client.command(channel, { type: 'WriteEvidence', notes: [plain('first')] })
      const seen = watch(one.client, channel)
      await one.client.command(channel, { type: 'SetMinutes', phase: 'place', minutes: 7 })
      const before = seen()
      one.cut()
      await other.client.command(channel, { type: 'SetTitle', title: 'while away' })
      await one.client.command(channel, { type: 'SetMinutes', phase: 'place', minutes: 8 })
      expect(seen().title).toBe('while away')
      expect(seen().notes).toBe(before.notes)
      expect(one.frames().flatMap(({ m }) => (m === 'resumed' || m === 'snapshot' ? [m] : []))).toEqual(['snapshot', 'resumed'])
    })

    it('[CO15] what a role may not do is refused and changes nothing: every command for every role', async () => {
      const { surface, memory, open } = await start()
      const { client } = surface()
      const channel = await newSession(client)
      const before = JSON.stringify(await viewOf(client, channel))
      const log = memory.files.peek(`/data/sessions/${channel.slice(8)}/events.jsonl`)
      for (const role of ['facilitator', 'audience'] as const) {
        const raw = await rawSurface(open, role)
        for (const [type, row] of Object.entries(MATRIX)) {
          for (const on of [channel, 'library', 'audience', 'projector'] as const) {
            const answer = await raw.command(on, { type, hostile: true })
            expect([type, on, answer.m], role).toEqual([type, on, 'refused'])
            expect(answer.refusal === 'not-allowed', `${role} ${type}`).toBe(row[role] === 'may-not')
          }
        }
        raw.wire.close()
      }
      expect(JSON.stringify(await viewOf(client, channel))).toBe(before)
      expect(memory.files.peek(`/data/sessions/${channel.slice(8)}/events.jsonl`)).toEqual(log)
    })

    it('[CO16] the audience is shown its own channel only, and gets no answer to any question', async () => {
      const { surface, open } = await start()
      const { client } = surface()
      const channel = await newSession(client)
      const raw = await rawSurface(open, 'audience')
      for (const asked of ['library', 'projector', channel] as const) expect(await raw.attach(asked)).toMatchObject({ m: 'ended', refusal: 'not-allowed' })
      expect(await raw.attach('audience')).toMatchObject({ m: 'snapshot', channel: 'audience' })
      for (const question of [{ type: 'Report', names: 'shown' }, { type: 'SessionFile' }, { type: 'WhatIf', without: { notes: [], voices: [], units: [] } }, { type: 'Past' }, { type: 'Moment', upTo: 1 }, { type: 'Invite' }]) {
        expect(await raw.ask(channel, question)).toMatchObject({ m: 'refused', refusal: 'not-allowed' })
      }
    })

    it('[CO501] a what if is answered to whoever asked, and to nobody else: no fact, no frame, no other view', async () => {
      const { surface, memory } = await start()
      const [asking, watching] = [surface(), surface()]
      const channel = await newSession(asking.client)
      await asking.client.command(channel, { type: 'WriteEvidence', notes: [draft('one'), draft('two')] })
      await asking.client.command(channel, { type: 'OpenRound', mode: 'open', scope: null })
      const seen = watch(asking.client, channel)
      await viewOf(watching.client, channel)
      watch(watching.client, channel)
      const notes = Object.values(seen().notes).map(({ id }) => id)
      await asking.client.command(channel, { type: 'PlaceEvidence', evidence: notes, stage: 2 })
      // An answer comes after everything that was under way to the same surface.
      await watching.client.ask(channel, { type: 'Report', names: 'shown' })
      const facts = memory.files.peek(`/data/sessions/${channel.slice(8)}/events.jsonl`)
      const view = seen()
      const heard = [asking, watching].map(({ frames }) => frames().length)
      const without = (...gone: readonly string[]) => ({ type: 'WhatIf', without: { notes: notes.filter((id) => gone.includes(id)), voices: [], units: [] } }) as const
      const answers = await Promise.all([asking.client.ask(channel, without()), asking.client.ask(channel, without(...notes))])
      expect(answers.map((answer) => (answer.ok ? [answer.value.verdict.stage, answer.value.leftOut] : answer.refusal))).toEqual([[1, 0], [null, 2]])
      await watching.client.ask(channel, { type: 'Report', names: 'shown' })
      expect([asking, watching].map(({ frames }, index) => frames().slice(heard[index]).map(({ m }) => m))).toEqual([['answer', 'answer'], ['answer']])
      expect(seen()).toBe(view)
      expect(memory.files.peek(`/data/sessions/${channel.slice(8)}/events.jsonl`)).toEqual(facts)
    })

    it('[CO500] a question that is none is refused with its field, and the connection goes on', async () => {
      const { surface, open } = await start()
      const channel = await newSession(surface().client)
      const raw = await rawSurface(open, 'facilitator')
      expect(await raw.ask(channel, { type: 'WhatIf', without: { notes: 'all', voices: [], units: [] } })).toMatchObject({ m: 'refused', refusal: 'malformed', about: { field: 'without.notes' } })
      expect(await raw.ask(channel, { type: 'WhatIf', without: { notes: [], voices: [], units: [] } })).toMatchObject({ m: 'answer' })
    })

    it('[CO17] any malformed frame is answered or ends the connection, and changes nothing', async () => {
      const { surface, open, memory } = await start()
      const { client } = surface()
      const channel = await newSession(client)
      const before = JSON.stringify(await viewOf(client, channel))
      for (const frame of hostileFrames(channel)) {
        const raw = await rawSurface(open, 'facilitator')
        raw.wire.send(frame)
        expect(['refused', 'ended', 'failed', 'closed'], frame.slice(0, 200)).toContain(await raw.next())
        raw.wire.close()
      }
      const early = await rawSurface(open, 'audience')
      early.wire.send('x'.repeat(LARGEST_GREETING + 1))
      expect(await early.next()).toBe('failed')
      expect(JSON.stringify(await viewOf(client, channel))).toBe(before)
      expect(memory.bugs).toEqual([])
    })

    it('[CO18] a surface that does not greet first, or speaks another version, is sent away', async () => {
      const { open } = await start()
      for (const [frame, reason] of [
        [{ m: 'attach', channel: 'library', after: null }, 'not-greeted'],
        [{ m: 'hello', v: WIRE_VERSION + 1, token: null }, 'wrong-version'],
        ['nothing', 'malformed-frame'],
      ] as const) {
        const raw = listening(open('facilitator'))
        raw.wire.send(JSON.stringify(frame))
        expect(await raw.message()).toEqual({ m: 'failed', reason })
        expect(await raw.next()).toBe('closed')
      }
    })
  })
}

const plain = (text: string) => draft(text, { lens: null })
const textsOf = (view: FacilitatorView) => Object.values(view.notes).map(({ text }) => text)

export function surfaceOn(open: Connections['open'], role: SurfaceRole, ends: (() => void)[]) {
  let wire: Wire | null = null
  let opened = 0
  const frames: HostMessage[] = []
  const client = connect(() => {
    opened += 1
    const made = open(role)
    wire = made
    return { ...made, onFrame: (listener) => made.onFrame((frame) => {
      frames.push(JSON.parse(frame) as HostMessage)
      listener(frame)
    }) }
  }, clientSeams)
  ends.push(() => client.close())
  return { client, cut: () => wire?.close(), opened: () => opened, frames: () => frames }
}

export async function newSession(client: Client): Promise<SessionChannel> {
  const made = await client.command('library', { type: 'CreateSession', title: 'A session', client: 'Somebody', language: 'en', journey: 'sample' })
  if (!made.ok || made.value === null) throw new Error('Expected a session')
  return sessionChannel(made.value.session)
}

export function watch(client: Client, channel: SessionChannel): () => FacilitatorView {
  let last: FacilitatorView | null = null
  client.attach(channel, { onView: (view) => (last = view) })
  return () => last ?? expect.fail('no view yet')
}

function viewOf(client: Client, channel: SessionChannel): Promise<FacilitatorView> {
  return new Promise((resolve) => {
    const detach = client.attach(channel, {
      onView: (view) => {
        resolve(view)
        queueMicrotask(() => detach())
      },
    })
  })
}

type Spoken = HostMessage & { readonly refusal?: string }

/** The surface's end without a client: hears every message, and the closing as `closed`. */
function listening(wire: Wire) {
  const heard: (Spoken | 'closed')[] = []
  const waiting: ((news: Spoken | 'closed') => void)[] = []
  const hear = (news: Spoken | 'closed') => {
    const first = waiting.shift()
    if (first === undefined) heard.push(news)
    else first(news)
  }
  wire.onFrame((frame) => hear(JSON.parse(frame) as Spoken))
  wire.onClose(() => hear('closed'))
  const any = (): Promise<Spoken | 'closed'> => {
    const first = heard.shift()
    return first === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(first)
  }
  const message = async (): Promise<Spoken> => {
    const news = await any()
    return news === 'closed' ? expect.fail('closed') : news.m === 'status' ? message() : news
  }
  return { wire, message, next: async () => { const news = await any(); return news === 'closed' ? news : news.m } }
}

export async function rawSurface(open: Connections['open'], role: SurfaceRole) {
  const raw = listening(open(role))
  let cids = 0
  const say = (message: object) => {
    raw.wire.send(JSON.stringify(message))
    return raw.message()
  }
  expect(await say({ m: 'hello', v: WIRE_VERSION, token: null })).toMatchObject({ m: 'welcome', role })
  return {
    ...raw,
    attach: (channel: string) => say({ m: 'attach', channel, after: null }),
    ask: (channel: string, question: object) => say({ m: 'ask', cid: `raw-${(cids += 1)}`, channel, question }),
    command: (channel: string, command: object) => say({ m: 'command', cid: `raw-${(cids += 1)}`, channel, command }),
  }
}
