import { describe, expect, it } from 'vitest'
import { consensusMetrics, type ConsensusMetrics } from '../../../shared/verdict/consensus.ts'
import { agreementWeights, countsByUnit, gwetAC, type AgreementWeights } from '../../../shared/verdict/gwet.ts'
import { kendallW } from '../../../shared/verdict/kendall.ts'
import {
  krippendorffAlpha,
  unitsByRaters,
  type AlphaLevel,
  type RatingsOfUnit,
} from '../../../shared/verdict/krippendorff.ts'
import { highMedian, lowMedian, quantileType1, quantileType7 } from '../../../shared/verdict/quantile.ts'
import { agreementLayers } from '../../../shared/verdict/van-der-eijk.ts'
import { referenceValues as entries, type ReferenceValue as Entry } from './reference.ts'

type Table = {
  readonly ratersByUnits?: readonly RatingsOfUnit[]
  readonly unitsByRaters?: readonly RatingsOfUnit[]
  readonly countsByUnit?: readonly (readonly number[])[]
  readonly K?: number
}

const unitsOf = (table: Table) => table.unitsByRaters ?? unitsByRaters(table.ratersByUnits ?? [])

function gwet(table: Table, weights: AgreementWeights): number | null {
  const stages = table.K ?? table.countsByUnit?.[0]?.length ?? 0
  return gwetAC(table.countsByUnit ?? countsByUnit(unitsOf(table), stages), stages, weights)
}

function expectNear(actual: number | null | undefined, expected: number, tolerance: number): void {
  expect(actual, `expected ${expected} ± ${tolerance}`).toSatisfy(
    (value: number) => Math.abs(value - expected) <= tolerance,
  )
}

function expectLayers({ input, expected, tolerance }: Entry): void {
  const layers = agreementLayers(input as number[]) ?? []
  const published = expected as { pattern: string; weight: number; A: number }[]
  expect(layers.map((layer) => layer.pattern)).toEqual(published.map((layer) => layer.pattern))
  for (const [index, layer] of layers.entries()) {
    expectNear(layer.weight, published[index]?.weight ?? NaN, tolerance as number)
    expectNear(layer.agreement, published[index]?.A ?? NaN, tolerance as number)
  }
}

function expectMedians({ input, expected }: Entry): void {
  const ratings = input as number[]
  const frequencies = [1, 2, 3, 4, 5].map((stage) => ratings.filter((rating) => rating === stage).length)
  const { median, q25_q75_type7, q25_q50_q75_type1 } = expected as {
    median: number
    q25_q75_type7: number[]
    q25_q50_q75_type1: number[]
  }
  expect(((lowMedian(frequencies) ?? 0) + (highMedian(frequencies) ?? 0)) / 2).toBe(median)
  expect([0.25, 0.75].map((share) => quantileType7(ratings, share))).toEqual(q25_q75_type7)
  expect([0.25, 0.5, 0.75].map((share) => quantileType1(ratings, share))).toEqual(q25_q50_q75_type1)
}

function expectKendall({ metric, input, expected, tolerance }: Entry): void {
  const found = kendallW(unitsOf(input as Table), metric.endsWith('.uncorrected') ? 'uncorrected' : 'corrected')
  if (typeof expected === 'number') return expectNear(found?.W, expected, tolerance as number)
  const published = expected as { W: number; chisq: number; df: number; p: number }
  const within = tolerance as { W: number; chisq: number; p: number }
  expectNear(found?.W, published.W, within.W)
  expectNear(found?.chisq, published.chisq, within.chisq)
  expectNear(found?.p, published.p, within.p)
  expect(found?.df).toBe(published.df)
}

function expectWeights({ metric, expected, tolerance }: Entry): void {
  const [, kind = '', stages = '', row] = metric.split('.')
  const weights = agreementWeights(kind as AgreementWeights, Number(stages.slice(1)))
  const found = row === undefined ? weights : weights[0]
  ;(expected as number[])
    .flat()
    .forEach((weight, index) => expectNear(found?.flat()[index], weight, tolerance as number))
}

function expectEntry(entry: Entry): void {
  const { metric, input, expected, tolerance } = entry
  const [family = '', level = ''] = metric.split('.')
  if (metric === 'vanDerEijkA.layers') return expectLayers(entry)
  if (metric === 'median+quartiles') return expectMedians(entry)
  if (family === 'kendallW') return expectKendall(entry)
  if (family === 'weights') return expectWeights(entry)
  if (family === 'krippendorffAlpha') {
    return expectNear(
      krippendorffAlpha(unitsOf(input as Table), level as AlphaLevel),
      expected as number,
      tolerance as number,
    )
  }
  if (family === 'gwetAC1') return expectNear(gwet(input as Table, 'identity'), expected as number, tolerance as number)
  if (family === 'gwetAC2')
    return expectNear(gwet(input as Table, level as AgreementWeights), expected as number, tolerance as number)
  if (metric === 'NOTE.irrCAC-alpha-ordinal') {
    return expectNear(krippendorffAlpha(unitsOf(input as Table), 'ordinal'), 0.815387503755, 1e-11)
  }
  const metrics = consensusMetrics(input as number[])
  expect(metrics).toHaveProperty([metric])
  expectNear(metrics[metric as keyof ConsensusMetrics], expected as number, tolerance as number)
}

describe('published and reproduced reference values', () => {
  it.each(entries.map((entry, index) => ({ ...entry, index })))(
    '[VE1] entry $index, $metric, is matched within its tolerance',
    (entry) => expectEntry(entries[entry.index] as Entry),
  )
})
