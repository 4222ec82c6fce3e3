import type { Locator, Page } from '@playwright/test'
import type { Phase } from '../../../shared/session/phase.ts'
import type { Translate } from '../../../shared/i18n/catalogue.ts'
import { expect } from '../fixtures.ts'

/** A window in which somebody works with the mouse, and the words that stand in it. */
export type Hand = Readonly<{ page: Page; t: Translate }>

export const button = ({ page }: Hand, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
export const dialog = ({ page }: Hand): Locator => page.locator('.dialog')

/** Begins a session through the dialog of the library, and waits until it is open. */
export async function begin(hand: Hand, wanted: Readonly<{ client: string; title: string; language: string; journey: string | RegExp }>): Promise<void> {
  const { page, t } = hand
  await button(hand, t('library.newSession')).first().click()
  const asked = dialog(hand)
  await asked.getByLabel(t('library.new.client'), { exact: true }).fill(wanted.client)
  await asked.getByLabel(t('library.new.name'), { exact: true }).fill(wanted.title)
  await asked.getByRole('button', { name: wanted.language, exact: true }).click()
  await choose(hand, asked, t('library.new.journey'), wanted.journey)
  await asked.getByRole('button', { name: t('library.new.create') }).click()
  await expect(page.getByRole('navigation', { name: t('common.phases') })).toBeVisible()
}

/** Opens a list of choices by its label and picks one. */
export async function choose({ page }: Hand, within: Locator, label: string, option: string | RegExp): Promise<void> {
  await within.getByRole('combobox', { name: new RegExp(`^${label}( |$)`) }).click()
  await page.getByRole('option', { name: option, ...(typeof option === 'string' ? { exact: true } : {}) }).click()
  await expect(page.getByRole('option')).toHaveCount(0)
}

/** Goes to a phase with the rail at the top. */
export async function go({ page, t }: Hand, phase: Phase): Promise<void> {
  const name = new RegExp(`(^|\\d )${t(`common.phase.${phase}`)}`)
  await page.getByRole('navigation', { name: t('common.phases') }).getByRole('button', { name }).click()
  await expect(page.locator('.shell')).toHaveAttribute('data-phase', phase)
}

/** Adds people from a pasted list; units come with them. */
export async function pastePeople(hand: Hand, people: readonly Readonly<{ name: string; unit: string }>[]): Promise<void> {
  const { page, t } = hand
  await button(hand, t('frame.pasteList')).click()
  await dialog(hand).getByLabel(t('frame.listLabel'), { exact: true }).fill(people.map(({ name, unit }) => `${name}; ${unit}`).join('\n'))
  await button(hand, t('frame.listAdd', { count: people.length })).click()
  await expect(dialog(hand)).toHaveCount(0)
  await expect(page.getByRole('region', { name: new RegExp(`^${t('frame.people')} ${people.length}$`) })).toBeVisible()
}

/** Types notes, each with Enter. */
export async function typeNotes({ page, t }: Hand, texts: readonly string[]): Promise<void> {
  const box = page.getByRole('textbox', { name: t('gather.noteLabel') })
  for (const text of texts) {
    await box.fill(text)
    await box.press('Enter')
    await expect(noteOnWall(page, text)).toBeVisible()
    await expect(box).toHaveValue('')
  }
}

/** A note of the wall, where notes are gathered. */
export const noteOnWall = (page: Page, text: string): Locator => page.locator('.gather-wall [data-note-id]').filter({ hasText: text })

/** What the notes that are chosen on the wall are made to be. */
export async function describeChosen(hand: Hand, what: Readonly<{ kind?: string; strength?: 1 | 2 | 3; lens?: string; unit?: string }>): Promise<void> {
  const { page, t } = hand
  const side = page.locator('.gather-inspector')
  if (what.kind !== undefined) await choose(hand, side, t('gather.kind'), what.kind)
  if (what.strength !== undefined) await side.getByRole('group', { name: t('gather.strength'), exact: true }).getByRole('button').nth(what.strength - 1).click()
  if (what.lens !== undefined) await choose(hand, side, t('common.lens'), what.lens)
  if (what.unit !== undefined) await choose(hand, side, t('common.unit'), what.unit)
}

/** The middle of what is seen of an element. */
export async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  await element.scrollIntoViewIfNeeded()
  const box = await element.boundingBox()
  if (box === null) throw new Error('Expected an element that is laid out')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Carries something with the mouse in a few steps, as a hand does, and lets go there. */
export async function drag(page: Page, from: Readonly<{ x: number; y: number }>, to: Readonly<{ x: number; y: number }>, over?: () => Promise<void>): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 14, from.y + 10, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await over?.()
  await page.mouse.up()
}

type Sight = Readonly<{ id: string; text: string; x: number; y: number; stages: readonly Readonly<{ x: number; y: number }>[] }>

/** The topmost note of the tray once it is another than `before`, and where the faces of the steps are; `null` when the tray is empty. */
export function topOfTray(page: Page, before: string | null): Promise<Sight | null> {
  return page.evaluate(async (last) => {
    const middle = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return { x: left + width / 2, y: top + Math.min(height / 2, 30) }
    }
    for (let frame = 0; frame < 600; frame += 1) {
      const notes = [...document.querySelectorAll<HTMLElement>('.tray__list [data-note-id]')].filter((note) => note.dataset['state'] !== 'left')
      const first = notes.toSorted((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)[0]
      if (first === undefined && document.querySelector('.step') !== null) return null
      if (first !== undefined && first.dataset['noteId'] !== last) {
        const stages = [...document.querySelectorAll('.board .step > .face')].map(middle)
        return { id: first.dataset['noteId'] ?? '', text: first.querySelector('.note__text')?.textContent ?? '', ...middle(first), stages }
      }
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    throw new Error(`Expected the note ${last} to leave the tray`)
  }, before)
}

/** Places everything that is in the tray: the first few by dragging, the rest by a tap on the note and one on its stage. */
export async function placeEverything({ page }: Hand, stageOf: (text: string) => number, dragged = 0): Promise<void> {
  let before: string | null = null
  for (let placed = 0; ; placed += 1) {
    const note: Sight | null = await topOfTray(page, before)
    if (note === null) return
    const to = note.stages[stageOf(note.text) - 1]
    if (to === undefined) throw new Error(`Expected a stage for “${note.text}”`)
    if (placed < dragged) {
      await drag(page, note, to)
    } else {
      // A press as long as a hand's: what follows a drop at once is taken for its end.
      await page.mouse.click(note.x, note.y, { delay: placed === dragged ? 100 : 0 })
      await page.mouse.click(to.x, to.y)
    }
    before = note.id
  }
}

/** Waits until no message covers the steps: each goes by itself after some seconds. */
export async function untilMessagesGo({ page }: Hand): Promise<void> {
  await expect(page.locator('.toast')).toHaveCount(0)
}

/** Takes the hot seat from the screen between turns, places everything, and gives the seat back. */
export async function takeTurn(hand: Hand, name: string, stageOf: (text: string) => number, dragged = 0): Promise<void> {
  const { page, t } = hand
  await page.locator('.turn__people').getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await expect(page.locator('.tray [data-note-id]').first()).toBeVisible()
  await placeEverything(hand, stageOf, dragged)
  await button(hand, t('place.doneFor', { name })).click()
  await expect(page.locator('.turn')).toBeVisible()
}
