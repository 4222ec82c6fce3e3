type Sleeper = Readonly<{ milliseconds: number; wake: () => void }>

/** Time that passes only when a test says so. */
export class ManualWait {
  #sleepers: Sleeper[] = []

  readonly wait = (milliseconds: number): Promise<void> =>
    new Promise((wake) => {
      this.#sleepers.push({ milliseconds, wake })
    })

  /** Resolves once somebody waits for this long; a test that never sees it runs into its time limit. */
  async asked(milliseconds: number): Promise<void> {
    while (!this.#sleepers.some((sleeper) => sleeper.milliseconds === milliseconds)) await new Promise(setImmediate)
  }

  /** Everybody who waits has waited long enough. */
  async pass(): Promise<void> {
    const sleepers = this.#sleepers
    this.#sleepers = []
    for (const { wake } of sleepers) wake()
    await new Promise(setImmediate)
  }
}
