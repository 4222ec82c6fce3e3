import type { Browser } from 'playwright-core'
import type { Arranged } from '../kit/arranged-session.ts'
import type { ServedHost } from '../kit/built-host.ts'

/** How long a picture may take before it counts as none, in ms. */
const PATIENCE = 240_000

/** ms from the press that saves the picture of the whole board, alone, to the file; `null` when none came. */
export async function pictureTime(browser: Browser, host: ServedHost, session: Arranged): Promise<number | null> {
  await session.give({ type: 'GoToPhase', phase: 'close' })
  const { token } = await host.client()
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, acceptDownloads: true })
  await context.addInitScript((given) => sessionStorage.setItem('stagecraft-token', given), token)
  const page = await context.newPage()
  await page.goto(`${host.origin}/#/session/${session.id}`)
  // The board is the first of the documents that are pictures.
  const wanted = page.locator('.ex', { hasText: 'PNG' }).first().getByRole('checkbox')
  await wanted.waitFor({ state: 'attached' })
  for (const card of await page.locator('.ex').getByRole('checkbox').all()) await card.uncheck({ force: true })
  await wanted.check({ force: true })
  const file = page.waitForEvent('download', { timeout: PATIENCE }).catch(() => null)
  const started = performance.now()
  await page.locator('.btn[data-tone="primary"]').first().click()
  const came = await file
  const took = performance.now() - started
  await context.close()
  await session.give({ type: 'GoToPhase', phase: 'place' })
  return came === null ? null : took
}
