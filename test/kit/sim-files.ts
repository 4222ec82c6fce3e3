import { basename, dirname } from 'node:path'
import type { Files, FileStat, WritableFile } from '../../electron/host/storage/files.ts'
import { SeededRandom } from './seeded-random.ts'
import { SimNames } from './sim-names.ts'
import { type Loss, SimNode } from './sim-node.ts'

export type Operation = keyof Files | 'write' | 'datasync' | 'sync' | 'truncate' | 'close' | 'handle-stat'

/** What a fault does to one operation: it fails with this code, or a write takes only so many bytes. */
export type Fault = Readonly<{ code: string }> | Readonly<{ takes: number }>

type Operate = <Answer>(operation: Operation, path: string, work: (fault?: Fault) => Answer) => Promise<Answer>

/** Asked before every operation; undefined lets it pass. */
export type Faults = (operation: Operation, path: string) => Fault | undefined

/** Operations within which an operation that a program should die at must come. */
const PATIENCE = 50

/**
 * A disk in memory that is as unkind as the rules allow.
 *
 * It forgets what was not synced, tears writes at 512 bytes, fills with NUL, keeps or drops each unsynced name, forgets
 * what a failed sync did not store, fills up, refuses, and dies at any operation: then no operation answers any more until
 * `restart`.
 */
export class SimFiles {
  readonly #random: SeededRandom
  readonly #names = new SimNames()
  readonly counts: Partial<Record<Operation, number>> = {}
  faults: Faults = () => undefined
  isReadOnly = false
  capacity = Infinity
  #identities = 0
  #life = 0
  #isDead = false
  #fate: { left: number; at: Operation | null } = { left: Infinity, at: null }
  #died: () => void = () => undefined

  constructor(seed = 1) {
    this.#random = new SeededRandom(seed)
  }

