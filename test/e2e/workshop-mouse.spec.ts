import { expect, test } from './fixtures.ts'
import { translator } from '../../shared/i18n/translate.ts'
import * as mouse from './workshop/by-mouse.ts'
import { importedList, NOTES, PASTED, PEOPLE, SCATTERED, stageFor, TWO_CAMPS, TYPED } from './workshop/room.ts'

const t = translator('en')
const LENSES = ['Strategy and operations', 'Insights and analytics', 'Customer advocacy and activation', 'Channels and technology', 'Training and education']

test('[WS1] one workshop by mouse', async ({ page, host }) => {
  test.setTimeout(240_000)
  const hand = { page, t }
  await page.goto(host.address)
  await mouse.begin(hand, { client: 'Kestrel Home', title: 'Autumn', language: 'English', journey: /^Social Engagement Journey/ })
  await mouse.pastePeople(hand, PEOPLE)

  await mouse.go(hand, 'gather')
  await mouse.typeNotes(hand, TYPED.map(({ text }) => text))
  // Singly: two notes have a lens, a kind and a unit of their own.
  for (const note of TYPED.slice(0, 2)) {
    await mouse.noteOnWall(page, note.text).click()
    await mouse.describeChosen(hand, { kind: t(`common.kind.${note.kind}`), strength: note.strength, lens: LENSES[note.lens] ?? '', unit: note.unit })
  }
  // For a selection: the others at once.
  await mouse.noteOnWall(page, TYPED[5]?.text ?? '').click()
  await mouse.noteOnWall(page, TYPED[2]?.text ?? '').click({ modifiers: ['Shift'] })
  await mouse.describeChosen(hand, { kind: t('common.kind.observation'), strength: 2, lens: LENSES[3] ?? '', unit: 'Service' })

  await mouse.button(hand, t('gather.pasteLines')).click()
  await mouse.dialog(hand).getByLabel(t('gather.paste.lines'), { exact: true }).fill([...PASTED.map(({ text }) => text), TYPED[0]?.text ?? ''].join('\n'))
  await expect(mouse.dialog(hand)).toContainText(t('gather.paste.onBoard'))
  await mouse.button(hand, t('gather.paste.add', { count: PASTED.length })).click()
  await expect(mouse.dialog(hand)).toHaveCount(0)
  await mouse.noteOnWall(page, PASTED[13]?.text ?? '').click()
  await mouse.noteOnWall(page, PASTED[7]?.text ?? '').click({ modifiers: ['Shift'] })
  await mouse.describeChosen(hand, { kind: t('common.kind.quote'), strength: 2, lens: LENSES[2] ?? '', unit: 'Stores' })
  await mouse.noteOnWall(page, PASTED[6]?.text ?? '').click()
  await mouse.noteOnWall(page, PASTED[0]?.text ?? '').click({ modifiers: ['Shift'] })
  await mouse.describeChosen(hand, { kind: t('common.kind.metric'), strength: 3, lens: LENSES[1] ?? '', unit: 'Marketing' })

  await mouse.button(hand, t('gather.importFile')).click()
  const asked = page.waitForEvent('filechooser')
  await mouse.button(hand, t('gather.import.choose')).click()
  await (await asked).setFiles({ name: 'board.csv', mimeType: 'text/csv', buffer: importedList(LENSES) })
  await expect(mouse.dialog(hand)).toContainText('for the café')
  await page.screenshot({ path: '/tmp/e2e/import.png' })
  await mouse.button(hand, t('gather.import.do', { count: 14 })).click()
  await expect(mouse.dialog(hand)).toHaveCount(0)
  await page.screenshot({ path: '/tmp/e2e/gather.png' })

  await mouse.go(hand, 'place')
  await mouse.button(hand, t('place.startBlind')).click()
  const start = Date.now()
  for (const [index, { name }] of PEOPLE.entries()) {
    await mouse.takeTurn(hand, name, (text) => stageFor(text, index), index === 0 ? 3 : 0)
    console.log(name, Date.now() - start)
  }
  await mouse.button(hand, t('place.reveal')).click()
  await expect(mouse.button(hand, t('place.resolveContested', { count: 2 }))).toBeVisible()
  await page.screenshot({ path: '/tmp/e2e/revealed.png' })
  console.log(await host.client().then(({ client }) => 1).catch(() => 0), NOTES.length, SCATTERED, TWO_CAMPS)
})
