import { crc32 } from 'node:zlib'
import { type JournalHeader, readHeader } from './journal-header.ts'
import { decodeLine, type Json, NO_LINE, type ReadLine } from './journal-line.ts'

/** One file of a journal as it lies on the disk. A later segment speaks for everything from its first line on. */
export type StoredSegment = Readonly<{ name: string; bytes: Buffer }>

/** A good line, and where it lies: `bytes` includes its newline. */
export type PlacedLine = ReadLine & Readonly<{ segment: number; start: number; end: number; bytes: Buffer }>

/** What a set of segments tells, and what is wrong with it. Nothing has been changed on the disk. */
export type History = Readonly<{
  header: JournalHeader | null
  /** Every good line in order, the header's included. */
  lines: readonly PlacedLine[]
  /** Numbers that no line holds although a later line proves that they were once on the disk. */
  unreadable: number
  /** Good lines that another segment replaced by different ones. */
  setAside: number
  /** Segments with damage between good lines; `mark` differs whenever the damage does. */
  damaged: readonly Readonly<{ segment: number; mark: string }>[]
  /** Where the last segment ends once the unfinished or unreadable rest is cut. */
  cutAt: number
}>

type Stretch = Readonly<{ start: number; end: number }>

/** Reads the segments of one journal, oldest first, and never throws on whatever bytes they hold. */
export function readHistory(segments: readonly StoredSegment[]): History {
  const scans = segments.map(({ bytes }, segment) => scan(bytes, segment))
  const { lines: found, replaced } = inOrder(scans.map(({ lines }) => lines))
  const lines = finished(proven(found))
  const damaged = segments.flatMap((stored, segment) => damageIn(stored, segment, { bad: scans[segment]?.bad ?? [], lines }))
  const last = lines.at(-1)
  const checksums = new Map(lines.map(({ number, checksum }) => [number, checksum]))
  return {
    header: lines[0]?.number === 1 ? readHeader(lines[0].fact) : null,
    lines,
    unreadable: (last?.number ?? 0) - lines.length,
    setAside: replaced.filter(({ number, checksum }) => checksums.get(number) !== checksum).length,
    damaged,
    cutAt: last?.segment === segments.length - 1 ? last.end : 0,
  }
}

/** The facts of a history without its header. */
export function factsOf(history: History): readonly Json[] {
  const facts = history.lines.map(({ fact }) => fact)
  return history.header === null ? facts : facts.slice(1)
}

function scan(bytes: Buffer, segment: number): { readonly lines: readonly PlacedLine[]; readonly bad: readonly Stretch[] } {
  const lines: PlacedLine[] = []
  const bad: Stretch[] = []
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(10, start)
    const end = newline === -1 ? bytes.length : newline + 1
    const line = newline === -1 ? null : decodeLine(bytes.subarray(start, newline))
    if (line === null) bad.push({ start, end })
    else lines.push({ ...line, segment, start, end, bytes: bytes.subarray(start, end) })
    start = end
  }
  return { lines, bad }
}

/** Each segment replaces what the ones before it said from its own first number on; a repeated number is not read twice. */
function inOrder(segments: readonly (readonly PlacedLine[])[]): Readonly<Record<'lines' | 'replaced', PlacedLine[]>> {
  let lines: PlacedLine[] = []
  let replaced: PlacedLine[] = []
  for (const segment of segments) {
    const first = segment[0]?.number ?? Infinity
    replaced = replaced.concat(lines.filter(({ number }) => number >= first))
    lines = lines.filter(({ number }) => number < first)
    for (const line of segment) {
      if (line.number > (lines.at(-1)?.number ?? 0)) lines.push(line)
    }
  }
  return { lines, replaced }
}

/**
 * The lines up to the first hole that a crash may have torn.
 *
 * Each line says how many before it were still on their way to the disk. A hole among those is a group that was never
 * acknowledged, so all of the group goes; a hole before them is damage, and then every good line stays.
 */
function proven(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const durable = lines.reduce((most, { number, waiting }) => Math.max(most, number - 1 - waiting), 0)
  const torn = lines.findIndex((line, index) => {
    const expected = (lines[index - 1]?.number ?? 0) + 1
    return line.number !== expected && expected > durable
  })
  return torn === -1 ? lines : lines.slice(0, torn)
}

function finished(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  return lines.slice(0, lines.findLastIndex(({ more }) => !more) + 1)
}

function damageIn(stored: StoredSegment, segment: number, read: { bad: readonly Stretch[]; lines: readonly PlacedLine[] }) {
  const own = read.lines.filter((line) => line.segment === segment)
  const end = own.at(-1)?.end ?? 0
  const holes = read.lines.flatMap((line, index) => {
    const before = read.lines[index - 1]
    const touches = line.segment === segment || before?.segment === segment
    return touches && !follows(line, before) ? [[before?.number ?? 0, line.number]] : []
  })
  const bad = read.bad.filter((stretch) => stretch.end <= end)
  const repeated = own.reduce((bytes, line) => bytes + line.end - line.start, 0) + lengthOf(bad) < end
  if (holes.length === 0 && bad.length === 0 && !repeated) return []
  const marks = bad.map(({ start, end: stop }) => [start, crc32(stored.bytes.subarray(start, stop))])
  return [{ segment, mark: crc32(JSON.stringify([stored.name, holes, marks, repeated])).toString(16).padStart(8, '0') }]
}

function follows(line: PlacedLine, before: PlacedLine | undefined): boolean {
  return line.number === (before?.number ?? 0) + 1 && line.previous === (before?.checksum ?? NO_LINE)
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { start, end }) => sum + end - start, 0)
}
