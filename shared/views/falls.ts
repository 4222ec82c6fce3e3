import { fallsToSay } from '../verdict/explanation.ts'
import type { CellChange, Comparison } from '../verdict/comparison.ts'

/** The falls that the verdict's own fall hangs on first: those of the stage that was lost, then from the lowest stage up. */
export function fallsToShow(comparison: Pick<Comparison, 'fallen' | 'to'>): readonly CellChange[] {
  const lost = (comparison.to ?? 0) + 1
  return fallsToSay(comparison).toSorted((one, other) => Number(other.stage === lost) - Number(one.stage === lost) || one.stage - other.stage)
}
