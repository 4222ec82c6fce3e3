import type { RatingsOfUnit } from './krippendorff.ts'

/** How much a near miss counts: not at all, falling evenly, falling with the square, or by the ranks that lie between. */
export type AgreementWeights = 'identity' | 'linear' | 'quadratic' | 'ordinal'

/** The K by K weights of partial agreement, 1 on the diagonal; ordinal ones are 1 − C(|k−l|+1, 2)/C(K, 2) (Gwet 2014). */
export function agreementWeights(kind: AgreementWeights, stages: number): readonly (readonly number[])[] {
  return Array.from({ length: stages }, (_, k) =>
    Array.from({ length: stages }, (_, l) => {
      const gap = Math.abs(k - l)
      if (gap === 0) return 1
      switch (kind) {
        case 'identity':
          return 0
        case 'linear':
          return 1 - gap / (stages - 1)
        case 'quadratic':
          return 1 - (gap / (stages - 1)) ** 2
        case 'ordinal':
          return 1 - (gap * (gap + 1)) / (stages * (stages - 1))
      }
    }),
  )
}

/** Counts per stage of each note's ratings; ratings outside 1..K and missing ones are not counted. */
export function countsByUnit(units: readonly RatingsOfUnit[], stages: number): readonly (readonly number[])[] {
  return units.map((unit) =>
    Array.from({ length: stages }, (_, index) => unit.filter((rating) => rating === index + 1).length),
  )
}

/**
 * Gwet's AC2 (AC1 with identity weights): (pa − pe)/(1 − pe), pe = ΣW/(K(K−1)) · Σ π(1 − π).
 *
 * pa averages the weighted agreement over notes with two or more ratings; π averages each stage's share over the notes that
 * were rated at all. Source: Gwet, Handbook of Inter-Rater Reliability (2014), chapters 5 and 6. Null below two stages, when no
 * note has two ratings, or when chance alone already agrees.
 */
export function gwetAC(counts: readonly (readonly number[])[], stages: number, kind: AgreementWeights): number | null {
  if (stages < 2) return null
  const weights = agreementWeights(kind, stages)
  const rated = counts
    .map((row) => ({ row, ratings: row.reduce((sum, count) => sum + count, 0) }))
    .filter((unit) => unit.ratings > 0)
  const paired = rated.filter((unit) => unit.ratings >= 2)
  if (paired.length === 0) return null
  const share = (unit: (typeof paired)[number]) =>
    unit.row.reduce((sum, count, k) => {
      const partners = unit.row.reduce((near, other, l) => near + other * (weights[k]?.[l] ?? 0), 0)
      return sum + count * (partners - 1)
    }, 0) /
    (unit.ratings * (unit.ratings - 1))
  const observed = paired.reduce((sum, unit) => sum + share(unit), 0) / paired.length
  const spread = weights[0]?.map((_, k) => {
    const prevalence = rated.reduce((sum, unit) => sum + (unit.row[k] ?? 0) / unit.ratings, 0) / rated.length
    return prevalence * (1 - prevalence)
  })
  const weightTotal = weights.flat().reduce((sum, weight) => sum + weight, 0)
  const chance = (weightTotal / (stages * (stages - 1))) * (spread ?? []).reduce((sum, part) => sum + part, 0)
  return chance === 1 ? null : (observed - chance) / (1 - chance)
}
