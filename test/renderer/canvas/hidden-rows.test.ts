import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hiddenRows } from '../../../renderer/canvas/hidden-rows.ts'

const room = { clientHeight: 440, rowHeight: 44 }

describe('rows that are scrolled away', () => {
  it('[UI520] a pile that fits hides nothing', () => {
    expect(hiddenRows({ ...room, scrollTop: 0, count: 10 })).toEqual({ above: 0, below: 0 })
  })

  it('[UI520] at the top the rows below are counted, with the one that the sign covers', () => {
    expect(hiddenRows({ ...room, scrollTop: 0, count: 17 })).toEqual({ above: 0, below: 8 })
  })

  it('[UI520] at the end the rows above are counted, with the one that the sign covers', () => {
    expect(hiddenRows({ ...room, scrollTop: 7 * 44, count: 17 })).toEqual({ above: 8, below: 0 })
  })

  it('[UI520] wherever a pile is scrolled to, what is hidden and what can be read make up the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 3, max: 30 }), fc.double({ min: 0, max: 1, noNaN: true }), (count, rows, share) => {
        const rowHeight = 44
        const clientHeight = rows * rowHeight
        const most = Math.max(0, count * rowHeight - clientHeight)
        const { above, below } = hiddenRows({ scrollTop: share * most, clientHeight, rowHeight, count })
        expect(above + below).toBeLessThanOrEqual(count)
        // At most the rows that have room, and no fewer than those less a sign and a cut row at either end.
        if (most > 0) expect(count - above - below).toBeLessThanOrEqual(rows)
        if (most > 0) expect(count - above - below).toBeGreaterThanOrEqual(rows - 4)
        else expect(above + below).toBe(0)
      }),
    )
  })
})
