import type { SeededRandom } from './seeded-random.ts'

type Change = Readonly<{ kind: 'write'; position: number; bytes: Buffer }> | Readonly<{ kind: 'truncate'; size: number }>

/** How a power loss treats what was not synced. */
export type Loss = 'forgets' | 'keeps' | 'tears' | 'scatters' | 'nul-fills'

const SECTOR = 512

/** One file of the simulated disk: what programs see, and what the disk holds, which differ by the changes not yet synced. */
export class SimNode {
  readonly identity: string
  #seen: Buffer = Buffer.alloc(0)
  #stored: Buffer = Buffer.alloc(0)
  #unsynced: Change[] = []

  constructor(identity: string) {
    this.identity = identity
  }

  /** A file that has always been there. */
  static holding(identity: string, bytes: Buffer): SimNode {
    const node = new SimNode(identity)
    node.#seen = Buffer.from(bytes)
    node.#stored = node.#seen
    return node
  }

  get content(): Buffer {
    return this.#seen
  }

  change(change: Change): void {
    this.#seen = applied(this.#seen, change)
    this.#unsynced.push(change)
  }

  sync(): void {
    this.#stored = this.#unsynced.reduce(applied, this.#stored)
    this.#unsynced = []
  }

  /** As the standard has it: content and growth are stored, but an end that was cut off may come back. */
  datasync(): void {
    const before = this.#stored
    const isCut = this.#unsynced.some(({ kind }) => kind === 'truncate')
    this.sync()
    if (!isCut || this.#stored.length >= before.length) return
    const size = this.#stored.length
    this.#stored = Buffer.concat([this.#stored, before.subarray(size)])
    this.#unsynced = [{ kind: 'truncate', size }]
  }

  /** A sync that fails: the changes can still be seen, but no later sync will store them. */
  failSync(): void {
    this.#unsynced = []
  }

  losePower(loss: Loss, random: SeededRandom): void {
    if (loss === 'keeps') this.sync()
    else if (loss !== 'forgets') {
      this.#stored = this.#unsynced.flatMap((change) => torn(change, loss, random)).reduce(applied, this.#stored)
    }
    this.#unsynced = []
    this.#seen = this.#stored
  }
}

function applied(content: Buffer, change: Change): Buffer {
  if (change.kind === 'truncate') {
    const grown = Buffer.alloc(Math.max(0, change.size - content.length))
    return Buffer.concat([content.subarray(0, change.size), grown])
  }
  const end = change.position + change.bytes.length
  const result = Buffer.alloc(Math.max(content.length, end))
  content.copy(result)
  change.bytes.copy(result, change.position)
  return result
}

/** What is left of one change: a cut may have happened or not; of a write, any of its sectors. */
function torn(change: Change, loss: Exclude<Loss, 'forgets' | 'keeps'>, random: SeededRandom): readonly Change[] {
  if (change.kind === 'truncate') return random.chance(0.5) ? [change] : []
  const sectors = sectorsOf(change)
  switch (loss) {
    case 'tears':
      return sectors.slice(0, random.below(sectors.length + 1))
    case 'scatters':
      return sectors.filter(() => random.chance(0.5))
    case 'nul-fills':
      return sectors.map((sector) => (random.chance(0.5) ? sector : { ...sector, bytes: Buffer.alloc(sector.bytes.length) }))
  }
}

type Write = Extract<Change, { kind: 'write' }>

function sectorsOf({ position, bytes }: Write): readonly Write[] {
  const sectors: Write[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = Math.min(bytes.length, start + SECTOR - ((position + start) % SECTOR))
    sectors.push({ kind: 'write', position: position + start, bytes: bytes.subarray(start, end) })
    start = end
  }
  return sectors
}
