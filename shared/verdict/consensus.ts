import { highMedian, lowMedian, totalOf } from './quantile.ts'
import { patternAgreement, vanDerEijkA } from './van-der-eijk.ts'

/**
 * Consensus of Tastle and Wierman: 1 + Σ p·log2(1 − |stage − mean|/(K−1)); 1 unanimous, 0 half at each end.
 *
 * Source: Tastle & Wierman, Int. J. Approximate Reasoning 45 (2007). Empty stages are skipped; null without placements.
 * Depends on K and treats stages as equally spaced: the mean only feeds this figure, it never places a note.
 */
export function tastleWiermanCns(frequencies: ArrayLike<number>): number | null {
  const total = totalOf(frequencies)
  return total === null || frequencies.length < 2 ? null : consensusOfTotal(frequencies, total)
}

/** Tastle-Wierman consensus where the sum of the heights is already known, above zero, over two or more stages. */
export function consensusOfTotal(frequencies: ArrayLike<number>, total: number): number {
  const span = frequencies.length - 1
  let weighted = 0
  for (let index = 0; index <= span; index += 1) weighted += index * (frequencies[index] as number)
  let consensus = 1
  for (let index = 0; index <= span; index += 1) {
    const share = (frequencies[index] as number) / total
    const nearness = (total * span - Math.abs(index * total - weighted)) / (total * span)
    if (share > 0 && nearness > 0) consensus += share * Math.log2(nearness)
  }
  return consensus
}

/**
 * The same consensus, to the last bit, for many counts of whole placements over so many stages: no more than so many of them
 * have the same logarithms, which take most of the time and are worked out once.
 */
export function createConsensus(stages: number): (frequencies: Uint16Array, total: number) => number {
  const span = stages - 1
  const known: Float64Array[] = []
  return (frequencies, total) => {
    const most = total * span
    const logarithms = (known[total] ??= Float64Array.from({ length: most + 1 }, (_, near) => (near > 0 ? Math.log2(near / most) : 0)))
    let weighted = 0
    for (let index = 1; index <= span; index += 1) weighted += index * (frequencies[index] as number)
    let consensus = 1
    for (let index = 0; index <= span; index += 1) {
      const near = most - Math.abs(index * total - weighted)
      consensus += ((frequencies[index] as number) / total) * (logarithms[near] as number)
    }
    return consensus
  }
}

/**
 * Leik's dispersion D: 2·Σd/(K−1), d = F where the cumulated share F is at most a half, else 1 − F; 0 unanimous, 1 two poles.
 *
 * Source: Leik, Pacific Sociological Review 9 (1966). Null below two stages or without placements.
 */
export function leikD(frequencies: readonly number[]): number | null {
  const total = totalOf(frequencies)
  if (total === null || frequencies.length < 2) return null
  let reached = 0
  let sum = 0
  for (const height of frequencies) {
    reached += height
    sum += Math.min(reached, Math.max(0, total - reached))
  }
  return (2 * sum) / (total * (frequencies.length - 1))
}

/** Leik's consensus, 1 − D (Leik 1966): 1 unanimous, 0 two poles. */
export function leikConsensus(frequencies: readonly number[]): number | null {
  const dispersion = leikD(frequencies)
  return dispersion === null ? null : 1 - dispersion
}

/** Shannon's entropy −Σ p·log2 p in bits (Shannon 1948); blind to the order of stages, so never used alone. */
export function shannonEntropyBits(frequencies: readonly number[]): number | null {
  const total = totalOf(frequencies)
  if (total === null) return null
  const shares = frequencies.map((height) => height / total).filter((share) => share > 0)
  return shares.reduce((sum, share) => sum - share * Math.log2(share), 0)
}

/** How many placements lie at most one stage from the lower median; null without placements. */
export function withinOneStage(frequencies: ArrayLike<number>): number | null {
  const median = lowMedian(frequencies)
  if (median === null) return null
  let near = 0
  for (let stage = Math.max(1, median - 1); stage <= Math.min(frequencies.length, median + 1); stage += 1) {
    near += frequencies[stage - 1] as number
  }
  return near
}

/** Share (0..1) of the placements that lie at most one stage from the lower median; null without placements. */
export function shareWithinOneStage(frequencies: readonly number[]): number | null {
  const total = totalOf(frequencies)
  const near = withinOneStage(frequencies)
  return total === null || near === null ? null : near / total
}

/** Every figure of one distribution over stages, under its published name; null where a figure is not defined. */
export type ConsensusMetrics = Readonly<Record<(typeof METRICS)[number], number | null>>

const METRICS = [
  'tastleWiermanCns',
  'vanDerEijkA',
  'vanDerEijkA.pattern',
  'vanDerEijkA.rescaled01',
  'polarization',
  'leikD',
  'leikConsensus',
  'shannonEntropyBits',
  'lowMedian',
  'highMedian',
  'shareWithinOneStage',
] as const

/** All figures of one distribution (index 0 the lowest stage) as one flat object; null where a figure is not defined. */
export function consensusMetrics(frequencies: readonly number[]): ConsensusMetrics {
  const usable = totalOf(frequencies) !== null
  const agreement = vanDerEijkA(frequencies)
  return {
    tastleWiermanCns: tastleWiermanCns(frequencies),
    vanDerEijkA: agreement,
    'vanDerEijkA.pattern': usable ? patternAgreement(frequencies) : null,
    'vanDerEijkA.rescaled01': agreement === null ? null : (1 + agreement) / 2,
    polarization: agreement === null ? null : (1 - agreement) / 2,
    leikD: leikD(frequencies),
    leikConsensus: leikConsensus(frequencies),
    shannonEntropyBits: shannonEntropyBits(frequencies),
    lowMedian: lowMedian(frequencies),
    highMedian: highMedian(frequencies),
    shareWithinOneStage: shareWithinOneStage(frequencies),
  }
}
