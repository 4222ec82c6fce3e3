/** How far apart two ratings count: as names, as ranks, as distances, or as ratios. */
export type AlphaLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/** Ratings of one note by each rater in turn; null where a rater did not rate. */
export type RatingsOfUnit = readonly (number | null)[]

/** Turns a table of raters (rows) by notes (columns) into notes by raters. */
export function unitsByRaters(ratersByUnits: readonly RatingsOfUnit[]): readonly RatingsOfUnit[] {
  const width = Math.max(0, ...ratersByUnits.map((row) => row.length))
  return Array.from({ length: width }, (_, unit) => ratersByUnits.map((row) => row[unit] ?? null))
}

function squaredDifference(level: AlphaLevel, values: readonly number[], counts: readonly number[]) {
  return (from: number, to: number): number => {
    const low = Math.min(from, to)
    const high = Math.max(from, to)
    const a = values[low] as number
    const b = values[high] as number
    switch (level) {
      case 'nominal':
        return a === b ? 0 : 1
      case 'interval':
        return (a - b) ** 2
      case 'ratio':
        return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2
      case 'ordinal': {
        const between = counts.slice(low, high + 1).reduce((sum, count) => sum + count, 0)
        return low === high ? 0 : (between - ((counts[low] as number) + (counts[high] as number)) / 2) ** 2
      }
    }
  }
}

/**
 * Krippendorff's alpha, 1 − (n−1)·Σ o·δ² / Σ n·n·δ²: agreement of many raters over many notes, missing ratings allowed.
 *
 * The coincidences o count each ordered pair within a note, divided by the note's ratings minus one; notes with fewer than
 * two ratings say nothing and are left out. Source: Krippendorff, Content Analysis (2004), chapter 11. Null when no note has
 * two ratings or when all ratings are the same, since then no disagreement is expected.
 */
export function krippendorffAlpha(units: readonly RatingsOfUnit[], level: AlphaLevel): number | null {
  const rated = units.map((unit) => unit.filter((rating) => rating !== null)).filter((unit) => unit.length >= 2)
  const values = [...new Set(rated.flat())].sort((a, b) => a - b)
  const counts = values.map((value) => rated.reduce((sum, unit) => sum + unit.filter((own) => own === value).length, 0))
  const pairable = counts.reduce((sum, count) => sum + count, 0)
  const distance = squaredDifference(level, values, counts)
  let observed = 0
  for (const unit of rated) {
    const indices = unit.map((rating) => values.indexOf(rating))
    for (const [position, from] of indices.entries()) {
      for (const to of indices.slice(position + 1)) observed += (2 * distance(from, to)) / (unit.length - 1)
    }
  }
  let expected = 0
  for (const [from, fromCount] of counts.entries()) {
    for (const [to, toCount] of counts.entries()) expected += fromCount * toCount * distance(from, to)
  }
  return expected === 0 ? null : 1 - ((pairable - 1) * observed) / expected
}
