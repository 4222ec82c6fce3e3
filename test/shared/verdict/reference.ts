import { readFileSync } from 'node:fs'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'))

/** One published or reproduced value of a disagreement figure. */
export type ReferenceValue = {
  readonly metric: string
  readonly input: unknown
  readonly expected: unknown
  readonly tolerance: unknown
}

/** One board with its recorded verdict. */
export type ReferenceCase = {
  readonly name: string
  readonly model: Readonly<Record<string, unknown>>
  readonly notes: readonly Readonly<Record<string, unknown>>[]
  readonly expected: Readonly<Record<string, unknown>>
  readonly confidence: Readonly<Record<string, unknown>>
  readonly coding_error_500_e10_seed42: Readonly<Record<string, number>>
}

/** Reference values of the disagreement figures, with where each comes from. */
export const referenceValues = (read('consensus-reference') as { readonly entries: readonly ReferenceValue[] }).entries

/** Thirteen boards with the verdicts of an independent implementation. */
export const referenceCases = (read('verdict-cases') as { readonly cases: readonly ReferenceCase[] }).cases
