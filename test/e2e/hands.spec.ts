import type { Page } from '@playwright/test'
import { arrange, type Arranged } from '../kit/arranged-session.ts'
import type { ServedHost } from '../kit/built-host.ts'
import { enter, expect, test } from './fixtures.ts'
import { fingersOn, touchPoint } from './workshop/fingers.ts'

const NOTES = ['Replies take two days', 'One inbox since April', 'Crisis plan of 2023', 'Customers chose the range', 'Stores answer on their own', 'A rota for the chat']

const card = (page: Page, text: string) => page.locator('.board [data-note-id]', { hasText: text })
const stageOf = (page: Page, text: string) => card(page, text).evaluate((note) => note.closest('.step')?.getAttribute('data-stage') ?? 'tray')
const step = (page: Page, stage: number) => page.locator(`.step[data-stage="${stage}"]`)
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

async function board(page: Page, host: ServedHost): Promise<Arranged> {
  const session = await arrange((await host.client()).client, { notes: NOTES })
  await session.give({ type: 'OpenRound', mode: 'open', scope: null })
  await enter(page, host, `/#/session/${session.id}`)
  await expect(card(page, 'One inbox')).toBeVisible()
  return session
}

test.describe('several hands on the glass', () => {
  test.use({ hasTouch: true, viewport: { width: 1280, height: 720 } })

  test('[PL540] while one hand carries a note another picks one and taps its stage, and each note goes where its own hand put it', async ({ page, host }) => {
    await board(page, host)
    const fingers = await fingersOn(page)
    const [two, four] = [await touchPoint(step(page, 2), 120), await touchPoint(step(page, 4), 120)]
    await fingers.down(1, await touchPoint(card(page, 'Replies take')))
    await expect(page.locator('.lifted')).toBeVisible()
    await fingers.move(1, two)
    await expect(step(page, 2)).toHaveAttribute('data-state', 'target')

    await fingers.tap(2, await touchPoint(card(page, 'One inbox')))
    await expect(card(page, 'One inbox')).toHaveAttribute('data-state', 'selected')
    await fingers.move(1, { x: two.x + 10, y: two.y + 20 }, 2)
    await fingers.tap(2, four)
    await expect.poll(() => stageOf(page, 'One inbox')).toBe('4')
    await expect(step(page, 2), 'the first hand is still where it was').toHaveAttribute('data-state', 'target')
    await fingers.tap(2, await touchPoint(card(page, 'Crisis plan')))
    await expect(card(page, 'Crisis plan')).toHaveAttribute('data-state', 'selected')
    await fingers.up(1)
    await expect.poll(() => stageOf(page, 'Replies take')).toBe('2')
    // What the second hand picked is still picked, and goes with an ordinary tap now.
    await expect(card(page, 'Crisis plan')).toHaveAttribute('data-state', 'selected')
    await fingers.tap(2, four)
    await expect.poll(() => stageOf(page, 'Crisis plan')).toBe('4')
    await expect(page.getByText('3 of 6 notes placed')).toBeVisible()
  })

  test('[PL541] [PL542] a palm, two fingers at once and a finger that strays move nothing, and a hand that lies on the glass does not carry what a finger lifted', async ({ page, host }) => {
    const session = await board(page, host)
    const fingers = await fingersOn(page)
    const note = await touchPoint(card(page, 'Crisis plan'))
    const other = await touchPoint(card(page, 'Customers chose'))
    const four = await touchPoint(step(page, 4), 120)
    const rests = () => page.waitForTimeout(400)

    await fingers.down(1, { ...note, radius: 45 })
    await page.waitForTimeout(700)
    await expect(page.getByRole('menu')).toHaveCount(0)
    await fingers.move(1, four)
    await fingers.up(1)
    expect(session.view().round?.anythingPlaced).toBe(false)

    await fingers.down(1, { x: 1200, y: 300, radius: 45 })
    await fingers.down(2, note)
    await expect(page.locator('.lifted')).toBeVisible()
    await fingers.move(1, { x: 1190, y: 320, radius: 45 }, 2)
    await fingers.move(2, four)
    await expect(step(page, 4)).toHaveAttribute('data-state', 'target')
    await fingers.up(1)
    await expect(step(page, 4)).toHaveAttribute('data-state', 'target')
    await fingers.up(2)
    await expect.poll(() => stageOf(page, 'Crisis plan')).toBe('4')

    // Two fingers are a pinch, whatever lies under them.
    await fingers.down(1, await touchPoint(card(page, 'Stores answer')))
    await fingers.down(2, other)
    await rests()
    await fingers.move(1, four)
    await expect(page.locator('.lifted')).toHaveCount(0)
    await fingers.up(1)
    await fingers.up(2)
    // It made the view larger and nothing else.
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBeGreaterThan(1)
    await expect(page.getByText('1 of 6 notes placed')).toBeVisible()
  })

  test('[PL543] a long press opens what can be done with the note, a press in between picks it', async ({ page, host }) => {
    await board(page, host)
    const fingers = await fingersOn(page)
    await fingers.down(1, await touchPoint(card(page, 'One inbox')))
    await page.waitForTimeout(700)
    await fingers.up(1)
    const menu = page.getByRole('menu', { name: 'What can be done with this note' })
    await expect(menu).toBeVisible()
    const entries = await menu.getByRole('menuitem').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    expect(Math.min(...entries)).toBeGreaterThanOrEqual(44)
    await fingers.tap(1, await touchPoint(menu.getByRole('menuitem', { name: 'Stage 5' })))
    await expect.poll(() => stageOf(page, 'One inbox')).toBe('5')
    expect(await focused(page)).toContain('One inbox')

    await fingers.down(1, await touchPoint(card(page, 'Replies take')))
    await page.waitForTimeout(300)
    await fingers.up(1)
    await expect(card(page, 'Replies take')).toHaveAttribute('data-state', 'selected')
    await expect(menu).toHaveCount(0)
  })
})

