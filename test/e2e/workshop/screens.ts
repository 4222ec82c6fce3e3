import type { Phase } from '../../../shared/session/phase.ts'
import { expect } from '../fixtures.ts'
import { button, dialog, go, type Hand } from './by-mouse.ts'

/** Something that the program shows: how to get there from its phase, or from the library. */
export type Screen = Readonly<{
  name: string
  at: Phase | 'library'
  open?: (hand: Hand) => Promise<void>
  /** Puts away what Escape does not. */
  close?: (hand: Hand) => Promise<void>
  /** Of parts that other screens show too: its colours are looked at once in each look, its layout in both sizes. */
  brief?: boolean
}>

const byButton = (key: Parameters<Hand['t']>[0], values?: Parameters<Hand['t']>[1]) => async (hand: Hand): Promise<void> => {
  await button(hand, hand.t(key, values)).first().click()
  await expect(dialog(hand).or(hand.page.locator('[data-role="popover"]'))).toBeVisible()
}
const byMenu = (menu: Parameters<Hand['t']>[0], entry: Parameters<Hand['t']>[0]) => async (hand: Hand): Promise<void> => {
  await button(hand, hand.t(menu)).click()
  await hand.page.getByRole('menuitem', { name: hand.t(entry) }).click()
  await expect(dialog(hand)).toBeVisible()
}
/** Asks for something from the list of things to do, by the id of its record. */
const byPalette = (record: string, shows = '.dialog') => async ({ page }: Hand): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.locator(`[data-record="${record}"]`).click()
  await expect(page.locator('.palette')).toHaveCount(0)
  await expect(page.locator(shows)).toBeVisible()
}

