import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { translator } from '../../shared/i18n/translate.ts'
import type { FacilitatorView } from '../../shared/views/facilitator-view.ts'
import { enter, expect, test } from './fixtures.ts'
import { button, go } from './workshop/by-mouse.ts'
import { layoutFaults } from './workshop/signs.ts'
import { known } from './workshop/seeded.ts'

const t = translator('en')
const FOUR = 'Four Social Customer Engagement Scenarios'

// What fades or moves has no colours of its own yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Everything that was said about the notes, and where it left them. */
const saidOf = ({ notes, queue, verdict }: FacilitatorView) => [
  Object.values(notes).map(({ id, stage, standing, lens, rounds }) => [id, stage, standing, lens, rounds.map((round) => round.placements)]),
  queue, verdict.stage,
]

async function expectNoSeriousFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  expect(await layoutFaults(page, { targets: true })).toEqual([])
}

test('[UI400] a workshop in its midst goes from five stages to four and back, and on with the seven key points', async ({ page, host }) => {
  const { client } = await host.client()
  const made = await client.command('library', { type: 'CreateExample', language: 'en' })
  if (!made.ok || made.value === null) throw new Error('Expected the example workshop')
  const session = await known(client, made.value.session)
  const before = session.view()
  await enter(page, host, `/#/session/${session.id}`)
  const hand = { page, t }
  const steps = page.locator('.stairs .step')
  const facts = async () => {
    await go(hand, 'frame')
    await button(hand, t('frame.part.session')).click()
  }
  const choose = async (box: string | RegExp, option: string) => {
    await page.getByRole('combobox', { name: box }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }

  await test.step('what would go where is shown and changed by keyboard and mouse', async () => {
    await facts()
    await choose(/^Journey/, FOUR)
    await expect(page.locator('.mapping__row[data-side="old"]')).toHaveCount(5)
    await expect(page.locator('.switch-outcome')).toContainText('Nothing is lost: 34 notes and 408 placements come along.')
    await page.getByRole('combobox', { name: /^Where stage 3, Operational, goes/ }).press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.locator('.mapping__row[data-side="next"]').nth(2)).toContainText('15 notes')
    await expectNoSeriousFindings(page)
    await page.setViewportSize({ width: 1280, height: 720 })
    await button(hand, t('switching.lenses')).click()
    await expectNoSeriousFindings(page)
    expect(session.view().journey).toEqual(before.journey)
  })

  await test.step('board and verdict are on the new journey', async () => {
    await button(hand, t('switching.change')).click()
    await expect(page.locator('.toast')).toContainText(FOUR)
    await go(hand, 'place')
    await expect(steps).toHaveCount(4)
    await expect(page.locator('.step[data-stage="3"]')).toContainText('Modelled Engagement')
    const on = (view: FacilitatorView, stage: number) => Object.values(view.notes).filter((note) => note.stage === stage).length
    expect(on(session.view(), 3)).toBe(on(before, 3) + on(before, 4))
    await go(hand, 'verdict')
    await expect(steps).toHaveCount(4)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('holds stage 1')
  })

  await test.step('one undo brings everything back as it was, though phases were entered since', async () => {
    await page.getByRole('button', { name: /^Undo: journey/ }).click()
    await expect(steps).toHaveCount(5)
    expect(saidOf(session.view())).toEqual(saidOf(before))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('holds stage 3')
  })

  await test.step('the seven key points take the place of the lenses', async () => {
    await facts()
    await button(hand, t('switching.otherLenses')).click()
    await expectNoSeriousFindings(page)
    await button(hand, t('switching.next')).click()
    await expect(page.locator('.mapping__row[data-side="next"]')).toHaveCount(7)
    await expectNoSeriousFindings(page)
    await button(hand, t('switching.change')).click()
    await expect(page.locator('.frame-lenses')).toContainText('Security and policies')
    await go(hand, 'verdict')
    await expect(page.locator('main')).toContainText('Security and policies')
    expect(Object.values(session.view().notes).every(({ lens, rounds }) => lens !== null && rounds.length === 1)).toBe(true)
  })
})
