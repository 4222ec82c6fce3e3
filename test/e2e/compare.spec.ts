import { sessionChannel } from '../../shared/contract/messages.ts'
import type { Client } from '../../shared/contract/client.ts'
import type { EvidenceId, SessionId } from '../../shared/kernel/ids.ts'
import type { SessionCommand } from '../../shared/session/vocabulary.ts'
import type { FacilitatorView } from '../../shared/views/facilitator-view.ts'
import { translator } from '../../shared/i18n/translate.ts'
import { enter, expect, test } from './fixtures.ts'
import { bytesOf, saveAll, textOf } from './workshop/documents.ts'
import { lookAt } from './workshop/pictures.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' }, acceptDownloads: true })

type Told = readonly [text: string, lens: number, stage: number, change?: Partial<{ stance: 'contradicts'; observedOn: string }>]

/** A session of one client on a day, in which two people of two units brought these notes and the room placed them. */
async function held(client: Client, title: string, day: string, told: readonly Told[]): Promise<SessionId> {
  const made = await client.command('library', { type: 'CreateSession', title, client: 'Kestrel Home', language: 'en', journey: 'social-engagement-journey' })
  if (!made.ok || made.value === null) throw new Error(`Expected a session, but got ${JSON.stringify(made)}`)
  const id = made.value.session
  let view: FacilitatorView | null = null
  let leave = (): void => {}
  await new Promise<void>((resolve) => {
    leave = client.attach(sessionChannel(id), { onView: (next) => { view = next; resolve() } })
  })
  const now = (): FacilitatorView => {
    if (view === null) throw new Error('Expected the session to be shown')
    return view
  }
  const give = async (command: SessionCommand) => expect(await client.command(sessionChannel(id), command)).toMatchObject({ ok: true })
  await give({ type: 'SetDay', heldOn: day })
  await give({ type: 'AddParticipants', people: [{ name: 'Ana', unit: 'Service' }, { name: 'Bo', unit: 'Marketing' }] })
  const people = Object.values(now().people)
  const { lenses } = now().journey
  await give({
    type: 'WriteEvidence',
    notes: told.map(([text, lens, , change], index) => {
      const who = people[index % 2]
      return {
        text, kind: 'artefact', strength: 3, stance: 'supports', symptom: false, unit: who?.unit ?? null, lens: lenses[lens]?.id ?? null,
        author: who?.id ?? null, observedOn: null, ...change,
      }
    }),
  })
  await give({ type: 'OpenRound', mode: 'open', scope: null })
  for (const [text, , stage] of told) {
    const note = Object.values(now().notes).find((one) => one.text === text)
    await give({ type: 'PlaceEvidence', evidence: [note?.id as EvidenceId], stage })
  }
  await give({ type: 'GoToPhase', phase: 'verdict' })
  if (title === 'Spring') {
    for (const { id: participant } of people) await give({ type: 'SignVerdict', participant })
    await give({ type: 'SignOffVerdict' })
  }
  leave()
  return id
}

const SPRING: readonly Told[] = [0, 1, 2, 3].flatMap((lens): Told[] => [
  [`Service proves lens ${lens}`, lens, 3], [`Marketing proves lens ${lens}`, lens, 3],
])

/** In autumn one lens is contradicted, the evidence of another is two years old, one was placed lower, and one is as it was. */
const AUTUMN: readonly Told[] = [
  ...SPRING.filter(([, lens]) => lens === 0),
  ...SPRING.filter(([, lens]) => lens === 1),
  ['The policy lapsed in June', 1, 3, { stance: 'contradicts' }], ['Nobody follows it in stores', 1, 3, { stance: 'contradicts' }],
  ['And nobody checks', 1, 3, { stance: 'contradicts' }], ['Two teams try it on their own', 1, 2], ['Tinkering with data goes on', 2, 2],
  ...SPRING.filter(([, lens]) => lens === 2).map(([text, lens, stage]): Told => [text, lens, stage, { observedOn: '2023-05-01' }]),
  ...SPRING.filter(([, lens]) => lens === 3).map(([text, lens]): Told => [text, lens, 2]),
]

test('[UI460] the second session of a client falls back: screen and report say so with the causes, and the comparison is switched off and undone', async ({ page, host }) => {
  const { client } = await host.client()
  await held(client, 'Spring', '2025-04-10', SPRING)
  const autumn = await held(client, 'Autumn', '2025-11-20', AUTUMN)
  await enter(page, host, `/#/session/${autumn}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('stage 2')
  const why = page.getByRole('region', { name: 'Since 10 April 2025' })
  await expect(why).toContainText('3 lenses fell')
  await expect(page.locator('.hero .change')).toContainText('Fallen back from 3 to 2: it lost')
  await expect(page.getByRole('group', { name: /^Stage 3, .*held then, not now/ })).toContainText('Held on 10 April 2025, not today')

  const lenses = page.getByRole('list', { name: 'The stage that each lens shows' })
  await expect(lenses.getByText('from 3')).toHaveCount(3)
  await why.getByRole('button', { name: /its evidence has grown old$/ }).click()
  const notes = page.getByRole('dialog')
  await expect(notes).toContainText('Service proves lens 2')
  await expect(notes).toContainText('Does not count any more: it was observed 24 months ago or more.')
  await page.keyboard.press('Escape')

  await why.getByRole('button', { name: 'Compare with …' }).click()
  await expect(page.getByRole('dialog')).toContainText('The latest earlier session of this client was taken by itself.')
  await page.getByRole('combobox', { name: /Compare with/ }).click()
  await page.getByRole('option', { name: 'Nothing' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Not compared with an earlier session' })).toBeVisible()
  await expect(page.locator('.hero .change')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(why).toContainText('3 lenses fell')
  await page.setViewportSize({ width: 1280, height: 720 })

  await page.getByRole('navigation', { name: 'Phases' }).getByRole('button', { name: 'Close' }).click()
  const t = translator('en')
  const documents = await saveAll({ page, t }, 7, () => page.getByRole('button', { name: t('close.save', { count: 7 }) }).click())
  const report = textOf(documents, 'report.md')
  expect(report).toContain('**Fallen back from 3 to 2: it lost Insights and analytics (new notes speak against it)')
  expect(report).toContain('its evidence has grown old\n  - Service proves lens 2\n  - Marketing proves lens 2')
  expect(report).toContain('| Stage 3, Operational | held then, not now | 1 of 5 |')
  expect((await lookAt(page, bytesOf(documents, 'verdict.png'))).width).toBeGreaterThan(1_500)
})
