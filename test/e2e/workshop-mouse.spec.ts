import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { translator } from '../../shared/i18n/translate.ts'
import { KINDS } from '../../shared/session/gather.ts'
import { serveBuilt } from '../kit/built-host.ts'
import { expect, test } from './fixtures.ts'
import * as mouse from './workshop/by-mouse.ts'
import * as decide from './workshop/decide-by-mouse.ts'
import { bytesOf, saveAll, textOf } from './workshop/documents.ts'
import { lookAt } from './workshop/pictures.ts'
import { importedList, LONE_VOICE, NOTES, PASTED, PEOPLE, SCATTERED, stageFor, TWO_CAMPS, TYPED } from './workshop/room.ts'

// A recording of a thousand clicks is slower than the clicks.
test.use({ actionTimeout: 20_000, trace: 'off', viewport: { width: 1280, height: 720 } })

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
  await mouse.dialog(hand).getByLabel(t('gather.paste.lines'), { exact: true }).fill([TYPED[0]?.text, ...PASTED.map(({ text }) => text)].join('\n'))
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
  await mouse.button(hand, t('gather.import.do', { count: 14 })).click()
  await expect(mouse.dialog(hand)).toHaveCount(0)

  await mouse.untilMessagesGo(hand)
  await mouse.go(hand, 'place')
  await mouse.button(hand, t('place.startBlind')).click()
  for (const [index, { name }] of PEOPLE.entries()) await mouse.takeTurn(hand, name, (text) => stageFor(text, index), index === 0 ? 3 : 0)
  await mouse.button(hand, t('place.reveal')).click()
  await expect(mouse.button(hand, t('place.resolveContested', { count: 2 }))).toBeVisible()
  await mouse.button(hand, t('place.resolveContested', { count: 2 })).click()

  await expect(page.getByRole('button', { name: t('resolve.invite', { name: 'Lena' }) })).toContainText(LONE_VOICE)
  await decide.openContested(hand, TWO_CAMPS)
  await expect(page.getByText(t('resolve.verdict.twoCamps', { low: 2, high: 4 }))).toBeVisible()
  await decide.rule(hand, { stage: 2, because: 'Nobody can show what the groups were for', dissent: 'The sales figures are real' })
  await decide.openContested(hand, SCATTERED)
  await expect(page.getByText(t('resolve.verdict.scattered', { low: 1, high: 5 }))).toBeVisible()
  await decide.revote(hand, PEOPLE.map(({ name }) => name), (person) => (person < 10 ? 2 : 3))
  // The first round stays beside the second.
  const rounds = page.getByRole('list', { name: t('resolve.rounds') })
  await expect(rounds.getByRole('listitem').filter({ hasText: /Round [12], blind/ })).toHaveCount(2)
  await expect(page.getByText(t('resolve.nothingLeft'))).toBeVisible()

  await mouse.go(hand, 'verdict')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kestrel Home holds stage 3')
  await decide.signOff(hand, PEOPLE.slice(0, 11).map(({ name }) => name), { name: 'Lena', words: 'The director has read them for years' })
  const verdict = await page.getByRole('region', { name: t('verdict.label') }).innerText()

  await mouse.go(hand, 'backlog')
  await decide.addIteration(hand, 1)
  await decide.addIteration(hand, 2)
  const offers = page.getByRole('complementary', { name: t('backlog.proposed') }).locator('.backlog__card')
  await decide.dragInto(hand, offers.first(), 1)
  await decide.dragInto(hand, offers.first(), 2)
  await decide.writeOne(hand, { title: 'One login for every channel', days: 16, lens: LENSES[3] ?? '' })
  const written = page.locator('.backlog__card[data-item]').filter({ hasText: 'One login' })
  await expect(written).toContainText(t('backlog.tooBig', { days: 16 }))
  await written.getByRole('button', { name: t('common.split'), exact: true }).click()
  await mouse.button(hand, t('backlog.splitInto', { count: 2 })).click()
  await expect(written).toHaveCount(2)
  await expect(page.getByText(t('backlog.tooBig', { days: 16 }))).toHaveCount(0)
  await decide.dragInto(hand, written.filter({ hasText: t('backlog.partOf', { title: '', part: 1 }) }), 1)
  await decide.dragInto(hand, written.filter({ hasText: t('backlog.partOf', { title: '', part: 2 }) }), 2)

  await mouse.go(hand, 'close')
  const documents = await saveAll(hand, 7, () => mouse.button(hand, t('close.save', { count: 7 })).click())

  for (const name of ['board.png', 'verdict.png', 'backlog.png']) {
    const picture = await lookAt(page, bytesOf(documents, name))
    expect(Math.min(picture.width, picture.height), name).toBeGreaterThan(400)
    expect(picture.colours, name).toBeGreaterThan(20)
  }
  const { notes } = await lookAt(page, bytesOf(documents, 'board.png'))
  expect(notes).toEqual(Object.fromEntries(KINDS.map((kind) => [kind, NOTES.filter((note) => note.kind === kind).length])))

  const report = textOf(documents, 'report.md')
  for (const words of ['Kestrel Home holds Stage 3, Operational', 'Nobody can show what the groups were for', 'agreed on Stage 2, Experimental in the end', 'The sales figures are real', 'The director has read them for years', 'One login for every channel, part 2', LONE_VOICE]) {
    expect(report).toContain(words)
  }
  const evidence = Papa.parse<Record<string, string>>(textOf(documents, 'evidence.csv'), { header: true, skipEmptyLines: true })
  expect(evidence.errors).toEqual([])
  expect(evidence.data.map((row) => row[t('report.column.text')]).toSorted()).toEqual(NOTES.map(({ text }) => text).toSorted())
  for (const note of NOTES) {
    const row = evidence.data.find((one) => one[t('report.column.text')] === note.text) ?? {}
    expect([row[t('report.column.kind')], row[t('report.column.strength')], row[t('report.column.lens')], row[t('report.column.unit')]], note.text)
      .toEqual([t(`common.kind.${note.kind}`), String(note.strength), LENSES[note.lens], note.unit])
  }
  const backlog = Papa.parse<Record<string, string>>(textOf(documents, 'backlog.csv'), { header: true, skipEmptyLines: true })
  expect(backlog.errors).toEqual([])
  expect(backlog.data.map((row) => row[t('report.column.iteration')])).toEqual(['1', '1', '2', '2'])

  const elsewhere = await serveBuilt(await mkdtemp(join(tmpdir(), 'stagecraft-elsewhere-')))
  try {
    await page.goto(elsewhere.address)
    const asked = page.waitForEvent('filechooser')
    await mouse.button(hand, t('library.open')).click()
    const { name, bytes } = documents.get('session.stagecraft') ?? { name: '', bytes: Buffer.of() }
    await (await asked).setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes })
    await expect(page.getByRole('navigation', { name: t('common.phases') })).toBeVisible()
    await mouse.go(hand, 'verdict')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kestrel Home holds stage 3')
    expect(await page.getByRole('region', { name: t('verdict.label') }).innerText()).toBe(verdict)
    await expect(page.getByText('The director has read them for years')).toBeVisible()
  } finally {
    await page.goto('about:blank')
    await elsewhere.stop()
    await rm(elsewhere.data, { recursive: true, force: true })
  }
})
