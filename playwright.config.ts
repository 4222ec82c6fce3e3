import { defineConfig } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from './scripts/browser.mjs'

const executablePath = await findBrowser()
const launchOptions = { args: BROWSER_ARGS, ...(executablePath === undefined ? {} : { executablePath }) }

export default defineConfig({
  testDir: 'test',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 90_000,
  // Machines that run these tests are slow and shared: what fails once and then passes is listed as flaky, to be looked into.
  retries: 1,
  reporter: [['list']],
  use: { launchOptions, trace: 'retain-on-failure', viewport: { width: 1920, height: 1080 } },
  projects: [
    { name: 'browser', testMatch: 'e2e/**/*.spec.ts' },
    { name: 'double', testMatch: 'desktop/**/*.spec.ts' },
    { name: 'electron', testMatch: 'desktop/**/*.spec.ts' },
  ],
})
