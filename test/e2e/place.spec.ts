import type { Page } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import { arrange } from '../kit/arranged-session.ts'
import { enter, expect, test } from './fixtures.ts'

const NOTES = ['Replies take two days', 'One inbox since April', 'Crisis plan of 2023', 'Customers chose the range', 'Stores answer on their own']

const card = (page: Page, text: string) => page.locator('.board [data-note-id]', { hasText: text })
const stageOf = (page: Page, text: string) => card(page, text).evaluate((note) => note.closest('.step')?.getAttribute('data-stage') ?? 'tray')
const step = (page: Page, stage: number) => page.locator(`.step[data-stage="${stage}"]`)
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')
/** Lifts the note with the focus; it can be carried once it has been laid out in the hand. */
async function lift(page: Page): Promise<void> {
  await page.keyboard.press('Space')
  await expect(page.locator('.lifted')).toBeVisible()
  await page.evaluate(() => new Promise((laidOut) => {
    requestAnimationFrame(() => requestAnimationFrame(laidOut))
  }))
}
const announced = (page: Page) => page.evaluate(() => [...document.querySelectorAll('[role="status"], [aria-live]')].map((region) => region.textContent).join(' '))

test.describe('moving notes in an open round', () => {
  test.beforeEach(async ({ page, host }) => {
    const session = await arrange((await host.client()).client, { notes: NOTES })
    await session.give({ type: 'OpenRound', mode: 'open', scope: null })
    await enter(page, host, `/#/session/${session.id}`)
    await expect(card(page, 'One inbox')).toBeVisible()
  })

  test('[UI80] mouse, tap, digit and carrying put notes on the same stage', async ({ page }) => {
    const target = await step(page, 3).boundingBox()
    const note = await card(page, 'Replies take').boundingBox()
    if (target === null || note === null) throw new Error('Expected the board to be laid out')
    await page.mouse.move(note.x + 60, note.y + 12)
    await page.mouse.down()
    await page.mouse.move(note.x + 160, note.y + 40, { steps: 4 })
    await page.mouse.move(target.x + target.width / 2, target.y + 120, { steps: 6 })
    await expect(step(page, 3)).toHaveAttribute('data-state', 'target')
    await expect(page.getByText('Drop on stage 3')).toBeVisible()
    await page.mouse.up()
    await expect.poll(() => stageOf(page, 'Replies take')).toBe('3')

    await card(page, 'One inbox').click()
    await page.getByRole('button', { name: 'Put it on stage 3, Operational' }).click({ position: { x: 40, y: target.height - 40 } })
    await expect.poll(() => stageOf(page, 'One inbox')).toBe('3')

    await card(page, 'Crisis plan').focus()
    await page.keyboard.press('3')
    await expect.poll(() => stageOf(page, 'Crisis plan')).toBe('3')

    await card(page, 'Customers chose').focus()
    await lift(page)
    for (const stage of [1, 2, 3]) {
      await page.keyboard.press('ArrowRight')
      await expect(step(page, stage)).toHaveAttribute('data-state', 'target')
    }
    await page.keyboard.press('Space')
    await expect.poll(() => stageOf(page, 'Customers chose')).toBe('3')
    await expect(page.getByText('4 of 5 notes placed')).toBeVisible()
  })

  test('[UI101] a note from the tray goes onto the stage that is tapped, also where notes lie; of notes on the steps the last one tapped is picked', async ({ page }) => {
    await card(page, 'Crisis plan').focus()
    await page.keyboard.press('3')
    await expect.poll(() => stageOf(page, 'Crisis plan')).toBe('3')
    await card(page, 'One inbox').click()
    await card(page, 'Crisis plan').click()
    await expect.poll(() => stageOf(page, 'One inbox')).toBe('3')
    await expect(page.locator('[data-state="selected"]')).toHaveCount(0)
    await card(page, 'One inbox').click()
    await card(page, 'Crisis plan').click()
    await expect(card(page, 'Crisis plan')).toHaveAttribute('data-state', 'selected')
    await expect(card(page, 'One inbox')).toHaveAttribute('data-state', 'rest')
  })

  test('[UI80] a note that is let go beside the board or with Escape stays where it was', async ({ page }) => {
    const note = await card(page, 'Replies take').boundingBox()
    if (note === null) throw new Error('Expected the board to be laid out')
    await page.mouse.move(note.x + 60, note.y + 12)
    await page.mouse.down()
    await page.mouse.move(note.x + 300, 20, { steps: 6 })
    await page.mouse.up()
    await card(page, 'One inbox').focus()
    await lift(page)
    await page.keyboard.press('ArrowRight')
    await expect(step(page, 1)).toHaveAttribute('data-state', 'target')
    await page.keyboard.press('Escape')
    await expect(step(page, 1)).toHaveAttribute('data-state', 'unlit')
    await expect(page.getByText('0 of 5 notes placed')).toBeVisible()
    await expect(page.locator('.tray [data-note-id]')).toHaveCount(5)
  })

  test('[UI82] a moved note has the focus, on its step and back in the tray', async ({ page }) => {
    await card(page, 'Crisis plan').focus()
    for (const [key, stage] of [['4', '4'], ['Delete', 'tray'], ['2', '2']] as const) {
      await page.keyboard.press(key)
      await expect.poll(() => stageOf(page, 'Crisis plan')).toBe(stage)
      expect(await focused(page)).toContain('Crisis plan')
    }
  })

  test('[UI83] what is announced on the way names the stage, never an id', async ({ page }) => {
    await card(page, 'Crisis plan').focus()
    await page.keyboard.press('4')
    await expect.poll(() => announced(page)).toContain('Placed on Stage 4, Measurable')
    await page.keyboard.press('Space')
    await expect.poll(() => announced(page)).toContain('Lifted: Crisis plan of 2023')
    await page.keyboard.press('2')
    await expect(step(page, 2)).toHaveAttribute('data-state', 'target')
    await expect.poll(() => announced(page)).toContain('Over: Stage 2, Experimental')
    await page.keyboard.press('Space')
    await expect.poll(() => announced(page)).toContain('Moved from Stage 4, Measurable to Stage 2, Experimental: Crisis plan')
    expect(await announced(page)).not.toMatch(/proxy|stage-\d|draggable|droppable/)
  })

  test('[UI81] the arrows walk the board, and each region is one Tab stop', async ({ page }) => {
    await card(page, 'Crisis plan').focus()
    await page.keyboard.press('2')
    await expect.poll(() => stageOf(page, 'Crisis plan')).toBe('2')
    await page.keyboard.press('ArrowLeft')
    expect(await focused(page)).toContain('Replies take')
    await page.keyboard.press('End')
    expect(await focused(page)).toContain('Stores answer')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toContain('Stores answer')
    await expect(page.locator('.board [data-note-id][tabindex="0"]')).toHaveCount(2)
  })

  test('[UI97] a digit beyond the journey is said and places nothing', async ({ page }) => {
    await card(page, 'Crisis plan').focus()
    await page.keyboard.press('8')
    await expect.poll(() => announced(page)).toContain('There is no stage 8')
    expect(await stageOf(page, 'Crisis plan')).toBe('tray')
  })

  test('[UI100] Enter opens a note, which can be changed and placed there', async ({ page }) => {
    await card(page, 'Crisis plan').focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Text').fill('Crisis plan of 2019')
    await dialog.getByRole('button', { name: 'Stage 1, Traditional' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(dialog).toBeHidden()
    await expect.poll(() => stageOf(page, 'Crisis plan of 2019')).toBe('1')
  })
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true })

  test('[UI93] a swipe scrolls the tray, and a finger that rests lifts a note', async ({ page, host }) => {
    const many = Array.from({ length: 60 }, (_, index) => `Note number ${index}`)
    const session = await arrange((await host.client()).client, { notes: many })
    await session.give({ type: 'OpenRound', mode: 'open', scope: null })
    await enter(page, host, `/#/session/${session.id}`)
    const note = page.locator('.tray [data-note-id]').nth(2)
    const [from, to] = [await note.boundingBox(), await step(page, 2).boundingBox()]
    if (from === null || to === null) throw new Error('Expected the board to be laid out')
    const fingers = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
      fingers.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })

    const [x, y] = [from.x + 80, from.y + 15]
    await touch('touchStart', x, y)
    for (let moved = 8; moved <= 120; moved += 8) await touch('touchMove', x, y - moved)
    await touch('touchEnd')
    await expect.poll(() => page.locator('.tray__list').evaluate((list) => list.scrollTop)).toBeGreaterThan(60)
    await expect(page.locator('.lifted')).toHaveCount(0)
    expect(session.view().round?.anythingPlaced).toBe(false)
    await page.locator('.tray__list').evaluate((list) => list.scrollTo(0, 0))

    const text = await note.textContent()
    await touch('touchStart', x, y)
    await expect(page.locator('.lifted')).toBeVisible()
    await touch('touchMove', to.x + 50, to.y + 60)
    await touch('touchMove', to.x + to.width / 2, to.y + 100)
    await expect(step(page, 2)).toHaveAttribute('data-state', 'target')
    await touch('touchEnd')
    await expect.poll(() => stageOf(page, text ?? '')).toBe('2')
  })
})

