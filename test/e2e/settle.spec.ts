import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { arrange } from '../kit/arranged-session.ts'
import { enter, expect, test } from './fixtures.ts'

const card = (page: Page, text: string) => page.locator('.board [data-note-id]', { hasText: text })
const axe = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])

test('[UI600] [UI601] [UI602] [UI603] [UI604] [RE607] notes are merged by drop, key and menu, come out again, and a contested one is voted on again, said anew, ruled on and undone', async ({ page, host }) => {
  const session = await arrange((await host.client()).client, {
    people: ['Ana', 'Bram', 'Cleo'],
    notes: ['Replies take two days', 'Answers take two days', 'One inbox since April', 'Crisis plan of 2023'],
  })
  const [replies, , inbox, crisis] = session.notes
  const [ana, bram, cleo] = session.people
  if (replies === undefined || inbox === undefined || crisis === undefined || ana === undefined || bram === undefined || cleo === undefined) throw new Error('Expected notes and people')
  const vote = async (mode: 'all' | 'again', stages: readonly [number, number, number]) => {
    await session.give({ type: 'OpenRound', mode: 'blind', scope: mode === 'all' ? null : [replies] })
    for (const [index, participant] of [ana, bram, cleo].entries()) {
      await session.give({ type: 'TakeSeat', participant })
      await session.give({ type: 'PlaceEvidence', evidence: [replies], stage: stages[index] ?? 1 })
    }
  }
  await session.give({ type: 'OpenRound', mode: 'open', scope: null })
  await page.setViewportSize({ width: 1280, height: 720 })
  await enter(page, host, `/#/session/${session.id}`)
  await expect(card(page, 'Replies take')).toBeVisible()

  // By drop.
  const note = await card(page, 'Replies take').boundingBox()
  if (note === null) throw new Error('Expected the board to be laid out')
  await page.mouse.move(note.x + 60, note.y + 12)
  await page.mouse.down()
  await page.mouse.move(note.x + 160, note.y + 60, { steps: 4 })
  const zone = await page.locator('.merge-zone[data-shown]').boundingBox()
  if (zone === null) throw new Error('Expected a place to merge')
  expect(zone.height).toBeGreaterThanOrEqual(96)
  expect(zone.x + zone.width).toBeLessThanOrEqual((await page.locator('.board .stairs').boundingBox())?.x ?? 0)
  await page.mouse.move(zone.x + zone.width / 2, zone.y + zone.height / 2, { steps: 6 })
  await expect(page.locator('.merge-zone')).toHaveAttribute('data-over', '')
  await page.mouse.up()
  const dialog = page.locator('.dialog')
  await expect(dialog).toContainText('lend it their placement')
  await expect(dialog.getByRole('checkbox').first()).toHaveAccessibleName('Answers take two days')
  await dialog.getByRole('checkbox').first().press('Space')
  await dialog.getByRole('searchbox').fill('crisis')
  await expect(dialog.getByRole('checkbox')).toHaveCount(2)
  await axe(page)
  await dialog.getByRole('button', { name: 'Merge 1 note into this one' }).click()
  await expect(page.locator('.tray [data-note-id]')).toHaveCount(3)
  await expect(card(page, 'Replies take')).toHaveAccessibleName(/Holds 1 other note/)
  await expect(card(page, 'Replies take').locator('[data-mark="group"]')).toHaveText('+1')

  // By key and by menu.
  await card(page, 'Replies take').focus()
  await page.keyboard.press('g')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await card(page, 'Replies take').click({ button: 'right' })
  await page.getByRole('menuitem', { name: /Merge with others/ }).click()
  await dialog.getByRole('checkbox', { name: 'One inbox since April' }).check()
  await dialog.getByRole('button', { name: 'Merge 1 note into this one' }).click()
  await expect(card(page, 'Replies take').locator('[data-mark="group"]')).toHaveText('+2')

  // Out again.
  await card(page, 'Replies take').focus()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Take it out: One inbox since April' }).click()
  await expect(dialog.getByText('Holds 1 other note')).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('group')
  await page.keyboard.press('Escape')
  await expect(page.locator('.tray [data-note-id]')).toHaveCount(3)

  // Not while placing is hidden
  await vote('all', [1, 3, 5])
  await card(page, 'Crisis plan').click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: /Merge with others/ })).toContainText('Not while placing is hidden')
  await page.keyboard.press('Escape')
  await card(page, 'Crisis plan').focus()
  await page.keyboard.press('g')
  await expect(page.getByRole('status').filter({ hasText: 'Not while placing is hidden' })).toHaveCount(1)
  await expect(page.locator('.merge-zone')).toHaveCount(0)
  await session.give({ type: 'RevealPlacements' })

  // A second round beside the first, and who moved
  await vote('again', [3, 3, 5])
  await session.give({ type: 'RevealPlacements' })
  await session.give({ type: 'GoToPhase', phase: 'resolve' })
  await expect(page.locator('.beside')).toContainText('Round 1')
  await expect(page.locator('.beside')).toContainText('1 moved: Ana 1 → 3.')
  await expect(page.locator('.beside figure')).toHaveCount(2)

  // Other words, a ruling, and undo of both
  const settling = page.getByRole('complementary', { name: 'Settle it' })
  await settling.getByRole('button', { name: 'Reword' }).click()
  await settling.getByLabel('What the note says').fill('Replies on weekdays take two days')
  await settling.getByRole('button', { name: 'Use these words' }).click()
  await expect(page.locator('.arena .note__text')).toContainText('Replies on weekdays')
  await expect(settling.locator('.log')).toContainText('Reworded. It said: “Replies take two days”')
  await expect(settling.locator('.log')).toContainText('Merged into it: “Answers take two days”')
  await settling.getByRole('button', { name: 'Discuss' }).click()
  await settling.getByRole('button', { name: 'Start the clock' }).click()
  await expect(settling.locator('.log')).toContainText('Discussed for 2 minutes.')
  await axe(page)
  await settling.getByRole('button', { name: 'Rule', exact: true }).click()
  await settling.getByRole('button', { name: /^Stage 3/ }).click()
  await settling.getByLabel('Because').fill('The log says so')
  await settling.getByLabel('In their words').fill('Not on Sundays')
  await settling.getByRole('button', { name: 'Rule stage 3' }).click()
  await page.locator('.settled__one', { hasText: 'Replies on weekdays' }).click()
  await expect(settling.locator('.log__one').first()).toContainText('Ruled stage 3: The log says so. Seen otherwise by Cleo. In their words: “Not on Sundays”')
  await expect(settling.locator('.log__one').first().locator('time')).toHaveText(/^\d\d:\d\d$/)
  for (const undone of ['ruling', 'talk', 'words']) await test.step(undone, async () => settling.getByRole('button', { name: 'Undo' }).click())
  await expect(page.locator('.arena .note__text')).toContainText('Replies take two days')
  await expect.poll(() => session.view().notes[replies]).toMatchObject({ text: 'Replies take two days', ruling: null, discussions: [] })
})
