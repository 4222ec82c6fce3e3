import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { PHASES } from '../../shared/session/phase.ts'
import { arrange } from '../kit/arranged-session.ts'
import { draft } from '../kit/given.ts'
import { enter, expect, project, test } from './fixtures.ts'

const NOTES = ['Stores answer by letter', 'Agents film repair tips', 'One inbox for all channels']

/** Every frame that a page is sent from now on, as one text. */
function framesOf(page: Page): () => string {
  const frames: string[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))))
  return () => frames.join('\n')
}

const findings = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
const sign = (page: Page) => page.locator('.projector-sign')
const panel = (page: Page) => page.getByRole('region', { name: 'What the room sees' })
const mirror = (page: Page) => panel(page).frameLocator('iframe')

/** The smallest type on the page, in px. */
const smallest = (page: Page) => page.evaluate(() => Math.min(...[...document.body.querySelectorAll<HTMLElement>('*')]
  .filter((one) => one.closest('.sr') === null && one.getClientRects().length > 0 && [...one.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim() !== ''))
  .map((one) => Number.parseFloat(getComputedStyle(one).fontSize))))

test('[UI524] [UI525] [UI526] the room is frozen, blanked, given a spotlight and brought back; the bar says so and the room does not; the panel shows the same small', async ({ page, host }) => {
  test.slow()
  const { client } = await host.client()
  const session = await arrange(client, { people: ['Ana', 'Bo'], notes: NOTES })
  await session.give({ type: 'GoToPhase', phase: 'gather' })
  await enter(page, host, `/#/session/${session.id}`)
  const room = await project(page, host)
  await expect(room.getByText('Stores answer by letter')).toBeVisible()
  await page.bringToFront()

  await expect(sign(page)).toHaveText('')
  await page.keyboard.press('Control+Shift+F')
  await expect(sign(page)).toHaveText('Frozen')
  const sent = framesOf(room)
  await room.reload()
  await expect(room.getByText('Stores answer by letter')).toBeVisible()
  await session.give({ type: 'WriteEvidence', notes: [draft('Only for the facilitator', { lens: null })] })
  for (const phase of PHASES) {
    await session.give({ type: 'GoToPhase', phase })
    await expect(page.locator('.shell')).toHaveAttribute('data-phase', phase)
    await expect(sign(page)).toHaveText('Frozen')
  }
  await page.reload()
  await expect(sign(page)).toHaveText('Frozen')
  await room.reload()
  await expect(room.getByRole('heading', { level: 1, name: 'Write down what you know' })).toBeVisible()
  await expect(room.getByText('3 notes')).toBeVisible()
  await expect(room.getByText(/frozen/i)).toHaveCount(0)
  expect(sent()).not.toContain('Only for the facilitator')

  await expect(page.locator('iframe')).toHaveCount(0)
  await sign(page).click()
  await expect(mirror(page).getByRole('heading', { level: 1, name: 'Write down what you know' })).toBeAttached()
  await panel(page).getByRole('button', { name: 'Bring back' }).click()
  await session.give({ type: 'GoToPhase', phase: 'gather' })
  await expect(room.getByText('Only for the facilitator')).toBeVisible()
  await expect(mirror(page).getByText('Only for the facilitator')).toBeAttached()
  await expect(sign(page)).toHaveText('')

  await panel(page).getByRole('button', { name: 'Blank' }).click()
  await expect(room.getByRole('heading', { level: 1, name: 'Workshop' })).toBeVisible()
  await expect(room.getByText('Kestrel Home')).toBeVisible()
  await expect(room.locator('.note')).toHaveCount(0)
  await expect(mirror(page).getByRole('heading', { level: 1, name: 'Workshop' })).toBeAttached()

  expect(await findings(page)).toEqual([])
  expect(await findings(room)).toEqual([])

  await session.give({ type: 'GoToPhase', phase: 'place' })
  await session.give({ type: 'OpenRound', mode: 'blind', scope: null })
  for (const [index, participant] of session.people.entries()) {
    await session.give({ type: 'TakeSeat', participant })
    await session.give({ type: 'PlaceEvidence', evidence: [...session.notes], stage: 2 + index })
  }
  await session.give({ type: 'LeaveSeat' })
  await panel(page).getByRole('button', { name: 'Spotlight…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Find a note by its words').fill('film repair')
  await dialog.getByRole('button', { name: /Agents film repair tips/ }).click()
  await expect(room.locator('.spotlit')).toContainText('Agents film repair tips')
  await expect(room.locator('.strip')).toHaveCount(0)
  await session.give({ type: 'RevealPlacements' })
  await expect(room.locator('.spotlit .strip')).toBeVisible()
  await expect(room.locator('.spotlit')).not.toContainText('Ana')
  await page.locator('[data-note-id]', { hasText: 'One inbox for all channels' }).first().click()
  await page.keyboard.press('Control+Shift+S')
  await expect(room.locator('.spotlit')).toContainText('One inbox for all channels')
  await room.reload()
  await expect(room.locator('.spotlit')).toContainText('One inbox for all channels')
  expect(await smallest(room)).toBeGreaterThanOrEqual(24)
  await panel(page).getByRole('button', { name: 'Spotlight…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '2 Experimental' }).click()
  await expect(room.locator('.spotlit-stage')).toContainText('Experimental')
  await page.keyboard.press('Control+Shift+E')
  await expect(room.locator('.audience')).toHaveAttribute('data-phase', 'place')
})

test('[UI528] [UI529] [UI530] each window has its own look; what cannot be read is named and mended with one press; plan and close are large', async ({ page, host }) => {
  test.slow()
  const { client } = await host.client()
  const session = await arrange(client, { people: ['Ana', 'Bo'], notes: NOTES })
  await session.give({ type: 'OpenRound', mode: 'open', scope: null })
  await session.give({ type: 'PlaceEvidence', evidence: [...session.notes], stage: 2 })
  await session.give({ type: 'AddIteration', draft: { startsOn: '2026-11-30', endsOn: '2026-12-11', capacity: 20 } })
  const [iteration] = session.view().backlog.iterations
  for (let item = 1; item <= 12; item += 1) {
    await session.give({
      type: 'WriteMicroTransformation', library: null, iteration: iteration?.id ?? null,
      draft: { title: `Small step ${item}`, gap: null, hypothesis: '', measure: '', stopRule: '', units: [], owner: 'Noor', dueOn: null, days: 1, confidence: 1 },
    })
  }
  await enter(page, host, `/#/session/${session.id}`)
  const room = await project(page, host)
  await room.emulateMedia({ reducedMotion: 'reduce' })
  for (const phase of PHASES) {
    await session.give({ type: 'GoToPhase', phase })
    await expect(room.locator('.audience')).toHaveAttribute('data-phase', phase)
    expect(await smallest(room), phase).toBeGreaterThanOrEqual(24)
  }
  await session.give({ type: 'NoteExport', name: 'report.md' })
  await expect(room.getByText('report.md')).toBeVisible()
  await session.give({ type: 'GoToPhase', phase: 'backlog' })
  await expect(room.getByText('Small step 1', { exact: true })).toBeVisible()
  const shown = await room.locator('.plan__item').count()
  expect(shown).toBeLessThan(12)
  await expect(room.getByText(`and ${12 - shown} more`, { exact: true })).toBeVisible()
  const lane = await room.locator('.plan__items').boundingBox()
  const last = await room.locator('.audience__more').boundingBox()
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((lane?.y ?? 0) + (lane?.height ?? 0) + 1)

  await session.give({ type: 'GoToPhase', phase: 'place' })
  await page.bringToFront()
  await sign(page).click()
  const more = async (entry: string) => {
    await panel(page).getByRole('button', { name: 'More about the room’s screen' }).click()
    await page.getByRole('menuitem', { name: entry }).click()
  }
  await more('Change the room’s look to Blackout')
  await expect(room.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(panel(page).frameLocator('iframe').locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')

  await more('Can everybody read it?')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('From the picture to the last row').fill('7')
  await dialog.getByLabel('Height of the picture').fill('190 cm')
  await dialog.getByLabel('Height of the picture').press('Enter')
  await expect(dialog.getByText('The room’s window is 1920 by 1080.')).toBeVisible()
  await expect(dialog.getByRole('list', { name: 'Hard to read from the last row' })).toContainText('The words under the stages: too small; it reads well up to')
  expect(await findings(page)).toEqual([])
  const usual = await smallest(room)
  await dialog.getByRole('button', { name: /^Show everything at/ }).click()
  await expect.poll(() => smallest(room)).toBeGreaterThanOrEqual(usual * 1.15)
  await expect(dialog.getByRole('button', { name: /^Show everything at/ })).toHaveCount(0)
  await expect(dialog.getByRole('list', { name: 'Hard to read from the last row' })).not.toContainText('The words under the stages')
  const larger = await smallest(room)
  await room.reload()
  await expect.poll(() => smallest(room)).toBe(larger)
  expect(await room.evaluate(() => [document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight])).toEqual([0, 0])
})
