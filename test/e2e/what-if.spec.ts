import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { enter, expect, test } from './fixtures.ts'
import { layoutFaults } from './workshop/signs.ts'
import { gathered, placed, planned, signed } from './workshop/seeded.ts'

const WIDE = { width: 1920, height: 1080 }
const NARROW = { width: 1280, height: 720 }

test.use({ viewport: NARROW, contextOptions: { reducedMotion: 'reduce' } })

async function expectNothingWrong(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).withTags(['wcag2a', 'wcag2aa']).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
  expect(await layoutFaults(page, { targets: true }), name).toEqual([])
}

/** Whether the whole of it lies within the window, and nothing that scrolls cuts it off. */
const isSeenWhole = (one: Locator) =>
  one.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    for (let port = element.parentElement; port !== null; port = port.parentElement) {
      const own = port.getBoundingClientRect()
      if (getComputedStyle(port).overflowY !== 'visible' && (top < own.top - 1 || bottom > own.bottom + 1)) return false
    }
    return top >= 0 && bottom <= innerHeight
  })

/** Opens a figure, hands back what its notes say, and closes it again with the focus where it was. */
async function open(page: Page, figure: Locator): Promise<readonly string[]> {
  await figure.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  const said = await page.locator('.stands-on__account').allTextContents()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(figure).toBeFocused()
  return said
}

test('[UI510] [UI511] every figure opens its notes, what if moves the verdict and leaves no trace, and what was signed stands beside what is', async ({ page, host }) => {
  test.setTimeout(150_000)
  const { client } = await host.client()
  const session = await gathered(client)
  await placed(session)
  await planned(session)
  await signed(session)
  await session.give({ type: 'GoToPhase', phase: 'verdict' })
  await enter(page, host, `/#/session/${session.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kestrel Home holds stage 3')

  for (const part of ['.say', '.hero__range', '.nums', '.heat', '.lens', '.found']) expect(await isSeenWhole(page.locator(part)), `${part} at 1280 by 720`).toBe(true)
  await expectNothingWrong(page, 'verdict')

  for (const figure of [page.locator('.say__open'), page.locator('.face__open').first(), page.locator('.num--open').first(), page.locator('.heat__open').first(), page.locator('.lens__open').first(), page.locator('.pivot').first()]) {
    const said = await open(page, figure)
    expect(said.length).toBeGreaterThan(0)
    for (const sentence of said) expect(sentence).toMatch(/^(Counts [\d.]+ points? (for|against) stage \d|Set aside|Does not count)/)
  }
  expect(await open(page, page.locator('.hero__range'))).toEqual([expect.stringMatching(/^Set aside because the room was left without consensus/)])
  await open(page, page.locator('.num--open').nth(1))
  await open(page, page.locator('.found__open').first())

  const { history } = session.view()
  const file = await session.file()
  await page.getByRole('button', { name: 'What if…' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused()
  await expectNothingWrong(page, 'what if')
  await page.getByRole('button', { name: /^People/ }).click()
  const heat = await page.locator('.heat').textContent()
  await page.locator('.think-away__one', { hasText: 'changes the verdict: stage 2' }).locator('.check').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kestrel Home would hold stage 2')
  await expect(page.locator('.step[data-state="lit"]')).toHaveCount(2)
  await expect(page.locator('.heat')).not.toHaveText(heat ?? '')
  await expect(page.locator('.panel', { hasText: 'Missing foundations' })).toContainText('for stage 3')
  await page.getByRole('button', { name: 'Put all back' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kestrel Home holds stage 3')

  await page.getByRole('button', { name: /^Notes/ }).click()
  await page.getByRole('searchbox', { name: 'Search' }).fill('mandate')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.locator('.think-away__one[data-away]')).toHaveCount(1)
  await expect(page.locator('.what-if__words')).toContainText('Without')
  for (const theme of ['dark', 'contrast', 'light'] as const) {
    await client.command('library', { type: 'SetPreferences', preferences: { theme } })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await expectNothingWrong(page, `what if, ${theme}`)
  }
  await page.setViewportSize(WIDE)
  await expectNothingWrong(page, 'what if, wide')
  await page.setViewportSize(NARROW)
  await page.getByRole('button', { name: 'Leave what if' }).click()
  await expect(page.getByRole('button', { name: 'What if…' })).toBeFocused()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kestrel Home holds stage 3')
  expect(session.view().history).toEqual(history)
  expect(await session.file()).toBe(file)

  await page.getByRole('button', { name: 'Sign off the verdict' }).click()
  await page.getByRole('button', { name: 'As signed', exact: true }).click()
  await expect(page.getByText('Nothing that counts has changed since it was signed.')).toBeVisible()
  await expectNothingWrong(page, 'as signed')
  await session.give({ type: 'BinEvidence', evidence: [session.note('A mandate for answering in public, signed')] })
  const sides = page.locator('.signed__side')
  await expect(page.locator('.signed__changes li').first()).toBeVisible()
  expect(await sides.first().locator('.heat').textContent()).not.toBe(await sides.last().locator('.heat').textContent())
  await expect(sides.first().locator('.signed__stage')).toContainText('stage 3')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'As signed', exact: true })).toBeFocused()
})
