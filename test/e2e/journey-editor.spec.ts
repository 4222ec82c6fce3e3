import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import type { Client } from '../../shared/contract/client.ts'
import { sessionChannel } from '../../shared/contract/messages.ts'
import { asId, type EvidenceId, type LensId, type SessionId, type UnitId } from '../../shared/kernel/ids.ts'
import type { SessionCommand } from '../../shared/session/vocabulary.ts'
import type { FacilitatorView } from '../../shared/views/facilitator-view.ts'
import { serveBuilt } from '../kit/built-host.ts'
import { seen } from '../kit/library-steps.ts'
import { enter, expect, test } from './fixtures.ts'
import { temporaryData } from './temporary-data.ts'
import { layoutFaults } from './workshop/signs.ts'

const STAGES = [
  ['Breakdown', 'We mend what breaks', 'Everybody is busy and nothing gets better.'],
  ['Upkeep', 'We mend before it breaks', 'There is a rhythm, and fewer surprises.'],
  ['Foresight', 'It tells us when it will break', 'The machines report themselves.'],
] as const
const INDICATORS = ['Repairs are done when somebody complains', 'Every machine has a date for its service', 'Sensors ask for a service'] as const

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const finding = (page: Page, words: string) => page.locator('.je-finding', { hasText: words })

/** Writes the three stages; the essence of the second is too long at first, which is said at once and mended from there. */
async function writeJourney(page: Page): Promise<void> {
  await page.getByLabel('Name of the journey').fill('Repair shop')
  await page.getByLabel('Origin').fill('Written for our own workshops')
  for (const [index, [name, essence, feels]] of STAGES.entries()) {
    await page.getByRole('button', { name: new RegExp(`^Edit stage ${index + 1},`) }).click()
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByLabel('Essence').fill(index === 1 ? `${essence}, and we write down what we did` : essence)
    await page.getByLabel('What it feels like').fill(feels)
    await page.getByRole('button', { name: 'Add an indicator' }).click()
    await expect(page.getByRole('textbox', { name: 'Indicator 1' })).toBeFocused()
    await page.keyboard.insertText(INDICATORS[index] ?? '')
  }
  await finding(page, 'Stage 2 Upkeep, essence').click()
  await expect(page.getByLabel('Essence')).toBeFocused()
  await expect(page.locator('.field__error')).toContainText('at most 40 fit')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('We mend before it breaks')
  await expect(finding(page, 'Stage 2 Upkeep')).toHaveCount(0)
  await page.getByRole('button', { name: /^Lenses/ }).click()
  await page.getByLabel('Name', { exact: true }).fill('Machines')
  await page.getByLabel('Question').fill('Does it say how machines are looked after?')
}

