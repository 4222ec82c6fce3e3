import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { enter, expect, test } from './fixtures.ts'
import { layoutFaults } from './workshop/signs.ts'
import { gathered, placed } from './workshop/seeded.ts'

test.use({ viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'reduce' } })

async function expectNothingWrong(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).withTags(['wcag2a', 'wcag2aa']).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
  expect(await layoutFaults(page, { targets: true }), name).toEqual([])
}

const menu = async (page: Page, entry: RegExp) => {
  await page.getByRole('button', { name: 'More', exact: true }).first().click()
  await page.getByRole('menuitem', { name: entry }).click()
  await expect(page.locator('.dialog')).toBeVisible()
}

test('[HI561] [HI566] [CL560] a moment gets a name, the timeline shows what the room saw, a change is taken back, and a thought is parked', async ({ page, host }) => {
  test.setTimeout(120_000)
  const { client } = await host.client()
  const session = await gathered(client)
  await placed(session)
  await enter(page, host, `/#/session/${session.id}`)

  await menu(page, /^History and replay/)
  await page.getByLabel('Name this moment').fill('Before lunch')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Go back to “Before lunch”' })).toBeVisible()
  const picture = page.frameLocator('.past__picture iframe')
  await expect(picture.locator('.audience')).toBeVisible()
  await expectNothingWrong(page, 'history')

  const slider = page.getByRole('slider', { name: 'Timeline' })
  await slider.focus()
  await page.keyboard.press('Home')
  await expect(slider).toHaveAttribute('aria-valuetext', /session begun/)
  await expect(picture.locator('.audience__title')).toHaveText('The journey')
  await page.keyboard.press('End')
  await expect(slider).toHaveAttribute('aria-valuetext', /Before lunch/)
  await page.keyboard.press('Escape')

  await session.give({ type: 'SetTitle', title: 'Another title' })
  await menu(page, /^History and replay/)
  await page.getByRole('button', { name: /title/ }).first().click()
  await page.getByRole('button', { name: 'Take this change back' }).click()
  await expect(page.getByText('one change taken back').first()).toBeVisible()
  await page.getByRole('button', { name: 'Go back to “Before lunch”' }).click()
  await expect(page.getByText('The session is as it was at “Before lunch”. Undo brings the present back.')).toBeVisible()
  await page.keyboard.press('Escape')

  await menu(page, /^Parking lot/)
  await page.getByLabel('Park a thought').fill('Ask legal')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Question for the client' }).click()
  await expect(page.getByText('A question for the client', { exact: true })).toBeVisible()
  await expectNothingWrong(page, 'parking')
})
