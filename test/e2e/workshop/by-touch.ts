import type { Locator, Page } from '@playwright/test'
import type { Translate } from '../../../shared/i18n/catalogue.ts'
import { type Phase, PHASES } from '../../../shared/session/phase.ts'
import { expect } from '../fixtures.ts'
import { type Fingers, fingersOn, touchPoint } from './fingers.ts'
import { layoutFaults } from './signs.ts'

/** A touch screen at which somebody works with one finger, and the words that stand on it. */
export type Toucher = Readonly<{ page: Page; t: Translate; fingers: Fingers }>

/** Puts one finger to a page. */
export async function touching(page: Page, t: Translate): Promise<Toucher> {
  return { page, t, fingers: await fingersOn(page) }
}

/** Taps something where it is seen, and nothing that lies over it: whatever is under the finger is it or in it. */
export async function tap({ page, fingers }: Toucher, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  await expect(target).toBeEnabled()
  await target.scrollIntoViewIfNeeded()
  let at = { x: 0, y: 0 }
  // What slides in takes a finger once it lies still.
  await expect(async () => {
    const before = await target.boundingBox()
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    const box = await target.boundingBox()
    if (box === null || JSON.stringify(box) !== JSON.stringify(before)) throw new Error(`Expected ${String(target)} to lie still`)
    at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const isThere = await target.evaluate((element, point) => {
      const under = document.elementFromPoint(point.x, point.y)
      return under !== null && (element.contains(under) || (element.closest('label')?.contains(under) ?? false))
    }, at)
    if (!isThere) throw new Error(`Expected nothing to lie over ${String(target)}`)
  }).toPass({ timeout: 15_000 })
  await fingers.tap(1, at)
}

export const button = ({ page }: Toucher, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
export const dialog = ({ page }: Toucher): Locator => page.locator('.dialog')

/** Taps a field and types with the keyboard of the screen. */
export async function type(toucher: Toucher, field: Locator, text: string): Promise<void> {
  await tap(toucher, field)
  await expect(field).toBeFocused()
  await toucher.page.keyboard.insertText(text)
}

/** Taps a list of choices and the one that is wanted. */
export async function choose(toucher: Toucher, list: Locator, option: string | RegExp): Promise<void> {
  await tap(toucher, list)
  await tap(toucher, toucher.page.getByRole('option', { name: option }))
  await expect(toucher.page.getByRole('option')).toHaveCount(0)
}

/** Goes to a phase with the rail, which a finger can reach in any phase. */
export async function go(toucher: Toucher, phase: Phase): Promise<void> {
  const { page, t } = toucher
  expect(PHASES).toContain(phase)
  await tap(toucher, page.getByRole('navigation', { name: t('common.phases') }).getByRole('button', { name: new RegExp(`(^|\\d )${t(`common.phase.${phase}`)}`) }))
  await expect(page.locator('.shell')).toHaveAttribute('data-phase', phase)
}

/** Taps the topmost note of the tray and the face of the step where it goes, until the tray is empty. */
export async function placeAll(toucher: Toucher, stageOf: (note: string) => number): Promise<void> {
  const { page } = toucher
  const waiting = page.locator('.tray [data-note-id]')
  for (let left = await waiting.count(); left > 0; left -= 1) {
    const note = waiting.first()
    const text = (await note.locator('.note__text').textContent()) ?? ''
    await tap(toucher, note)
    await expect(note).toHaveAttribute('data-state', 'selected')
    await toucher.fingers.tap(1, await touchPoint(page.locator(`.step[data-stage="${stageOf(text)}"] > .face`)))
    await expect(waiting).toHaveCount(left - 1)
  }
}

/** What of the screen a finger could not use, in words: targets smaller than 44 by 44 px, and what a rule for `:hover` alone would show or let be pressed. */
export async function faultsForFingers({ page }: Toucher): Promise<readonly string[]> {
  const small = (await layoutFaults(page, { targets: true })).filter((fault) => fault.startsWith('too small'))
  const hoverOnly = await page.evaluate(() => {
    const shows = (style: CSSStyleDeclaration) => ['display', 'visibility', 'opacity', 'pointer-events'].some((property) => style.getPropertyValue(property) !== '')
    const rules = (list: CSSRuleList): CSSStyleRule[] => [...list].flatMap((rule) => (rule instanceof CSSStyleRule ? [rule, ...rules(rule.cssRules)] : rule instanceof CSSGroupingRule ? rules(rule.cssRules) : []))
    const hovering = [...document.styleSheets].flatMap((sheet) => rules(sheet.cssRules)).filter((rule) => rule.selectorText.includes(':hover') && shows(rule.style))
    return hovering.map((rule) => `shown by hovering alone: ${rule.selectorText}`)
  })
  return [...small, ...hoverOnly]
}