test('[UI87] of a long pile only what can be seen is in the document, and every note can be walked to', async ({ page, host }) => {
  const session = await arrange((await host.client()).client, { notes: Array.from({ length: 400 }, (_, index) => `Note ${index}.`) })
  await session.give({ type: 'OpenRound', mode: 'open', scope: null })
  await session.give({ type: 'PlaceEvidence', evidence: session.notes, stage: 2 })
  await enter(page, host, `/#/session/${session.id}`)
  await expect(step(page, 2).locator('[data-note-id]').first()).toBeVisible()
  expect(await page.locator('[data-note-id]').count()).toBeLessThan(60)
  await step(page, 2).locator('[data-note-id]').first().focus()
  await page.keyboard.press('End')
  await expect.poll(() => focused(page)).toContain('Note 0.')
  await expect(page.locator('[data-note-id]', { hasText: 'Note 0.' })).toBeInViewport()
  await page.locator('.column[data-density]').nth(1).evaluate((column) => column.scrollTo(0, 0))
  await expect(card(page, 'Note 399.')).toBeVisible()
  expect(await focused(page)).toContain('Note 0.')
  await page.keyboard.press('1')
  await expect.poll(() => stageOf(page, 'Note 0.')).toBe('1')
  expect(await focused(page)).toContain('Note 0.')
})

