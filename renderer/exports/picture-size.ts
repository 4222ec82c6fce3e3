/** Longest side that Chromium draws a canvas with, in pixels; past it, and past 268 million in all, it gives a blank picture and no error. */
const LONGEST_SIDE = 32_767
/** Largest area, in pixels: less than half of what can be drawn, so that a workshop's laptop has the memory for it. */
const LARGEST_AREA = 120_000_000

/** Pixels per CSS pixel that pictures are taken with when there is room: sharp on a projector and in print. */
export const WANTED_SCALE = 2

export type PictureSize = {
  /** Pixels per CSS pixel, at most what was wanted. */
  readonly scale: number
  /** True when the scale had to be lowered for the picture to fit. */
  readonly lowered: boolean
}

/** The scale at which a picture of this size (CSS pixels) can be drawn whole. */
export function fitPicture(width: number, height: number, wanted: number = WANTED_SCALE): PictureSize {
  const bySide = LONGEST_SIDE / Math.max(width, height)
  const byArea = Math.sqrt(LARGEST_AREA / (width * height))
  const scale = Math.min(wanted, bySide, byArea)
  return { scale, lowered: scale < wanted }
}
