import type { Journey, Spread } from './journey.ts'

/** A share such as two thirds has no exact float; this much may be missing before a unit more is asked for. */
const ROUNDING_MARGIN = 1e-9

/** How many of the units in scope must show a stage: the larger of count and rounded-up share, never more than there are. */
export function unitsNeeded(spread: Spread, unitsInScope: number): number {
  return Math.min(unitsInScope, Math.max(spread.units, Math.ceil(spread.share * unitsInScope - ROUNDING_MARGIN)))
}

/** How many of the units in scope must show each stage of a journey, from the lowest stage up. */
export function minUnitsOf(journey: Pick<Journey, 'stages'>, unitsInScope: number): readonly number[] {
  return journey.stages.map((stage) => unitsNeeded(stage.spread, unitsInScope))
}
