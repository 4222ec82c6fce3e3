import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastOf, type Drawn, LEAST, offerFor, PREFERRED, readings, type RoomMeasures } from '../../../shared/views/legibility.ts'
import { ROOM_SCALES } from '../../../shared/views/library-view.ts'

const text = (px: number, contrast = 21): Drawn => ({ what: 'text', is: 'text', px, contrast })
const sign = (px: number, contrast = 21): Drawn => ({ what: 'sign', is: 'sign', px, contrast })
const ROOM: RoomMeasures = { depth: 5, pictureHeight: 1.5, screenHeight: 1080 }
const USUAL = { scale: 1, theme: 'light' } as const
const only = (drawn: Drawn, room = ROOM) => readings([drawn], room)[0] ?? expect.fail('no reading')

const rooms = fc.record({ depth: fc.double({ min: 1, max: 60, noNaN: true }), pictureHeight: fc.double({ min: 0.3, max: 6, noNaN: true }), screenHeight: fc.constantFrom(720, 1080, 2160) })
const drawings = fc.array(fc.record({ what: fc.constant('text'), is: fc.constantFrom('text' as const, 'sign' as const), px: fc.integer({ min: 6, max: 200 }), contrast: fc.double({ min: 1, max: 21, noNaN: true }) }), { minLength: 1, maxLength: 12 })

describe('what can be read from the last row', () => {
  it('[UI521] capitals at 20 minutes of arc read well, at 16 barely, below that not', () => {
    // NUREG-0700 gives the height as 6.283 D MA / 21600: for 20 minutes at 5 m that is 29.09 mm, the capital of 31.26 px of type here.
    const height = (minutes: number) => (6.283 * ROOM.depth * minutes) / 21_600
    const typeOf = (minutes: number) => (height(minutes) / 0.67) * (1080 / 1.5)
    expect(only(text(typeOf(20.01))).reads).toBe('well')
    expect(only(text(typeOf(19.99))).reads).toBe('barely')
    expect(only(text(typeOf(16.01))).reads).toBe('barely')
    expect(only(text(typeOf(15.99))).reads).toBe('not')
    expect(only(text(typeOf(20))).arcMinutes).toBeCloseTo(20, 2)
    expect([LEAST, PREFERRED]).toEqual([16, 20])
  })

  it('[UI521] a sign is made out from two hundred times its height', () => {
    expect(only(sign(18)).readsTo).toBeCloseTo(5, 9)
    expect([only(sign(18)).reads, only(sign(17)).reads]).toEqual(['well', 'not'])
  })

  it('[UI521] contrast is reckoned as WCAG does, text at 4.5 and signs at 3', () => {
    expect(contrastOf([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 9)
    // The grey that is known to be just enough on white.
    expect(contrastOf([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2)
    expect([only(text(60, 4.49)).pale, only(text(60, 4.5)).pale, only(sign(60, 2.99)).pale, only(sign(60, 3)).pale]).toEqual([true, false, true, false])
  })

  it('[UI521] twice as far is as a picture half as high; the farthest seat that reads well is at 20 minutes of arc', () => {
    fc.assert(
      fc.property(rooms, fc.integer({ min: 6, max: 200 }), (room, px) => {
        const { readsTo, arcMinutes } = only(text(px), room)
        expect(only(text(px), { ...room, depth: room.depth * 2 }).arcMinutes).toBeCloseTo(only(text(px), { ...room, pictureHeight: room.pictureHeight / 2 }).arcMinutes, 3)
        expect(only(text(px), { ...room, depth: readsTo }).arcMinutes).toBeCloseTo(PREFERRED, 6)
        expect(arcMinutes >= PREFERRED).toBe(readsTo >= room.depth)
      }),
    )
  })

  it('[UI522] what is offered is the smallest enlargement that does, and with it all text reads well', () => {
    fc.assert(
      fc.property(rooms, drawings, (room, drawn) => {
        const offer = offerFor(readings(drawn, room), room, USUAL)
        const texts = drawn.filter(({ is }) => is === 'text')
        const enlarged = (scale: number, at = room) => readings(texts.map((one) => ({ ...one, px: one.px * scale })), at).every(({ reads }) => reads === 'well')
        const enough = ROOM_SCALES.find((scale) => enlarged(scale))
        if (texts.length > 0 && enough !== undefined && Math.abs((readings(texts, room)[0]?.readsTo ?? 0) * enough - room.depth) > 1e-3) expect(offer?.scale ?? 1).toBe(enough)
        if (texts.length > 0 && enough === undefined) expect(offer?.scale).toBe(2)
        if (offer !== null) expect(enlarged(offer.scale, { ...room, pictureHeight: offer.pictureHeight * 1.0001 })).toBe(true)
      }),
    )
  })

  it('[UI522] something pale calls for high contrast, small signs alone call for nothing', () => {
    const offered = (drawn: readonly Drawn[], now: Parameters<typeof offerFor>[2] = USUAL) => offerFor(readings(drawn, ROOM), ROOM, now)
    expect(offered([text(60), text(60, 3)])).toMatchObject({ scale: 1, theme: 'contrast' })
    expect(offered([text(60), sign(4)])).toBeNull()
    expect(offered([text(60, 3)], { scale: 1, theme: 'contrast' })).toBeNull()
    expect(offered([])).toBeNull()
  })
})
