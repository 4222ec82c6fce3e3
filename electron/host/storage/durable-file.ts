import type { Adapter } from 'lowdb'
import { dirname } from 'node:path'
import type { Files } from './files.ts'
import { realWait, type Wait, writeAside, writeWhole } from './write-whole.ts'

/** A file that could not be read: where its bytes are kept now, and whether the copy of the write before could stand in. */
export type FileDamage = Readonly<{ file: string; keptAs: string; restored: boolean }>

export type DurableFileSeams<T> = Readonly<{
  /** Turns what was stored into what the program works with; throws if it cannot. */
  parse: (stored: unknown) => T
  onDamage: (damage: FileDamage) => void
  /** Milliseconds since 1970, only for the name of a damaged copy. */
  now: () => number
  wait?: Wait
}>

/** A small JSON file for lowdb that is always the old content or the new, on the disk before a write resolves. */
export class DurableFile<T> implements Adapter<T> {
  readonly #files: Files
  readonly #path: string
  readonly #seams: DurableFileSeams<T>
  #last: Promise<unknown> = Promise.resolve()

  constructor(files: Files, path: string, seams: DurableFileSeams<T>) {
    this.#files = files
    this.#path = path
    this.#seams = seams
  }

  /** The content, or that of the write before if the file is damaged, or null if there is neither. */
  read(): Promise<T | null> {
    return this.#inTurn(() => this.#readNow())
  }

  /** Resolves once the content is on the disk for good; rejects with a StorageFailure and leaves the old content in place. */
  write(content: T): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(content, null, 2))
    return this.#inTurn(() => this.#writeNow(bytes))
  }

  /** Removes the content and its copy for good; the copy goes last, so that a crash on the way leaves one of them. */
  remove(): Promise<void> {
    return this.#inTurn(async () => {
      for (const path of [this.#path, this.#backup]) if ((await this.#files.stat(path)) !== null) await this.#files.remove(path)
      await this.#files.syncDirectory(dirname(this.#path))
    })
  }

  #inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #readNow(): Promise<T | null> {
    const bytes = await this.#files.read(this.#path)
    if (bytes === null) return null
    // A program that died before it synced the folder may have left a content that is seen but not yet stored.
    await this.#files.syncDirectory(dirname(this.#path))
    const stored = this.#understood(bytes)
    return stored === null ? await this.#salvage(bytes) : stored.content
  }

  async #writeNow(bytes: Buffer): Promise<void> {
    const before = await this.#files.read(this.#path)
    if (before !== null && this.#understood(before) !== null) await this.#put(this.#backup, before)
    else if (before !== null) await this.#salvage(before)
    await this.#put(this.#path, bytes)
  }

  async #salvage(damaged: Buffer): Promise<T | null> {
    const keptAs = await writeAside(this.#files, `${this.#path}.corrupt-${this.#seams.now()}`, '', damaged)
    const backup = await this.#files.read(this.#backup)
    const stored = backup === null ? null : this.#understood(backup)
    if (backup !== null && stored !== null) {
      await this.#put(this.#path, backup)
    } else {
      await this.#files.remove(this.#path)
      await this.#files.syncDirectory(dirname(this.#path))
    }
    this.#seams.onDamage({ file: this.#path, keptAs, restored: stored !== null })
    return stored?.content ?? null
  }

  /** Whatever `parse` throws means the same to us: these bytes are not ours, so they are kept aside and reported. */
  #understood(bytes: Buffer): { readonly content: T } | null {
    try {
      return { content: this.#seams.parse(JSON.parse(bytes.toString('utf8'))) }
    } catch {
      return null
    }
  }

  get #backup(): string {
    return `${this.#path}.bak`
  }

  #put(path: string, bytes: Buffer): Promise<void> {
    return writeWhole(this.#files, path, bytes, this.#seams.wait ?? realWait)
  }
}
