import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.mjs'
import { type Arranged, arrange } from '../kit/arranged-session.ts'
import { type ServedHost, serveBuilt } from '../kit/built-host.ts'
import { type BoardFigures, runBoard } from './board-run.ts'
import { pictureTime } from './board-picture.ts'
import { median, table } from './figures.ts'

const SIZES = [200, 1_000, 5_000] as const
const ROUNDS = 3
/** One note in ten waits in the tray. */
const WAITING = 10

let data = ''
let host: ServedHost
let browser: Browser
const boards = new Map<number, Arranged>()

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'stagecraft-bench-'))
  host = await serveBuilt(data)
  const executablePath = await findBrowser()
  browser = await chromium.launch({ args: BROWSER_ARGS, ...(executablePath === undefined ? {} : { executablePath }) })
  const { client } = await host.client()
  for (const size of SIZES) boards.set(size, await seeded(size))

  /** A board whose notes stand on the steps in turn; the same one in every run. */
  async function seeded(size: number): Promise<Arranged> {
    const session = await arrange(client, { notes: Array.from({ length: size }, (_, index) => `${WORDS[index % WORDS.length]} in week ${index}`) })
    await session.give({ type: 'OpenRound', mode: 'open', scope: null })
    const placed = session.notes.filter((_, index) => index % WAITING !== 0)
    for (const stage of [1, 2, 3, 4, 5]) {
      await session.give({ type: 'PlaceEvidence', evidence: placed.filter((_, index) => index % 5 === stage - 1), stage })
    }
    return session
  }
}, 300_000)

afterAll(async () => {
  await browser.close()
  await host.stop()
  await rm(data, { recursive: true, force: true })
})

const WORDS = ['Replies took two days', 'A customer thanked us by name', 'One inbox for all channels', 'Nobody knew the crisis plan', 'Stores answered on their own', 'The board asked for the figures']

test('a drag costs no more on a board of 5,000 notes than on one of 1,000, but for a third', async () => {
  const seen = new Map<number, BoardFigures[]>(SIZES.map((size) => [size, []]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [size, session] of boards) seen.get(size)?.push(await runBoard(browser, host, session))
  }
  const pictures = new Map<number, number | null>()
  for (const [size, session] of boards) pictures.set(size, await pictureTime(browser, host, session))
  const middle = (size: number, figure: keyof BoardFigures): number => median((seen.get(size) ?? []).map((run) => run[figure]))
  const figures: readonly (keyof BoardFigures)[] = ['load', 'heapMb', 'perFrame', 'p50', 'p95', 'longTasks', 'longMs', 'command']
  const rows = SIZES.map((size) => {
    const picture = pictures.get(size) ?? null
    return [`${size} notes`, ...figures.map((figure) => middle(size, figure)), picture === null ? 'none' : picture]
  })
  const heads = ['board', 'load ms', 'heap MB', 'main ms/frame', 'frame p50', 'frame p95', 'long tasks', 'long ms', 'command ms', 'picture ms']
  console.log(table(`Board: real Chromium, loopback host, medians of ${ROUNDS} rounds, one note dragged for two seconds at 125 Hz`, heads, rows))
  const ratio = middle(5_000, 'perFrame') / middle(1_000, 'perFrame')
  console.log(`main-thread ms per frame at 5,000 / at 1,000: ${ratio.toFixed(2)} (at most 1.3)`)
  expect(ratio).toBeLessThanOrEqual(1.3)
})
