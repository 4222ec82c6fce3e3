import { translator } from '../../shared/i18n/translate.ts'
import { enter, expect, test } from './fixtures.ts'
import { button, go } from './workshop/by-mouse.ts'
import { NOTES } from './workshop/room.ts'
import { gathered } from './workshop/seeded.ts'
import { saveSome, textOf } from './workshop/documents.ts'

const t = translator('en')

test.use({ actionTimeout: 20_000, trace: 'off', viewport: { width: 1280, height: 720 } })

test('[WS8] what is saved while a blind round runs is what would be saved without it', async ({ page, host }) => {
  const session = await gathered((await host.client()).client)
  await enter(page, host, `/#/session/${session.id}`)
  const hand = { page, t }
  const save = async (made: number) => {
    await go(hand, 'close')
    for (const card of await page.locator('.exports .ex').filter({ hasText: 'PNG' }).all()) await card.click()
    const { documents, failed } = await saveSome(hand, made, () => button(hand, t('close.save', { count: 4 })).click())
    return { report: textOf(documents, 'report.md'), evidence: textOf(documents, 'evidence.csv'), failed }
  }
  await session.give({ type: 'OpenRound', mode: 'blind', scope: null })
  await session.give({ type: 'TakeSeat', participant: session.people()[0] ?? (() => { throw new Error('Expected people') })() })
  await session.give({ type: 'PlaceEvidence', evidence: NOTES.slice(0, 9).map(({ text }) => session.note(text)), stage: 4 })
  const one = await save(3)
  await session.give({ type: 'PlaceEvidence', evidence: NOTES.slice(0, 9).map(({ text }) => session.note(text)), stage: 1 })
  await session.give({ type: 'PlaceEvidence', evidence: NOTES.slice(20, 30).map(({ text }) => session.note(text)), stage: 5 })
  await go(hand, 'place')
  const other = await save(3)
  expect(other.report).toBe(one.report)
  expect(other.evidence).toBe(one.evidence)
  expect([one.failed, other.failed]).toEqual([1, 1])
  await expect(page.getByText(t('close.blind'))).toBeVisible()

  await session.give({ type: 'RevealPlacements' })
  await go(hand, 'place')
  const after = await save(4)
  expect(after.failed).toBe(0)
  expect(after.report).not.toBe(one.report)
  expect(after.evidence).not.toBe(one.evidence)
})
