import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  consensusMetrics,
  leikConsensus,
  leikD,
  shannonEntropyBits,
  tastleWiermanCns,
} from '../../../shared/verdict/consensus.ts'
import { countsByUnit, gwetAC } from '../../../shared/verdict/gwet.ts'
import { kendallW } from '../../../shared/verdict/kendall.ts'
import { krippendorffAlpha } from '../../../shared/verdict/krippendorff.ts'
import { highMedian, lowMedian, quantileType1, quantileType7 } from '../../../shared/verdict/quantile.ts'
import { agreementLayers, vanDerEijkA } from '../../../shared/verdict/van-der-eijk.ts'

const heights = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 9 })
const placed = heights.filter((frequencies) => frequencies.some((height) => height > 0))

function expectNear(one: number | null, other: number | null): void {
  expect([one === null, one ?? 0]).toEqual([other === null, expect.closeTo(other ?? 0, 10)])
}

describe('figures of one distribution', () => {
  it.each([[[]], [[0, 0, 0]], [[0, -1, 2]], [[1, NaN, 1]], [[1, Infinity, 0]]])(
    '[VE2] %j has no placements to judge: every figure is null',
    (bad) => {
      expect(new Set(Object.values(consensusMetrics(bad)))).toEqual(new Set([null]))
    },
  )

  it('[VE2] two stages are too few for van der Eijk and enough for the rest', () => {
    const metrics = consensusMetrics([3, 3])
    expect(metrics).toMatchObject({ vanDerEijkA: null, polarization: null, 'vanDerEijkA.pattern': null })
    expect(metrics).toMatchObject({ tastleWiermanCns: 0, leikD: 1, leikConsensus: 0, shannonEntropyBits: 1 })
    expect(agreementLayers([3, 3])).toBeNull()
  })

  it('[VE2] one stage alone has an entropy and a median, and no consensus', () => {
    expect(consensusMetrics([5])).toMatchObject({
      tastleWiermanCns: null,
      leikD: null,
      vanDerEijkA: null,
      shannonEntropyBits: 0,
    })
    expect(lowMedian([5])).toBe(1)
  })

  it('[VE2] no distribution gives a figure that is not a number', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 9 }), (frequencies) => {
        for (const value of Object.values(consensusMetrics(frequencies))) expect(value).not.toBeNaN()
      }),
    ))

  it('[VE3] everybody on one stage is full agreement by every figure', () =>
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 9 }), fc.nat(8), fc.integer({ min: 1, max: 30 }), (stages, at, people) => {
        const frequencies = Array.from({ length: stages }, (_, index) => (index === at % stages ? people : 0))
        expect(consensusMetrics(frequencies)).toEqual({
          tastleWiermanCns: 1,
          vanDerEijkA: 1,
          'vanDerEijkA.pattern': 1,
          'vanDerEijkA.rescaled01': 1,
          polarization: 0,
          leikD: 0,
          leikConsensus: 1,
          shannonEntropyBits: 0,
          lowMedian: (at % stages) + 1,
          highMedian: (at % stages) + 1,
          shareWithinOneStage: 1,
        })
      }),
    ))

  it('[VE3] half at each end is no agreement at all', () => {
    const poles = [4, 0, 0, 0, 0, 4]
    expect(tastleWiermanCns(poles)).toBeCloseTo(0, 12)
    expect(vanDerEijkA(poles)).toBe(-1)
    expect(leikD(poles)).toBe(1)
    expect(vanDerEijkA([2, 2, 2, 2])).toBe(0)
  })

  it('[VE4] ten times the people in the same places give the same figures', () =>
    fc.assert(
      fc.property(placed, (frequencies) => {
        const more = consensusMetrics(frequencies.map((height) => height * 10))
        for (const [name, value] of Object.entries(consensusMetrics(frequencies)))
          expectNear(more[name as keyof typeof more], value)
      }),
    ))

  it('[VE4] shares instead of counts give the same figures', () => {
    expect(tastleWiermanCns([0.2, 0.2, 0.2, 0.2, 0.2])).toBeCloseTo(tastleWiermanCns([1, 1, 1, 1, 1]) ?? NaN, 12)
    expect(vanDerEijkA([0.1, 0.2, 0.3, 0.4])).toBeCloseTo(vanDerEijkA([1, 2, 3, 4]) ?? NaN, 12)
    expect([lowMedian([0.1, 0.2, 0.2, 0.5]), highMedian([0.1, 0.2, 0.2, 0.5])]).toEqual([3, 4])
    expect([lowMedian([0.1, 0.2, 0.3, 0.6]), lowMedian([0.7, 0.1, 0.8])]).toEqual([3, 2])
  })

  it('[VE4] turning the stages round changes no figure of agreement', () =>
    fc.assert(
      fc.property(placed, (frequencies) => {
        const turned = [...frequencies].reverse()
        for (const figure of [tastleWiermanCns, vanDerEijkA, leikD, leikConsensus, shannonEntropyBits]) {
          expectNear(figure(frequencies), figure(turned))
        }
      }),
    ))

  it('[VE4] consensus and dispersion stay between 0 and 1, agreement between -1 and 1', () =>
    fc.assert(
      fc.property(placed, (frequencies) => {
        const { tastleWiermanCns: consensus, leikD: dispersion, vanDerEijkA: agreement } = consensusMetrics(frequencies)
        for (const value of [consensus ?? 0, dispersion ?? 0, Math.abs(agreement ?? 0)]) {
          expect(value).toBeGreaterThanOrEqual(-1e-12)
          expect(value).toBeLessThanOrEqual(1 + 1e-12)
        }
      }),
    ))

  it('[VE4] the layers of a distribution add up to all of it', () =>
    fc.assert(
      fc.property(placed, (frequencies) => {
        fc.pre(frequencies.length >= 3)
        const layers = agreementLayers(frequencies) ?? []
        expect(layers.reduce((sum, layer) => sum + layer.weight, 0)).toBeCloseTo(1, 12)
      }),
    ))

  it('[VE7] both medians and the type 1 quantile are stages that were placed; the low one never exceeds the high one', () =>
    fc.assert(
      fc.property(placed, (frequencies) => {
        const [low, high] = [lowMedian(frequencies) ?? 0, highMedian(frequencies) ?? 0]
        expect(frequencies[low - 1]).toBeGreaterThan(0)
        expect(frequencies[high - 1]).toBeGreaterThan(0)
        expect(low).toBeLessThanOrEqual(high)
        const ratings = frequencies.flatMap((height, index) => Array.from({ length: height }, () => index + 1))
        expect(quantileType1(ratings, 0.5)).toBe(low)
        expect(quantileType7(ratings, 0.5)).toBe((low + high) / 2)
      }),
    ))

  it('[VE7] no ratings have no quantile, and no share beyond all of them', () => {
    expect([quantileType1([], 0.5), quantileType7([], 0.5), quantileType1([1], 2), quantileType7([1], -1)]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

describe('figures of many notes', () => {
  it.each(['nominal', 'ordinal', 'interval', 'ratio'] as const)(
    '[VE5] alpha (%s) is null when nothing can disagree',
    (level) => {
      expect(krippendorffAlpha([], level)).toBeNull()
      expect(
        krippendorffAlpha(
          [
            [1, null],
            [null, 2],
          ],
          level,
        ),
      ).toBeNull()
      expect(
        krippendorffAlpha(
          [
            [2, 2],
            [2, 2, null],
          ],
          level,
        ),
      ).toBeNull()
    },
  )

  it('[VE5] alpha is 1 when every note is agreed on and the notes differ', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 1, null],
          [3, 3, 3],
          [5, null, 5],
        ],
        'ordinal',
      ),
    ).toBe(1)
  })

  it('[VE5] complete ratings by three people are divided by their pairs: the anxiety data give 0.2284', () => {
    const anxiety = [
      [3, 3, 2],
      [3, 6, 1],
      [3, 4, 4],
      [4, 6, 4],
      [5, 2, 3],
      [5, 4, 2],
      [2, 2, 1],
      [3, 4, 6],
      [5, 3, 1],
      [2, 3, 1],
      [2, 2, 1],
      [6, 3, 2],
      [1, 3, 3],
      [5, 3, 3],
      [2, 2, 1],
      [2, 2, 1],
      [1, 1, 3],
      [2, 3, 3],
      [4, 3, 2],
      [3, 4, 2],
    ]
    expect(krippendorffAlpha(anxiety, 'ordinal')).toBeCloseTo(0.2284, 4)
    expect(kendallW(anxiety, 'corrected')?.W).toBeCloseTo(0.539656875954, 11)
  })

  it('[VE5] a ratio scale with zeros agrees on them', () => {
    expect(
      krippendorffAlpha(
        [
          [0, 0],
          [1, 1],
        ],
        'ratio',
      ),
    ).toBe(1)
  })

  it('[VE5] the chance-corrected coefficient is null without two ratings of a note, and 1 when all agree', () => {
    expect(gwetAC([], 5, 'ordinal')).toBeNull()
    expect(gwetAC([[1, 0, 0]], 3, 'identity')).toBeNull()
    expect(gwetAC([[2]], 1, 'identity')).toBeNull()
    expect(
      gwetAC(
        countsByUnit(
          [
            [1, 1],
            [3, 3],
            [null, null],
          ],
          3,
        ),
        3,
        'quadratic',
      ),
    ).toBe(1)
    expect(gwetAC([[5, 0, 0]], 3, 'identity')).toBe(1)
  })

  it('[VE6] concordance leaves out notes that somebody did not rate, and is null when nothing is ranked', () => {
    const ranked = [
      [1, 1],
      [2, 2],
      [3, 3],
    ]
    expect(kendallW([...ranked, [4, null]], 'corrected')).toEqual(kendallW(ranked, 'corrected'))
    expect(
      kendallW(
        [
          [2, 2],
          [2, 2],
        ],
        'corrected',
      ),
    ).toBeNull()
    expect(kendallW([[1, 2]], 'corrected')).toBeNull()
    expect(kendallW([[1], [2]], 'corrected')).toBeNull()
    expect(kendallW([], 'uncorrected')).toBeNull()
  })

  it('[VE6] the tail of chi-square matches the printed tables', () => {
    const ties = kendallW(
      [
        [1, 4],
        [2, 3],
        [3, 2],
        [4, 1],
      ],
      'corrected',
    )
    expect(ties).toEqual({ W: 0, chisq: 0, df: 3, p: 1 })
    expect(
      kendallW(
        [
          [1, 1, 1],
          [2, 2, 2],
          [3, 3, 3],
          [4, 4, 4],
        ],
        'corrected',
      )?.p,
    ).toBeCloseTo(0.02929, 5)
  })
})
