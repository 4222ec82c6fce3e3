import { expect, it } from 'vitest'
import { journalHeader } from '../../../electron/host/storage/journal-header.ts'
import { createJournal, openJournal, readJournal } from '../../../electron/host/storage/journal.ts'
import { type Journal, type JournalStatus, RETRY_MS } from '../../../electron/host/storage/journal-writer.ts'
import { ManualWait } from '../../kit/manual-wait.ts'
import { opened } from '../../kit/opened-journal.ts'
import { SimFiles } from '../../kit/sim-files.ts'

const header = journalHeader('0.1.0', '01JSESSION')
const directory = '/sessions/01JSESSION'
const events = `${directory}/events.jsonl`
const seams = { now: () => 0 }
const fact = (n: number) => ({ type: 'Counted', n })

async function started() {
  const disk = new SimFiles()
  const time = new ManualWait()
  const journal = await createJournal(disk.files(), directory, { header, wait: time.wait })
  await journal.append([fact(0)])
  const heard: JournalStatus[] = []
  journal.onStatus((status) => heard.push(status))
  return { disk, time, journal, heard }
}

/** Appends a fact and says, at any moment, whether it has been acknowledged. */
function watched(journal: Journal, n: number) {
  const append = { done: false, saved: journal.append([fact(n)]).then(() => void (append.done = true)) }
  return append
}

async function stored(disk: SimFiles) {
  disk.restart('forgets')
  const { facts, recovery } = await opened(disk.files(), directory, seams)
  return { facts, recovery }
}

it('[ST3] everything queued goes in one write and one sync', async () => {
  const { disk, journal } = await started()
  const before = { ...disk.counts }
  await Promise.all(Array.from({ length: 50 }, (_, n) => journal.append([fact(n + 1)])))
  expect(disk.counts.write).toBe((before.write ?? 0) + 1)
  expect(disk.counts.datasync).toBe((before.datasync ?? 0) + 1)
  expect((await stored(disk)).facts).toHaveLength(51)
})

it('[ST3] what is queued while a group is on its way goes together in the next', async () => {
  const { disk, journal } = await started()
  const before = disk.counts.datasync ?? 0
  const first = journal.append([fact(1)])
  await Promise.resolve()
  await Promise.resolve()
  const rest = Array.from({ length: 20 }, (_, n) => journal.append([fact(n + 2)]))
  await Promise.all([first, ...rest])
  expect(disk.counts.datasync).toBe(before + 2)
  expect((await stored(disk)).facts).toEqual(Array.from({ length: 22 }, (_, n) => fact(n)))
})

it('[ST9] the status is saving while facts are on their way and saved once they are there', async () => {
  const { journal, heard } = await started()
  expect(journal.status).toBe('saved')
  const append = journal.append([fact(1)])
  expect(journal.status).toBe('saving')
  await append
  await Promise.resolve()
  expect(journal.status).toBe('saved')
  expect(heard).toEqual(['saving', 'saved'])
})

it('[ST9] a listener that has left hears nothing more', async () => {
  const { journal } = await started()
  const heard: JournalStatus[] = []
  const leave = journal.onStatus(() => expect.unreachable('left'))
  journal.onStatus((status) => heard.push(status))
  leave()
  await journal.append([fact(1)])
  await Promise.resolve()
  expect(heard).toEqual(['saving', 'saved'])
})

it('[ST10] on a full disk nothing is acknowledged, all is kept, and it is saved once there is room', async () => {
  const { disk, time, journal, heard } = await started()
  const whole = disk.peek(events)
  disk.capacity = (whole?.length ?? 0) + 30
  const appends = [watched(journal, 1), watched(journal, 2)]
  await time.asked(RETRY_MS)
  expect(journal.status).toEqual({ notSaved: 'disk-full', file: events })
  expect(disk.peek(events)).toEqual(whole)
  appends.push(watched(journal, 3))
  await time.pass()
  await time.asked(RETRY_MS)
  expect(appends.map(({ done }) => done)).toEqual([false, false, false])
  disk.capacity = Infinity
  await time.pass()
  await Promise.all(appends.map(({ saved }) => saved))
  expect(heard.at(0)).toBe('saving')
  expect(disk.names(directory)).toEqual(['events.jsonl'])
  expect(await stored(disk)).toMatchObject({ facts: [0, 1, 2, 3].map(fact), recovery: { tail: null, unreadable: 0 } })
})

