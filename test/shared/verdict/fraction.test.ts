import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareFractions,
  fraction,
  fractionText,
  fractionValue,
  parseFraction,
  smallerFraction,
} from '../../../shared/verdict/fraction.ts'
import { mulberry32 } from '../../../shared/verdict/random.ts'

const whole = fc.integer({ min: -1000, max: 1000 })
const some = fc
  .tuple(
    whole,
    whole.filter((d) => d !== 0),
  )
  .map(([n, d]) => fraction(n, d))

describe('exact ratios', () => {
  it('[VE8] are kept in lowest terms with a positive denominator', () => {
    expect([fraction(6, 8), fraction(3, -6), fraction(0, -5), fraction(4)]).toEqual([
      { n: 3, d: 4 },
      { n: -1, d: 2 },
      { n: 0, d: 1 },
      { n: 4, d: 1 },
    ])
  })

  it('[VE8] compare exactly where floats do not: 3/20 is 0.15, a third is not 0.333333333', () => {
    expect(compareFractions(fraction(3, 20), parseFraction(0.15) ?? fraction(0))).toBe(0)
    expect(compareFractions(fraction(1, 3), parseFraction('0.333333333') ?? fraction(0))).toBeGreaterThan(0)
    expect(smallerFraction(fraction(17, 20), fraction(6, 7))).toEqual(fraction(17, 20))
  })

  it('[VE8] survive being written and read again', () =>
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(parseFraction(fractionText(a))).toEqual(a)
        expect(Math.sign(compareFractions(a, b))).toBe(Math.sign(fractionValue(a) - fractionValue(b)))
      }),
    ))

  it.each([['1/0'], ['a'], ['1/2/3'], [''], [null], [undefined], [NaN], [Infinity], [{}], ['1e3']])(
    '[VE8] %j is no ratio',
    (value) => {
      expect(parseFraction(value)).toBeNull()
    },
  )

  it('[VE8] of numbers that are not whole, or by zero, are refused', () => {
    expect(() => fraction(1, 0)).toThrow(/not zero/)
    expect(() => fraction(0.5)).toThrow(/whole/)
  })
})

describe('repeatable randomness', () => {
  it('[VE9] seed 42 always gives the same stream, below one and not below zero', () => {
    const random = mulberry32(42)
    expect([random(), random(), random()]).toEqual([0.6011037519201636, 0.44829055899754167, 0.8524657934904099])
    const other = mulberry32(43)
    for (let draw = 0; draw < 1000; draw += 1) expect(other()).toSatisfy((value: number) => value >= 0 && value < 1)
  })
})