test.describe('quick keys', () => {
  test('[PL544] no key is lost that follows the lifting of a note at once', async ({ page, host }) => {
    await board(page, host)
    await card(page, 'Replies take').focus()
    // In one go, quicker than a note is laid out in the hand.
    await page.evaluate(() => {
      for (const code of ['Space', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Space']) {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: code === 'Space' ? ' ' : code, code, bubbles: true, cancelable: true }))
      }
    })
    await expect.poll(() => stageOf(page, 'Replies take')).toBe('3')
    await expect.poll(() => focused(page)).toContain('Replies take')
    await page.keyboard.press('Space')
    await page.keyboard.press('5')
    await page.keyboard.press('Enter')
    await expect.poll(() => stageOf(page, 'Replies take')).toBe('5')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Escape')
    await expect(page.locator('.lifted')).toHaveCount(0)
    expect(await stageOf(page, 'Replies take')).toBe('5')
  })

  test('[PL545] the focus goes to the neighbour of a note that is undone or deleted, by key and menu alone', async ({ page, host }) => {
    const session = await board(page, host)
    await card(page, 'Crisis plan').focus()
    await page.keyboard.press('m')
    const menu = page.getByRole('menu', { name: 'What can be done with this note' })
    await expect(menu).toBeVisible()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect(card(page, 'Crisis plan')).toHaveCount(0)
    await expect.poll(() => focused(page)).toContain('Customers chose')
    const draft = { text: 'Written last', kind: 'observation', strength: 2, stance: 'supports', symptom: false, unit: null, lens: null, author: null, observedOn: null } as const
    await session.give({ type: 'WriteEvidence', notes: [draft] })
    await expect(card(page, 'Written last')).toBeVisible()
    await page.keyboard.press('End')
    await expect.poll(() => focused(page)).toContain('Written last')
    await page.keyboard.press('Control+z')
    await expect(card(page, 'Written last')).toHaveCount(0)
    await expect.poll(() => focused(page)).toContain('A rota')
  })

  test('[PL546] nothing on the board can be moved but its notes', async ({ page, host }) => {
    const session = await board(page, host)
    const before = await page.locator('.board').evaluate((one) => [...one.querySelectorAll('.step, .face, .tray, .tray h2')].map((part) => JSON.stringify(part.getBoundingClientRect())).join())
    for (const part of [step(page, 2).locator('.face'), step(page, 4).locator('.column'), page.locator('.tray h2').first(), page.locator('.tray__foot')]) {
      const box = await part.boundingBox()
      if (box === null) throw new Error('Expected the board to be laid out')
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await page.mouse.down()
      await page.mouse.move(box.x + 200, box.y - 150, { steps: 5 })
      await expect(page.locator('.lifted')).toHaveCount(0)
      await page.mouse.up()
    }
    expect(await page.locator('.board').evaluate((one) => [...one.querySelectorAll('.step, .face, .tray, .tray h2')].map((part) => JSON.stringify(part.getBoundingClientRect())).join())).toBe(before)
    expect(session.view().round?.anythingPlaced).toBe(false)
    expect(await page.locator('[draggable="true"]').count()).toBe(0)
  })
})

test('[UI543] what is looked for is led to: a note across the phases, and a person', async ({ page, host }) => {
  const session = await board(page, host)
  await session.give({ type: 'AddParticipants', people: [{ name: 'Noor', unit: 'Stores' }] })
  await page.keyboard.press('Control+f')
  const find = page.getByRole('dialog', { name: 'Find' })
  await find.getByRole('combobox').fill('stores own')
  await expect(find.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(find).toHaveCount(0)
  await expect.poll(() => focused(page)).toContain('Stores answer')

  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Do something' })
  await palette.getByRole('combobox').fill('noor')
  await expect(palette.getByRole('option')).toContainText('in Frame')
  await page.keyboard.press('Enter')
  await expect(page.locator('.shell')).toHaveAttribute('data-phase', 'frame')
  await expect.poll(() => focused(page)).toContain('Noor')
  await page.keyboard.press('/')
  await find.getByRole('combobox').fill('chat')
  await page.keyboard.press('Enter')
  await expect(page.locator('.shell')).toHaveAttribute('data-phase', 'place')
  await expect.poll(() => focused(page)).toContain('A rota for the chat')
})

test('[UI546] [PL545] a filter says that it is on and by what, counts what it leaves out in every column, and is cleared', async ({ page, host }) => {
  const session = await board(page, host)
  await session.give({ type: 'PlaceEvidence', evidence: session.notes.slice(0, 4), stage: 2 })
  await expect(step(page, 2).locator('[data-note-id]')).toHaveCount(4)
  await page.getByRole('button', { name: 'Filter the notes' }).click()
  await page.getByRole('combobox', { name: /Kind/ }).click()
  await page.getByRole('option', { name: 'Metric' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('1 of 6 shown, filtered by Metric')).toBeVisible()
  await expect(step(page, 2)).toHaveAttribute('aria-label', 'Stage 2, Experimental, 1 of 4')
  await expect(step(page, 2).getByText('1 of 4')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Unplaced 0 of 2' })).toBeVisible()
  await expect(page.getByText('No note here fits the filter.')).toBeVisible()
  await card(page, 'Crisis plan').focus()
  await page.keyboard.press('5')
  await expect.poll(() => stageOf(page, 'Crisis plan')).toBe('5')
  await expect(step(page, 2)).toHaveAttribute('aria-label', 'Stage 2, Experimental, 0 of 3')
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(page.locator('.board [data-note-id]')).toHaveCount(6)
  await page.getByRole('button', { name: 'Show as a list' }).click()
  await expect(page.getByRole('region', { name: 'Stage 5, Fully Engaged' }).getByRole('listitem')).toHaveCount(1)
})
