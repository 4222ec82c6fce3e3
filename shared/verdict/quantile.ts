/** Cumulated shares of non-whole heights carry rounding noise; a relative margin this small never moves whole counts. */
const ROUNDING_MARGIN = 1e-12

/** The sum of the heights, or null when there are no stages, a height is negative or not finite, or all are zero. */
export function totalOf(frequencies: ArrayLike<number>): number | null {
  let total = 0
  for (let index = 0; index < frequencies.length; index += 1) {
    const height = frequencies[index] as number
    if (!(height >= 0) || !Number.isFinite(height)) return null
    total += height
  }
  return total > 0 && Number.isFinite(total) ? total : null
}

function stageAtShare(frequencies: ArrayLike<number>, share: number, strictly: boolean): number | null {
  const total = totalOf(frequencies)
  if (total === null) return null
  const margin = total * ROUNDING_MARGIN * (strictly ? 1 : -1)
  let reached = 0
  for (let index = 0; index < frequencies.length; index += 1) {
    reached += frequencies[index] as number
    if (frequencies[index] !== 0 && (strictly ? reached > share * total + margin : reached >= share * total + margin)) {
      return index + 1
    }
  }
  return null
}

/** The lowest stage (1..K) at or below which at least half of the placements lie; null without placements. */
export function lowMedian(frequencies: ArrayLike<number>): number | null {
  return stageAtShare(frequencies, 0.5, false)
}

/** The lowest stage (1..K) at or below which more than half of the placements lie; null without placements. */
export function highMedian(frequencies: ArrayLike<number>): number | null {
  return stageAtShare(frequencies, 0.5, true)
}

/** Quantile type 1 (inverse of the distribution function, Hyndman & Fan 1996): always one of the given ratings. */
export function quantileType1(ratings: readonly number[], share: number): number | null {
  if (ratings.length === 0 || !(share >= 0 && share <= 1)) return null
  const sorted = [...ratings].sort((a, b) => a - b)
  const index = Math.ceil(sorted.length * share - ROUNDING_MARGIN * sorted.length) - 1
  return sorted[Math.max(0, index)] ?? null
}

/** Quantile type 7 (linear interpolation, Hyndman & Fan 1996; the default of R): may lie between two ratings. */
export function quantileType7(ratings: readonly number[], share: number): number | null {
  if (ratings.length === 0 || !(share >= 0 && share <= 1)) return null
  const sorted = [...ratings].sort((a, b) => a - b)
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)]
  const above = sorted[Math.ceil(position)]
  return below === undefined || above === undefined ? null : below + (above - below) * (position - Math.floor(position))
}
