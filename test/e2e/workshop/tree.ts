import type { Page } from '@playwright/test'
import { expect } from '../fixtures.ts'

/**
 * Walks the accessibility tree of the screen as a screen reader's user does: one heading of the first level with these words and no
 * level left out, one main landmark, the bar and the phases; no control without a name, no two landmarks of a kind with the same one.
 */
export async function expectTree(page: Page, { heading, has }: Readonly<{ heading: string | RegExp; has: readonly string[] }>): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
  await expect(page.getByRole('main')).toHaveCount(1)
  await expect(page.getByRole('banner')).toHaveCount(1)
  const tree = await page.locator('body').ariaSnapshot()
  for (const line of has) expect(tree).toContain(line)
  expect(faultsOf(tree)).toEqual([])
}

const CONTROL = /^\s*- (button|link|textbox|combobox|checkbox|switch|radio|searchbox|spinbutton|menuitem|option|dialog|listbox)(?=[\s:]|$)(.*)$/
const HEADING = /^\s*- heading .*\[level=(\d)\]/
const LANDMARK = /^\s*- (region|complementary|navigation) "((?:[^"\\]|\\.)*)"/

/** What is wrong with a tree, in words. */
function faultsOf(tree: string): readonly string[] {
  const lines = tree.split('\n')
  const nameless = lines.filter((line) => (CONTROL.exec(line)?.[2] ?? ' "').trimStart().startsWith('"') === false).map((line) => `no name: ${line.trim()}`)
  const levels = lines.flatMap((line) => HEADING.exec(line)?.[1] ?? []).map(Number)
  const deepest = Math.max(...levels)
  const left = Array.from({ length: deepest }, (_, index) => index + 1).filter((level) => !levels.includes(level)).map((level) => `no heading of level ${level} above level ${deepest}`)
  const landmarks = lines.flatMap((line) => { const found = LANDMARK.exec(line); return found === null ? [] : [`${found[1]} ${found[2]}`] })
  const twice = landmarks.filter((one, index) => landmarks.indexOf(one) !== index).map((one) => `twice: ${one}`)
  return [...nameless, ...left, ...twice]
}
