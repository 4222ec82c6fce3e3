import { expect as patient, type Page, test as base } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServedHost, serveBuilt } from '../kit/built-host.ts'

/** Waits longer than usual before it gives up: two slow cores share everything. */
export const expect = patient.configure({ timeout: 20_000 })

/** Lets a page in as a facilitator beside the test's own connection, at a place such as `/#/session/<id>`. */
export async function enter(page: Page, host: ServedHost, place: string): Promise<void> {
  const { token } = await host.client()
  await page.addInitScript((given) => sessionStorage.setItem('stagecraft-token', given), token)
  await page.goto(host.origin + place)
}

/** Opens the projector's window, with the facilitator's on the same session. */
export async function project(page: Page, host: ServedHost): Promise<Page> {
  const { client } = await host.client()
  const invitation = await client.ask('library', { type: 'Invite' })
  if (!invitation.ok) throw new Error('Expected an invitation for the projector')
  const projector = await page.context().newPage()
  await projector.goto(invitation.value.address)
  await expect(projector.locator('.audience, .waiting').first()).toBeVisible()
  return projector
}

/** Tests with a built host of their own; a page that says an error fails its test. */
export const test = base.extend<{ host: ServedHost; complaints: string[] }>({
  complaints: [
    // Asks for the host so as to be done before it stops: a page that loses its host complains rightly.
    async ({ page, host: _host }, use) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      await use(complaints)
      expect(complaints, 'what the page complained of').toEqual([])
    },
    { auto: true },
  ],
  host: async ({}, use) => {
    const data = await mkdtemp(join(tmpdir(), 'stagecraft-e2e-'))
    const host = await serveBuilt(data)
    await use(host)
    await host.stop()
    await rm(data, { recursive: true, force: true })
  },
})
