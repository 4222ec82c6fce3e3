import { AxeBuilder } from '@axe-core/playwright'
import { sessionChannel } from '../../shared/contract/messages.ts'
import { PHASES } from '../../shared/session/phase.ts'
import type { Page } from '@playwright/test'
import { arrange } from '../kit/arranged-session.ts'
import { enter, expect, project, test } from './fixtures.ts'

const NOTES = Array.from({ length: 14 }, (_, index) => `What somebody saw, number ${index}`)

const step = (page: Page, stage: number) => page.locator(`.step[data-stage="${stage}"]`)

test('[UI94] the projector says what to do in every phase, without a control and without scrolling; [UI95] it survives a reload', async ({ page, host }) => {
  test.slow()
  const { client } = await host.client()
  const session = await arrange(client, { people: ['Ana', 'Bo'], notes: NOTES })
  await session.give({ type: 'OpenRound', mode: 'blind', scope: null })
  for (const [index, participant] of session.people.entries()) {
    await session.give({ type: 'TakeSeat', participant })
    await session.give({ type: 'PlaceEvidence', evidence: session.notes.slice(1), stage: 2 })
    await session.give({ type: 'PlaceEvidence', evidence: session.notes.slice(0, 1), stage: index === 0 ? 1 : 5 })
  }
  await session.give({ type: 'RevealPlacements' })
  await enter(page, host, `/#/session/${session.id}`)
  const projector = await project(page, host)
  const titles: string[] = []
  for (const phase of PHASES) {
    await session.give({ type: 'GoToPhase', phase })
    await expect(projector.locator('.audience')).toHaveAttribute('data-phase', phase)
    titles.push((await projector.getByRole('heading', { level: 1 }).textContent()) ?? '')
    await expect(projector.locator('button, a, input, select, textarea, [role="button"], [tabindex="0"]')).toHaveCount(0)
    for (const [width, height] of [[1920, 1080], [1280, 720]] as const) {
      await projector.setViewportSize({ width, height })
      const overflow = await projector.evaluate(() => [document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight])
      expect(overflow).toEqual([0, 0])
    }
    const { violations } = await new AxeBuilder({ page: projector }).analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${phase} ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
  expect(new Set(titles).size).toBe(PHASES.length)

  await session.give({ type: 'GoToPhase', phase: 'resolve' })
  await expect(projector.locator('.spotlight')).toContainText('What somebody saw, number 0')
  await expect(projector.getByRole('group', { name: 'Stage 5, Fully Engaged: 1 person' })).toBeVisible()
  await projector.reload()
  await expect(projector.locator('.spotlight')).toContainText('What somebody saw, number 0')
  await client.command('library', { type: 'SetPreferences', preferences: { language: 'nl', roomTheme: 'dark' } })
  await expect(projector.getByRole('heading', { level: 1, name: 'Bespreek het verschil' })).toBeVisible()
  await expect(projector.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('[UI99] the notes of the projector are large, and what does not fit is counted', async ({ page, host }) => {
  const { client } = await host.client()
  const session = await arrange(client, { people: ['Ana', 'Bo'], notes: Array.from({ length: 80 }, (_, index) => `Proof ${index}`) })
  await session.give({ type: 'OpenRound', mode: 'open', scope: null })
  await session.give({ type: 'PlaceEvidence', evidence: session.notes.slice(0, 60), stage: 1 })
  await enter(page, host, `/#/session/${session.id}`)
  const projector = await project(page, host)
  await projector.emulateMedia({ reducedMotion: 'reduce' })
  await projector.setViewportSize({ width: 1920, height: 1080 })
  const notes = step(projector, 1).locator('.note')
  await expect(notes.first()).toBeVisible()
  const shown = await notes.count()
  await expect(step(projector, 1)).toContainText(`and ${60 - shown} more notes`)
  const sizes = await projector.locator('.note__text').evaluateAll((texts) => texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
  const [column, last] = [await projector.locator('.audience__column').first().boundingBox(), await notes.last().boundingBox()]
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((column?.y ?? 0) + (column?.height ?? 0) + 1)
})

test('[UI96] the steps light up to the stage that holds and no further, at once where motion is reduced', async ({ page, host }) => {
  const { client } = await host.client()
  const made = await client.command('library', { type: 'CreateExample', language: 'en' })
  if (!made.ok || made.value === null) throw new Error('Expected the example workshop')
  const channel = sessionChannel(made.value.session)
  const stages: (number | null)[] = []
  client.attach(channel, { onView: ({ verdict }) => void stages.push(verdict.stage) })
  await client.command(channel, { type: 'GoToPhase', phase: 'verdict' })
  const holds = stages.at(-1) ?? 0
  expect(holds).toBeGreaterThan(0)
  await enter(page, host, `/#/session/${made.value.session}`)
  const projector = await project(page, host)
  await projector.emulateMedia({ reducedMotion: 'reduce' })
  await projector.reload()
  const lit = projector.locator('.step[data-state="lit"]')
  await expect(lit).toHaveCount(holds)
  expect(await lit.evaluateAll((steps) => steps.map((one) => Number(one.getAttribute('data-stage'))))).toEqual(Array.from({ length: holds }, (_, index) => index + 1))
  for (const face of await lit.locator('.face').all()) await expect(face).toHaveCSS('background-color', 'rgb(255, 180, 46)')
  await expect(projector.getByText('Holds', { exact: true })).toBeVisible()
  expect(await projector.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)).toBe(0)
})

test('[UI95] the projector waits until a session is open', async ({ page, host }) => {
  await enter(page, host, '/')
  const projector = await project(page, host)
  await expect(projector.getByText('As soon as a session is open, the room sees it here.')).toBeVisible()
})
