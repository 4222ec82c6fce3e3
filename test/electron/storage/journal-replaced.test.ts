import { expect, it } from 'vitest'
import { journalHeader } from '../../../electron/host/storage/journal-header.ts'
import { createJournal, openJournal, readJournal } from '../../../electron/host/storage/journal.ts'
import { ManualWait } from '../../kit/manual-wait.ts'
import { opened } from '../../kit/opened-journal.ts'
import { SimFiles } from '../../kit/sim-files.ts'

const header = journalHeader('0.1.0', '01JSESSION')
const directory = '/sessions/01JSESSION'
const events = `${directory}/events.jsonl`
const seams = { now: () => 0 }
const fact = (n: number) => ({ type: 'Counted', n })

const LOSSES = [null, 'forgets', 'keeps', 'tears', 'scatters', 'nul-fills'] as const
const old = [fact(0), ...Array.from({ length: 3 }, (_, n) => ({ type: 'Named', n, by: 'Ana' }))]
const fresh = Array.from({ length: 4 }, (_, n) => ({ type: 'Unnamed', n }))

/** Every file of the session as it would be read now. */
const everything = (disk: SimFiles) => disk.names(directory).map((name) => disk.peek(`${directory}/${name}`)?.toString('latin1') ?? '').join('')

it('[ST621] a journal whose replacement is interrupted at any operation, by a kill or a power cut, is whole the old one or whole the new one; once that is opened nothing is left of the old one', async () => {
  const ends = new Set<string>()
  for (const loss of LOSSES) {
    for (let operations = 0; operations < 60; operations += 1) {
      const disk = new SimFiles(operations + 1)
      const journal = await createJournal(disk.files(), directory, { header, facts: old })
      const died = disk.dieAfter(operations).then(() => 'died')
      const end = await Promise.race([died, journal.replace(header, fresh).then(() => 'done')])
      disk.restart(loss)
      const looked = await readJournal(disk.files(), directory)
      const again = await openJournal(disk.files(), directory, seams)
      if (looked.status !== 'read' || again.status !== 'open') throw new Error(`Expected a journal after ${operations} operations and ${loss}, but it is ${again.status}`)
      const isNew = JSON.stringify(again.facts) === JSON.stringify(fresh)
      if (!isNew) expect(again.facts, `${operations} ${loss}`).toEqual(old)
      expect(looked.facts).toEqual(again.facts)
      expect(again.recovery, `${operations} ${loss}`).toMatchObject({ unreadable: 0, setAside: 0, damaged: [] })
      if (end === 'done') expect(isNew).toBe(true)
      if (isNew) expect(everything(disk)).not.toContain('Ana')
      await again.journal.append([fact(9)])
      disk.restart('forgets')
      expect((await readJournal(disk.files(), directory))).toMatchObject({ facts: [...(isNew ? fresh : old), fact(9)] })
      ends.add(`${end}, ${isNew ? 'new' : 'old'}`)
    }
  }
  expect([...ends].toSorted()).toEqual(['died, new', 'died, old', 'done, new'])
})

it('[ST622] a replacement that the disk does not take changes nothing, and the session goes on as it was', async () => {
  for (const operation of ['create', 'write', 'sync', 'rename', 'syncDirectory'] as const) {
    const disk = new SimFiles()
    const time = new ManualWait()
    const journal = await createJournal(disk.files(), directory, { header, facts: old, wait: time.wait })
    disk.faults = (one) => (one === operation ? { code: 'EIO' } : undefined)
    await expect(journal.replace(header, fresh), operation).rejects.toMatchObject({ file: `${directory}/events.2.jsonl` })
    disk.faults = () => undefined
    await journal.append([fact(9)])
    disk.restart('forgets')
    expect((await readJournal(disk.files(), directory)), operation).toMatchObject({ facts: [...old, fact(9)] })
  }
})

it('[ST622] a file of the old journal that can’t be removed is named, and is removed when the session is opened next', async () => {
  const disk = new SimFiles()
  const wait = async () => {}
  const journal = await createJournal(disk.files(), directory, { header, facts: old, wait })
  disk.faults = (one, path) => (one === 'remove' && path === events ? { code: 'EPERM' } : undefined)
  expect(await journal.replace(header, fresh)).toEqual([events])
  await journal.close()
  const stillHeld = await openJournal(disk.files(), directory, { ...seams, wait })
  expect(stillHeld).toMatchObject({ status: 'open', facts: fresh, recovery: { left: [events] } })
  disk.faults = () => undefined
  expect((await opened(disk.files(), directory, seams)).recovery.left).toBeUndefined()
  expect(everything(disk)).not.toContain('Ana')
})
