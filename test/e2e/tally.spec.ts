import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { enter, expect, test } from './fixtures.ts'
import { NOTES, TWO_CAMPS } from './workshop/room.ts'
import { gathered, placed } from './workshop/seeded.ts'

test.use({ viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'reduce' } })

const shotsTo = process.env['STAGECRAFT_LOOK']

async function look(page: Page, name: string): Promise<void> {
  if (shotsTo === undefined) return
  for (const [width, height] of [[1920, 1080], [1280, 720]] as const) {
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(300)
    await page.screenshot({ path: `${shotsTo}/${name}-${width}.png` })
  }
}

async function sound(page: Page): Promise<void> {
  // A pile that scrolls is walked with the arrows from the one note of the board that Tab goes to.
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test('[UI443] [UI444] a room raises hands, counted by keys alone; units speak as one; the threshold moves and the queue follows', async ({ page, host }) => {
  test.setTimeout(120_000)
  const { client } = await host.client()
  const session = await gathered(client)
  await session.give({ type: 'GoToPhase', phase: 'place' })
  await enter(page, host, `/#/session/${session.id}`)
  await expect(page.getByRole('button', { name: 'Count hands' })).toBeVisible()
  await look(page, 'ways')
  await page.getByRole('button', { name: 'Count hands' }).click()
  const dialog = page.getByRole('dialog')
  const counter = (stage: number) => dialog.getByRole('spinbutton', { name: new RegExp(`^Stage ${stage},`) })
  await expect(counter(1)).toBeFocused()
  await look(page, 'hands-empty')

  // "Two say 2, five say 3": five keys, the note and the next one included.
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  const [one, two, three] = NOTES.map(({ text }) => session.note(text))
  const before = Date.now()
  for (const key of ['ArrowRight', '2', 'ArrowRight', '5', 'Enter']) await press(key)
  await expect(dialog.locator('.dialog__words', { hasText: 'Note 2 of 34' })).toBeVisible()
  await expect(counter(1)).toBeFocused()
  expect(Date.now() - before).toBeLessThan(5_000)
  for (const key of ['1', '2', 'Enter']) await press(key)
  await expect(dialog.locator('.dialog__words', { hasText: 'Note 3 of 34' })).toBeVisible()
  await expect(counter(1)).toBeFocused()
  for (const key of ['3', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowUp']) await press(key)
  await expect(dialog.getByText(/Two camps/)).toBeVisible()
  await sound(page)
  await look(page, 'hands')
  await press('Enter')
  expect(keys).toBe(16)
  await expect(dialog.locator('.dialog__words', { hasText: 'Note 4 of 34' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  expect([one, two, three].map((id) => session.view().notes[id ?? session.note('')]?.unnamed)).toEqual([[0, 2, 5, 0, 0], [12, 0, 0, 0, 0], [3, 0, 0, 3, 0]])

  // On the board a note that was counted carries its strip, and H counts it again.
  await expect(page.locator('.between [data-note-id]')).toHaveCount(1)
  await expect(page.locator(`[data-note-id="${one}"] .note__strip`)).toBeVisible()
  await page.locator(`[data-note-id="${one}"]`).focus()
  await page.keyboard.press('h')
  await expect(dialog.locator('.dialog__words', { hasText: 'Note 1 of 34' })).toBeVisible()
  await expect(counter(2)).toHaveValue('2')
  await page.keyboard.press('Escape')
  await session.give({ type: 'Undo' })
  expect(session.view().notes[three ?? session.note('')]?.standing).toBe('unplaced')
})

test('[UI445] [UI446] a disagreement between departments is offered as a note, and a moved threshold changes who is contested', async ({ page, host }) => {
  test.setTimeout(120_000)
  const { client } = await host.client()
  const session = await gathered(client)
  await placed(session)
  await session.give({ type: 'GoToPhase', phase: 'place' })
  await enter(page, host, `/#/session/${session.id}`)
  await expect(page.locator('.column .note__strip').first()).toBeVisible()
  await expect(page.locator('.between [data-note-id]')).toHaveCount(2)
  await look(page, 'board')
  await sound(page)
  await session.give({ type: 'GoToPhase', phase: 'resolve' })
  const queue = page.getByRole('list', { name: /^Contested notes/ }).getByRole('button')
  await expect(queue).toHaveCount(2)
  await queue.filter({ hasText: TWO_CAMPS }).click()
  await expect(page.getByText('Departments disagree.')).toBeVisible()
  await look(page, 'resolve')
  await sound(page)
  await page.getByRole('button', { name: 'Keep that as evidence' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Text' })).toHaveValue(/^Departments disagree about “Groups of customers buy more, nobody knows why”: Marketing, Service and Stores say stage 2, Online, Purchasing and Staff say stage 4\.$/)
  await expect(dialog.getByRole('button', { name: 'Add it to the board' })).toBeDisabled()
  await dialog.getByRole('button', { name: /^Stage 2,/ }).click()
  await look(page, 'offer')
  await sound(page)
  await dialog.getByRole('button', { name: 'Add it to the board' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Departments disagree.')).toHaveCount(0)
  const drawn = Object.values(session.view().notes).find((note) => note.drawnFrom === session.note(TWO_CAMPS))
  expect(drawn).toMatchObject({ stage: 2, standing: 'ruled' })

  // The threshold by keys: what it would do is said at once, and the queue follows once it is used.
  await page.getByRole('button', { name: 'Thresholds' }).click()
  await dialog.getByRole('slider', { name: 'Contested below this consensus' }).focus()
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowLeft')
  await expect(dialog.getByRole('textbox', { name: 'Contested below this consensus, %' })).toHaveValue('52')
  const near = dialog.getByRole('textbox', { name: 'This many within one stage, or contested, %' })
  await near.fill('50')
  await expect(dialog.getByRole('status')).toContainText('1 note would not be contested any more: “Groups of customers buy more, nobody knows why”.')
  await expect(dialog.getByRole('status')).toContainText(/The verdict (stays|would move)/)
  await look(page, 'thresholds')
  await sound(page)
  await expect(page.locator('.q')).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Use these thresholds' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(queue).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(queue).toHaveCount(2)
})