it.each(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS'])('[ST10] a write failing with %s leaves no trace and is tried again', async (code) => {
  const { disk, time, journal } = await started()
  const whole = disk.peek(events)
  disk.faults = (operation) => (operation === 'write' ? { code } : undefined)
  const append = watched(journal, 1)
  await time.asked(RETRY_MS)
  expect(disk.peek(events)).toEqual(whole)
  expect(append.done).toBe(false)
  disk.faults = () => undefined
  await time.pass()
  await append.saved
  expect((await stored(disk)).facts).toEqual([fact(0), fact(1)])
})

it('[ST10] a disk that takes a few bytes at a time is given the rest', async () => {
  const { disk, journal } = await started()
  disk.faults = (operation) => (operation === 'write' ? { takes: 7 } : undefined)
  await journal.append([fact(1), fact(2)])
  expect((await stored(disk)).facts).toEqual([fact(0), fact(1), fact(2)])
})

it('[ST10] a segment that cannot be cut back after a failed write is written to no more', async () => {
  const { disk, journal } = await started()
  const written = { writes: 0 }
  disk.faults = (operation, path) => {
    if (path !== events) return undefined
    if (operation === 'write') return (written.writes += 1) === 1 ? { takes: 9 } : { code: 'EIO' }
    return operation === 'truncate' ? { code: 'EIO' } : undefined
  }
  await journal.append([fact(1)])
  expect(disk.names(directory)).toEqual(['events.2.jsonl', 'events.jsonl'])
  expect((await stored(disk)).facts).toEqual([fact(0), fact(1)])
})

it.each(Array.from({ length: 30 }, (_, k) => k + 1))(
  '[ST11] after sync %i fails its file is never trusted again: nothing is acknowledged by it and nothing is lost',
  async (k) => {
    const { disk, journal } = await started()
    const syncs = { total: 0, ofThePoisoned: 0 }
    let poisoned = ''
    disk.faults = (operation, path) => {
      if (operation !== 'datasync' && operation !== 'sync') return undefined
      syncs.total += 1
      if (path === poisoned) syncs.ofThePoisoned += 1
      if (syncs.total !== k) return undefined
      poisoned = path
      return { code: 'EIO' }
    }
    for (let n = 1; n <= 30; n += 1) await journal.append([fact(n), { type: 'Twice', n }])
    expect(syncs.ofThePoisoned).toBe(0)
    expect(poisoned).toBe(events)
    expect(disk.names(directory)).toEqual(['events.2.jsonl', 'events.jsonl'])
    const again = await stored(disk)
    expect(again.facts).toHaveLength(61)
    expect(again.recovery).toMatchObject({ unreadable: 0, damaged: [] })
  },
)

it('[ST11] while no sync works the facts stay unsaved, and the reason and the file are named', async () => {
  const { disk, time, journal, heard } = await started()
  disk.faults = (operation) => (operation.endsWith('sync') ? { code: 'EIO' } : undefined)
  const append = watched(journal, 1)
  for (let second = 0; second < 5; second += 1) {
    await time.asked(RETRY_MS)
    expect(journal.status).toEqual({ notSaved: 'unknown', file: directory })
    await time.pass()
  }
  expect(append.done).toBe(false)
  disk.faults = () => undefined
  await time.pass()
  await append.saved
  expect(heard).toContainEqual({ notSaved: 'sync-failed', file: events })
  expect(disk.names(directory).filter((name) => name.endsWith('.tmp'))).toEqual([])
  expect((await stored(disk)).facts).toEqual([fact(0), fact(1)])
})

it('[ST11] a journal of several segments is read as one and goes on in the last', async () => {
  const { disk, journal } = await started()
  for (let n = 1; n <= 12; n += 1) {
    disk.faults = (operation) => (operation === 'datasync' ? { code: 'EIO' } : undefined)
    await journal.append([fact(n)])
  }
  disk.faults = () => undefined
  disk.restart('forgets')
  const again = await opened(disk.files(), directory, seams)
  expect(again.facts).toEqual(Array.from({ length: 13 }, (_, n) => fact(n)))
  await again.journal.append([fact(13)])
  expect(disk.names(directory)).toHaveLength(13)
  expect(disk.peek(`${directory}/events.13.jsonl`)?.toString()).toContain('"n":13')
})

