import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Files } from '../../electron/host/storage/files.ts'
import { journalHeader } from '../../electron/host/storage/journal-header.ts'
import { createJournal, journalText, openJournal, readJournal, readJournalText } from '../../electron/host/storage/journal.ts'
import { writeWhole } from '../../electron/host/storage/write-whole.ts'
import { opened } from '../kit/opened-journal.ts'

const header = journalHeader('0.1.0', '01JSESSION')
const seams = { now: () => Date.UTC(2026, 0, 2, 3, 4, 5) }
const note = (text: string) => ({ type: 'EvidenceWritten', text })

/** What a journal promises on whatever disk it lies; each test gets an empty folder. */
export function journalContract(make: () => Promise<{ readonly files: Files; readonly root: string }>): void {
  const session = async () => {
    const { files, root } = await make()
    const directory = join(root, 'sessions', '01JSESSION')
    return { files, directory, events: join(directory, 'events.jsonl') }
  }
  const bytesOf = async (files: Files, path: string) => (await files.read(path)) ?? Buffer.alloc(0)

  it('[ST2] a journal gives back its header and its facts in the order of the appends', async () => {
    const { files, directory } = await session()
    const journal = await createJournal(files, directory, { header, facts: [note('first')] })
    await Promise.all([journal.append([note('a'), note('b')]), journal.append([]), journal.append([note('ü\n"日本"\u2028')])])
    await journal.close()
    const again = await opened(files, directory, seams)
    expect(again.header).toEqual(header)
    expect(again.facts).toEqual([note('first'), note('a'), note('b'), note('ü\n"日本"\u2028')])
    expect(again.recovery).toEqual({ unreadable: 0, setAside: 0, tail: null, damaged: [] })
    await again.journal.append([note('c')])
    await again.journal.close()
    expect((await opened(files, directory, seams)).facts).toHaveLength(5)
  })

  it('[ST2] a closed journal takes nothing, and what is no JSON is refused without harm to its neighbours', async () => {
    const { files, directory } = await session()
    const journal = await createJournal(files, directory, { header })
    const cyclic: Record<string, never> = {}
    Object.assign(cyclic, { self: cyclic })
    await expect(journal.append([note('lost'), cyclic])).rejects.toThrow(/circular/)
    await journal.append([note('kept')])
    await journal.close()
    await expect(journal.append([note('late')])).rejects.toThrow(/closed/)
    expect((await opened(files, directory, seams)).facts).toEqual([note('kept')])
  })

  it('[ST2] a second journal is never made in the same folder', async () => {
    const { files, directory } = await session()
    const journal = await createJournal(files, directory, { header, facts: [note('kept')] })
    await expect(createJournal(files, directory, { header })).rejects.toMatchObject({ file: join(directory, 'events.jsonl') })
    await journal.close()
    expect((await opened(files, directory, seams)).facts).toEqual([note('kept')])
  })

  it('[ST2] where there is no journal, or nothing readable in it, opening says so and touches nothing', async () => {
    const { files, directory, events } = await session()
    expect(await openJournal(files, directory, seams)).toEqual({ status: 'missing' })
    await (await createJournal(files, directory, { header })).close()
    await writeWhole(files, events, Buffer.alloc(700))
    expect(await openJournal(files, directory, seams)).toEqual({ status: 'unreadable', files: [events] })
    expect(await readJournal(files, directory)).toEqual({ status: 'unreadable', files: [events] })
    expect(await files.read(events)).toEqual(Buffer.alloc(700))
    expect(await files.list(directory)).toEqual(['events.jsonl'])
  })

  it('[ST620] a journal that is replaced holds what it was replaced with and what came after, and of the old one no file is left', async () => {
    const { files, directory, events } = await session()
    const journal = await createJournal(files, directory, { header, facts: [note('Ana wrote this')] })
    await journal.append([note('so did Ana')])
    for (const name of ['events.torn-1-1.bin', 'events.damaged-0.bin', 'events.2.jsonl.1-1.tmp']) await writeWhole(files, join(directory, name), Buffer.from('Ana'))
    await writeWhole(files, join(directory, 'BINNED'), Buffer.from(''))
    expect(await journal.replace(header, [note('somebody wrote this')])).toEqual([])
    await journal.append([note('and this came after')])
    expect((await readJournal(files, directory))).toMatchObject({ status: 'read', facts: [note('somebody wrote this'), note('and this came after')] })
    await journal.close()
    const names = (await files.list(directory)) ?? []
    expect(names.filter((name) => name !== 'LOCK').toSorted()).toEqual(['BINNED', 'events.2.jsonl'])
    for (const name of names) expect((await bytesOf(files, join(directory, name))).toString()).not.toContain('Ana')
    expect(await files.read(events)).toBeNull()
    const again = await opened(files, directory, seams)
    expect(again.recovery).toEqual({ unreadable: 0, setAside: 0, tail: null, damaged: [] })
    expect(await again.journal.replace(header, [note('once more')])).toEqual([])
    await again.journal.append([note('last')])
    await again.journal.close()
    expect((await opened(files, directory, seams)).facts).toEqual([note('once more'), note('last')])
  })

  it('[ST5] a torn end is copied aside, cut, and reported, and the journal goes on behind it', async () => {
    const { files, directory, events } = await session()
    const journal = await createJournal(files, directory, { header })
    await journal.append([note('whole')])
    await journal.close()
    const whole = await bytesOf(files, events)
    const torn = Buffer.from('{"s":3,"p":"0000')
    await writeWhole(files, events, Buffer.concat([whole, torn]))
    const looked = await readJournal(files, directory)
    expect(looked).toMatchObject({ status: 'read', recovery: { tail: { bytes: 16, keptAs: null } } })
    const again = await opened(files, directory, seams)
    const keptAs = join(directory, 'events.torn-20260102T030405000Z-1.bin')
    expect(again.recovery).toEqual({ unreadable: 0, setAside: 0, tail: { bytes: 16, keptAs }, damaged: [] })
    expect(await files.read(keptAs)).toEqual(torn)
    expect(await files.read(events)).toEqual(whole)
    await again.journal.append([note('next')])
    await again.journal.close()
    await writeWhole(files, events, Buffer.concat([await bytesOf(files, events), torn]))
    const third = await opened(files, directory, seams)
    expect(third.facts).toEqual([note('whole'), note('next')])
    expect(third.recovery.tail?.keptAs).toBe(join(directory, 'events.torn-20260102T030405000Z-2.bin'))
    await third.journal.close()
  })

  it('[ST4] a change whose last line did not reach the disk did not happen', async () => {
    const { files, directory, events } = await session()
    const journal = await createJournal(files, directory, { header })
    await journal.append([note('before')])
    await journal.append([note('one'), note('two'), note('three')])
    await journal.close()
    const lines = (await bytesOf(files, events)).toString().split('\n')
    await writeWhole(files, events, Buffer.from(`${lines.slice(0, 4).join('\n')}\n`))
    const again = await opened(files, directory, seams)
    expect(again.facts).toEqual([note('before')])
    expect(again.recovery.tail?.bytes).toBe(`${lines[2]}\n${lines[3]}\n`.length)
    await again.journal.append([note('after')])
    await again.journal.close()
    expect((await opened(files, directory, seams)).facts).toEqual([note('before'), note('after')])
  })

  it('[ST4] a hole in the last group, none of which was acknowledged, takes the rest of the group along and is no damage', async () => {
    const { files, directory, events } = await session()
    const journal = await createJournal(files, directory, { header })
    await journal.append([note('before')])
    await Promise.all(['a', 'b', 'c'].map((text) => journal.append([note(text)])))
    await journal.close()
    const torn = (await bytesOf(files, events)).toString().replace('"text":"b"', '"text":"\0"')
    await writeWhole(files, events, Buffer.from(torn))
    const again = await opened(files, directory, seams)
    expect(again.facts).toEqual([note('before'), note('a')])
    expect(again.recovery).toMatchObject({ unreadable: 0, damaged: [] })
    const kept = await bytesOf(files, again.recovery.tail?.keptAs ?? '')
    expect(kept.toString()).toBe(torn.slice(torn.indexOf('{"s":4')))
  })

  it('[ST6] damage between good lines is copied aside once, counted, and every good line is loaded', async () => {
    const { files, directory, events } = await session()
    const journal = await createJournal(files, directory, { header })
    for (const text of ['a', 'b', 'c', 'd']) await journal.append([note(text)])
    await journal.close()
    const damaged = Buffer.from((await bytesOf(files, events)).toString().replace('"text":"b"', '"text":"B"'))
    await writeWhole(files, events, damaged)
    const again = await opened(files, directory, seams)
    expect(again.facts).toEqual([note('a'), note('c'), note('d')])
    expect(again.recovery).toMatchObject({ unreadable: 1, tail: null, damaged: [{ file: events }] })
    expect(await files.read(again.recovery.damaged[0]?.keptAs ?? '')).toEqual(damaged)
    await again.journal.append([note('e')])
    await again.journal.close()
    const lines = (await bytesOf(files, events)).toString().split('\n')
    expect(lines.at(-2), 'nothing waits for a line that is lost').not.toContain('"w":')
    const third = await opened(files, directory, seams)
    expect(third.facts).toEqual([note('a'), note('c'), note('d'), note('e')])
    expect(third.recovery).toEqual(again.recovery)
    expect(await files.read(again.recovery.damaged[0]?.keptAs ?? '')).toEqual(damaged)
    expect((await files.list(directory))?.filter((name) => name.includes('damaged'))).toHaveLength(1)
    await third.journal.close()
  })

  it('[ST6] a damaged header costs the header, not the facts', async () => {
    const { files, directory, events } = await session()
    await (await createJournal(files, directory, { header, facts: [note('a'), note('b')] })).close()
    await writeWhole(files, events, Buffer.from((await bytesOf(files, events)).toString().replace('0.1.0', '9.1.0')))
    const again = await opened(files, directory, seams)
    expect(again).toMatchObject({ header: null, facts: [note('a'), note('b')], recovery: { unreadable: 1 } })
    await again.journal.append([note('c')])
    await again.journal.close()
    expect((await opened(files, directory, seams)).facts).toEqual([note('a'), note('b'), note('c')])
  })

  it('[ST7] a journal of a newer format is named, can be read, and keeps every byte, even a torn end', async () => {
    const { files, directory, events } = await session()
    await (await createJournal(files, directory, { header: { ...header, version: 2 }, facts: [note('a')] })).close()
    const bytes = Buffer.concat([await bytesOf(files, events), Buffer.from('torn')])
    await writeWhole(files, events, bytes)
    const expected = { status: 'newer-format', header: { version: 2 }, facts: [note('a')] }
    expect(await openJournal(files, directory, seams)).toMatchObject(expected)
    expect(await readJournal(files, directory)).toMatchObject(expected)
    expect(await files.read(events)).toEqual(bytes)
    expect(await files.list(directory)).toEqual(['events.jsonl'])
  })

  it('[ST3] a second reader sees every saved fact and changes nothing', async () => {
    const { files, directory, events } = await session()
    const journal = await createJournal(files, directory, { header })
    await journal.append([note('a'), note('b')])
    const before = await bytesOf(files, events)
    expect(await readJournal(files, directory)).toMatchObject({ status: 'read', header, facts: [note('a'), note('b')] })
    expect(await files.read(events)).toEqual(before)
    await journal.append([note('c')])
    await journal.close()
    expect(await readJournal(files, directory)).toMatchObject({ facts: [note('a'), note('b'), note('c')] })
  })

  it('[ST8] a session as text opens elsewhere as it was, and starts a journal there', async () => {
    const { files, directory } = await session()
    const text = journalText(header, [note('a'), note('b')])
    const read = readJournalText(text)
    expect(read).toMatchObject({ status: 'read', header, facts: [note('a'), note('b')], recovery: { unreadable: 0, tail: null } })
    expect(readJournalText(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(read)
    expect(readJournalText(text.replace('"a"', '"x"'))).toMatchObject({ facts: [note('b')], recovery: { unreadable: 1 } })
    expect(readJournalText(text.slice(0, -5))).toMatchObject({ facts: [note('a')], recovery: { tail: { keptAs: null } } })
    expect(readJournalText('{"notes":[]}')).toEqual({ status: 'unreadable', files: [] })
    expect(readJournalText(journalText({ ...header, version: 7 }, []))).toMatchObject({ status: 'newer-format' })
    const facts = 'facts' in read ? read.facts : []
    await (await createJournal(files, directory, { header, facts })).close()
    expect((await opened(files, directory, seams)).facts).toEqual(facts)
  })

  it('[ST2] a line is readable text: number, checksum of the line before, fact, checksum', async () => {
    const { files, directory, events } = await session()
    const journal = await createJournal(files, directory, { header })
    await journal.append([note('a'), note('b')])
    await journal.close()
    const lines = (await bytesOf(files, events)).toString().split('\n')
    const first = '{"format":"stagecraft-journal","version":1,"app":"0.1.0","session":"01JSESSION"}'
    expect(lines).toEqual([
      `{"s":1,"p":"00000000","e":${first},"c":"341b08c5"}`,
      '{"s":2,"p":"341b08c5","m":1,"e":{"type":"EvidenceWritten","text":"a"},"c":"7f376a35"}',
      '{"s":3,"p":"7f376a35","w":1,"e":{"type":"EvidenceWritten","text":"b"},"c":"3a5f8862"}',
      '',
    ])
  })
}
