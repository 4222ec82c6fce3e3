import { describe, expect, it } from 'vitest'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import type { SessionId } from '../../../shared/kernel/ids.ts'
import type { Client } from '../../../shared/contract/client.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { ask, fileOf, made, refusalOf, seen, write } from '../../kit/library-steps.ts'
import { memoryHost } from '../../kit/memory-host.ts'
import { SimFiles } from '../../kit/sim-files.ts'

/** Everything in the data folder, as a search for a name would find it. */
async function everythingIn(files: SimFiles): Promise<string> {
  const disk = files.files()
  const read = async (path: string): Promise<string> => {
    const names = await disk.list(path)
    if (names === null) return ''
    const parts = await Promise.all(names.map(async (name) => {
      const own = await disk.read(`${path}/${name}`).catch(() => null)
      return own === null ? read(`${path}/${name}`) : own.toString('latin1')
    }))
    return parts.join('\n')
  }
  return read('/data')
}

async function workshop(client: Client): Promise<{ readonly id: SessionId; readonly give: (command: SessionCommand) => Promise<string | null>; readonly names: readonly string[]; readonly people: readonly string[] }> {
  const id = await made(client, { type: 'CreateExample', language: 'en' })
  const { people } = await seen(client, sessionChannel(id))
  const give = async (command: SessionCommand) => refusalOf(await client.command(sessionChannel(id), command))
  const [first, second] = Object.values(people)
  if (first === undefined || second === undefined) throw new Error('Expected people')
  for (const participant of [first.id, second.id]) expect(await give({ type: 'SignVerdict', participant })).toBeNull()
  expect(await give({ type: 'RecordDissent', participant: second.id, words: `${first.name} is too kind` })).toBeNull()
  expect(await give({ type: 'SignOffVerdict' })).toBeNull()
  expect(await give({ type: 'GoToPhase', phase: 'close' })).toBeNull()
  return { id, give, names: Object.values(people).map(({ name }) => name), people: Object.keys(people) }
}

describe('purging the names of a session', () => {
  it('[LI620] leaves no name and no id of a person in any file of the data folder, and the same verdict, before and after a restart', async () => {
    const files = new SimFiles()
    const host = await memoryHost(files)
    const client = host.client()
    const { id, give, names, people } = await workshop(client)
    const figures = async (from: Client) => {
      const { verdict, assessment, queue, notes } = await seen(from, sessionChannel(id), (view) => view.assessment?.stability !== undefined && view.assessment.stability !== null)
      return { verdict, confidence: assessment?.confidence, queue, spread: Object.values(notes).map(({ text, stage, agreement }) => [text, stage, agreement]) }
    }
    const before = await figures(client)
    expect(await ask(client, { type: 'PurgePeople', session: id })).toBe('session-not-closed')
    expect(await give({ type: 'CloseSession' })).toBeNull()
    expect((await everythingIn(files)).includes(names[0] ?? '?')).toBe(true)
    const watching = seen(client, sessionChannel(id), (view) => view.purgedAt !== null)
    expect(await ask(client, { type: 'PurgePeople', session: id })).toBeNull()
    expect(await watching).toMatchObject({ people: {}, history: { undo: null }, closedAt: expect.any(Number) })
    const kept = await everythingIn(files)
    expect(names.filter((name) => kept.includes(name))).toEqual([])
    expect(people.filter((id) => kept.includes(JSON.stringify(id)))).toEqual([])
    expect(await figures(client)).toEqual(before)
    expect((await fileOf(client, id)).text.includes(names[0] ?? '?')).toBe(false)
    expect(await give({ type: 'Undo' })).toBe('nothing-to-undo')
    expect(await give({ type: 'ReopenSession' })).toBeNull()
    expect(await write(client, id, 'Written afterwards')).toBeNull()
    const library = (await seen(client, 'library')).sessions[id]
    await host.host.close()
    const again = await memoryHost(files)
    expect(Object.values((await seen(again.client(), sessionChannel(id))).notes).map(({ text }) => text)).toContain('Written afterwards')
    expect((await seen(again.client(), 'library')).sessions[id]).toMatchObject({ people: 12, createdAt: library?.createdAt })
    expect((await seen(again.client(), 'library')).notices).toEqual([])
    expect(host.bugs).toEqual([])
    expect(again.bugs).toEqual([])
  })

  it('[LI621] is refused while a blind round holds placements that nobody may see, and where the disk does not take it nothing changes', async () => {
    const files = new SimFiles()
    const host = await memoryHost(files)
    const client = host.client()
    const { id, give } = await workshop(client)
    const { notes, people } = await seen(client, sessionChannel(id))
    const [note] = Object.values(notes)
    const [person] = Object.values(people)
    if (note === undefined || person === undefined) throw new Error('Expected a note and a person')
    expect(await give({ type: 'OpenRound', mode: 'blind', scope: [note.id] })).toBeNull()
    expect(await give({ type: 'TakeSeat', participant: person.id })).toBeNull()
    expect(await give({ type: 'PlaceEvidence', evidence: [note.id], stage: 5 })).toBeNull()
    expect(await give({ type: 'CloseSession' })).toBeNull()
    expect(await ask(client, { type: 'PurgePeople', session: id })).toBe('round-not-revealed')
    expect(await give({ type: 'ReopenSession' })).toBeNull()
    expect(await give({ type: 'DiscardRound' })).toBeNull()
    expect(await give({ type: 'CloseSession' })).toBeNull()
    files.faults = (operation, path) => (operation === 'rename' && path.includes(id) ? { code: 'ENOSPC' } : undefined)
    expect(await ask(client, { type: 'PurgePeople', session: id })).toBe('purge-failed')
    expect(Object.keys((await seen(client, sessionChannel(id))).people)).toHaveLength(12)
    files.faults = () => undefined
    expect(await ask(client, { type: 'PurgePeople', session: id })).toBeNull()
    expect(host.bugs).toEqual([])
  })

  it('[LI621] what is asked while it is under way comes after it, and a window that comes back afterwards is shown the session whole', async () => {
    const host = await memoryHost()
    const { client, cut, opened } = host.cuttable()
    const { id, give } = await workshop(client)
    expect(await give({ type: 'CloseSession' })).toBeNull()
    const shown: string[] = []
    client.attach(sessionChannel(id), { onView: (view) => shown.push(JSON.stringify(view.people)) })
    const [purged, reopened] = await Promise.all([ask(client, { type: 'PurgePeople', session: id }), give({ type: 'ReopenSession' })])
    expect([purged, reopened].filter((one) => one === null)).not.toHaveLength(0)
    if (purged !== null) {
      expect(await give({ type: 'CloseSession' })).toBeNull()
      expect(await ask(client, { type: 'PurgePeople', session: id })).toBeNull()
    }
    const before = opened()
    cut()
    expect(await give({ type: 'NoteExport', name: 'report.md' })).toBeNull()
    expect(opened()).toBeGreaterThan(before)
    expect(shown.at(-1)).toBe('{}')
  })
})