/** Every screen with its dialogs, of a workshop that has been planned; the phases in their order. */
export const SCREENS: readonly Screen[] = [
  { name: 'frame', at: 'frame' },
  { name: 'agenda', at: 'frame', open: (hand) => button(hand, hand.t('frame.part.agenda')).click() },
  { name: 'facts of the session', at: 'frame', open: (hand) => button(hand, hand.t('frame.part.session')).click() },
  { name: 'another journey', at: 'frame', open: async (hand) => {
    await byPalette('choose-journey', '[data-lead="journey"]')(hand)
    await hand.page.locator('[data-lead="journey"] [role="combobox"]').click()
    await hand.page.locator('[role="option"]:not([aria-selected="true"])').first().click()
    await expect(dialog(hand).locator('.switch-outcome')).toBeVisible()
  } },
  { name: 'other lenses', at: 'frame', brief: true, open: byPalette('other-lenses') },
  { name: 'list of people', at: 'frame', open: async (hand) => {
    await button(hand, hand.t('frame.part.room')).click()
    await byButton('frame.pasteList')(hand)
  } },
  { name: 'gather', at: 'gather' },
  { name: 'one note', at: 'gather', open: (hand) => hand.page.locator('.gather-wall [data-note-id]').first().click() },
  { name: 'pasted lines', at: 'gather', open: async (hand) => {
    await byButton('gather.pasteLines')(hand)
    await dialog(hand).getByRole('textbox').fill('Returns can only be asked for by letter\nA new line')
  } },
  { name: 'a list from a file', at: 'gather', open: async (hand) => {
    await button(hand, hand.t('gather.importFile')).click()
    const asked = hand.page.waitForEvent('filechooser')
    await button(hand, hand.t('gather.import.choose')).click()
    await (await asked).setFiles({ name: 'board.csv', mimeType: 'text/csv', buffer: Buffer.from('Text;Kind;Unit\nNew;quote;Harbour\nOdd;rumour;Staff\n') })
    await expect(hand.page.locator('.gather-import')).toBeVisible()
  } },
  { name: 'bin of notes', at: 'gather', open: byButton('gather.bin', { count: 0 }) },
  { name: 'place', at: 'place' },
  { name: 'note on the board', at: 'place', open: async (hand) => {
    await hand.page.locator('.step [data-note-id]').first().dblclick()
    await expect(dialog(hand)).toBeVisible()
  } },
  { name: 'history and replay', at: 'place', brief: true, open: async (hand) => {
    await byPalette('timeline')(hand)
    await expect(dialog(hand).locator('.past__slider')).toBeFocused()
  } },
  { name: 'parking lot', at: 'place', brief: true, open: byPalette('parking') },
  { name: 'what participants may do', at: 'place', brief: true, open: byPalette('allowances') },
  { name: 'spotlight', at: 'place', brief: true, open: byPalette('spotlight') },
  { name: 'legibility', at: 'place', brief: true, open: async (hand) => {
    await byPalette('legibility')(hand)
    await dialog(hand).getByRole('textbox').first().fill('9')
    await dialog(hand).getByRole('textbox').last().fill('1,2')
    await dialog(hand).getByRole('textbox').last().press('Enter')
    await expect(dialog(hand).locator('.legible__list')).toBeVisible()
  } },
  { name: 'another round', at: 'place', open: byMenu('place.moreOfRound', 'place.newRound') },
  { name: 'resolve', at: 'resolve', open: (hand) => hand.page.locator('.settled__one, .lone').first().click() },
  { name: 'split of a note', at: 'resolve', open: async (hand) => {
    await hand.page.locator('.settled__one, .lone').first().click()
    await byButton('resolve.tool.split')(hand)
  } },
  { name: 'merge of notes', at: 'resolve', open: async (hand) => {
    await hand.page.locator('.settled__one, .lone').first().click()
    await byButton('resolve.tool.merge')(hand)
  } },
  { name: 'thresholds', at: 'resolve', brief: true, open: byPalette('settings') },
  { name: 'show of hands', at: 'resolve', brief: true, open: async (hand) => {
    await hand.page.locator('.settled__one, .lone').first().click()
    await byPalette('show-of-hands')(hand)
  } },
  { name: 'verdict', at: 'verdict' },
  { name: 'what if', at: 'verdict', brief: true, open: byPalette('what-if', '[data-trying]'), close: (hand) => button(hand, hand.t('whatIf.leave')).click() },
  { name: 'reasons', at: 'verdict', open: byButton('verdict.allReasons') },
  { name: 'dissent', at: 'verdict', open: byButton('verdict.addDissent') },
  { name: 'notes that do not count', at: 'verdict', open: byButton('verdict.uncounted', { count: 1 }) },
  { name: 'as signed', at: 'verdict', brief: true, open: async (hand) => {
    const { page, t } = hand
    if ((await page.locator('.sign[aria-pressed="true"]').count()) === 0) await page.locator('.sign').first().click()
    await button(hand, t('verdict.signOff')).click()
    await expect(button(hand, t('verdict.reopen'))).toBeVisible()
    await byPalette('signed')(hand)
  } },
  { name: 'backlog', at: 'backlog' },
  { name: 'micro-transformation', at: 'backlog', open: byButton('backlog.write') },
  { name: 'iteration', at: 'backlog', open: byButton('backlog.addIteration') },
  { name: 'close', at: 'close' },
  { name: 'keys', at: 'close', open: byMenu('shell.more', 'shell.keys') },
  { name: 'library', at: 'library' },
  { name: 'new session', at: 'library', open: byButton('library.newSession') },
  { name: 'journeys', at: 'library', brief: true, open: byButton('editor.journeys') },
  { name: 'journey editor', at: 'library', open: async (hand) => {
    await byButton('editor.journeys')(hand)
    await dialog(hand).getByRole('button', { name: hand.t('editor.copyToChange') }).or(dialog(hand).getByText(hand.t('editor.copyToChange'), { exact: true })).first().click()
    await expect(hand.page.locator('.je')).toBeVisible()
  } },
  { name: 'preferences', at: 'library', open: byButton('library.preferences') },
  { name: 'bin of sessions', at: 'library', open: byButton('library.bin', { count: 0 }) },
]

/** Shows one screen after another, and lets each be looked at; whatever opened is closed with Escape. */
export async function walk(hand: Hand, screens: readonly Screen[], look: (screen: Screen) => Promise<void>): Promise<void> {
  for (const screen of screens) {
    if (screen.at === 'library') await toLibrary(hand)
    else await go(hand, screen.at)
    await expect(hand.page.getByRole('heading', { level: 1 }).first(), `a heading of ${screen.name}`).toBeAttached()
    await screen.open?.(hand)
    await look(screen)
    await screen.close?.(hand)
    for (let tries = 0; tries < 3 && (await dialog(hand).or(hand.page.locator('[data-role="popover"]')).count()) > 0; tries += 1) {
      await hand.page.keyboard.press('Escape')
      await expect(dialog(hand).or(hand.page.locator('[data-role="popover"]'))).toHaveCount(0)
    }
  }
}

async function toLibrary(hand: Hand): Promise<void> {
  const { t } = hand
  const back = button(hand, t('shell.toLibrary'))
  if ((await back.count()) > 0) await back.click()
  await expect(button(hand, t('library.preferences'))).toBeVisible()
}