it.each([
  ['shrunk', (bytes: Buffer) => bytes.subarray(0, 40)],
  ['emptied', () => Buffer.alloc(0)],
  ['grown', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('{"s":9}\n')])],
  ['replaced by a file of the same size', (bytes: Buffer) => Buffer.alloc(bytes.length, 'x')],
])('[ST12] a file that others have %s is left alone and the session is written anew beside it', async (_, change) => {
  const { disk, journal, heard } = await started()
  await journal.append([fact(1)])
  const changed = change(disk.peek(events) ?? Buffer.alloc(0))
  disk.seed(events, changed)
  await journal.append([fact(2)])
  expect(heard).toContainEqual({ notSaved: 'changed-outside', file: events })
  expect(disk.peek(events)).toEqual(changed)
  await journal.append([fact(3)])
  expect(disk.names(directory)).toEqual(['events.2.jsonl', 'events.jsonl'])
  expect((await stored(disk)).facts).toEqual([fact(0), fact(1), fact(2), fact(3)])
})

it('[ST12] what another program appended meanwhile is not forgotten: it is counted when the session opens', async () => {
  const { disk, journal } = await started()
  const other = await opened(disk.files(), directory, seams)
  await other.journal.append([fact(100)])
  await other.journal.close()
  await journal.append([fact(1)])
  const again = await stored(disk)
  expect(again.facts).toEqual([fact(0), fact(1)])
  expect(again.recovery).toMatchObject({ setAside: 1, unreadable: 0 })
})

it('[ST12] a folder that is gone stops the saving with a reason, and what is missing follows once it is back', async () => {
  const { disk, time, journal } = await started()
  const files = disk.files()
  for (const name of disk.names(directory)) await files.remove(`${directory}/${name}`)
  await files.remove(directory).catch(() => undefined)
  disk.faults = (operation, path) => (operation === 'create' && path.startsWith(directory) ? { code: 'ENOENT' } : undefined)
  const append = watched(journal, 1)
  await time.asked(RETRY_MS)
  expect(journal.status).toEqual({ notSaved: 'no-such-folder', file: directory })
  expect(append.done).toBe(false)
  disk.faults = () => undefined
  await time.pass()
  await append.saved
  expect((await stored(disk)).facts).toEqual([fact(0), fact(1)])
})

it('[ST13] closing tries once more, then says which facts it could not save', async () => {
  const { disk, time, journal } = await started()
  disk.capacity = 0
  const lost = journal.append([fact(1)])
  await time.asked(RETRY_MS)
  const closed = journal.close()
  await expect(lost).rejects.toThrow(/disk-full/)
  await closed
  expect((await stored(disk)).facts).toEqual([fact(0)])
})

it('[ST13] closing saves what is pending', async () => {
  const { disk, time, journal } = await started()
  disk.capacity = 0
  const late = watched(journal, 1)
  await time.asked(RETRY_MS)
  disk.capacity = Infinity
  await journal.close()
  await late.saved
  expect((await stored(disk)).facts).toEqual([fact(0), fact(1)])
})

it('[ST5] on a disk that cannot keep the copy, a torn end is not cut: opening names the file, reading still works', async () => {
  const { disk, journal } = await started()
  await journal.close()
  disk.seed(events, Buffer.concat([disk.peek(events) ?? Buffer.alloc(0), Buffer.from('torn')]))
  const torn = disk.peek(events)
  disk.isReadOnly = true
  await expect(openJournal(disk.files(), directory, seams)).rejects.toMatchObject({ reason: 'read-only' })
  disk.isReadOnly = false
  disk.capacity = 0
  await expect(openJournal(disk.files(), directory, seams)).rejects.toMatchObject({ reason: 'disk-full' })
  expect(disk.peek(events)).toEqual(torn)
  expect(disk.names(directory)).toEqual(['events.jsonl'])
  expect(await readJournal(disk.files(), directory)).toMatchObject({ status: 'read', facts: [fact(0)] })
})
