import type { Page } from '@playwright/test'
import { expect } from '../fixtures.ts'

/** Notes down from now on everything that is said in a live region of the page, as a screen reader would hear it. */
export async function hear(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const note = (place: Node | null) => {
      const region = (place instanceof Element ? place : place?.parentElement)?.closest('[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]')
      const words = region?.textContent.trim() ?? ''
      if (words !== '' && heard.at(-1) !== words) heard.push(words)
    }
    new MutationObserver((changes) => {
      for (const { target } of changes) note(target)
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
}

/** Fails unless these words were said since they were asked for last; what was said before them is forgotten. */
export async function expectHeard(page: Page, words: string): Promise<void> {
  const left = () => page.evaluate((wanted) => {
    const { heard } = window as unknown as { heard: string[] }
    const at = heard.findIndex((one) => one.includes(wanted))
    if (at === -1) return heard.slice(-4)
    heard.splice(0, at + 1)
    return 'heard'
  }, words)
  await expect.poll(left, `hears “${words}”`).toBe('heard')
}
