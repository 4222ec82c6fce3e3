import type { Phase } from '../../../shared/session/phase.ts'
import { expect } from '../fixtures.ts'
import { button, dialog, go, type Hand } from './by-mouse.ts'

/** Something that the program shows: how to get there from its phase, or from the library. */
export type Screen = Readonly<{ name: string; at: Phase | 'library'; open?: (hand: Hand) => Promise<void> }>

const byButton = (key: Parameters<Hand['t']>[0], values?: Parameters<Hand['t']>[1]) => async (hand: Hand): Promise<void> => {
  await button(hand, hand.t(key, values)).first().click()
  await expect(dialog(hand).or(hand.page.locator('[data-role="popover"]'))).toBeVisible()
}
const byMenu = (menu: Parameters<Hand['t']>[0], entry: Parameters<Hand['t']>[0]) => async (hand: Hand): Promise<void> => {
  await button(hand, hand.t(menu)).click()
  await hand.page.getByRole('menuitem', { name: hand.t(entry) }).click()
  await expect(dialog(hand)).toBeVisible()
}

/** Every screen with its dialogs, of a workshop that has been planned; the phases in their order. */
export const SCREENS: readonly Screen[] = [
  { name: 'frame', at: 'frame' },
  { name: 'agenda', at: 'frame', open: (hand) => button(hand, hand.t('frame.part.agenda')).click() },
  { name: 'facts of the session', at: 'frame', open: (hand) => button(hand, hand.t('frame.part.session')).click() },
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
  { name: 'verdict', at: 'verdict' },
  { name: 'reasons', at: 'verdict', open: byButton('verdict.allReasons') },
  { name: 'dissent', at: 'verdict', open: byButton('verdict.addDissent') },
  { name: 'notes that do not count', at: 'verdict', open: byButton('verdict.uncounted', { count: 1 }) },
  { name: 'backlog', at: 'backlog' },
  { name: 'micro-transformation', at: 'backlog', open: byButton('backlog.write') },
  { name: 'iteration', at: 'backlog', open: byButton('backlog.addIteration') },
  { name: 'close', at: 'close' },
  { name: 'keys', at: 'close', open: byMenu('shell.more', 'shell.keys') },
  { name: 'library', at: 'library' },
  { name: 'new session', at: 'library', open: byButton('library.newSession') },
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
