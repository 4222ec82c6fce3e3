import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sessionChannel } from '../../shared/contract/messages.ts'
import type { Client } from '../../shared/contract/client.ts'
import type { SessionCommand } from '../../shared/session/vocabulary.ts'
import type { FacilitatorView } from '../../shared/views/facilitator-view.ts'
import { serveBuilt } from '../kit/built-host.ts'
import { enter, expect, test } from './fixtures.ts'
import { temporaryData } from './temporary-data.ts'

/** Which of these words stand in which file of a folder. */
async function found(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const hits: string[] = []
  for (const file of files.filter((one) => one.isFile())) {
    const text = (await readFile(join(file.parentPath, file.name))).toString('latin1')
    hits.push(...words.filter((word) => text.includes(word)).map((word) => `${word} in ${file.name}`))
  }
  return hits
}

const viewOf = (client: Client, id: string): Promise<FacilitatorView> =>
  new Promise((resolve) => {
    const detach = client.attach(sessionChannel(id as Parameters<typeof sessionChannel>[0]), { onView: (view) => {
      resolve(view)
      queueMicrotask(() => detach())
    } })
  })

test('[LI620] [UI638] [UI639] closing, the names are purged after a warning: no file holds one, and the verdict is the same, before and after a restart', async ({ page }) => {
  await using data = await temporaryData()
  const host = await serveBuilt(data.path)
  const { client } = await host.client()
  const made = await client.command('library', { type: 'CreateExample', language: 'en' })
  if (!made.ok || made.value === null) throw new Error('Expected the example')
  const id = made.value.session
  const give = async (command: SessionCommand) => {
    const done = await client.command(sessionChannel(id), command)
    if (!done.ok) throw new Error(`Expected ${command.type} to be done, but it was refused: ${done.refusal}`)
  }
  const before = await viewOf(client, id)
  const people = Object.values(before.people)
  const [first, second] = people
  if (first === undefined || second === undefined) throw new Error('Expected people')
  await give({ type: 'WriteEvidence', notes: [{ text: `Said by ${first.name}`, kind: 'quote', strength: 1, stance: 'supports', symptom: false, unit: first.unit, lens: null, author: second.id, observedOn: null }] })
  await give({ type: 'SignVerdict', participant: first.id })
  await give({ type: 'RecordDissent', participant: second.id, words: 'Too kind' })
  await give({ type: 'SignOffVerdict' })
  await give({ type: 'GoToPhase', phase: 'verdict' })

  await page.setViewportSize({ width: 1280, height: 720 })
  await enter(page, host, `/#/session/${id}`)
  const stepsOn = (on: Page) => on.locator('.stairs, .staircase').first().innerText()
  await expect(page.locator('.foot')).toContainText(`Signed by ${first.name}`)
  const steps = await stepsOn(page)
  await page.getByRole('button', { name: /Close/ }).first().click()
  await page.getByRole('button', { name: 'Close the workshop' }).click()
  await page.getByRole('button', { name: 'Purge the names…' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('This can’t be undone')
  await expect(dialog).toContainText('Names in 1 text')
  await expect(dialog).toContainText('Units of one or two people')
  await expect(dialog.getByRole('button', { name: 'Purge for good' })).toBeDisabled()
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id: rule }) => rule)).toEqual([])
  expect((await found(data.path, people.map(({ name }) => name))).length).toBeGreaterThan(0)
  await dialog.getByText('I have read this').click()
  await dialog.getByRole('button', { name: 'Purge for good' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.locator('.run')).toContainText('The names were purged on')
  await expect(page.getByRole('button', { name: 'Open it again' })).toBeFocused()
  expect(await found(data.path, [...people.map(({ name }) => name), ...people.map((person) => person.id)])).toEqual([])
  await page.getByRole('button', { name: /Verdict/ }).first().click()
  await expect(page.locator('.foot')).toContainText('Signed by 1 person')
  expect(await stepsOn(page)).toBe(steps)
  const later = await page.context().newPage()
  await page.close()
  await host.stop()

  const again = await serveBuilt(data.path)
  await enter(later, again, `/#/session/${id}`)
  await expect(later.locator('.foot')).toContainText('Signed by 1 person')
  expect(await stepsOn(later)).toBe(steps)
  const { verdict, notes } = await viewOf((await again.client()).client, id)
  expect(verdict).toEqual(before.verdict)
  expect(Object.values(notes).map(({ agreement }) => agreement?.frequencies).slice(0, 34)).toEqual(Object.values(before.notes).map(({ agreement }) => agreement?.frequencies))
  expect(await found(data.path, people.map(({ name }) => name))).toEqual([])
  await later.close()
  await again.stop()
})
