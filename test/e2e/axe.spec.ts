import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { translator } from '../../shared/i18n/translate.ts'
import type { Preferences } from '../../shared/views/library-view.ts'
import { enter, expect, test } from './fixtures.ts'
import { SCREENS, walk } from './workshop/screens.ts'
import { layoutFaults } from './workshop/signs.ts'
import { gathered, placed, planned, signed } from './workshop/seeded.ts'

const THEMES: readonly Preferences['theme'][] = ['light', 'dark', 'contrast']
const WIDE = [{ width: 1920, height: 1080 }, { width: 1280, height: 720 }] as const
const PHONE = { width: 390, height: 844 } as const

// What fades or moves has no colours of its own yet.
test.use({ actionTimeout: 20_000, trace: 'off', contextOptions: { reducedMotion: 'reduce' } })
test.describe.configure({ mode: 'parallel' })

// The phases in two halves, so that both workers have something to do.
const HALVES = [SCREENS.filter(({ at }) => ['frame', 'gather', 'place'].includes(at)), SCREENS.filter(({ at }) => !['frame', 'gather', 'place'].includes(at))]

/** Two frames later: what follows the size of the window is in its place. */
const settled = (page: Page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

/** A column of the staircase has no Tab stop of its own: it is walked with the arrows, and scrolls as it is. */
const isWalked = (rule: string, html: string): boolean => rule === 'scrollable-region-focusable' && html.startsWith('<div class="column"')

for (const [half, screens] of HALVES.entries()) {
  test(`[WS4] no screen or dialog has a serious finding in the three looks, cuts anything off or has too small a target, part ${half + 1}`, async ({ page, host }) => {
    test.setTimeout(420_000)
    const { client } = await host.client()
    const session = await gathered(client)
    await placed(session)
    await planned(session)
    await signed(session)
    await enter(page, host, `/#/session/${session.id}`)
    const found: string[] = []
    await walk({ page, t: translator('en') }, screens, async ({ name, brief = false }) => {
      for (const theme of THEMES) {
        await client.command('library', { type: 'SetPreferences', preferences: { theme } })
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
        for (const size of brief && theme !== 'light' ? WIDE.slice(0, 1) : WIDE) {
          await page.setViewportSize(size)
          await settled(page)
          found.push(...(await layoutFaults(page, { targets: theme === 'light' })).map((fault) => `${name}, ${theme}, ${size.width}: ${fault}`))
          if (brief && size !== WIDE[0]) continue
          // What a look changes is colour: the other rules need be asked once.
          // No frame from elsewhere, so that the results need no page of their own to come together in.
          const whole = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
          const axe = (await page.locator('.dialog').count()) > 0 ? whole.include('.dialog') : whole
          const { violations } = await (theme === 'light' && size.width === 1920 ? axe.withTags(['wcag2a', 'wcag2aa']) : axe.withRules(['color-contrast'])).analyze()
          found.push(...violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.filter((node) => !isWalked(id, node.html)).map(({ html }) => `${name}, ${theme}, ${size.width}: ${id}: ${html.slice(0, 160)}`)))
        }
      }
      await page.setViewportSize(PHONE)
      await settled(page)
      found.push(...(await layoutFaults(page, { targets: false })).filter((fault) => fault.startsWith('the page')).map((fault) => `${name}, phone: ${fault}`))
      await page.setViewportSize(WIDE[0])
    })
    expect(found).toEqual([])
  })
}

test('[WS622] the palette, the board and the wall as a list have no serious finding in the three looks', async ({ page, host }) => {
  const { client } = await host.client()
  const session = await gathered(client)
  await placed(session)
  await session.give({ type: 'GoToPhase', phase: 'place' })
  await client.command('library', { type: 'SetPreferences', preferences: { board: 'list' } })
  await enter(page, host, `/#/session/${session.id}`)
  await expect(page.getByRole('region', { name: 'Stage 2, Experimental' })).toBeVisible()
  const found: string[] = []
  const look = async (name: string, include: string) => {
    for (const theme of THEMES) {
      await client.command('library', { type: 'SetPreferences', preferences: { theme } })
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await settled(page)
      const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true).include(include).withTags(['wcag2a', 'wcag2aa']).analyze()
      found.push(...violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}, ${theme}: ${id}: ${html.slice(0, 160)}`)))
    }
    found.push(...(await layoutFaults(page, { targets: true })).map((fault) => `${name}: ${fault}`))
  }
  await look('list', 'main')
  await session.give({ type: 'GoToPhase', phase: 'gather' })
  await expect(page.locator('.gather-line').first()).toBeVisible()
  await look('list of notes', 'main')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Do something' })).toBeVisible()
  await look('palette', '.dialog')
  expect(found).toEqual([])
})
