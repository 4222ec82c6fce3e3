import { translator } from '../../shared/i18n/translate.ts'
import type { Language } from '../../shared/journey/journey.ts'
import { expect, test } from './fixtures.ts'
import * as mouse from './workshop/by-mouse.ts'
import * as decide from './workshop/decide-by-mouse.ts'
import { saveAll, textOf } from './workshop/documents.ts'
import { englishIn } from './workshop/english.ts'
import { SCREENS, walk } from './workshop/screens.ts'
import { textsOf } from './workshop/signs.ts'

const PEOPLE = ['Noor', 'Bram', 'Ines'].map((name) => ({ name, unit: name === 'Noor' ? 'Winkels' : 'Webshop' }))
const TWIST = 'Elke winkel heeft een groep voor klanten'
/** Each with the place of its lens; the last has none. */
const NOTES: readonly (readonly [text: string, lens: number | null])[] = [
  ['Folders zonder terugweg', 3], ['De chat is op proef', 3], ['De enquête is van vorig jaar', 1], ['Klachten worden geteld', 1],
  ['Niemand heeft een cursus gehad', 4], ['Men leert het van elkaar', 4], [TWIST, 0], ['Iets over de kantine', null],
]
const LENSES = ['Strategie en uitvoering', 'Inzicht en analyse', 'Klanten als ambassadeur', 'Kanalen en techniek', 'Training en opleiding']

test.use({ actionTimeout: 20_000, trace: 'off', viewport: { width: 1280, height: 720 } })

test('[WS3] a workshop in Dutch shows no word of English, switched over while it runs, and what goes home is in its language', async ({ page, host }) => {
  test.setTimeout(240_000)
  const speak = async (from: Language, to: Language): Promise<mouse.Hand> => {
    const before = { page, t: translator(from) }
    await mouse.button(before, before.t('shell.more')).click()
    await page.getByRole('menuitem', { name: before.t('shell.languageIs', { language: before.t(`common.language.${to}`) }) }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', to)
    return { page, t: translator(to) }
  }
  await page.goto(host.address)
  await mouse.begin({ page, t: translator('en') }, { client: 'Zonnehoek', title: 'Najaar', language: 'Nederlands', journey: /^Social Engagement Journey/ })
  const hand = await speak('en', 'nl')
  const { t } = hand
  await mouse.pastePeople(hand, PEOPLE)

  await mouse.go(hand, 'gather')
  const write = page.getByRole('complementary', { name: t('gather.write') })
  for (const [index, [text, lens]] of NOTES.entries()) {
    if (lens !== NOTES[index - 1]?.[1]) await mouse.choose(hand, write, t('common.lens'), lens === null ? t('common.noLens') : (LENSES[lens] ?? ''))
    await mouse.typeNotes(hand, [text])
  }
  await mouse.go(hand, 'place')
  await mouse.button(hand, t('place.startBlind')).click()
  for (const [index, { name }] of PEOPLE.entries()) await mouse.takeTurn(hand, name, (text) => (text === TWIST ? [1, 4, 5][index] : 1) ?? 1)
  await mouse.button(hand, t('place.reveal')).click()
  await mouse.button(hand, t('place.resolveContested', { count: 1 })).click()
  await decide.openContested(hand, TWIST)
  await decide.rule(hand, { stage: 1, because: 'Niemand weet wat erin gebeurt', dissent: 'Bij ons wel' })
  await mouse.go(hand, 'verdict')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t('verdict.holds', { client: 'Zonnehoek' }))
  await mouse.go(hand, 'backlog')
  await decide.addIteration(hand, 1)
  await decide.dragInto(hand, page.getByRole('complementary', { name: t('backlog.proposed') }).locator('.backlog__card').first(), 1)

  const found: string[] = []
  await walk(hand, SCREENS, async ({ name }) => {
    found.push(...englishIn(await textsOf(page)).map((text) => `${name}: ${text}`))
  })
  expect(found).toEqual([])

  // The window speaks English again; what goes home is in the session's language all the same.
  await page.locator('.library-card button').first().click()
  await expect(page.locator('.shell')).toHaveAttribute('data-phase', 'close')
  const english = await speak('nl', 'en')
  const documents = await saveAll(english, 7, () => mouse.button(english, english.t('close.save', { count: 7 })).click())
  expect([...documents.keys()].toSorted()).toEqual(['report.md', 'board.png', 'verdict.png', 'backlog.png', 'backlog.csv', 'evidence.csv', 'session.stagecraft']
    .map((name) => `${t(`close.file.${name.split('.')[0] as 'report'}`)}.${name.split('.')[1]}`).toSorted())
  const [report, evidence, backlog] = ([['report', 'md'], ['evidence', 'csv'], ['backlog', 'csv']] as const).map(([file, ending]) => textOf(documents, `${t(`close.file.${file}`)}.${ending}`))
  expect(report).toContain(t('report.title', { client: 'Zonnehoek' }))
  expect(report).toContain('Niemand weet wat erin gebeurt')
  expect(englishIn((report ?? '').split('\n').flatMap((line) => line.split('|')))).toEqual([])
  expect(englishIn([...(evidence ?? '').split(/[\n,]/), ...(backlog ?? '').split(/[\n,]/)])).toEqual([])
})
