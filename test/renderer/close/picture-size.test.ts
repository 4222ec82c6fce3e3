import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fitPicture, WANTED_SCALE } from '../../../renderer/exports/picture-size.ts'

const side = fc.integer({ min: 1, max: 200_000 })

it('[CL37] a picture is never larger than what can be drawn, and says when it had to be made smaller', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const { scale, lowered } = fitPicture(width, height)
      expect(Math.max(width, height) * scale).toBeLessThanOrEqual(32_768)
      expect(width * height * scale * scale).toBeLessThanOrEqual(120_000_001)
      expect(lowered).toBe(scale < WANTED_SCALE)
      expect(scale).toBeGreaterThan(0)
    }),
  )
})

it('[CL37] a picture that fits is drawn as sharp as wanted', () => expect(fitPicture(3_000, 2_000)).toEqual({ scale: WANTED_SCALE, lowered: false }))
