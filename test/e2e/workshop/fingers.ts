import type { Locator, Page } from '@playwright/test'

/** A point of the screen, and how broad the touch is: a fingertip unless it says otherwise, in px. */
export type Point = Readonly<{ x: number; y: number; radius?: number }>

/** The hands on a touch screen, finger by finger; each is known by a number. */
export type Fingers = Readonly<{
  down: (finger: number, at: Point) => Promise<void>
  move: (finger: number, to: Point, steps?: number) => Promise<void>
  up: (finger: number) => Promise<void>
  /** A touch that comes and goes. */
  tap: (finger: number, at: Point) => Promise<void>
}>

const FINGERTIP = 11

/** Touches the screen of a page as hands do, several at once where they are down together. */
export async function fingersOn(page: Page): Promise<Fingers> {
  const wire = await page.context().newCDPSession(page)
  const lying = new Map<number, Point>()
  const points = (touches: Iterable<[number, Point]>) => [...touches].map(([id, { x, y, radius = FINGERTIP }]) => ({ id, x, y, radiusX: radius, radiusY: radius, force: 1 }))
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touches: Iterable<[number, Point]> = lying) => wire.send('Input.dispatchTouchEvent', { type, touchPoints: points(touches) })
  const down = async (finger: number, at: Point) => {
    lying.set(finger, at)
    await send('touchStart')
  }
  const up = async (finger: number) => {
    const at = lying.get(finger)
    if (at === undefined) throw new Error(`Expected finger ${finger} to be down`)
    lying.delete(finger)
    await send('touchEnd', [[finger, at]])
  }
  return {
    down,
    up,
    move: async (finger, to, steps = 6) => {
      const from = lying.get(finger) ?? to
      for (let step = 1; step <= steps; step += 1) {
        lying.set(finger, { ...from, x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps })
        await send('touchMove')
      }
    },
    tap: async (finger, at) => {
      await down(finger, at)
      await up(finger)
    },
  }
}

/** Where a finger goes to touch something: near its upper edge, where nothing covers it. */
export async function touchPoint(target: Locator, below = 18): Promise<Point> {
  const box = await target.boundingBox()
  if (box === null) throw new Error(`Expected ${String(target)} to be laid out`)
  return { x: box.x + box.width / 2, y: box.y + Math.min(below, box.height / 2) }
}
