import type { Locator, Page } from '@playwright/test'
import type { Translate } from '../../../shared/i18n/catalogue.ts'
import type { Phase } from '../../../shared/session/phase.ts'
import { PHASES } from '../../../shared/session/phase.ts'
import { expect } from '../fixtures.ts'

/** A window in which somebody works with the keyboard alone, and the words that stand in it. */
export type Typist = Readonly<{ page: Page; t: Translate }>

/** Most presses of Tab to get anywhere on a screen. */
const FARTHEST = 90

/** Fails when the focus has fallen off the page: whoever works by keyboard would begin again at the top. */
export async function expectFocus(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'none'), 'where the focus is').not.toMatch(/^(BODY|HTML|none)$/)
}

/** Presses a key, or several one after another, and makes sure that the focus is somewhere afterwards. */
export async function press({ page }: Typist, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await expectFocus(page)
  }
}

const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement || (element.contains(document.activeElement) && element.matches('[role="group"]')))

/** Goes to something with Tab alone, forwards or back. */
export async function tabTo({ page }: Typist, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses <= FARTHEST; presses += 1) {
    if (await hasFocus(target)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Expected ${String(target)} to be reached with ${key}, but the focus is on ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))}`)
}

/** Goes to a button and presses it. */
export async function use(typist: Typist, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(typist, target, key)
  await press(typist, 'Enter')
}

/** Goes to a field and types there, in place of what it held. */
export async function type(typist: Typist, field: Locator, text: string): Promise<void> {
  const { page } = typist
  await tabTo(typist, field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
  await expectFocus(page)
}

/** Opens a list of choices and picks one with the arrows. */
export async function pick(typist: Typist, list: Locator, option: string | RegExp): Promise<void> {
  const { page } = typist
  await tabTo(typist, list)
  await press(typist, 'Enter')
  const wanted = page.getByRole('option', { name: option })
  await expect(wanted).toBeVisible()
  const lit = page.locator('[role="option"][data-highlighted]')
  // The list takes keys a moment after it can be seen.
  await expect(async () => {
    await page.keyboard.press('Home')
    await expect(page.getByRole('option').first()).toHaveAttribute('data-highlighted', '', { timeout: 500 })
  }).toPass()
  for (let presses = 0; presses < 20 && (await wanted.getAttribute('data-highlighted')) === null; presses += 1) {
    const before = (await lit.count()) === 0 ? '' : await lit.textContent()
    await page.keyboard.press('ArrowDown')
    await expect.poll(async () => ((await lit.count()) === 0 ? '' : lit.textContent())).not.toBe(before)
  }
  await expect(wanted).toHaveAttribute('data-highlighted', '')
  await press(typist, 'Enter')
  await expect(wanted).toHaveCount(0)
  await expect(list).toContainText(option)
}

/** Goes to the next phase with its shortcut. */
export async function next(typist: Typist, phase: Phase): Promise<void> {
  const { page } = typist
  await page.keyboard.press('Control+.')
  await expect(page.locator('.shell')).toHaveAttribute('data-phase', phase)
  expect(PHASES).toContain(phase)
}
