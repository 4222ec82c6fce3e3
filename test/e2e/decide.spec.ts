import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { EvidenceId, LensId, UnitId } from '../../shared/kernel/ids.ts'
import { type Arranged, arrange } from '../kit/arranged-session.ts'
import { enter, expect, test } from './fixtures.ts'

const NOTES = ['Care reports go to the board', 'Legal stops posts', 'Forum answers in four hours', 'A signed policy', 'Training for all agents', 'Calls saved, in the budget']

/** Where each of four people puts each note: the first two in camps, the rest agreed. */
const PLACED = [[2, 2, 4, 4], [1, 1, 4, 5], [2, 2, 2, 2], [2, 2, 2, 3], [2, 2, 2, 2], [2, 3, 2, 2]]

/** A room that has placed blind and revealed: two notes are contested. */
async function argued(session: Arranged): Promise<void> {
  const { give, view, people, notes } = session
  for (const name of ['Service', 'Marketing']) await give({ type: 'AddUnit', name })
  const units = Object.keys(view().units) as UnitId[]
  const lenses = view().journey.lenses.map((lens) => lens.id as LensId)
  for (const [index, note] of notes.entries()) {
    const change = { lens: lenses[index % lenses.length] ?? null, unit: units[index % 2] ?? null, author: people[index % people.length] ?? null, strength: 3 as const }
    await give({ type: 'EditEvidence', evidence: [note], change })
  }
  await give({ type: 'OpenRound', mode: 'blind', scope: null })
  for (const [seat, participant] of people.entries()) {
    await give({ type: 'TakeSeat', participant })
    for (const [index, note] of notes.entries()) await give({ type: 'PlaceEvidence', evidence: [note], stage: PLACED[index]?.[seat] ?? 1 })
  }
  await give({ type: 'RevealPlacements' })
  await give({ type: 'GoToPhase', phase: 'resolve' })
}

async function expectNoSeriousFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
}

/** Everything fits the window: the page itself scrolls in no direction. */
async function expectNoPageScroll(page: Page): Promise<void> {
  const { wide, high } = await page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
    return { wide: scrollWidth - clientWidth, high: scrollHeight - clientHeight }
  })
  expect({ wide, high }).toEqual({ wide: 0, high: 0 })
}

/** Tabs on until the focused element says this; fails when a whole round of the page does not. */
async function tabTo(page: Page, words: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
    if (typeof words === 'string' ? name === words : words.test(name)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Expected to reach ${words} with Tab`)
}

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('[UI139] one note is ruled, one voted on again, and the verdict signed, by keyboard alone', async ({ page, host }) => {
  const { client } = await host.client()
  const session = await arrange(client, { people: ['Ana', 'Bo', 'Cas', 'Dee'], notes: NOTES })
  await argued(session)
  const standing = (note: EvidenceId | undefined) => session.view().notes[note as EvidenceId]?.standing
  await enter(page, host, `/#/session/${session.id}`)
  await expect(page.getByRole('list', { name: 'Contested notes, worst first' }).getByRole('button')).toHaveCount(2)
  await expectNoSeriousFindings(page)

  await tabTo(page, 'Stage 2, Experimental')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  while ((await page.evaluate(() => document.activeElement?.tagName)) !== 'TEXTAREA') await page.keyboard.press('Tab')
  await page.keyboard.type('Stopping posts is stage 2 work')
  await tabTo(page, 'Rule stage 2')
  await page.keyboard.press('Enter')
  await expect(page.locator('.settled__how')).toHaveText('Ruled 2')
  await expect(page.locator('.q[aria-current]')).toBeFocused()
  expect(standing(session.notes[1])).toBe('ruled')

  await tabTo(page, 'Re-vote')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Start a blind re-vote')
  await page.keyboard.press('Enter')
  for (const name of ['Ana', 'Bo', 'Cas', 'Dee']) {
    await expect(page.locator('.seat:focus')).toContainText(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: `${name}, which stage does this note show?` })).toBeFocused()
    await page.keyboard.press('3')
  }
  await expect(page.getByRole('button', { name: 'Reveal' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Agreed: stage 3')).toBeVisible()
  expect(standing(session.notes[0])).toBe('settled')

  await tabTo(page, /^Go to the verdict/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Kestrel Home holds stage \d$/)
  await expectNoSeriousFindings(page)
  await tabTo(page, 'Ana: has not signed. Sign.')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Sign off the verdict')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Reopen' })).toBeFocused()
  await expect(page.getByText(/^Signed by Ana on/)).toBeVisible()

  await page.reload()
  await expect(page.getByText(/^Signed off: stage \d$/)).toBeVisible()
})

const SCREENS = { resolve: '.meter', verdict: '.hero .say' } as const

for (const phase of ['resolve', 'verdict'] as const) {
  test(`[UI139] the screen of ${phase} fits both sizes and can be used by everybody in every theme`, async ({ page, host }) => {
    const { client } = await host.client()
    const session = await arrange(client, { people: ['Ana', 'Bo', 'Cas', 'Dee'], notes: NOTES })
    await argued(session)
    await session.give({ type: 'GoToPhase', phase })
    await enter(page, host, `/#/session/${session.id}`)
    await expect(page.locator(SCREENS[phase])).toBeVisible()
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await client.command('library', { type: 'SetPreferences', preferences: { theme } })
      await expect(page.locator(`html[data-theme="${theme}"]`)).toBeVisible()
      for (const viewport of [{ width: 1920, height: 1080 }, { width: 1280, height: 720 }]) {
        await page.setViewportSize(viewport)
        await expectNoSeriousFindings(page)
        await expectNoPageScroll(page)
      }
    }
  })
}
