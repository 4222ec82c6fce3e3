import { chiSquareTail } from './chi-square.ts'
import type { RatingsOfUnit } from './krippendorff.ts'

/** Concordance of rankings, with its test: W in 0..1, χ² = m(n−1)W on n−1 degrees of freedom, and its tail probability. */
export type Concordance = { readonly W: number; readonly chisq: number; readonly df: number; readonly p: number }

function meanRanks(values: readonly number[]): { readonly ranks: readonly number[]; readonly ties: number } {
  const sorted = [...values].sort((a, b) => a - b)
  const ranks = values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1)
  const ties = [...new Set(values)].reduce((sum, value) => {
    const tied = values.filter((own) => own === value).length
    return sum + tied ** 3 - tied
  }, 0)
  return { ranks, ties }
}

/**
 * Kendall's W of the rankings of n notes by m people: 12·S/(m²(n³−n) − m·ΣT), T = Σ(t³−t) over ties, mean ranks.
 *
 * Source: Kendall & Babington Smith 1939; Siegel & Castellan 1988. Notes that somebody did not rate are left out. Without the
 * correction the T term is dropped. Null below two notes or two people, or when everybody ties everything.
 */
export function kendallW(units: readonly RatingsOfUnit[], ties: 'corrected' | 'uncorrected'): Concordance | null {
  const complete = units.filter((unit): unit is readonly number[] => unit.every((rating) => rating !== null))
  const notes = complete.length
  const people = complete[0]?.length ?? 0
  if (notes < 2 || people < 2) return null
  const rankings = Array.from({ length: people }, (_, person) =>
    meanRanks(complete.map((unit) => unit[person] as number)),
  )
  const sums = complete.map((_, unit) => rankings.reduce((sum, ranking) => sum + (ranking.ranks[unit] as number), 0))
  const mean = (people * (notes + 1)) / 2
  const spread = sums.reduce((sum, own) => sum + (own - mean) ** 2, 0)
  const tied = ties === 'corrected' ? rankings.reduce((sum, ranking) => sum + ranking.ties, 0) : 0
  const most = people ** 2 * (notes ** 3 - notes) - people * tied
  if (most <= 0) return null
  const W = (12 * spread) / most
  const chisq = people * (notes - 1) * W
  return { W, chisq, df: notes - 1, p: chiSquareTail(chisq, notes - 1) ?? 1 }
}
