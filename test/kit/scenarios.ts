/** The seeds to run: so many from the first, or the single one that the variable SEED names, to see a failure again. */
export function seeds(count: number, first = 1): readonly number[] {
  const named = process.env['SEED']
  return named === undefined ? Array.from({ length: count }, (_, index) => first + index) : [Number(named)]
}

/** What to print of failed scenarios: the first of them, and how to run one again. */
export function failuresOf(outcomes: readonly Readonly<{ seed: number; faults: readonly string[] }>[]): readonly string[] {
  return outcomes
    .filter(({ faults }) => faults.length > 0)
    .slice(0, 10)
    .map(({ seed, faults }) => `SEED=${seed}: ${faults.join('; ')}`)
}

/** Runs one scenario after the other. */
export async function each<Outcome>(all: readonly number[], run: (seed: number) => Promise<Outcome>): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const seed of all) outcomes.push(await run(seed))
  return outcomes
}