test('[UI88] without a round the room chooses, and blind needs people', async ({ page, host }) => {
  const session = await arrange((await host.client()).client, { notes: NOTES })
  await enter(page, host, `/#/session/${session.id}`)
  await expect(page.getByRole('heading', { name: 'How does the room place its notes?' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Place blind' })).toHaveCount(0)
  await session.give({ type: 'AddParticipants', people: [{ name: 'Noor', unit: null }] })
  await page.getByRole('button', { name: 'Place blind' }).click()
  await expect(page.getByText('Blind round 1.')).toBeVisible()
})

test('[UI91] an early reveal and a discard ask first, and [UI92] contested notes then stand apart', async ({ page, host }) => {
  const session = await arrange((await host.client()).client, { people: ['Ana', 'Bo', 'Cas'], notes: NOTES })
  await session.give({ type: 'OpenRound', mode: 'blind', scope: null })
  for (const [index, participant] of session.people.slice(0, 2).entries()) {
    await session.give({ type: 'TakeSeat', participant })
    await session.give({ type: 'PlaceEvidence', evidence: session.notes.slice(0, 1), stage: index === 0 ? 1 : 5 })
    await session.give({ type: 'PlaceEvidence', evidence: session.notes.slice(1, 3), stage: 3 })
  }
  await session.give({ type: 'LeaveSeat' })
  await enter(page, host, `/#/session/${session.id}`)
  await page.getByRole('button', { name: 'More about this round' }).click()
  await page.getByRole('menuitem', { name: 'Discard this round' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('Discard this round?')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Reveal placements' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('3 people have not placed everything')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Reveal placements' }).click()
  const contested = page.getByRole('region', { name: 'Contested' })
  await expect(contested.locator('[data-note-id]')).toHaveCount(1)
  await expect(contested).toContainText('Replies take two days')
  await expect(step(page, 3).locator('[data-note-id]')).toHaveCount(2)
  await page.getByRole('button', { name: 'Resolve 1 contested note' }).click()
  await expect.poll(() => session.view().phase).toBe('resolve')
})

test('[UI98] the screens of placing are free of serious findings in the three looks and cut nothing off', async ({ page, host }) => {
  test.slow()
  const { client } = await host.client()
  const session = await arrange(client, { people: ['Ana', 'Bo'], notes: NOTES })
  await enter(page, host, `/#/session/${session.id}`)
  const look = async () => {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await client.command('library', { type: 'SetPreferences', preferences: { theme } })
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    for (const width of [1920, 1280, 390]) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : (width * 9) / 16 })
      const overflow = await page.evaluate(() => ({ x: document.documentElement.scrollWidth - innerWidth, y: document.documentElement.scrollHeight - innerHeight }))
      expect(overflow.x).toBeLessThanOrEqual(0)
      if (width > 900) expect(overflow.y).toBeLessThanOrEqual(0)
    }
    await page.setViewportSize({ width: 1920, height: 1080 })
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look()
  await session.give({ type: 'OpenRound', mode: 'blind', scope: null })
  await expect(page.getByRole('heading', { name: 'Who takes the seat?' })).toBeVisible()
  await look()
  await session.give({ type: 'TakeSeat', participant: session.people[0] ?? failed('a person') })
  await session.give({ type: 'PlaceEvidence', evidence: session.notes.slice(0, 3), stage: 2 })
  await expect(step(page, 2).locator('[data-note-id]')).toHaveCount(3)
  await look()
})

function failed(expected: string): never {
  throw new Error(`Expected ${expected}`)
}
