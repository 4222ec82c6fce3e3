import { describe, expect, it } from 'vitest'
import { type SaveStatus, sessionChannel } from '../../../shared/contract/messages.ts'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import { journalHeader } from '../../../electron/host/storage/journal-header.ts'
import { journalText } from '../../../electron/host/storage/journal.ts'
import { draft } from '../../kit/given.ts'
import { boardOf, fileOf, made, notesOf, refusalOf, seen, status, write } from '../../kit/library-steps.ts'
import { ManualWait } from '../../kit/manual-wait.ts'
import { memoryHost } from '../../kit/memory-host.ts'
import type { SessionLock } from '../../../electron/host/storage/session-lock.ts'
import { SimFiles } from '../../kit/sim-files.ts'

const EXAMPLE = { type: 'CreateExample', language: 'en' } as const

describe('the authority of a session', () => {
  it('[HO8] everything that was acknowledged is there after the power is cut, and once', async () => {
    const files = new SimFiles()
    const before = (await memoryHost(files)).client()
    const id = await made(before)
    const texts = Array.from({ length: 40 }, (_, index) => `note ${index}`)
    await Promise.all(texts.map((text) => write(before, id, text)))
    files.restart('forgets')
    expect(await notesOf((await memoryHost(files)).client(), id)).toEqual(texts)
  })

  it('[HO9] a command that comes again after a restart of the host is answered, not repeated', async () => {
    const files = new SimFiles()
    const before = (await memoryHost(files)).client()
    const id = await made(before)
    const again = { newCid: () => 'the-same' }
    const command = { type: 'WriteEvidence', notes: [draft('once')] } as const
    await (await memoryHost(files)).client('facilitator', again).command(sessionChannel(id), command)
    files.restart('forgets')
    const after = (await memoryHost(files)).client('facilitator', again)
    expect(await after.command(sessionChannel(id), command)).toEqual({ ok: true, value: null })
    expect(await notesOf(after, id)).toEqual(['once'])
  })

  it('[HO10] while the disk does not take it nothing is acknowledged or shown, the status says why, and nothing is lost', async () => {
    const files = new SimFiles()
    const waits = new ManualWait()
    const client = (await memoryHost(files, { wait: waits.wait })).client()
    const id = await made(client)
    const channel = sessionChannel(id)
    const statuses: SaveStatus[] = []
    let shown: readonly string[] = []
    client.attach(channel, {
      onView: (view) => (shown = Object.values(view.notes).map(({ text }) => text)),
      onStatus: (now) => statuses.push(now),
    })
    await write(client, id, 'before')
    files.capacity = 0
    let acknowledged = 0
    const given = ['while full', 'and again'].map(async (text) => {
      const refusal = await write(client, id, text)
      acknowledged += 1
      return refusal
    })
    expect(await status(client, channel, ({ is }) => is === 'not-saved')).toMatchObject({ is: 'not-saved', reason: 'disk-full', file: `/data/sessions/${id}/events.jsonl` })
    expect([acknowledged, shown]).toEqual([0, ['before']])
    files.capacity = Infinity
    await waits.asked(1_000)
    await waits.pass()
    expect(await Promise.all(given)).toEqual([null, null])
    expect(shown).toEqual(['before', 'while full', 'and again'])
    expect(await status(client, channel, ({ is }) => is === 'saved')).toEqual({ is: 'saved' })
  })

  it('[HO11] undo and redo are commands like any other, and survive a restart', async () => {
    const files = new SimFiles()
    const before = (await memoryHost(files)).client()
    const id = await made(before)
    const channel = sessionChannel(id)
    await write(before, id, 'one')
    await write(before, id, 'two')
    await before.command(channel, { type: 'Undo' })
    files.restart('forgets')
    const after = (await memoryHost(files)).client()
    expect((await seen(after, channel)).history).toEqual({ undo: 'WriteEvidence', redo: 'WriteEvidence' })
    await after.command(channel, { type: 'Redo' })
    expect(await notesOf(after, id)).toEqual(['one', 'two'])
    expect(refusalOf(await after.command(channel, { type: 'Redo' }))).toBe('nothing-to-redo')
  })

  it('[HO12] a session that somebody else has open can be looked at, says who has it, and takes no command', async () => {
    const files = new SimFiles()
    const id = await made((await memoryHost(files)).client())
    const owner = { pid: 1, host: 'other-laptop', startedAt: 0 }
    const client = (await memoryHost(files, { lock: async () => ({ readOnly: true, reason: 'owned', owner }) })).client()
    const channel = sessionChannel(id)
    expect(await status(client, channel, () => true)).toEqual({ is: 'read-only', why: 'open-elsewhere', owner: 'other-laptop' })
    expect(await write(client, id, 'no')).toBe('session-read-only')
    expect((await seen(client, 'library', ({ sessions }) => sessions[id]?.readOnly !== null)).sessions[id]?.readOnly).toBe('open-elsewhere')
  })

  it('[HO18] a session that was only looked at is opened anew, to be written, once its owner is gone', async () => {
    const files = new SimFiles()
    const id = await made((await memoryHost(files)).client())
    let owner: { pid: number; host: string; startedAt: number } | null = { pid: 1, host: 'other-laptop', startedAt: 0 }
    const lock = async (): Promise<SessionLock> =>
      owner === null ? { readOnly: false, release: async () => {} } : { readOnly: true, reason: 'owned', owner }
    const client = (await memoryHost(files, { lock })).client()
    const watching = client.attach(sessionChannel(id), { onView: () => {} })
    expect(await write(client, id, 'too early')).toBe('session-read-only')
    owner = null
    expect(await write(client, id, 'somebody still looks at it as it was')).toBe('session-read-only')
    watching()
    expect(await write(client, id, 'mine now')).toBeNull()
    expect(await notesOf(client, id)).toEqual(['mine now'])
  })

  it('[HO13] a session with facts of a newer program can be looked at, and not one byte of it changes', async () => {
    const files = new SimFiles()
    const before = await memoryHost(files)
    const id = await made(before.client())
    await write(before.client(), id, 'readable')
    const file = await fileOf(before.client(), id)
    await before.host.close()
    const facts = file.text.trim().split('\n').slice(1).map((line) => JSON.parse(line).e)
    const path = `/data/sessions/${id}/events.jsonl`
    for (const [newer, why] of [
      [{ ...facts[0], t: 'EvidenceSung', v: 99 }, 'newer-format'],
      [{ ...facts[0], t: 'EvidenceSung' }, 'damaged'],
    ] as const) {
      const text = journalText(journalHeader('test', id), [...facts, newer])
      files.seed(path, text)
      const memory = await memoryHost(files)
      const client = memory.client()
      expect(await notesOf(client, id)).toEqual(['readable'])
      expect(await status(client, sessionChannel(id), () => true)).toEqual({ is: 'read-only', why, owner: null })
      expect(await write(client, id, 'no')).toBe('session-read-only')
      await memory.host.close()
      expect(files.peek(path)?.toString()).toBe(text)
    }
  })

  it('[HO14] lines that were damaged on the disk are said to be, with the place of the copy', async () => {
    const files = new SimFiles()
    const before = await memoryHost(files)
    const id = await made(before.client())
    for (const text of ['one', 'two', 'three']) await write(before.client(), id, text)
    await before.host.close()
    const path = `/data/sessions/${id}/events.jsonl`
    files.seed(path, (files.peek(path)?.toString() ?? '').replace('"two"', '"tvo"'))
    const client = (await memoryHost(files)).client()
    expect(await notesOf(client, id)).toEqual(['one', 'three'])
    const [notice] = (await seen(client, 'library', ({ notices }) => notices.length > 0)).notices
    expect(notice).toMatchObject({ notice: 'session-damaged', about: { title: 'A session', count: 1 } })
    expect(files.peek(String(notice?.about['file']))).not.toBeNull()
  })

  it('[HO15] while a blind round holds placements there is no session file; nor does any view or report tell one', async () => {
    const { client } = await memoryHost()
    const facilitator = client()
    const id = await made(facilitator, EXAMPLE)
    const channel = sessionChannel(id)
    const { people, notes } = await seen(facilitator, channel)
    const [person] = Object.keys(people) as (keyof typeof people)[]
    const [note] = Object.keys(notes) as EvidenceId[]
    if (person === undefined || note === undefined) return expect.fail('an empty example')
    await facilitator.command(channel, { type: 'OpenRound', mode: 'blind', scope: [note] })
    expect((await facilitator.ask(channel, { type: 'SessionFile' })).ok).toBe(true)
    await facilitator.command(channel, { type: 'TakeSeat', participant: person })
    facilitator.attach(channel, { onView: () => {} })
    const audience = client('audience')
    const before = await seen(audience, 'audience', ({ shown }) => shown.is === 'session')
    const report = await facilitator.ask(channel, { type: 'Report', names: 'shown' })
    await facilitator.command(channel, { type: 'PlaceEvidence', evidence: [note], stage: 5 })
    expect(await facilitator.ask(channel, { type: 'SessionFile' })).toEqual({ ok: false, refusal: 'round-not-revealed', about: {} })
    expect(boardOf(await seen(audience, 'audience'))?.notes).toEqual(boardOf(before)?.notes)
    expect(await facilitator.ask(channel, { type: 'Report', names: 'shown' })).toEqual(report)
    await facilitator.command(channel, { type: 'RevealPlacements' })
    expect((await facilitator.ask(channel, { type: 'SessionFile' })).ok).toBe(true)
  })

  it('[HO26] a session file carries no placement of a blind round that was discarded, and opens all the same', async () => {
    const { client } = await memoryHost()
    const facilitator = client()
    const id = await made(facilitator, EXAMPLE)
    const channel = sessionChannel(id)
    const before = await seen(facilitator, channel)
    const person = Object.keys(before.people)[0] as keyof typeof before.people
    const placed = async () => (await fileOf(facilitator, id)).text.split('EvidencePlaced').length
    const revealed = await placed()
    await facilitator.command(channel, { type: 'OpenRound', mode: 'blind', scope: null })
    await facilitator.command(channel, { type: 'TakeSeat', participant: person })
    await facilitator.command(channel, { type: 'PlaceEvidence', evidence: Object.keys(before.notes) as EvidenceId[], stage: 5 })
    await facilitator.command(channel, { type: 'DiscardRound' })
    expect(await placed()).toBe(revealed)
    const { name, text } = await fileOf(facilitator, id)
    const copy = await made((await memoryHost()).client(), { type: 'ImportSession', name, text })
    expect(copy).not.toBe('')
  })

  it('[HO16] the audience follows the facilitator from session to session', async () => {
    const { client } = await memoryHost()
    const facilitator = client()
    const [one, two] = [await made(facilitator), await made(facilitator, EXAMPLE)]
    const audience = client('audience')
    const titles: (string | null)[] = []
    audience.attach('audience', { onView: (screen) => titles.push(boardOf(screen)?.title ?? null) })
    const example = await seen(facilitator, sessionChannel(two))
    const leave = facilitator.attach(sessionChannel(one), { onView: () => {} })
    await seen(audience, 'audience', (screen) => boardOf(screen)?.title === 'A session')
    leave()
    await seen(audience, 'audience', ({ shown }) => shown.is === 'nothing')
    facilitator.attach(sessionChannel(two), { onView: () => {} })
    await seen(audience, 'audience', (screen) => boardOf(screen)?.title === example.title)
    expect(titles.filter((title) => title !== null && title !== 'A session' && title !== example.title)).toEqual([])
  })
})
