import { describe, expect, it } from 'vitest'
import { type SessionChannel, sessionChannel } from '../../../shared/contract/messages.ts'
import type { Client } from '../../../shared/contract/client.ts'
import type { EvidenceId, SessionId } from '../../../shared/kernel/ids.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import type { FacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { dayOf } from '../../../electron/host/day.ts'
import { draft } from '../../kit/given.ts'
import { ask, CREATE, fileOf, made, refusalOf, seen } from '../../kit/library-steps.ts'
import { memoryHost } from '../../kit/memory-host.ts'
import { SimFiles } from '../../kit/sim-files.ts'

const give = async (client: Client, id: SessionId, ...commands: readonly SessionCommand[]) => {
  for (const command of commands) expect([command.type, refusalOf(await client.command(sessionChannel(id), command))]).toEqual([command.type, null])
}
const shown = (client: Client, id: SessionId, isIt?: (view: FacilitatorView) => boolean): Promise<FacilitatorView> => seen<SessionChannel>(client, sessionChannel(id), isIt)
const comparedIn = async (client: Client, id: SessionId) => (await shown(client, id)).comparison

/** A session of the sample journey in which notes of two people in two units prove a stage, or nothing where that is 1. */
async function held(client: Client, stage: number, change: Partial<Record<'title' | 'client' | 'journey' | 'day', string>> = {}): Promise<SessionId> {
  const { day, ...create } = change
  const id = await made(client, { ...CREATE, ...create })
  await give(client, id, ...(day === undefined ? [] : [{ type: 'SetDay', heldOn: day } as const]), {
    type: 'AddParticipants', people: [{ name: 'Ana', unit: 'Service' }, { name: 'Bram', unit: 'Marketing' }],
  })
  const { people, journey } = await shown(client, id)
  const lenses = journey.lenses.map((one) => one.id)
  const notes = Object.values(people).flatMap((person) =>
    lenses.slice(0, 2).map((of) => draft(`${person.name} on ${of}`, { strength: 3, lens: of, author: person.id, unit: person.unit })),
  )
  await give(client, id, { type: 'WriteEvidence', notes }, { type: 'OpenRound', mode: 'open', scope: null })
  const written = Object.keys((await shown(client, id)).notes) as EvidenceId[]
  await give(client, id, { type: 'PlaceEvidence', evidence: written, stage })
  return id
}