async function noFaults(page: Page, client: Client): Promise<void> {
  const found: string[] = []
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await client.command('library', { type: 'SetPreferences', preferences: { theme } })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    for (const size of [{ width: 1920, height: 1080 }, { width: 1280, height: 720 }]) {
      await page.setViewportSize(size)
      found.push(...(await layoutFaults(page, { targets: theme === 'light' })).map((fault) => `${theme} ${size.width}: ${fault}`))
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      found.push(...serious.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${theme} ${size.width}: ${id}: ${html.slice(0, 160)}`)))
    }
  }
  await client.command('library', { type: 'SetPreferences', preferences: { theme: 'light' } })
  expect(found).toEqual([])
}

/** Two people of two units whose notes, placed open, stand on the second stage. */
async function argue(client: Client, session: SessionId): Promise<void> {
  const view = (): Promise<FacilitatorView> => seen(client, sessionChannel(session))
  const give = async (command: SessionCommand) => {
    const done = await client.command(sessionChannel(session), command)
    if (!done.ok) throw new Error(`Expected ${command.type} to be done, but it was refused: ${done.refusal}`)
  }
  await give({ type: 'AddParticipants', people: [{ name: 'Noor', unit: 'Workshop' }, { name: 'Bram', unit: 'Office' }] })
  const { people, units } = await view()
  const [authors, of] = [Object.values(people), Object.keys(units) as UnitId[]]
  const lens = asId<LensId>('lens-1')
  const notes = authors.flatMap(({ id: author }, index) => [1, 2].map((number) => ({
    text: `What ${index + 1} saw, ${number}`, kind: 'artefact' as const, strength: 3 as const, stance: 'supports' as const, symptom: false, unit: of[index] ?? null, lens, author, observedOn: null,
  })))
  await give({ type: 'WriteEvidence', notes })
  await give({ type: 'OpenRound', mode: 'open', scope: null })
  await give({ type: 'PlaceEvidence', evidence: Object.keys((await view()).notes) as EvidenceId[], stage: 2 })
  await give({ type: 'GoToPhase', phase: 'verdict' })
}

test('[UI431] a journey from nothing is mended, saved as a file, opened on another machine and carries a session to its verdict', async ({ page, host, context }) => {
  test.setTimeout(150_000)
  const { client } = await host.client()
  await enter(page, host, '/#/')
  await page.getByRole('button', { name: 'Journeys' }).click()
  await page.getByRole('button', { name: 'New journey' }).click()
  await expect(page.getByRole('heading', { name: /things to mend$/ })).toBeVisible()
  await writeJourney(page)
  await expect(page.getByRole('heading', { name: 'Nothing is wrong' })).toBeVisible()
  await page.getByRole('button', { name: /^Edit stage 2/ }).click()
  await page.getByRole('button', { name: 'Teal' }).click()
  await expect(page.locator('.topbar__subtitle')).toHaveText('Saved')
  await noFaults(page, client)

  await page.reload()
  await expect(page.getByLabel('Name of the journey')).toHaveValue('Repair shop')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as file' }).click()])
  expect(download.suggestedFilename()).toBe('Repair shop.json')
  const file = { name: download.suggestedFilename(), mimeType: 'application/json', buffer: await readFile(await download.path()) }

  await using data = await temporaryData()
  const other = await serveBuilt(data.path)
  const there = await context.newPage()
  await enter(there, other, '/#/')
  await there.getByLabel('Open a file').setInputFiles(file)
  await expect(there.getByRole('heading', { name: 'Nothing is wrong' })).toBeVisible()
  await there.getByRole('button', { name: 'Start a session on it' }).click()
  await expect(there.getByRole('combobox', { name: 'Journey' })).toContainText('Repair shop (3 stages)')
  await there.getByLabel('Client').fill('Kestrel Home')
  await there.getByLabel('Title').fill('Spring')
  await there.keyboard.press('Enter')
  await expect(there.getByRole('heading', { name: 'Breakdown', level: 1 })).toBeVisible()
  await expect(there.locator('.step').nth(1)).toHaveAttribute('data-tone', 'teal')
  const session = asId<SessionId>(/#\/session\/([\w-]+)/.exec(there.url())?.[1] ?? '')
  await argue((await other.client()).client, session)
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('Kestrel Home holds stage 2')
  await expect(there.locator('.hero')).toContainText('Upkeep')
  await there.close()
  await other.stop()
})

test('[UI432] a file that does not pass is opened with its problems, and one that is no journey is named', async ({ page, host }) => {
  const { client } = await host.client()
  const { journeys } = await seen(client, 'library')
  const shipped = journeys['social-engagement-journey']
  if (shipped === undefined) throw new Error('Expected the journey that ships')
  const stages = shipped.stages.map((stage, index) => (index === 2 ? { ...stage, essence: { en: '', nl: '' }, tint: 'red' } : stage))
  await enter(page, host, '/#/')
  await page.getByRole('button', { name: 'Journeys' }).click()
  const box = page.getByRole('dialog').getByLabel('Open a journey file')
  await box.last().setInputFiles({ name: 'holiday.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await expect(page.locator('.toast', { hasText: 'holiday.json is not a journey file' })).toBeVisible()
  await box.last().setInputFiles({ name: 'wrong.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ ...shipped, stages })) })
  await expect(page.locator('.toast', { hasText: 'Stagecraft does not know “tint”' })).toBeVisible()
  await expect(page.locator('.topbar__title', { hasText: 'Social Engagement Journey (own)' })).toBeVisible()
  await finding(page, 'Stage 3 Operational, essence').click()
  await page.keyboard.type('It runs')
  await expect(page.getByRole('heading', { name: 'Nothing is wrong' })).toBeVisible()
  await page.getByRole('button', { name: 'To the library' }).press('Enter')
  await expect.poll(async () => Object.values((await seen(client, 'library')).ownJourneys).map(({ problems }) => problems)).toEqual([0])
})
