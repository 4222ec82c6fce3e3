import { translator } from '../../shared/i18n/translate.ts'
import { KINDS } from '../../shared/session/gather.ts'
import { enter, expect, test } from './fixtures.ts'
import { button, go, type Hand } from './workshop/by-mouse.ts'
import { bytesOf, saveAll } from './workshop/documents.ts'
import { lookAt } from './workshop/pictures.ts'
import { gathered } from './workshop/seeded.ts'

const t = translator('en')
const MANY = 230
/** So many notes lie on each stage; the rest is not placed. */
const ON_STAGE = [70, 60, 40, 30, 10]

test.use({ actionTimeout: 20_000, trace: 'off', viewport: { width: 1280, height: 720 } })

/** Takes everything but the picture of the board from what goes home. */
async function chooseBoardAlone({ page }: Hand): Promise<void> {
  await expect(page.locator('.exports')).toBeVisible()
  for (const card of await page.locator('.exports .ex').all()) {
    if ((await card.locator('.ex__name').textContent()) !== t('close.board')) await card.click()
  }
}

/** Saves the picture of the board and nothing else. */
async function boardPicture(hand: Hand): Promise<Buffer> {
  return bytesOf(await saveAll(hand, 1, () => button(hand, t('close.save', { count: 1 })).click()), 'board.png')
}

test('[WS5] every note of a board that is far larger than the screen is in its picture, those scrolled away too', async ({ page, host }) => {
  test.setTimeout(120_000)
  const hand = { page, t }
  const { client } = await host.client()
  const session = await gathered(client)
  await session.give({ type: 'BinEvidence', evidence: Object.values(session.view().notes).map(({ id }) => id) })
  await enter(page, host, `/#/session/${session.id}`)

  // A list of many notes, as it comes from an earlier board; a few are long, so that no two rows of the picture line up.
  const rows = Array.from({ length: MANY }, (_, index) => `Seen on the shop floor, number ${index}${index % 7 === 0 ? ', and told at length, so that it takes several lines on a note' : ''};${KINDS[(index * 3) % 5]};2`)
  await go(hand, 'gather')
  await button(hand, t('gather.importFile')).click()
  const asked = page.waitForEvent('filechooser')
  await button(hand, t('gather.import.choose')).click()
  await (await asked).setFiles({ name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(`Text;Kind;Strength\n${rows.join('\n')}\n`) })
  await button(hand, t('gather.import.do', { count: MANY })).click()
  await expect.poll(() => Object.keys(session.view().notes).length).toBe(MANY)

  await session.give({ type: 'OpenRound', mode: 'open', scope: null })
  let waiting = Object.values(session.view().notes).map(({ id }) => id)
  for (const [index, count] of ON_STAGE.entries()) {
    await session.give({ type: 'PlaceEvidence', evidence: waiting.slice(0, count), stage: index + 1 })
    waiting = waiting.slice(count)
  }
  const drawn = Object.fromEntries(KINDS.map((kind) => [kind, Object.values(session.view().notes).filter((note) => note.kind === kind).length]))
  await go(hand, 'place')
  // On the screen most of them are scrolled away.
  expect(await page.locator('.board [data-note-id]').count()).toBeLessThan(MANY / 2)

  await go(hand, 'close')
  await chooseBoardAlone(hand)
  const picture = await lookAt(page, await boardPicture(hand))
  expect(picture.notes).toEqual(drawn)
  expect(picture.width).toBeGreaterThan(3000)

  // The count would tell: of the same board, clipped as a screen would clip it, fewer notes are found.
  await page.route('**/*.css', async (route) => {
    const sheet = await route.fetch()
    await route.fulfill({ response: sheet, body: `${await sheet.text()}\n.export__ground { max-height: 900px; overflow: hidden; }` })
  })
  await page.reload()
  await chooseBoardAlone(hand)
  const { notes } = await lookAt(page, await boardPicture(hand))
  expect(Object.values(notes).reduce((sum, count) => sum + count, 0)).toBeLessThan(MANY)
})
