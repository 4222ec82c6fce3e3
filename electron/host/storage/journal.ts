import { join } from 'node:path'
import type { Files } from './files.ts'
import { FORMAT_VERSION, type JournalHeader } from './journal-header.ts'
import { factsOf, type History, readHistory, type StoredSegment } from './journal-history.ts'
import { type Json, linesOf } from './journal-line.ts'
import { removeVoid, speaking } from './journal-alone.ts'
import { lookedAt, namingTheFile, recover, type Recovery, storedSegments } from './journal-recovery.ts'
import { JournalSegment, segmentNames } from './journal-segment.ts'
import { Journal } from './journal-writer.ts'
import { makeDirectories, realWait, type Wait, writeWhole } from './write-whole.ts'

export type JournalSeams = Readonly<{
  /** Milliseconds since 1970, only for the names of copies. */
  now: () => number
  wait?: Wait
}>

/** What a journal holds. The header is null where its line is the one that is damaged. */
export type JournalContent = Readonly<{ header: JournalHeader | null; facts: readonly Json[]; recovery: Recovery }>

/** There is no journal, or not one whole line of it is good, or a newer program wrote it; in none of these is a byte touched. */
export type NotOpened =
  | Readonly<{ status: 'missing' }>
  | Readonly<{ status: 'unreadable'; files: readonly string[] }>
  | (Readonly<{ status: 'newer-format' }> & JournalContent)

export type JournalOpening = NotOpened | (Readonly<{ status: 'open'; journal: Journal }> & JournalContent)
export type JournalReading = NotOpened | (Readonly<{ status: 'read' }> & JournalContent)

/** Opens a journal for writing, once all that is wrong with it is kept aside. The caller holds the session's lock. */
export async function openJournal(files: Files, directory: string, seams: JournalSeams): Promise<JournalOpening> {
  const stored = await storedSegments(files, directory)
  const segments = speaking(stored)
  const history = readHistory(segments)
  const last = history.lines.at(-1)
  const content = contentOf(history, lookedAt(directory, segments, history))
  if (last === undefined) return notOpened(directory, segments)
  if (isNewer(content.header)) return { status: 'newer-format', ...content }
  const wait = seams.wait ?? realWait
  const left = segments.length === stored.length ? [] : await removeVoid(files, directory, segments.map(({ name }) => name), wait)
  const { segment, recovery } = await namingTheFile(join(directory, segments.at(-1)?.name ?? ''), () =>
    recover(files, { directory, segments, history }, { now: seams.now, wait }),
  )
  const lines = history.lines.map(({ bytes }) => bytes)
  const journal = new Journal({ files, directory, segment, lines, last, wait })
  return { status: 'open', journal, ...content, recovery: left.length === 0 ? recovery : { ...recovery, left } }
}

/** Reads a journal that somebody else may be writing, and touches nothing. */
export async function readJournal(files: Files, directory: string): Promise<JournalReading> {
  const segments = speaking(await storedSegments(files, directory))
  const history = readHistory(segments)
  if (history.lines.length === 0) return notOpened(directory, segments)
  const content = contentOf(history, lookedAt(directory, segments, history))
  return { status: isNewer(content.header) ? 'newer-format' : 'read', ...content }
}

/** Makes a journal in a folder of its own, with the facts it starts from; it is whole on the disk before this resolves. */
export async function createJournal(
  files: Files,
  directory: string,
  start: Readonly<{ header: JournalHeader; facts?: readonly Json[]; wait?: Wait }>,
): Promise<Journal> {
  const wait = start.wait ?? realWait
  const lines = linesOf(start.header, start.facts ?? [])
  const last = lines.at(-1)
  if (last === undefined) throw new Error('Expected at least the header')
  const path = join(directory, 'events.jsonl')
  const segment = await namingTheFile(path, async () => {
    await makeDirectories(files, directory)
    if ((await segmentNames(files, directory)).length > 0) throw new Error('there is a journal already')
    const bytes = Buffer.concat(lines.map((line) => line.bytes))
    await writeWhole(files, path, bytes, wait)
    return JournalSegment.open(files, path, bytes.length)
  })
  return new Journal({
    files,
    directory,
    segment,
    lines: lines.map(({ bytes }) => bytes),
    last: { number: lines.length, checksum: last.checksum },
    wait,
  })
}

/** A whole journal as text: what a session file for another machine holds. */
export function journalText(header: JournalHeader, facts: readonly Json[]): string {
  return Buffer.concat(linesOf(header, facts).map(({ bytes }) => bytes)).toString('utf8')
}

/** Reads a session file that came from elsewhere, checking every line; line ends of Windows and a byte order mark do no harm. */
export function readJournalText(text: string): Exclude<JournalReading, { status: 'missing' }> {
  const segments = [{ name: 'text', bytes: Buffer.from(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')) }]
  const history = readHistory(segments)
  if (history.lines.length === 0) return { status: 'unreadable', files: [] }
  const content = contentOf(history, lookedAt('', segments, history))
  return { status: isNewer(content.header) ? 'newer-format' : 'read', ...content }
}

function contentOf(history: History, recovery: Recovery): JournalContent {
  return { header: history.header, facts: factsOf(history), recovery }
}

function notOpened(directory: string, segments: readonly StoredSegment[]): Exclude<NotOpened, { status: 'newer-format' }> {
  if (segments.length === 0) return { status: 'missing' }
  return { status: 'unreadable', files: segments.map(({ name }) => join(directory, name)) }
}

function isNewer(header: JournalHeader | null): boolean {
  return header !== null && header.version > FORMAT_VERSION
}
