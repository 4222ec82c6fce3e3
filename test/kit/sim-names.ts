import { dirname } from 'node:path'
import type { SeededRandom } from './seeded-random.ts'
import type { Loss, SimNode } from './sim-node.ts'

export type Entry = SimNode | 'directory'
type Step = Readonly<{ directory: string; set: readonly (readonly [string, Entry])[]; unset: readonly string[] }>

/** The names on the simulated disk: those that programs see, and those that would be found after a power loss. */
export class SimNames {
  #seen = new Map<string, Entry>()
  #stored = new Map<string, Entry>()
  #unsynced: Step[] = []

  get(path: string): Entry | undefined {
    return path === dirname(path) ? 'directory' : this.#seen.get(path)
  }

  in(directory: string): readonly string[] {
    return [...this.#seen.keys()].filter((path) => dirname(path) === directory)
  }

  /** All files that programs see. */
  seen(): readonly SimNode[] {
    return [...this.#seen.values()].filter((entry) => entry !== 'directory')
  }

  /** All files that programs see, or that a power loss could bring back. */
  nodes(): ReadonlySet<SimNode> {
    const renamed = this.#unsynced.flatMap(({ set }) => set.map(([, entry]) => entry))
    const entries = [...this.#seen.values(), ...this.#stored.values(), ...renamed]
    return new Set(entries.filter((entry) => entry !== 'directory'))
  }

  /** Puts a name there as if it had always been. */
  seed(path: string, entry: Entry): void {
    this.#seen.set(path, entry)
    this.#stored.set(path, entry)
  }

  set(path: string, entry: Entry): void {
    this.#step({ directory: dirname(path), set: [[path, entry]], unset: [] })
  }

  unset(path: string): void {
    this.#step({ directory: dirname(path), set: [], unset: [path] })
  }

  /** Both names change at once or not at all, even if the power goes. */
  move(from: string, to: string, entry: Entry): void {
    this.#step({ directory: dirname(to), set: [[to, entry]], unset: [from] })
  }

  sync(directory: string): void {
    for (const step of this.#unsynced) if (step.directory === directory) take(this.#stored, step)
    this.#unsynced = this.#unsynced.filter((step) => step.directory !== directory)
  }

  /** Every change of a name that was not synced happened or did not; a folder that is gone takes its content along. */
  losePower(loss: Loss, random: SeededRandom): void {
    for (const step of this.#unsynced) {
      if (loss === 'keeps' || (loss !== 'forgets' && random.chance(0.5))) take(this.#stored, step)
    }
    this.#unsynced = []
    const reachable = (path: string): boolean =>
      dirname(path) === path || (this.#stored.get(path) !== undefined && reachable(dirname(path)))
    this.#stored = new Map([...this.#stored].filter(([path]) => reachable(path)))
    this.#seen = new Map(this.#stored)
  }

  #step(step: Step): void {
    take(this.#seen, step)
    this.#unsynced.push(step)
  }
}

function take(names: Map<string, Entry>, { set, unset }: Step): void {
  for (const path of unset) names.delete(path)
  for (const [path, entry] of set) names.set(path, entry)
}
