import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementAfresh, agreementOf, createAgreements, frequenciesOf, settledStage, worstFirst, type Shape } from '../../../shared/verdict/agreement.ts'
import type { BoardNote } from '../../../shared/verdict/board.ts'
import { createConsensus, shareWithinOneStage, tastleWiermanCns } from '../../../shared/verdict/consensus.ts'
import { fraction } from '../../../shared/verdict/fraction.ts'
import { lowMedian } from '../../../shared/verdict/quantile.ts'
import { DEFAULT_SETTINGS } from '../../../shared/verdict/settings.ts'

const agree = (...frequencies: number[]) => agreementOf(frequencies, DEFAULT_SETTINGS)
const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 9 })
const note = { id: 'n', lens: 'A', unit: 'M', polarity: 'supports', strength: 2, by: 'ana' } as const

describe('agreement of one note', () => {
  it.each<[Shape, boolean, number[]]>([
    ['unplaced', false, [0, 0, 0, 0]],
    ['not-cross-checked', false, [0, 1, 0, 0]],
    ['unanimous', false, [0, 7, 0, 0]],
    ['neighbours', false, [0, 3, 3, 0]],
    ['neighbours', false, [0, 1, 6, 1, 0]],
    ['lone-voice', false, [0, 5, 0, 1, 0]],
    ['two-camps', true, [0, 2, 0, 2]],
    ['two-camps', true, [1, 0, 1, 0, 0]],
    ['two-camps', true, [3, 1, 0, 0, 4]],
    ['scattered', true, [2, 2, 2, 2]],
    ['scattered', true, [4, 0, 0, 0, 1]],
    ['scattered', false, [0, 8, 0, 2, 0, 0]],
  ])('[RE50] %s, contested %s: %j', (shape, contested, frequencies) => {
    expect(agree(...frequencies)).toMatchObject({ shape, contested })
  })

  it('[RE50] one of three who stands apart is no lone voice: three placements are too few for one', () => {
    expect(agree(2, 0, 1, 0, 0, 0, 0, 0, 0).shape).not.toBe('lone-voice')
    expect(agree(3, 0, 1, 0, 0, 0, 0, 0, 0).shape).toBe('lone-voice')
  })

  it('[RE51] the lower median places a note, exactly half on each side included', () => {
    expect(agree(0, 3, 3, 0).median).toBe(2)
    expect(agree(0, 2, 3, 0).median).toBe(3)
    expect(agree(0, 0, 0).median).toBeNull()
  })

  it('[RE52] people one stage apart are never contested, on four stages or more', () =>
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 9 }), fc.nat(7), fc.nat(12), fc.nat(12), (stages, at, below, above) => {
        const low = at % (stages - 1)
        const frequencies = Array.from({ length: stages }, (_, index) =>
          index === low ? below : index === low + 1 ? above : 0,
        )
        expect(agree(...frequencies).contested).toBe(false)
      }),
    ))

  it('[RE52] an even split two stages apart is always contested', () => {
    for (const stages of [4, 5, 6]) {
      const frequencies = Array.from({ length: stages }, (_, index) => (index === 1 || index === 3 ? 3 : 0))
      expect(agree(...frequencies).contested).toBe(true)
    }
  })

  it('[RE52] high consensus with fewer than three in four within one stage is contested all the same', () => {
    const found = agree(0, 1, 0, 5, 0, 1)
    expect(found.consensus).toBeGreaterThan(0.72)
    expect(found).toMatchObject({ withinOne: 5, withinOneShare: { n: 5, d: 7 }, contested: true })
  })

  it('[RE52] exactly three in four within one stage is enough', () => {
    expect(agree(0, 6, 0, 2, 0, 0, 0, 0)).toMatchObject({ withinOneShare: { n: 3, d: 4 }, contested: false })
  })

  it('[RE53] a threshold that moves changes who is contested, and one placement never is', () => {
    const strict = { ...DEFAULT_SETTINGS, contestedBelow: 1 }
    expect(agreementOf([0, 3, 3, 0], strict).contested).toBe(true)
    expect(agreementOf([0, 1, 0, 0], strict).contested).toBe(false)
  })

  it('[RE53] each of two camps of five or more people has two people at least', () => {
    expect(agree(1, 0, 0, 3).shape).toBe('two-camps')
    expect(agree(1, 0, 0, 0, 0, 4).shape).toBe('scattered')
  })

  it('[RE53] how many make a camp or a lone voice are settings of their own', () => {
    const lenient = { ...DEFAULT_SETTINGS, contestedBelow: 0.3, withinOneAtLeast: fraction(1, 2) }
    expect(agreementOf([2, 0, 1, 0, 0, 0], lenient).shape).toBe('scattered')
    expect(agreementOf([2, 0, 1, 0, 0, 0], { ...lenient, loneVoiceFrom: 3 }).shape).toBe('lone-voice')
    const few = { ...DEFAULT_SETTINGS, campShare: fraction(1, 10) }
    expect(agreementOf([1, 0, 0, 0, 0, 4], few).shape).toBe('scattered')
    expect(agreementOf([1, 0, 0, 0, 0, 4], { ...few, campPeople: 1 }).shape).toBe('two-camps')
  })

  it('[RE54] named and unnamed placements count together, and the common stage only without them', () => {
    expect(frequenciesOf({ ...note, stage: 1, placements: { ana: 2, bo: 3 }, unnamed: [0, 2, 5] }, 4)).toEqual([
      0, 3, 6, 0,
    ])
    expect(frequenciesOf({ ...note, stage: 1 }, 3)).toEqual([1, 0, 0])
    expect(frequenciesOf({ ...note, placements: { ana: 7 } }, 3)).toEqual([0, 0, 0])
  })

  it('[RE55] contested notes come worst first, before all others', () => {
    const queue = [agree(0, 3, 3, 0), agree(0, 2, 0, 2), agree(3, 0, 0, 3), agree(0, 0, 0, 0), agree(0, 4, 0, 4)]
    expect(queue.sort(worstFirst).map((own) => own.frequencies.join(''))).toEqual([
      '3003',
      '0404',
      '0202',
      '0330',
      '0000',
    ])
  })

  it('[RE51] the figures are those of the reference formulas, and the fast path settles where they say', () =>
    fc.assert(
      fc.property(counts, (frequencies) => {
        const found = agreementOf(frequencies, DEFAULT_SETTINGS)
        const share = found.withinOneShare === null ? null : found.withinOneShare.n / found.withinOneShare.d
        expect(found.median).toBe(lowMedian(frequencies))
        expect(found.consensus).toBe(tastleWiermanCns(frequencies))
        expect(share).toBe(shareWithinOneStage(frequencies))
        const settled = settledStage(Uint16Array.from(frequencies), found.placements, DEFAULT_SETTINGS, createConsensus(frequencies.length))
        expect(settled).toBe(found.contested ? 0 : (found.median ?? 0))
      }),
    ))

  it('[VE480] consensus by looked-up logarithms is the same to the last bit, over and over', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.array(fc.array(fc.nat({ max: 40 }), { minLength: 9, maxLength: 9 }), { maxLength: 20 }), (stages, rows) => {
        const consensusOf = createConsensus(stages)
        for (const row of rows.map((own) => own.slice(0, stages))) {
          const total = row.reduce((sum, own) => sum + own, 0)
          if (total > 0) expect(consensusOf(Uint16Array.from(row), total)).toBe(tastleWiermanCns(row))
        }
      }),
    ))

  it('[VE481] agreement that is remembered is the same object, until the settings or the stages are others', () => {
    const remembered = createAgreements()
    const one: BoardNote = { id: 'n', lens: 'A', unit: '*', polarity: 'supports', strength: 2, by: 'ana', placements: { ana: 1, bo: 2, cas: 3 } }
    const strict = { ...DEFAULT_SETTINGS, contestedBelow: 0.99 }
    expect(remembered(one, 4, DEFAULT_SETTINGS)).toBe(remembered(one, 4, DEFAULT_SETTINGS))
    for (const [stages, settings] of [[4, DEFAULT_SETTINGS], [4, strict], [5, strict], [4, DEFAULT_SETTINGS]] as const) {
      expect(remembered(one, stages, settings)).toEqual(agreementAfresh(one, stages, settings))
    }
    expect(remembered({ ...one, placements: { ana: 4 } }, 4, DEFAULT_SETTINGS).median).toBe(4)
  })
})
