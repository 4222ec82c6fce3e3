import type { Files } from './files.ts'
import { removeVoid } from './journal-alone.ts'
import type { JournalHeader } from './journal-header.ts'
import { encodeLine, type Json, linesOf } from './journal-line.ts'
import { JournalSegment, type NotSavedReason, segmentNames } from './journal-segment.ts'
import { reasonOf } from './storage-failure.ts'
import type { Wait } from './write-whole.ts'

/** Saved: everything appended is on the disk for good. Not saved: it is kept in memory and tried again every second. */
export type JournalStatus = 'saved' | 'saving' | Readonly<{ notSaved: NotSavedReason; file: string }>

/** A journal at the moment it opens: its folder, its last segment, and the lines that are on the disk. */
export type JournalStart = Readonly<{
  files: Files
  directory: string
  segment: JournalSegment
  lines: readonly Buffer[]
  last: Readonly<{ number: number; checksum: string }>
  wait: Wait
}>

type Change = Readonly<{ lines: readonly Buffer[]; resolve: () => void; reject: (reason: Error) => void }>
type Failure = Readonly<{ notSaved: NotSavedReason; file: string }>

/** How long to leave a full or failing disk alone before the next attempt. */
export const RETRY_MS = 1_000

/** The one writer of a session's facts: in order, in groups, each group synced before any of it is acknowledged. */
export class Journal {
  readonly #start: JournalStart
  readonly #listeners = new Set<(status: JournalStatus) => void>()
  /** Every line that is on the disk: should the file be damaged from outside, the session is written anew from here. */
  #saved: Buffer[]
  /** Numbers that were lost before this journal was opened: they are behind us, so nothing waits for them. */
  #missing: number
  #pending: Change[] = []
  #last: JournalStart['last']
  #segment: JournalSegment | null
  #writesAnew = false
  #status: JournalStatus = 'saved'
  #drained: Promise<void> | null = null
  #isClosing = false
  #wake: () => void = () => undefined

  constructor(start: JournalStart) {
    this.#start = start
    this.#saved = [...start.lines]
    this.#missing = start.last.number - start.lines.length
    this.#last = start.last
    this.#segment = start.segment
  }

  /** Resolves once these facts are on the disk for good; after a crash all of them are there or none is. */
  async append(facts: readonly Json[]): Promise<void> {
    if (this.#isClosing) throw new Error('Expected an open journal, but it is closed')
    if (facts.length === 0) return
    const lines = this.#encode(facts)
    const saved = new Promise<void>((resolve, reject) => this.#pending.push({ lines, resolve, reject }))
    this.#drained ??= this.#drain()
    await saved
  }

  get status(): JournalStatus {
    return this.#status
  }

  /** Calls the listener after every change of the status until the function that it returns is called. */
  onStatus(listener: (status: JournalStatus) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Puts these facts in the place of all that there ever were: whoever is interrupted finds the old journal or the new one, each
   * whole. Resolves to the files of the old one that could not be removed; rejects where the old one is still in force.
   */
  async replace(header: JournalHeader, facts: readonly Json[]): Promise<readonly string[]> {
    if (this.#isClosing || this.#pending.length > 0 || this.#segment === null) throw new Error('Expected an open journal with nothing left to save')
    const { files, directory, wait } = this.#start
    const lines = linesOf({ ...header, alone: true }, facts)
    const last = lines.at(-1)
    if (last === undefined) throw new Error('Expected at least the header')
    const before = this.#segment
    const segment = await this.#createAlone(Buffer.concat(lines.map(({ bytes }) => bytes)))
    this.#segment = segment
    this.#saved = lines.map(({ bytes }) => bytes)
    this.#missing = 0
    this.#last = { number: lines.length, checksum: last.checksum }
    await before.close()
    return removeVoid(files, directory, [segment.name], wait)
  }

  /** Where it may have come into force and its name may not be on the disk, the session is written anew after it as it was. */
  async #createAlone(bytes: Buffer): Promise<JournalSegment> {
    const { files, directory, wait } = this.#start
    const there = await segmentNames(files, directory)
    try {
      return await JournalSegment.create(files, directory, { bytes, wait })
    } catch (error) {
      const now = await segmentNames(files, directory).catch(() => [])
      if (now.length !== there.length) {
        await this.#segment?.close()
        this.#segment = null
        this.#writesAnew = true
      }
      throw error
    }
  }

  /** Saves what is pending if the disk allows it, rejects what it does not, and lets go of the file. */
  async close(): Promise<void> {
    this.#isClosing = true
    this.#wake()
    await this.#drained
    await this.#segment?.close()
    this.#segment = null
  }

  #encode(facts: readonly Json[]): readonly Buffer[] {
    let { number, checksum } = this.#last
    const lines = facts.map((fact, index) => {
      number += 1
      const waiting = number - 1 - this.#saved.length - this.#missing
      const line = encodeLine({ number, previous: checksum, waiting, more: index < facts.length - 1, fact })
      checksum = line.checksum
      return line.bytes
    })
    this.#last = { number, checksum }
    return lines
  }

  async #drain(): Promise<void> {
    this.#tell('saving')
    await Promise.resolve()
    while (this.#pending.length > 0) {
      const group = [...this.#pending]
      const lines = group.flatMap((change) => change.lines)
      const failure = await this.#save(Buffer.concat(lines))
      if (failure === null) this.#acknowledge(group, lines)
      else if (this.#isClosing) return this.#giveUp(failure)
      else await this.#waitAfter(failure)
    }
    this.#drained = null
    this.#tell('saved')
  }

  async #save(group: Buffer): Promise<Failure | null> {
    if (this.#segment === null) return this.#startSegment(group)
    const outcome = await this.#segment.append(group)
    if (outcome.synced) return null
    const failure = { notSaved: outcome.reason, file: this.#segment.path }
    if (outcome.usable) return failure
    this.#tell(failure)
    await this.#segment.close()
    this.#segment = null
    this.#writesAnew = outcome.reason === 'changed-outside'
    return this.#startSegment(group)
  }

  /** A segment that failed its sync is good up to its last acknowledgement; one that was changed by others is not good at all. */
  async #startSegment(group: Buffer): Promise<Failure | null> {
    const { files, directory, wait } = this.#start
    const bytes = this.#writesAnew ? Buffer.concat([...this.#saved, group]) : group
    try {
      this.#segment = await JournalSegment.create(files, directory, { bytes, wait })
      return null
    } catch (error) {
      return { notSaved: reasonOf(error), file: directory }
    }
  }

  #acknowledge(group: readonly Change[], lines: readonly Buffer[]): void {
    this.#pending = this.#pending.slice(group.length)
    for (const line of lines) this.#saved.push(line)
    for (const { resolve } of group) resolve()
  }

  #giveUp(failure: Failure): void {
    this.#tell(failure)
    for (const { reject } of this.#pending) {
      reject(new Error(`Expected to save every fact before closing ${failure.file}, but: ${failure.notSaved}`))
    }
    this.#pending = []
  }

  async #waitAfter(failure: Failure): Promise<void> {
    this.#tell(failure)
    const closing = new Promise<void>((resolve) => (this.#wake = resolve))
    await Promise.race([this.#start.wait(RETRY_MS), closing])
  }

  /** A listener that throws must not stop the saving, so each is called on its own. */
  #tell(status: JournalStatus): void {
    this.#status = status
    for (const listener of this.#listeners) queueMicrotask(() => listener(status))
  }
}
