import { totalOf } from './quantile.ts'

/** One horizontal slice of a distribution: which stages it fills, its share of all placements, its own agreement. */
export type AgreementLayer = { readonly pattern: string; readonly weight: number; readonly agreement: number }

/**
 * Agreement of one pattern of filled (1) and empty (0) stages: U·(1 − (S−1)/(K−1)), S the number filled.
 *
 * U = ((K−2)·TU − (K−1)·TDU) / ((K−2)·(TU+TDU)), TU counting the triples 110 and 011, TDU the triples 101, of all ordered
 * triples of stages. Source: van der Eijk, Quality & Quantity 35 (2001), p. 333. Null below three stages or all empty.
 */
export function patternAgreement(pattern: readonly number[]): number | null {
  const stages = pattern.length
  const filled = pattern.filter((height) => height > 0).length
  if (stages < 3 || filled === 0) return null
  if (filled === 1) return 1
  let unimodal = 0
  let bimodal = 0
  for (let left = 0; left < stages - 2; left += 1) {
    for (let middle = left + 1; middle < stages - 1; middle += 1) {
      for (let right = middle + 1; right < stages; right += 1) {
        const triple = [left, middle, right].map((index) => ((pattern[index] ?? 0) > 0 ? 1 : 0)).join('')
        if (triple === '110' || triple === '011') unimodal += 1
        if (triple === '101') bimodal += 1
      }
    }
  }
  if (unimodal + bimodal === 0) return 0
  const unimodality = ((stages - 2) * unimodal - (stages - 1) * bimodal) / ((stages - 2) * (unimodal + bimodal))
  return unimodality * (1 - (filled - 1) / (stages - 1)) || 0
}

/**
 * The layers of a distribution from the bottom up, weights adding to 1; null below three stages or without placements.
 *
 * Each layer takes the smallest height that is left from every stage that still has some (van der Eijk 2001, p. 331).
 */
export function agreementLayers(frequencies: readonly number[]): readonly AgreementLayer[] | null {
  const total = totalOf(frequencies)
  if (total === null || frequencies.length < 3) return null
  const heights = [...new Set(frequencies.filter((height) => height > 0))].sort((a, b) => a - b)
  return heights.map((height, index) => {
    const pattern = frequencies.map((own) => (own >= height ? 1 : 0))
    const filled = pattern.filter((box) => box === 1).length
    const weight = ((height - (heights[index - 1] ?? 0)) * filled) / total
    return { pattern: pattern.join(''), weight, agreement: patternAgreement(pattern) ?? 0 }
  })
}

/** Van der Eijk's agreement A (2001): layers weighted by their share; 1 one stage, 0 even, −1 two poles; needs three stages. */
export function vanDerEijkA(frequencies: readonly number[]): number | null {
  const layers = agreementLayers(frequencies)
  return layers === null ? null : layers.reduce((sum, layer) => sum + layer.weight * layer.agreement, 0)
}