describe('comparing with an earlier session', () => {
  it('[HO460] the latest earlier one of the same client is found when a session is made and on the way into the verdict', async () => {
    const client = (await memoryHost()).client()
    const first = await held(client, 2, { title: 'First' })
    const elsewhere = await held(client, 3, { client: 'Somebody else' })
    const second = await held(client, 3, { title: 'Second', client: ' some BODY ' })
    expect(await comparedIn(client, first)).toBeNull()
    expect(await comparedIn(client, elsewhere)).toBeNull()
    expect(await comparedIn(client, second)).toMatchObject({ session: first, title: 'First', stage: 2, comparable: true, byHand: false })
    await give(client, first, { type: 'SetTitle', title: 'Renamed' })
    expect(await comparedIn(client, second)).toMatchObject({ title: 'First' })
    await give(client, second, { type: 'GoToPhase', phase: 'verdict' })
    expect(await shown(client, second)).toMatchObject({ comparison: { title: 'Renamed' }, assessment: { comparison: { change: 'advanced', from: 2, to: 3 } } })
  })

  it('[HO460] the days on which sessions were held decide what is earlier; the bin, other journeys and sessions without a verdict are left out', async () => {
    const client = (await memoryHost()).client()
    const [spring, autumn] = [await held(client, 2, { day: '2025-03-01' }), await held(client, 3, { day: '2025-09-01' })]
    const nothing = await made(client)
    const other = await held(client, 2, { journey: 'social-engagement-journey', day: '2025-10-01' })
    const now = await made(client)
    const compared = async (day: string) => {
      await give(client, now, { type: 'SetDay', heldOn: day }, { type: 'GoToPhase', phase: 'frame' }, { type: 'GoToPhase', phase: 'verdict' })
      return (await comparedIn(client, now))?.session ?? null
    }
    expect([nothing, other]).not.toContain(await compared('2025-12-01'))
    expect(await compared('2025-12-02')).toBe(autumn)
    expect(await compared('2025-06-01')).toBe(spring)
    expect(await compared('2024-06-01')).toBeNull()
    expect(await ask(client, { type: 'BinSession', session: autumn })).toBeNull()
    expect(await compared('2025-12-01')).toBe(spring)
  })

  it('[HO461] any session of the client with a verdict can be chosen by name, others can’t; afterwards the program keeps out of it', async () => {
    const client = (await memoryHost()).client()
    const [first, second] = [await held(client, 2), await held(client, 3, { journey: 'social-engagement-journey' })]
    const stranger = await held(client, 2, { client: 'Somebody else' })
    const empty = await made(client)
    const now = await held(client, 2)
    const compare = async (session: SessionId | null) => refusalOf(await client.command(sessionChannel(now), { type: 'CompareWith', session }))
    for (const wrong of [stranger, empty, now]) expect(await compare(wrong)).toBe('no-earlier-verdict')
    expect(await compare(second)).toBeNull()
    expect(await comparedIn(client, now)).toMatchObject({ session: second, comparable: false, byHand: true })
    await give(client, now, { type: 'GoToPhase', phase: 'verdict' })
    expect(await comparedIn(client, now)).toMatchObject({ session: second })
    await give(client, now, { type: 'CompareWith', session: null })
    expect(await comparedIn(client, now)).toBeNull()
    await give(client, now, { type: 'Undo' }, { type: 'Undo' })
    expect(await comparedIn(client, now)).toMatchObject({ session: first, byHand: false })
  })

  it('[HO462] commands behind one that waits for figures are decided in their order', async () => {
    const client = (await memoryHost()).client()
    const first = await held(client, 2)
    const now = await held(client, 2)
    const channel = sessionChannel(now)
    const replies = [
      client.command(channel, { type: 'CompareWith', session: first }), client.command(channel, { type: 'SetTitle', title: 'One' }),
      client.command(channel, { type: 'CompareWith', session: null }), client.command(channel, { type: 'SetTitle', title: 'Two' }),
    ]
    expect((await Promise.all(replies)).map(refusalOf)).toEqual([null, null, null, null])
    await give(client, now, { type: 'Undo' }, { type: 'Undo' })
    expect(await shown(client, now)).toMatchObject({ title: 'One', comparison: { session: first, byHand: true } })
  })

  it('[HO463] a session file keeps its comparison on a machine that does not have the earlier session', async () => {
    const from = (await memoryHost()).client()
    const first = await held(from, 3)
    const second = await held(from, 2)
    const there = (await memoryHost(new SimFiles())).client()
    const copy = await made(there, { type: 'ImportSession', ...(await fileOf(from, second)) })
    await give(there, copy, { type: 'GoToPhase', phase: 'verdict' })
    const view = await shown(there, copy)
    expect(view.comparison).toMatchObject({ session: first, stage: 3 })
    await give(from, second, { type: 'GoToPhase', phase: 'verdict' })
    expect(view.assessment).toEqual((await shown(from, second)).assessment)
    expect(view.assessment?.comparison).toMatchObject({ change: 'regressed', from: 3, to: 2 })
  })

  it('[HO464] a session is held on the day on which it is made, on the calendar of the host', async () => {
    const at = new Date(2026, 2, 12, 23, 59, 59).getTime()
    const client = (await memoryHost(new SimFiles(), { now: () => at })).client()
    const id = await made(client)
    expect((await shown(client, id)).heldOn).toBe('2026-03-12')
    expect(dayOf(at + 1_000)).toBe('2026-03-13')
    expect((await seen(client, 'library')).sessions[id]).toMatchObject({ heldOn: '2026-03-12', journey: 'sample', compared: null })
  })

  it('[LI460] a list of sessions that an older program wrote is made anew from the sessions, and nobody need be told', async () => {
    const files = new SimFiles()
    const before = await memoryHost(files)
    const id = await held(before.client(), 2)
    await shown(before.client(), id)
    await seen(before.client(), 'library', ({ sessions }) => sessions[id]?.stage === 2)
    await before.host.close()
    for (const name of files.names('/data').filter((one) => one.startsWith('library.json'))) await files.files().remove(`/data/${name}`)
    files.seed('/data/library.json', JSON.stringify({ version: 1, sessions: { [id]: { madeBy: 'x', size: 1, summary: { id, title: 'old' } } } }))
    const library = await seen((await memoryHost(files)).client(), 'library')
    expect(library.sessions[id]).toMatchObject({ title: 'A session', stage: 2, journey: 'sample' })
    expect(library.notices).toEqual([])
  })
})
