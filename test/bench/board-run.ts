import type { Browser, CDPSession, Page } from 'playwright-core'
import type { Arranged } from '../kit/arranged-session.ts'
import type { ServedHost } from '../kit/built-host.ts'
import { quantile } from './figures.ts'

/** What one run on one board gave; times in ms. */
export type BoardFigures = {
  readonly load: number
  readonly heapMb: number
  readonly perFrame: number
  readonly p50: number
  readonly p95: number
  readonly longTasks: number
  readonly longMs: number
  readonly command: number
}

const DRAG_MS = 2_000
/** A mouse that reports 125 times a second. */
const MOVE_EVERY = 8

/** What the page counts for us while a note is dragged. */
type Counted = { frames: number[]; long: number[] }
declare global {
  interface Window {
    counted?: Counted
    painted?: number
  }
}

/** Opens a board in a window of its own and measures it. */
export async function runBoard(browser: Browser, host: ServedHost, session: Arranged): Promise<BoardFigures> {
  const { token } = await host.client()
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
  await context.addInitScript((given) => sessionStorage.setItem('stagecraft-token', given), token)
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  // The processor's time, not the clock's: other programs of the machine are none of the board's cost.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(`${host.origin}/#/session/${session.id}`)
  const load = await completeAt(page)
  const heapMb = await heap(cdp)
  const drag = await dragged(page, cdp)
  const command = await commandToPaint(page)
  await context.close()
  return { load, heapMb, ...drag, command }
}

/** ms from the start of the page to the frame in which the tray and every step show their notes. */
async function completeAt(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    () => {
      const steps = [...document.querySelectorAll('.board .step')]
      const whole = steps.length > 0 && steps.every((step) => step.querySelector('[data-note-id]') !== null)
      if (!whole || document.querySelector('.tray [data-note-id]') === null || document.fonts.status !== 'loaded') return null
      return performance.now()
    },
    undefined,
    { polling: 'raf', timeout: 120_000 },
  )
  return (await handle.jsonValue()) ?? Number.NaN
}

async function metric(cdp: CDPSession, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN
}

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  return (await metric(cdp, 'JSHeapUsedSize')) / 1_000_000
}

type Drag = Pick<BoardFigures, 'perFrame' | 'p50' | 'p95' | 'longTasks' | 'longMs'>

/** Drags the first unplaced note to and fro over the steps for two seconds; the moves are not awaited, so that a slow page can't slow its mouse. */
async function dragged(page: Page, cdp: CDPSession): Promise<Drag> {
  const note = page.locator('.tray [data-note-id]').first()
  const [id, box, ground] = [await note.getAttribute('data-note-id'), await note.boundingBox(), await page.locator('.board .stairs').boundingBox()]
  if (id === null || box === null || ground === null) throw new Error('Expected a note to drag and steps to drag it over')
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number) =>
    cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: type === 'mouseMoved' ? 0 : 1 })
  await page.evaluate(() => {
    const counted: Counted = { frames: [], long: [] }
    window.counted = counted
    let last = performance.now()
    const count = (now: number) => {
      counted.frames.push(now - last)
      last = now
      if (window.counted === counted) requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
    new PerformanceObserver((list) => counted.long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
  })
  const counts = page.locator('.done__words')
  const before = await counts.textContent()
  const busyBefore = await metric(cdp, 'TaskDuration')
  await mouse('mousePressed', box.x + 60, box.y + 15)
  const sent: Promise<unknown>[] = []
  const started = performance.now()
  while (performance.now() - started < DRAG_MS) {
    const at = (performance.now() - started) / DRAG_MS
    const x = box.x + 60 + (ground.x + ground.width - box.x - 120) * Math.abs(Math.sin(at * Math.PI * 1.5))
    sent.push(mouse('mouseMoved', x, ground.y + 120 + 200 * at))
    await new Promise((resolve) => {
      setTimeout(resolve, MOVE_EVERY)
    })
  }
  await Promise.all(sent)
  const busy = ((await metric(cdp, 'TaskDuration')) - busyBefore) * 1_000
  const { frames, long } = await page.evaluate(() => {
    const { counted } = window
    delete window.counted
    return counted ?? { frames: [], long: [] }
  })
  await mouse('mouseReleased', ground.x + ground.width - 60, ground.y + 320)
  // The drop counts only when the host has placed the note, and what comes after is not measured with it.
  await page.waitForFunction(
    ([moved, said]) => document.querySelector(`.step [data-note-id="${moved}"]`) !== null && document.querySelector('.done__words')?.textContent !== said,
    [id, before] as const,
  )
  return {
    perFrame: busy / frames.length,
    p50: quantile(frames, 0.5),
    p95: quantile(frames, 0.95),
    longTasks: long.length,
    longMs: long.reduce((sum, one) => sum + one, 0),
  }
}

/** ms from the key that places a note to the frame that shows what the host made of it: the count of the round. */
async function commandToPaint(page: Page): Promise<number> {
  await page.evaluate(() => {
    delete window.painted
    let pressed = 0
    window.addEventListener('keydown', () => (pressed = performance.now()), { capture: true, once: true })
    const words = document.querySelector('.done__words')
    if (words === null) throw new Error('Expected the round to count its notes')
    const watch = new MutationObserver(() => {
      watch.disconnect()
      requestAnimationFrame(() => setTimeout(() => (window.painted = performance.now() - pressed)))
    })
    watch.observe(words, { childList: true, characterData: true, subtree: true })
  })
  await page.locator('.tray [data-note-id]').first().focus()
  await page.keyboard.press('3')
  return (await (await page.waitForFunction(() => window.painted)).jsonValue()) ?? Number.NaN
}
