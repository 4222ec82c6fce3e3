import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../../shared/verdict/agreement.ts'
import { DEFAULT_SETTINGS } from '../../../shared/verdict/settings.ts'
import { depthOver, laneOf, type Placeable, placeOf } from '../../../shared/views/where-it-stands.ts'

const STAGES = 5
const contested = (frequencies: readonly number[], standing: Placeable['standing'] = 'contested'): Placeable => ({ stage: null, standing, agreement: agreementOf(frequencies, DEFAULT_SETTINGS) })
const between = (low: number, high: number) => contested(Array.from({ length: STAGES }, (_, index) => (index + 1 === low || index + 1 === high ? 3 : 0)))
const boards = fc.array(fc.tuple(fc.integer({ min: 1, max: STAGES }), fc.integer({ min: 1, max: STAGES })).map(([one, other]) => between(Math.min(one, other), Math.max(one, other))), { maxLength: 40 })
const densities = fc.constantFrom('apart' as const, 'close' as const)

describe('where a note stands', () => {
  it('[VI640] on the stage that it is settled on, and contested between the outermost stages that anybody chose', () => {
    expect(placeOf({ stage: 3, standing: 'settled', agreement: agreementOf([0, 0, 4, 0, 0], DEFAULT_SETTINGS) })).toEqual({ is: 'stage', stage: 3 })
    expect(placeOf(contested([0, 6, 0, 6, 0]))).toEqual({ is: 'between', low: 2, high: 4 })
    expect(placeOf(contested([1, 0, 5, 0, 5], 'no-consensus'))).toEqual({ is: 'between', low: 1, high: 5 })
    expect(placeOf({ ...contested([0, 6, 0, 6, 0]), stage: 2, standing: 'ruled' })).toEqual({ is: 'stage', stage: 2 })
  })

  it('[VI640] nowhere while nobody placed it or its placements are hidden', () => {
    expect(placeOf({ stage: null, standing: 'unplaced', agreement: null })).toEqual({ is: 'nowhere' })
    expect(placeOf({ stage: null, standing: 'hidden' })).toEqual({ is: 'nowhere' })
    // Whatever leaks into a view, a hidden note says nothing of it.
    expect(placeOf(contested([3, 0, 0, 0, 3], 'hidden'))).toEqual({ is: 'nowhere' })
  })

  it('[VI640] never on an average: what is contested stands on no stage, whatever its placements', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 6 }), { minLength: 2, maxLength: 9 }), (frequencies) => {
      const place = placeOf(contested(frequencies))
      expect(place.is).not.toBe('stage')
      if (place.is === 'between') expect([frequencies[place.low - 1], frequencies[place.high - 1]].every((count) => count !== undefined && count > 0)).toBe(true)
    }))
  })
})

describe('the contested place', () => {
  it('[VI641] every contested note lies in it once, over its own stages and over nobody else’s', () => {
    fc.assert(fc.property(boards, densities, (notes, density) => {
      const rows = laneOf(notes, density)
      expect(new Set(rows.flatMap((row) => row.flatMap((torn) => torn.notes)))).toEqual(new Set(notes))
      expect(rows.flatMap((row) => row.flatMap((torn) => torn.notes))).toHaveLength(notes.length)
      for (const row of rows) {
        expect(row.every((torn, index) => torn.low > (row[index - 1]?.high ?? 0))).toBe(true)
        for (const { low, high, notes: side } of row) {
          expect(side.length).toBeLessThanOrEqual(density === 'apart' ? 1 : high - low + 1)
          for (const note of side) expect(placeOf(note)).toEqual({ is: 'between', low, high })
        }
      }
    }))
  })

  it('[VI641] apart it has no more rows than notes lie over the fullest stage', () => {
    fc.assert(fc.property(boards, (notes) => {
      const over = Array.from({ length: STAGES }, (_, index) => notes.filter((note) => {
        const place = placeOf(note)
        return place.is === 'between' && place.low <= index + 1 && index + 1 <= place.high
      }).length)
      expect(laneOf(notes, 'apart')).toHaveLength(Math.max(0, ...over))
    }))
  })

  it('[VI641] what reaches furthest up comes first, so that the rows end towards the higher steps', () => {
    const rows = laneOf([between(1, 3), between(2, 5), between(4, 5), between(1, 2)], 'apart')
    expect(rows.map((row) => row.map(({ low, high }) => [low, high]))).toEqual([[[1, 3], [4, 5]], [[2, 5]], [[1, 2]]])
    expect(depthOver(rows, STAGES)).toEqual([3, 3, 2, 2, 2])
  })

  it('[VI641] close together notes between the same stages lie side by side', () => {
    const rows = laneOf(Array.from({ length: 7 }, () => between(2, 4)), 'close')
    expect(rows.map((row) => row[0]?.notes.length)).toEqual([3, 3, 1])
  })

  it('notes that are not contested are not in it', () => {
    expect(laneOf([{ stage: 2, standing: 'settled' }, { stage: null, standing: 'unplaced' }], 'apart')).toEqual([])
  })
})
