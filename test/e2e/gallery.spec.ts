import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build } from 'vite'
import config from '../renderer/gallery/vite.config.ts'

const SHEETS = ['controls', 'board', 'resolve', 'verdict', 'backlog', 'close', 'audience', 'library', 'parts', 'phone']
const THEMES = ['light', 'dark', 'contrast']
const WIDTHS = [{ width: 1920, height: 1080 }, { width: 1280, height: 720 }, { width: 390, height: 844 }]
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' }
const TARGETS = 'button, a[href], textarea, input:not([aria-hidden]), [role="button"]'

let folder = ''
let server: Server
let base = ''

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gallery-'))
  await build({ ...config, configFile: false, logLevel: 'error', build: { ...config.build, outDir: folder } })
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://gallery')
    readFile(join(folder, pathname === '/' ? 'index.html' : pathname)).then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[extname(pathname) || '.html'] ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((ready) => { server.listen(0, '127.0.0.1', ready) })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the gallery needs a port of its own')
  base = `http://127.0.0.1:${address.port}/`
})

test.afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true, force: true })
})

for (const sheet of SHEETS) {
  test(`[UI32] the ${sheet} sheet has no serious finding in any theme`, async ({ page }) => {
    for (const theme of THEMES) {
      await page.goto(`${base}?sheet=${sheet}&theme=${theme}`)
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(serious.map(({ id, nodes }) => `${theme} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
    }
  })

  test(`[UI34] [UI35] what can be pressed on the ${sheet} sheet is 44 px, and nothing leaves the page at the side`, async ({ page }) => {
    for (const size of WIDTHS) {
      await page.setViewportSize(size)
      await page.goto(`${base}?sheet=${sheet}`)
      await page.locator('main').waitFor()
      const small = await page.locator(TARGETS).evaluateAll((found) =>
        found
          .map((target) => ({ name: target.className || target.tagName, box: (target.closest('label') ?? target).getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
          .map(({ name, box }) => `${name} ${box.width} x ${box.height}`),
      )
      expect(small, `at ${size.width}`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `at ${size.width}`).toBeLessThanOrEqual(0)
    }
  })
}

test('[UI33] widgets open under the content security policy without a style element', async ({ page }) => {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.goto(`${base}?sheet=controls`)
  const open = async (name: string, role: 'menu' | 'dialog' | 'alertdialog') => {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole(role)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole(role)).toHaveCount(0)
  }
  await open('Menu', 'menu')
  await open('Popover', 'dialog')
  await open('Open dialog', 'dialog')
  await open('Ask first', 'alertdialog')
  await page.getByRole('combobox', { name: 'Journey' }).click()
  await expect(page.getByRole('option')).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Journey' })).toContainText('Social Engagement Journey')
  await page.getByRole('button', { name: 'Alarm', exact: true }).click()
  await expect(page.getByText('Nothing is lost').first()).toBeVisible()
  expect(await page.locator('style').count()).toBe(0)
  expect(said).toEqual([])
})
