import { basename, join } from 'node:path'
import type { Files, WritableFile } from './files.ts'
import { reasonOf, type WriteFailureReason } from './storage-failure.ts'
import { writeAll, writeWhole, type Wait } from './write-whole.ts'

/** Why facts are not on the disk: the system's reason, or that the file can no longer be trusted. */
export type NotSavedReason = WriteFailureReason | 'sync-failed' | 'changed-outside'

/** A group is on the disk for good, or it is not; `usable` says whether this same segment may try again. */
export type GroupOutcome =
  | { readonly synced: true }
  | { readonly synced: false; readonly reason: NotSavedReason; readonly usable: boolean }

const SEGMENT = /^events(?:\.(?<number>[1-9]\d*))?\.jsonl$/

/** The names of the journal's segments in a folder, oldest first; empty where there is no such folder. */
export async function segmentNames(files: Files, directory: string): Promise<readonly string[]> {
  const names = (await files.list(directory)) ?? []
  return names.filter((name) => SEGMENT.test(name)).sort((one, other) => segmentNumber(one) - segmentNumber(other))
}

/** True of everything that a journal ever puts in its folder: segments, copies of what was damaged or cut, unfinished files. */
export function isOfJournal(name: string): boolean {
  return name.startsWith('events.')
}

/** The name of the segment after these: `events.jsonl`, then `events.2.jsonl` and so on. */
export function nextSegmentName(names: readonly string[]): string {
  const last = names.at(-1)
  return last === undefined ? 'events.jsonl' : `events.${segmentNumber(last) + 1}.jsonl`
}

function segmentNumber(name: string): number {
  return Number(SEGMENT.exec(name)?.groups?.['number'] ?? 1)
}

/** The file that facts are appended to. Everything up to its position is on the disk for good. */
export class JournalSegment {
  readonly path: string
  readonly #files: Files
  readonly #file: WritableFile
  readonly #identity: string | null
  #position: number

  private constructor(files: Files, path: string, opened: { file: WritableFile; identity: string | null; position: number }) {
    this.#files = files
    this.path = path
    this.#file = opened.file
    this.#identity = opened.identity
    this.#position = opened.position
  }

  /** Opens a segment, cuts it to the size given, and syncs it, so that what was read from it cannot vanish any more. */
  static async open(files: Files, path: string, size: number): Promise<JournalSegment> {
    const file = await files.open(path)
    const opened = await file.stat()
    if (opened.size !== size) await file.truncate(size)
    await file.sync()
    // Some network disks give the same file another identity at every look: there only its size can tell.
    const again = await files.stat(path)
    const identity = again?.identity === opened.identity ? opened.identity : null
    return new JournalSegment(files, path, { file, identity, position: size })
  }

  /** Writes a new segment whole, after all those in the folder, and opens it. */
  static async create(files: Files, directory: string, contents: { bytes: Buffer; wait: Wait }): Promise<JournalSegment> {
    const path = join(directory, nextSegmentName(await segmentNames(files, directory)))
    await writeWhole(files, path, contents.bytes, contents.wait)
    return JournalSegment.open(files, path, contents.bytes.length)
  }

  get name(): string {
    return basename(this.path)
  }

  /** Appends a group and syncs it. A group that did not get through leaves nothing behind in a segment that stays usable. */
  async append(bytes: Buffer): Promise<GroupOutcome> {
    if (await this.#isChangedOutside()) return { synced: false, reason: 'changed-outside', usable: false }
    try {
      await writeAll(this.#file, bytes, this.#position)
    } catch (error) {
      return { synced: false, reason: reasonOf(error), usable: await this.#isCutBack() }
    }
    try {
      await this.#file.datasync()
    } catch {
      // The system forgets which pages it could not write, so that a second sync here would succeed and mean nothing.
      return { synced: false, reason: 'sync-failed', usable: false }
    }
    this.#position += bytes.length
    return { synced: true }
  }

  /** Lets go of the file; a segment whose writes failed may fail here too, and then there is nothing left to do. */
  async close(): Promise<void> {
    await this.#file.close().catch(() => undefined)
  }

  async #isChangedOutside(): Promise<boolean> {
    try {
      const [held, named] = await Promise.all([this.#file.stat(), this.#files.stat(this.path)])
      if (held.size !== this.#position || named?.size !== this.#position) return true
      return this.#identity !== null && named.identity !== this.#identity
    } catch {
      return true
    }
  }

  async #isCutBack(): Promise<boolean> {
    try {
      await this.#file.truncate(this.#position)
      await this.#file.sync()
      return true
    } catch {
      return false
    }
  }
}
