import type { Locator } from '@playwright/test'
import { translator } from '../../shared/i18n/translate.ts'
import { expect, test } from './fixtures.ts'
import * as keys from './workshop/by-keys.ts'
import { saveAll, textOf } from './workshop/documents.ts'
import { expectHeard, hear } from './workshop/hear.ts'

const t = translator('en')
const PEOPLE = ['Ann', 'Bob', 'Cem', 'Dot']
const CAMPS = 'Every store posts for itself'
const SPREAD = 'A page with answers, last changed in March'
const NOTES = ['Leaflets only, nobody asks back', 'Two colleagues answer in the evening', 'A rota for the chat', 'The survey is read once a year', 'Complaints are counted by hand', 'Tips are shared at lunch', CAMPS, SPREAD]
/** Two notes each, from a unit. */
const LENSES = [['Channels and technology', 'North'], ['Insights and analytics', 'South'], ['Training and education', 'North'], ['Strategy and operations', 'South']] as const

/** Where each of the four puts a note. */
function stagesOf(note: string): readonly number[] {
  if (note === CAMPS) return [1, 1, 4, 4]
  if (note === SPREAD) return [1, 2, 4, 5]
  return NOTES.indexOf(note) % 2 === 0 ? [1, 1, 1, 1] : [1, 1, 2, 2]
}

test.use({ actionTimeout: 20_000, trace: 'off', viewport: { width: 1280, height: 720 } })

/** The stages of the journey as they are said. */
const stageNamed = (stage: number): string => t('common.stageNamed', { stage, name: ['Traditional', 'Experimental', 'Operational', 'Measurable', 'Fully Engaged'][stage - 1] ?? '' })

