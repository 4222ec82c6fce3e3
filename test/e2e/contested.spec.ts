import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { arrange } from '../kit/arranged-session.ts'
import { enter, expect, project, test } from './fixtures.ts'
import { middleOf } from './workshop/by-mouse.ts'

const NOTES = ['Replies take two days', 'One inbox for all channels', 'Crisis plan of 2023', 'Stores answer by letter', 'Agents film repair tips', 'The board reads the figures']

const lane = (page: Page) => page.getByRole('region', { name: 'Contested' })
const card = (page: Page, text: string) => page.locator('[data-note-id]', { hasText: text })
const step = (page: Page, stage: number) => page.locator(`.step[data-stage="${stage}"]`)
const findings = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)

/** From which column to which something reaches, by what lies under its ends. */
const reach = (page: Page, text: string) => page.locator('.torn', { hasText: text }).evaluate((torn) => {
  const { left, right } = torn.getBoundingClientRect()
  const steps = [...document.querySelectorAll<HTMLElement>('.step')].map((one) => ({ stage: Number(one.dataset['stage']), box: one.getBoundingClientRect() }))
  const under = (x: number) => steps.find(({ box }) => box.left <= x && x <= box.right)?.stage
  return [under(left + 1), under(right - 1)]
})

test('[UI640] [UI641] [UI642] [UI643] [UI644] contested notes lie between their stages for everybody, move onto one by drag, digit, tap and keys, and stand there', async ({ page, host }) => {
  test.slow()
  const { client } = await host.client()
  const session = await arrange(client, { people: ['Ana', 'Bo', 'Cas', 'Dee'], notes: NOTES })
  await session.give({ type: 'OpenRound', mode: 'blind', scope: null })
  for (const [index, participant] of session.people.entries()) {
    await session.give({ type: 'TakeSeat', participant })
    for (const [note, [low, high]] of ([[1, 3], [2, 4], [1, 5], [3, 5], [2, 5], [3, 3]] as const).entries()) {
      await session.give({ type: 'PlaceEvidence', evidence: session.notes.slice(note, note + 1), stage: index % 2 === 0 ? low : high })
    }
  }
  await session.give({ type: 'LeaveSeat' })
  await enter(page, host, `/#/session/${session.id}`)
  const room = await project(page, host)
  await room.emulateMedia({ reducedMotion: 'reduce' })
  await expect(room.locator('.unseen')).toBeVisible()
  for (const one of [page, room]) await expect(one.locator('.between, .torn__track')).toHaveCount(0)

  await session.give({ type: 'RevealPlacements' })
  for (const one of [page, room]) {
    await expect(lane(one).locator('.note')).toHaveCount(5)
    expect(await reach(one, 'Replies take two days')).toEqual([1, 3])
    expect(await reach(one, 'Stores answer by letter')).toEqual([3, 5])
    expect(await one.locator('.torn', { hasText: 'One inbox' }).locator('.torn__at').allTextContents()).toEqual(['2', '', '2'])
    expect(await findings(one)).toEqual([])
  }
  const words = room.locator('.torn__at, .between__head, .between__words, .note__text, .note__strip > b')
  expect(await words.evaluateAll((all) => Math.min(...all.filter((one) => one.textContent !== '' && one.getClientRects().length > 0).map((one) => Number.parseFloat(getComputedStyle(one).fontSize))))).toBeGreaterThanOrEqual(24)
  await expect(lane(page).getByRole('button', { name: /Contested, between stages 2 and 4.*One inbox/ })).toHaveCount(1)
  await expect(page.locator('.step .note')).toHaveCount(1)
  await page.bringToFront()
  await card(page, 'One inbox').dblclick()
  await expect(page.getByRole('dialog')).toContainText('Contested, between stages 2 and 4')
  await page.keyboard.press('Escape')

  // Resolve says it of the note in the middle, and shows all of them at once.
  await session.give({ type: 'GoToPhase', phase: 'resolve' })
  for (const one of [page, room]) {
    await expect(one.locator('.between-mark')).toContainText('between stages 1 and 5')
    expect(await findings(one)).toEqual([])
  }
  await page.getByRole('button', { name: 'All notes on the board' }).click()
  await expect(lane(page).locator('.note')).toHaveCount(5)
  await expect(step(page, 3)).toContainText('The board reads the figures')
  expect(await findings(page)).toEqual([])
  await lane(page).getByRole('button', { name: /One inbox/ }).click()
  await expect(page.locator('.q[aria-current]')).toContainText('One inbox')
  await expect(page.locator('.q[aria-current]')).toBeFocused()
  await expect(page.locator('.between-mark')).toContainText('between stages 2 and 4')
  await session.give({ type: 'GoToPhase', phase: 'place' })

  // In an open round the room settles what it placed apart.
  await session.give({ type: 'OpenRound', mode: 'open', scope: null })
  await expect(lane(page).locator('.note')).toHaveCount(5)
  const from = await middleOf(card(page, 'Crisis plan'))
  await page.mouse.move(from.x + 300, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 200, from.y + 6, { steps: 4 })
  await expect(page.locator('.lifted')).toContainText('Crisis plan')
  const held = await page.locator('.lifted .note').boundingBox()
  expect((held?.x ?? 0) < from.x + 200 && from.x + 200 < (held?.x ?? 0) + (held?.width ?? 0)).toBe(true)
  await page.mouse.up()
  await expect(page.locator('.lifted .note')).toHaveCount(0)
  await expect(lane(page).locator('.note')).toHaveCount(5)
  expect(session.view().notes[session.notes[2] ?? '' as never]?.standing).toBe('contested')

  const face = await middleOf(step(page, 3).locator('.face'))
  const crisis = await middleOf(card(page, 'Crisis plan'))
  await page.mouse.move(crisis.x, crisis.y)
  await page.mouse.down()
  await page.mouse.move(face.x, face.y - 60, { steps: 6 })
  await expect(step(page, 3)).toHaveAttribute('data-state', 'target')
  await page.mouse.up()
  await expect(step(page, 3).locator('.note')).toHaveCount(2)
  await expect(lane(page).locator('.note')).toHaveCount(4)
  await expect(lane(room).locator('.note')).toHaveCount(4)
  await expect(step(room, 3)).toContainText('Crisis plan')

  await card(page, 'Replies take two days').focus()
  await page.keyboard.press('2')
  await expect(step(page, 2)).toContainText('Replies take two days')
  await expect(card(page, 'Replies take two days')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(lane(page).locator(':focus')).toHaveCount(1)
  await card(page, 'One inbox').click()
  await page.getByRole('button', { name: /Put it on stage 4/ }).click()
  await expect(step(page, 4)).toContainText('One inbox')
  await card(page, 'Stores answer').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('5')
  await expect(step(page, 5)).toHaveAttribute('data-state', 'target')
  await page.keyboard.press('Space')
  await expect(step(page, 5)).toContainText('Stores answer')
  await expect(lane(page).locator('.note')).toHaveCount(1)
  await session.give({ type: 'RuleOnEvidence', evidence: session.notes[4] ?? '' as never, stage: 2, rationale: 'The room saw the films', dissent: '' })
  for (const one of [page, room]) {
    await expect(lane(one)).toHaveCount(0)
    await expect(step(one, 2)).toContainText('Agents film')
  }
})
