import { describe, expect, it } from 'vitest'
import { minUnitsOf, unitsNeeded } from '../../../shared/journey/min-units.ts'

describe('units that must show a stage', () => {
  it.each([
    [{ units: 0, share: 0 }, 6, 0],
    [{ units: 1, share: 0 }, 6, 1],
    [{ units: 2, share: 1 / 3 }, 6, 2],
    [{ units: 2, share: 1 / 3 }, 7, 3],
    [{ units: 2, share: 1 / 3 }, 1, 1],
    [{ units: 0, share: 2 / 3 }, 3, 2],
    [{ units: 0, share: 2 / 3 }, 9, 6],
    [{ units: 0, share: 0.85 }, 6, 6],
    [{ units: 0, share: 0.85 }, 20, 17],
    [{ units: 3, share: 1 }, 0, 0],
  ])(
    '[JO1] %j of %i units are %i: the larger of count and rounded-up share, never more than there are',
    (spread, units, needed) => {
      expect(unitsNeeded(spread, units)).toBe(needed)
    },
  )

  it('[JO1] an exact share of the units is never rounded up by one', () => {
    for (let whole = 1; whole <= 60; whole += 1) {
      for (let part = 0; part <= whole; part += 1) {
        expect(unitsNeeded({ units: 0, share: part / whole }, whole)).toBe(part)
      }
    }
  })

  it('[JO1] a journey gives one number per stage, from the lowest up', () => {
    const stages = [
      { units: 0, share: 0 },
      { units: 2, share: 0.5 },
    ].map((spread) => ({ spread }))
    expect(minUnitsOf({ stages } as never, 5)).toEqual([0, 3])
  })
})