test('[WS2] [WS660] a whole workshop with the keyboard alone: the focus is never lost, and what is done is heard with the names of the stages', async ({ page, host }) => {
  test.setTimeout(240_000)
  const typist = { page, t }
  const named = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
  const dialog = page.locator('.dialog')
  await hear(page)
  await page.goto(host.address)

  await keys.use(typist, named(t('library.newSession')).last())
  await keys.type(typist, dialog.getByLabel(t('library.new.client'), { exact: true }), 'Kestrel Home')
  await keys.type(typist, dialog.getByLabel(t('library.new.name'), { exact: true }), 'By hand')
  await keys.pick(typist, dialog.getByRole('combobox'), /^Social Engagement Journey/)
  await keys.use(typist, dialog.getByRole('button', { name: t('library.new.create') }))
  await expect(page.locator('.shell')).toHaveAttribute('data-phase', 'frame')
  await keys.expectFocus(page)

  for (const [index, name] of PEOPLE.entries()) {
    await keys.type(typist, page.getByRole('textbox', { name: t('frame.addPerson') }), `${name}; ${index < 2 ? 'North' : 'South'}`)
    await keys.press(typist, 'Enter')
    await expect(named(t('frame.removePerson', { name }))).toBeVisible()
  }

  await keys.next(typist, 'gather')
  const box = page.getByRole('textbox', { name: t('gather.noteLabel') })
  const write = page.getByRole('complementary', { name: t('gather.write') })
  for (const [index, [lens, unit]] of LENSES.entries()) {
    await keys.pick(typist, write.getByRole('combobox', { name: /^Lens/ }), lens)
    await keys.pick(typist, write.getByRole('combobox', { name: /^Unit/ }), unit)
    for (const note of NOTES.slice(index * 2, index * 2 + 2)) {
      await keys.type(typist, box, note)
      await keys.press(typist, 'Enter')
      await expect(page.locator('.gather-wall [data-note-id]').filter({ hasText: note })).toBeVisible()
    }
  }
  // Two notes are chosen with Space and the arrows, and made something else together.
  const wall = page.locator('.gather-wall [data-note-id][tabindex="0"]')
  await keys.tabTo(typist, wall)
  // What is thrown away, and what is merged, gives the focus to what stands beside it, and back.
  await keys.press(typist, 'Delete')
  await expect(page.locator('.gather-wall [data-note-id]')).toHaveCount(NOTES.length - 1)
  await keys.expectFocus(page)
  await keys.press(typist, 'Control+z')
  await expectHeard(page, `${t('action.undone', { what: t('action.change.BinEvidence') })} ${t('action.now.back', { note: SPREAD })}`)
  await keys.tabTo(typist, wall)
  await keys.press(typist, 'Space', 'ArrowRight', 'Space')
  await keys.use(typist, named(t('grouping.several', { count: 2 })))
  await expect(page.locator('.gather-wall [data-note-id]')).toHaveCount(NOTES.length - 1)
  await keys.press(typist, 'Control+z')
  await expect(page.locator('.gather-wall [data-note-id]')).toHaveCount(NOTES.length)
  await keys.expectFocus(page)
  await keys.tabTo(typist, wall)
  await keys.press(typist, 'Escape', 'Space', 'ArrowRight', 'Space')
  await expect(page.getByRole('status').filter({ hasText: t('gather.selected', { count: 2 }) })).toBeAttached()
  await keys.pick(typist, page.locator('.gather-inspector').getByRole('combobox', { name: /^Kind/ }), t('common.kind.artefact'))
  await expect(page.locator('.gather-wall [data-kind="artefact"]')).toHaveCount(2)

  await keys.next(typist, 'place')
  await keys.use(typist, named(t('place.startBlind')))
  for (const [person, name] of PEOPLE.entries()) {
    await keys.use(typist, page.locator('.turn__people').getByRole('button', { name: new RegExp(`^${name}`) }))
    await expect(page.locator('.tray [data-note-id]')).toHaveCount(NOTES.length)
    await keys.expectFocus(page)
    for (let left = NOTES.length; left > 0; left -= 1) {
      await keys.tabTo(typist, page.locator('.tray [data-note-id][tabindex="0"]'), left === NOTES.length ? 'Tab' : 'Shift+Tab')
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? '')
      const note = NOTES.find((text) => focused.includes(text)) ?? ''
      const stage = stagesOf(note)[person] ?? 1
      if (person === 0 && left === NOTES.length) {
        await keys.press(typist, 'Space')
        // A lifted note can be carried once it has been laid out in the hand, some frames later: a person waits to see it.
        await expect(page.locator('.lifted')).toBeVisible()
        await page.waitForTimeout(300)
        for (let step = 1; step <= stage; step += 1) {
          await keys.press(typist, 'ArrowRight')
          await expect(page.locator(`.step[data-stage="${step}"]`)).toHaveAttribute('data-state', 'target')
        }
        await keys.press(typist, 'Space')
      } else {
        await keys.press(typist, String(stage))
        await expectHeard(page, t('place.placedOn', { stage: stageNamed(stage), note }))
      }
      await expect(page.locator(`.step[data-stage="${stage}"] [data-note-id]`).filter({ hasText: note })).toBeVisible()
      await keys.expectFocus(page)
    }
    await keys.use(typist, named(t('place.doneFor', { name })), 'Shift+Tab')
    await expect(page.locator('.turn')).toBeVisible()
  }
  await keys.press(typist, 'Control+Enter')
  await expect(named(t('place.resolveContested', { count: 2 }))).toBeVisible()
  await keys.expectFocus(page)

  await keys.next(typist, 'resolve')
  const queue = page.getByRole('list', { name: t('resolve.queueLabel') })
  await keys.use(typist, queue.getByRole('button', { name: CAMPS }))
  await keys.use(typist, page.getByRole('group', { name: t('resolve.ruleFor') }).getByRole('button').nth(1))
  await keys.type(typist, page.getByRole('textbox', { name: t('resolve.ruleBecause') }), 'One page was shown to us')
  await keys.use(typist, named(t('resolve.ruleButton', { stage: 2 })))
  await expect(page.getByText(t('resolve.settledHow.ruled', { stage: 2 }), { exact: true })).toBeVisible()
  await keys.expectFocus(page)
  const ruling = t('action.change.RuleOnEvidence')
  await expectHeard(page, t('resolve.said.ruled', { stage: stageNamed(2) }))
  await keys.press(typist, 'Control+z')
  await expectHeard(page, `${t('action.undone', { what: ruling })} ${t('action.now.standing', { standing: t('place.standing.contested'), note: CAMPS })}`)
  await keys.press(typist, 'Control+Shift+z')
  await expectHeard(page, `${t('action.redone', { what: ruling })} ${t('action.now.on', { stage: stageNamed(2), note: CAMPS })}`)
  await keys.use(typist, page.getByRole('group', { name: t('resolve.settleIt') }).getByRole('button', { name: t('resolve.tool.revote') }))
  await keys.use(typist, named(t('resolve.startRevote')))
  for (const name of PEOPLE) {
    await keys.use(typist, page.getByRole('group', { name: t('resolve.vote.seats') }).getByRole('button', { name: new RegExp(`^${name}`) }))
    await expect(page.getByRole('heading', { name: t('resolve.vote.ask', { name }) })).toBeFocused()
    await keys.press(typist, '2')
    await expect(page.getByText(t('resolve.vote.pick'))).toBeVisible()
  }
  await keys.use(typist, named(t('resolve.vote.reveal')))
  await expect(page.getByText(t('resolve.nothingLeft'))).toBeVisible()
  await keys.expectFocus(page)

  await keys.next(typist, 'verdict')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Kestrel Home holds\s+stage \d/)
  for (const name of PEOPLE) {
    await keys.use(typist, named(t('verdict.notSigned', { name })))
    await expect(named(t('verdict.signs', { name }))).toBeFocused()
  }
  await keys.use(typist, named(t('verdict.addDissent')), 'Shift+Tab')
  await expect(dialog).toBeVisible()
  await keys.press(typist, 'Escape')
  await expect(named(t('verdict.addDissent'))).toBeFocused()
  // Whatever opens from the list of things to do gives the focus back to where it was.
  for (const tool of ['past.open', 'settings.open', 'parking.open', 'verdict.allReasons', 'hands.spotlight'] as const) {
    await keys.press(typist, 'Control+k')
    await page.getByRole('combobox', { name: t('hands.paletteBox') }).fill(t(tool))
    await keys.press(typist, 'Enter')
    await expect(dialog.getByRole('combobox', { name: t('hands.paletteBox') })).toHaveCount(0)
    await expect(dialog).toBeVisible()
    await keys.press(typist, 'Escape')
    await expect(dialog).toHaveCount(0)
    await expect(named(t('verdict.addDissent')), tool).toBeFocused()
  }
  await keys.use(typist, named(t('verdict.signOff')))
  await expect(named(t('verdict.reopen'))).toBeFocused()

  await keys.next(typist, 'backlog')
  const lane = page.getByRole('region', { name: t('backlog.iteration', { number: 1 }), exact: true })
  await keys.use(typist, named(t('backlog.addIteration')))
  await keys.use(typist, dialog.getByRole('button', { name: t('common.add'), exact: true }))
  await expect(lane).toBeVisible()
  await keys.expectFocus(page)
  await keys.use(typist, named(t('backlog.addIteration')))
  await keys.use(typist, dialog.getByRole('button', { name: t('common.add'), exact: true }))
  await expect(page.locator('.backlog__lane')).toHaveCount(2)
  const offer = page.getByRole('complementary', { name: t('backlog.proposed') }).locator('.mt__head').first()
  const title = (await offer.locator('.mt__title').textContent()) ?? ''
  await keys.tabTo(typist, offer)
  await keys.press(typist, 'Space', 'ArrowRight')
  await expect(lane).toHaveAttribute('data-target', '')
  await keys.press(typist, 'Space')
  await expect(lane).toContainText(title)
  // The card that was carried has the focus, in whichever lane it lies, and after undo as well.
  const card = (within: Locator) => within.locator('.mt__head').filter({ hasText: title })
  await expect(card(lane)).toBeFocused()
  const second = page.getByRole('region', { name: t('backlog.iteration', { number: 2 }), exact: true })
  await keys.press(typist, 'Space', 'ArrowRight')
  await expect(second).toHaveAttribute('data-target', '')
  await keys.press(typist, 'Space')
  await expectHeard(page, t('backlog.put', { title, lane: t('backlog.iteration', { number: 2 }) }))
  await expect(card(second)).toBeFocused()
  await keys.press(typist, 'Control+z')
  await expect(card(lane)).toBeFocused()

  await keys.next(typist, 'close')
  const documents = await saveAll(typist, 7, () => keys.use(typist, named(t('close.save', { count: 7 }))))
  await keys.expectFocus(page)
  expect(textOf(documents, 'report.md')).toContain('One page was shown to us')
  expect(textOf(documents, 'backlog.csv')).toContain(title)
})