  /** Puts a file there as if it had always been, with the folders above it. */
  seed(path: string, bytes: Buffer | string): void {
    for (let directory = dirname(path); directory !== dirname(directory); directory = dirname(directory)) {
      if (this.#names.get(directory) === undefined) this.#names.seed(directory, 'directory')
    }
    this.#names.seed(path, SimNode.holding(this.#identity(), Buffer.from(bytes)))
  }

  /** What programs would read now, without asking the simulated disk. */
  peek(path: string): Buffer | null {
    const entry = this.#names.get(path)
    return entry instanceof SimNode ? entry.content : null
  }

  names(directory: string): readonly string[] {
    return this.#names
      .in(directory)
      .map((path) => basename(path))
      .sort()
  }

  /** Resolves when the program dies: at the first operation, or the first of this kind if one comes soon, after so many more. */
  dieAfter(operations: number, at: Operation | null = null): Promise<void> {
    this.#fate = { left: operations, at }
    return new Promise((resolve) => (this.#died = resolve))
  }

  /** The program is started again after its death; with a loss, the whole machine was. */
  restart(loss: Loss | null): void {
    this.#life += 1
    this.#isDead = false
    this.#fate = { left: Infinity, at: null }
    if (loss === null) return
    this.#names.losePower(loss, this.#random)
    for (const node of this.#names.nodes()) node.losePower(loss, this.#random)
  }

  /** The disk as one life of the program sees it; a file opened in an earlier life answers no more. */
  files(): Files {
    const life = this.#life
    const operate: Operate = async (operation, path, work) => {
      if (life === this.#life) this.#live(operation)
      if (this.#isDead || life !== this.#life) return new Promise(() => undefined)
      this.counts[operation] = (this.counts[operation] ?? 0) + 1
      const fault = this.faults(operation, path)
      await Promise.resolve()
      if (life !== this.#life) return new Promise(() => undefined)
      if (fault !== undefined && 'code' in fault && !operation.endsWith('sync')) throw failure(fault.code, operation, path)
      return work(fault)
    }
    return this.#filesThrough(operate)
  }

  #live(operation: Operation): void {
    this.#fate.left -= 1
    if (this.#fate.left >= 0) return
    const isTheOne = this.#fate.at === null || this.#fate.at === operation
    if (!isTheOne && this.#fate.left > -PATIENCE) return
    this.#isDead = true
    this.#died()
  }

  #filesThrough(operate: Operate): Files {
    const isMissing = (path: string) => this.#names.get(path) === undefined
    return {
      create: (path) => operate('create', path, () => this.#writable(this.#made(path), path, operate)),
      open: (path) => operate('open', path, () => this.#writable(this.#file(path, 'open'), path, operate)),
      read: (path) => operate('read', path, () => (isMissing(path) ? null : Buffer.from(this.#file(path, 'read').content))),
      stat: (path) => operate('stat', path, () => this.#stat(path)),
      list: (directory) => operate('list', directory, () => (isMissing(directory) ? null : this.names(directory))),
      makeDirectory: (path) =>
        operate('makeDirectory', path, () => {
          if (this.#names.get(path) === 'directory') return false
          this.#mayChange(path, 'makeDirectory')
          this.#names.set(path, 'directory')
          return true
        }),
      rename: (from, to) =>
        operate('rename', to, () => {
          const node = this.#file(from, 'rename')
          this.#mayChange(to, 'rename')
          this.#names.move(from, to, node)
        }),
      remove: (path) =>
        operate('remove', path, () => {
          this.#file(path, 'remove')
          this.#mayChange(path, 'remove')
          this.#names.unset(path)
        }),
      syncDirectory: (path) =>
        operate('syncDirectory', path, () => {
          if (isMissing(path)) throw failure('ENOENT', 'syncDirectory', path)
          this.#names.sync(path)
        }),
      freeBytes: (directory) => operate('freeBytes', directory, () => this.capacity - this.#used()),
    }
  }

  #writable(node: SimNode, path: string, operate: Operate): WritableFile {
    const sync = (operation: 'sync' | 'datasync') =>
      operate(operation, path, (fault) => {
        if (fault === undefined) return node[operation]()
        node.failSync()
        throw failure('code' in fault ? fault.code : 'EIO', operation, path)
      })
    return {
      write: (bytes, position) =>
        operate('write', path, (fault) => {
          const growth = Math.max(0, position + bytes.length - node.content.length)
          const room = Math.max(0, bytes.length - Math.max(0, growth - (this.capacity - this.#used())))
          const taken = Math.min(bytes.length, room, fault !== undefined && 'takes' in fault ? fault.takes : Infinity)
          if (taken === 0 && bytes.length > 0) throw failure('ENOSPC', 'write', path)
          node.change({ kind: 'write', position, bytes: Buffer.from(bytes.subarray(0, taken)) })
          return taken
        }),
      sync: () => sync('sync'),
      datasync: () => sync('datasync'),
      truncate: (size) => operate('truncate', path, () => node.change({ kind: 'truncate', size })),
      stat: () => operate('handle-stat', path, () => statOf(node)),
      close: () => operate('close', path, () => undefined),
    }
  }

  #made(path: string): SimNode {
    if (this.#names.get(path) !== undefined) throw failure('EEXIST', 'create', path)
    this.#mayChange(path, 'create')
    const node = new SimNode(this.#identity())
    this.#names.set(path, node)
    return node
  }

  #file(path: string, operation: Operation): SimNode {
    const entry = this.#names.get(path)
    if (entry === undefined) throw failure('ENOENT', operation, path)
    if (entry === 'directory') throw failure('EISDIR', operation, path)
    if (operation === 'open' && this.isReadOnly) throw failure('EROFS', operation, path)
    return entry
  }

  #mayChange(path: string, operation: Operation): void {
    if (this.#names.get(dirname(path)) === undefined) throw failure('ENOENT', operation, path)
    if (this.isReadOnly) throw failure('EROFS', operation, path)
  }

  #stat(path: string): FileStat | null {
    const entry = this.#names.get(path)
    if (entry === undefined) return null
    return entry === 'directory' ? { size: 0, identity: path } : statOf(entry)
  }

  #identity(): string {
    this.#identities += 1
    return String(this.#identities)
  }

  #used(): number {
    return this.#names.seen().reduce((sum, { content }) => sum + content.length, 0)
  }
}

function statOf(node: SimNode): FileStat {
  return { size: node.content.length, identity: node.identity }
}

function failure(code: string, operation: string, path: string): Error {
  return Object.assign(new Error(`${code}: simulated, ${operation} ${path}`), { code })
}
