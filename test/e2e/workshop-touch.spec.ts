import { translator } from '../../shared/i18n/translate.ts'
import { expect, test } from './fixtures.ts'
import * as touch from './workshop/by-touch.ts'
import { saveAll, textOf } from './workshop/documents.ts'
import { touchPoint } from './workshop/fingers.ts'
import { expectTree } from './workshop/tree.ts'

const t = translator('en')
const PEOPLE = ['Ann', 'Bob', 'Cem']
const CAMPS = 'Every store posts for itself'
const NOTES = ['Leaflets only, nobody asks back', 'A rota for the chat', 'Tips are shared at lunch', CAMPS]
const stageOf = (note: string, person: number) => (note === CAMPS ? ([1, 4, 5][person] ?? 1) : note === NOTES[1] ? 2 : 1)

test.use({ actionTimeout: 20_000, trace: 'off', hasTouch: true, viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'reduce' } })

test('[WS620] [WS621] a whole workshop by one finger, every target large enough for it, and every phase told whole to a screen reader', async ({ page, host }) => {
  test.setTimeout(240_000)
  await page.goto(host.address)
  const hand = await touch.touching(page, t)
  const { fingers } = hand
  const button = (name: string | RegExp) => touch.button(hand, name)
  const dialog = touch.dialog(hand)
  const tap = (target: Parameters<typeof touch.tap>[1]) => touch.tap(hand, target)
  const faults: string[] = []
  const look = async (where: string, heading: string | RegExp, has: readonly string[]) => {
    faults.push(...(await touch.faultsForFingers(hand)).map((fault) => `${where}: ${fault}`))
    await expectTree(page, { heading, has })
  }

  await tap(button(t('library.newSession')).last())
  await touch.type(hand, dialog.getByLabel(t('library.new.client'), { exact: true }), 'Kestrel Home')
  await touch.type(hand, dialog.getByLabel(t('library.new.name'), { exact: true }), 'By finger')
  await touch.choose(hand, dialog.getByRole('combobox'), /^Social Engagement Journey/)
  await tap(dialog.getByRole('button', { name: t('library.new.create') }))
  await expect(page.locator('.shell')).toHaveAttribute('data-phase', 'frame')

  await tap(button(t('frame.pasteList')))
  await touch.type(hand, dialog.getByLabel(t('frame.listLabel'), { exact: true }), PEOPLE.join('\n'))
  await tap(button(t('frame.listAdd', { count: PEOPLE.length })))
  await expect(dialog).toHaveCount(0)
  await look('frame', 'Traditional', [`navigation "${t('common.phases')}"`, `region "${t('agenda.now')}"`, `complementary "${t('frame.parts')}"`, `button "${t('frame.removePerson', { name: 'Ann' })}"`])
  await look('frame', 'Traditional', [`navigation "${t('common.phases')}"`, `region "${t('agenda.now')}"`, `complementary "${t('frame.parts')}"`, `button "${t('frame.removePerson', { name: 'Ann' })}"`])

  await touch.go(hand, 'gather')
  for (const note of NOTES) {
    await touch.type(hand, page.getByRole('textbox', { name: t('gather.noteLabel') }), note)
    await tap(button(t('gather.addNote')))
    await expect(page.locator('.gather-wall [data-note-id]').filter({ hasText: note })).toBeVisible()
  }
  // Several notes are chosen without a key to hold.
  await tap(button(t('gather.several')))
  for (const note of NOTES) await tap(page.locator('.gather-wall [data-note-id]').filter({ hasText: note }))
  await touch.choose(hand, page.locator('.gather-inspector').getByRole('combobox', { name: /^Lens/ }), 'Strategy and operations')
  await look('gather', t('gather.notesTitle'), [`complementary "${t('gather.write')}"`, `region "${t('gather.board')}"`, `textbox "${t('gather.noteLabel')}"`, `button "${t('gather.importFile')}"`])

  await touch.go(hand, 'place')
  await look('how to place', t('place.choose'), [`button "${t('place.startBlind')}"`, `button "${t('place.startOpen')}"`])
  await tap(button(t('place.startBlind')))
  for (const [person, name] of PEOPLE.entries()) {
    await tap(page.locator('.turn__people').getByRole('button', { name: new RegExp(`^${name}`) }))
    await expect(page.locator('.tray [data-note-id]')).toHaveCount(NOTES.length)
    if (person === 0) {
      await look('place', t('common.phase.place'), ['Stage 2, Experimental', `heading "${t('place.unplaced')} ${NOTES.length}"`])
      await look('place', t('common.phase.place'), ['Stage 2, Experimental', `heading "${t('place.unplaced')} ${NOTES.length}"`])
      // The first is carried, as a finger carries: it rests on the note, and then goes.
      const note = page.locator('.tray [data-note-id]').filter({ hasText: NOTES[0] ?? '' })
      await fingers.down(1, await touchPoint(note))
      await expect(page.locator('.lifted')).toBeVisible()
      await fingers.move(1, await touchPoint(page.locator('.step[data-stage="1"]'), 120))
      await fingers.up(1)
      await expect(page.locator('.tray [data-note-id]')).toHaveCount(NOTES.length - 1)
    }
    await touch.placeAll(hand, (text) => stageOf(text, person))
    await tap(button(t('place.doneFor', { name })))
    await expect(page.locator('.turn')).toBeVisible()
  }
  await look('between turns', t('place.everybodyDone'), [`list "${t('place.pickName')}"`])
  await tap(button(t('place.reveal')))
  await tap(button(t('place.resolveContested', { count: 1 })))

  await look('resolve', t('common.phase.resolve'), [`region "${t('resolve.discussed')}"`, `complementary "${t('resolve.settleIt')}"`, `button "${t('resolve.tool.rule')}" [pressed]`])
  await tap(page.getByRole('group', { name: t('resolve.ruleFor') }).getByRole('button').nth(0))
  await touch.type(hand, page.getByRole('textbox', { name: t('resolve.ruleBecause') }), 'One page was shown to us')
  await tap(button(t('resolve.ruleButton', { stage: 1 })))
  await expect(page.getByText(t('resolve.settledHow.ruled', { stage: 1 }), { exact: true })).toBeVisible()

  await touch.go(hand, 'verdict')
  await look('verdict', /Kestrel Home holds\s+stage \d/, [`region "${t('verdict.why')}"`, `button "${t('verdict.signOff')}" [disabled]`, `list "${t('verdict.signatures')}"`])
  for (const name of PEOPLE) {
    await tap(button(t('verdict.notSigned', { name })))
    await expect(button(t('verdict.signs', { name }))).toBeVisible()
  }
  await tap(button(t('verdict.signOff')))
  await expect(button(t('verdict.reopen'))).toBeVisible()

  await touch.go(hand, 'backlog')
  const lane = page.getByRole('region', { name: t('backlog.iteration', { number: 1 }), exact: true })
  await tap(button(t('backlog.addIteration')))
  await tap(dialog.getByRole('button', { name: t('common.add'), exact: true }))
  await expect(lane).toBeVisible()
  const offer = page.getByRole('complementary', { name: t('backlog.proposed') }).locator('.mt__head').first()
  const title = (await offer.locator('.mt__title').textContent()) ?? ''
  await fingers.down(1, await touchPoint(offer))
  await expect(page.locator('.backlog__hand')).toBeVisible()
  await fingers.move(1, await touchPoint(lane, 90))
  await expect(lane).toHaveAttribute('data-target', '')
  await fingers.up(1)
  await expect(lane).toContainText(title)
  await look('backlog', t('common.phase.backlog'), [`complementary "${t('backlog.proposed')}"`, `region "${t('backlog.iteration', { number: 1 })}"`])

  await touch.go(hand, 'close')
  await look('close', t('close.title'), [`region "${t('close.title')}"`, `complementary "${t('close.run')}"`, `button "${t('close.save', { count: 7 })}"`])
  const documents = await saveAll(hand, 7, () => tap(button(t('close.save', { count: 7 }))))
  expect(textOf(documents, 'report.md')).toContain('One page was shown to us')
  expect(textOf(documents, 'backlog.csv')).toContain(title)
  expect(faults).toEqual([])

  // Closed: the screens can be looked at, and say why nothing of them can be changed; in the window's language.
  await tap(button(t('close.closeSession')))
  await expect(button(t('close.reopen'))).toBeVisible()
  await touch.go(hand, 'verdict')
  await expect(button(t('verdict.reopen'))).toBeDisabled()
  await expect(page.getByRole('status').filter({ hasText: t('hands.why.reopenFirst') })).toBeVisible()
  await tap(button(t('shell.more')))
  await tap(page.getByRole('menuitem', { name: t('shell.languageIs', { language: t('common.language.nl') }) }))
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  const dutch = await touch.touching(page, translator('nl'))
  await expectTree(page, { heading: /Kestrel Home/, has: [`navigation "${dutch.t('common.phases')}"`, `region "${dutch.t('verdict.why')}"`, `button "${dutch.t('verdict.reopen')}" [disabled]`] })
  await touch.go(dutch, 'gather')
  await expect(page.getByRole('textbox', { name: dutch.t('gather.noteLabel') })).toBeDisabled()
  await expectTree(page, { heading: dutch.t('gather.notesTitle'), has: [`group "${dutch.t('hands.why.reopenFirst')}"`] })
  await tap(touch.button(dutch, dutch.t('close.reopen')))
  await expect(page.getByRole('textbox', { name: dutch.t('gather.noteLabel') })).toBeEnabled()
})
