import { join } from 'node:path'
import type { Files } from './files.ts'
import { readHeader } from './journal-header.ts'
import type { StoredSegment } from './journal-history.ts'
import { decodeLine } from './journal-line.ts'
import { isOfJournal } from './journal-segment.ts'
import { patiently, type Wait } from './write-whole.ts'

/** The segments that speak: from the last one on that stands alone. Those before it are void, and only wait to be removed. */
export function speaking(segments: readonly StoredSegment[]): readonly StoredSegment[] {
  const from = segments.findLastIndex(standsAlone)
  return from === -1 ? segments : segments.slice(from)
}

function standsAlone({ bytes }: StoredSegment): boolean {
  const newline = bytes.indexOf(10)
  const first = newline === -1 ? null : decodeLine(bytes.subarray(0, newline))
  return first?.number === 1 && readHeader(first.fact)?.alone === true
}

/**
 * Removes what a segment that stands alone made void, with every copy and unfinished file of the journal; resolves to the names
 * that could not be removed. The void segments go last, so that whoever is interrupted finds them and goes on.
 */
export async function removeVoid(files: Files, directory: string, spoken: readonly string[], wait: Wait): Promise<readonly string[]> {
  const others = ((await files.list(directory)) ?? []).filter((name) => isOfJournal(name) && !spoken.includes(name))
  const left: string[] = []
  for (const name of others.toSorted((one, other) => Number(one.endsWith('.jsonl')) - Number(other.endsWith('.jsonl')))) {
    await patiently(() => files.remove(join(directory, name)), wait).catch(() => left.push(join(directory, name)))
  }
  await files.syncDirectory(directory).catch(() => left.push(directory))
  return left
}
