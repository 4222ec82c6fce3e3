import { dirname, join } from 'node:path'
import type { Files } from './files.ts'
import type { History, StoredSegment } from './journal-history.ts'
import { JournalSegment, segmentNames } from './journal-segment.ts'
import { StorageFailure } from './storage-failure.ts'
import { syncAbove, type Wait, writeAside, writeWhole } from './write-whole.ts'

/** What was wrong with a journal and where the bytes in question are kept. All zero, null and empty: nothing was. */
export type Recovery = Readonly<{
  /** Facts that were once saved and that no line holds any more. */
  unreadable: number
  /** Good lines that another segment had replaced by different ones; they stay in their own file. */
  setAside: number
  /** The unfinished or unreadable end, cut off after it was copied. */
  tail: Readonly<{ bytes: number; keptAs: string | null }> | null
  /** Segments with damage between good lines, and the untouched copy of each. */
  damaged: readonly Readonly<{ file: string; keptAs: string | null }>[]
  /** Files with names that were purged and that could not be removed; left out where there are none. */
  left?: readonly string[]
}>

/** The segments of the journal in a folder as they lie on the disk, oldest first. */
export async function storedSegments(files: Files, directory: string): Promise<readonly StoredSegment[]> {
  const segments: StoredSegment[] = []
  for (const name of await segmentNames(files, directory)) {
    const bytes = await files.read(join(directory, name))
    if (bytes !== null) segments.push({ name, bytes })
  }
  return segments
}

/** What a history lacks, for somebody who may not touch the files: nothing is copied, nothing is cut. */
export function lookedAt(directory: string, segments: readonly StoredSegment[], history: History): Recovery {
  const uncut = (segments.at(-1)?.bytes.length ?? 0) - history.cutAt
  return {
    unreadable: history.unreadable,
    setAside: history.setAside,
    tail: uncut > 0 ? { bytes: uncut, keptAs: null } : null,
    damaged: history.damaged.map(({ segment }) => ({ file: join(directory, segments[segment]?.name ?? ''), keptAs: null })),
  }
}

/** Keeps a copy of all that is damaged or cut, syncs what was read, and opens the last segment for the next fact. */
export async function recover(
  files: Files,
  stored: { directory: string; segments: readonly StoredSegment[]; history: History },
  seams: { now: () => number; wait: Wait },
): Promise<{ readonly segment: JournalSegment; readonly recovery: Recovery }> {
  const { directory, segments, history } = stored
  const last = segments.at(-1)
  if (last === undefined) throw new Error(`Expected a journal in ${directory}, but there is no segment`)
  const damaged = await keepDamaged(files, stored, seams.wait)
  const tail = await keepTail(files, join(directory, last.name), { bytes: last.bytes.subarray(history.cutAt), now: seams.now })
  // What the segments before it still have to say was acknowledged, hence synced, before the last one was begun.
  const segment = await JournalSegment.open(files, join(directory, last.name), history.cutAt)
  await syncAbove(files, segment.path)
  return { segment, recovery: { unreadable: history.unreadable, setAside: history.setAside, tail, damaged } }
}

/** The copy is named after the damage, so that the same damage is copied once, however often it is met. */
async function keepDamaged(
  files: Files,
  { directory, segments, history }: { directory: string; segments: readonly StoredSegment[]; history: History },
  wait: Wait,
): Promise<Recovery['damaged']> {
  const kept: { file: string; keptAs: string }[] = []
  for (const { segment, mark } of history.damaged) {
    const stored = segments[segment]
    if (stored === undefined) throw new Error(`Expected segment ${segment} of ${segments.length}`)
    const keptAs = join(directory, `events.damaged-${mark}.bin`)
    if ((await files.stat(keptAs)) === null) await writeWhole(files, keptAs, stored.bytes, wait)
    kept.push({ file: join(directory, stored.name), keptAs })
  }
  return kept
}

async function keepTail(files: Files, path: string, tail: { bytes: Buffer; now: () => number }): Promise<Recovery['tail']> {
  if (tail.bytes.length === 0) return null
  const time = new Date(tail.now()).toISOString().replaceAll(/[-:.]/g, '')
  const keptAs = await writeAside(files, join(dirname(path), `events.torn-${time}`), '.bin', tail.bytes)
  return { bytes: tail.bytes.length, keptAs }
}

/** Rejects with a StorageFailure that names the file, whatever went wrong while it was written. */
export async function namingTheFile<Answer>(file: string, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof StorageFailure ? error : new StorageFailure(file, error)
  }
}
