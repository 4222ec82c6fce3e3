import { ROOM_SCALES, type RoomScale, type Theme } from './library-view.ts'

/**
 * How high capital letters should be, and must at least be, seen from the last row, in minutes of arc.
 *
 * ISO 9241-3 (now 9241-303): "Character heights of from 20 to 22 minutes of arc are preferred for the most tasks. The minimum
 * character height shall be 16 minutes of arc." NUREG-0700, 1.3.1-4, asks for the same two figures; it measures, as the norm
 * does, an upper-case letter without an accent. The rule of thumb for signs, a letter as high as 1/200 of the distance, is 17.
 */
export const PREFERRED = 20
export const LEAST = 16

/** A lit sign is made out from 200 times its height: EN 1838, L = Z × H, where Z is 200 for internally illuminated signs. */
export const SIGN_FACTOR = 200

/** WCAG 2.2, 1.4.3 and 1.4.11. The lower figure for large letters is not used: from the last row no letter is large. */
export const TEXT_CONTRAST = 4.5
export const SIGN_CONTRAST = 3

/** The height of a capital H as a share of the size of the type: Atkinson Hyperlegible Next, measured as it is drawn. */
export const CAPITAL = 0.67

/** Red, green and blue, 0..255 each. */
export type Rgb = readonly [number, number, number]

/** One kind of text or sign as it stands on the audience's window: the smallest and the palest of its kind. */
export type Drawn<What extends string = string> = {
  readonly what: What
  readonly is: 'text' | 'sign'
  /** The size of the type, or the height of the sign, in px of that window. */
  readonly px: number
  /** How far it stands out from its ground, 1..21. */
  readonly contrast: number
}

/** The room as it was measured: from the picture to the last row and the height of the picture in m, and how many px that is. */
export type RoomMeasures = { readonly depth: number; readonly pictureHeight: number; readonly screenHeight: number }

/** How one kind of text or sign is read from the last row. */
export type Reading<What extends string = string> = Drawn<What> & {
  /** The height of its capitals, or of the sign, in minutes of arc. */
  readonly arcMinutes: number
  readonly reads: 'well' | 'barely' | 'not'
  readonly pale: boolean
  /** The farthest seat from which it reads well, in m. */
  readonly readsTo: number
}

/** What would mend it, as far as larger type and a plainer look can. */
export type Offer = {
  readonly scale: RoomScale
  readonly theme: Theme
  /** With that, the farthest seat from which every text reads well, in m. */
  readonly readsTo: number
  /** The lowest picture on which every text would then read well from the last row, in m. */
  readonly pictureHeight: number
}

/** How far two colours stand apart, 1..21, as WCAG 2.2 reckons it. */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** What everything on the window comes to from the last row, the hardest to read first. */
export function readings<What extends string>(drawn: readonly Drawn<What>[], room: RoomMeasures): readonly Reading<What>[] {
  return drawn.map((one) => readingOf(one, room)).toSorted((a, b) => a.readsTo - b.readsTo)
}

/**
 * The smallest enlargement with which every text reads well, or the largest there is; the high-contrast look when something is
 * pale. `null` when all text reads well as it is, or when nothing better can be offered.
 *
 * Signs do not ask for more: each says again what text or place say too, and the dots of a note's strength never would be done.
 */
export function offerFor(all: readonly Reading[], room: RoomMeasures, now: { readonly scale: RoomScale; readonly theme: Theme }): Offer | null {
  const texts = all.filter(({ is }) => is === 'text')
  if (texts.length === 0) return null
  const readsNow = Math.min(...texts.map(({ readsTo }) => readsTo))
  const larger = ROOM_SCALES.filter((scale) => scale >= now.scale)
  const enough = larger.find((scale) => (readsNow * scale) / now.scale >= room.depth)
  const scale = enough ?? larger.at(-1) ?? now.scale
  const theme = all.some(({ pale }) => pale) ? 'contrast' : now.theme
  if (scale === now.scale && theme === now.theme) return null
  const readsTo = (readsNow * scale) / now.scale
  return { scale, theme, readsTo, pictureHeight: (room.pictureHeight * room.depth) / readsTo }
}

function readingOf<What extends string>(drawn: Drawn<What>, { depth, pictureHeight, screenHeight }: RoomMeasures): Reading<What> {
  const metresPerPx = pictureHeight / screenHeight
  if (drawn.is === 'sign') {
    const height = drawn.px * metresPerPx
    const readsTo = height * SIGN_FACTOR
    return { ...drawn, arcMinutes: arcMinutes(height, depth), readsTo, reads: readsTo >= depth ? 'well' : 'not', pale: drawn.contrast < SIGN_CONTRAST }
  }
  const height = drawn.px * CAPITAL * metresPerPx
  const angle = arcMinutes(height, depth)
  return {
    ...drawn,
    arcMinutes: angle,
    readsTo: distanceAt(height, PREFERRED),
    reads: angle >= PREFERRED ? 'well' : angle >= LEAST ? 'barely' : 'not',
    pale: drawn.contrast < TEXT_CONTRAST,
  }
}

const ARC_MINUTE = Math.PI / (180 * 60)

function arcMinutes(height: number, distance: number): number {
  return (2 * Math.atan(height / (2 * distance))) / ARC_MINUTE
}

/** From how far something of this height is seen at this angle. */
function distanceAt(height: number, angle: number): number {
  return height / (2 * Math.tan((angle * ARC_MINUTE) / 2))
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
