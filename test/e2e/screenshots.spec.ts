import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { translator } from '../../shared/i18n/translate.ts'
import { enter, expect, test } from './fixtures.ts'
import { go, middleOf } from './workshop/by-mouse.ts'
import { withPalette } from './workshop/palette-png.ts'
import { NOTES, stageFor } from './workshop/room.ts'
import { gathered, placed, planned, signed } from './workshop/seeded.ts'

/** Set to take the pictures of the README anew; they are kept with the sources. */
const WANTED = process.env['STAGECRAFT_SCREENSHOTS'] === '1'
const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'screenshots')
const t = translator('en')

test.use({ trace: 'off', viewport: { width: 1920, height: 1080 }, contextOptions: { reducedMotion: 'reduce' } })

if (WANTED) {
  test('the pictures of the README', async ({ page, host }) => {
    test.setTimeout(120_000)
    await mkdir(FOLDER, { recursive: true })
    const { client } = await host.client()
    const hand = { page, t }
    const shot = async (name: string, of = page) => {
      await of.evaluate(() => document.fonts.ready)
      await writeFile(join(FOLDER, `${name}.png`), await withPalette(of, await of.screenshot({ animations: 'disabled' })))
    }
    const earlier = await gathered(client, 'en', 'Spring')
    await placed(earlier)
    await signed(earlier)
    await earlier.give({ type: 'SignOffVerdict' })
    earlier.leave()
    const session = await gathered(client)
    await enter(page, host, `/#/session/${session.id}`)
    const invitation = await client.ask('library', { type: 'Invite' })
    if (!invitation.ok) throw new Error('Expected an invitation for the projector')

    await session.give({ type: 'OpenRound', mode: 'blind', scope: null })
    await session.give({ type: 'GoToPhase', phase: 'place' })
    const [first] = session.people()
    if (first === undefined) throw new Error('Expected people')
    await session.give({ type: 'TakeSeat', participant: first })
    for (const { text } of NOTES.slice(0, 22)) await session.give({ type: 'PlaceEvidence', evidence: [session.note(text)], stage: stageFor(text, 0) })
    const from = await middleOf(page.locator('.tray [data-note-id]').nth(2))
    const to = await middleOf(page.locator('.step[data-stage="3"] > .face'))
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 20, from.y + 10, { steps: 3 })
    await page.mouse.move(to.x, to.y - 300, { steps: 8 })
    await expect(page.locator('.step[data-stage="3"]')).toHaveAttribute('data-state', 'target')
    await shot('place')
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await session.give({ type: 'DiscardRound' })
    await placed(session)

    await go(hand, 'resolve')
    await expect(page.getByRole('list', { name: t('resolve.queueLabel') }).getByRole('listitem')).toHaveCount(2)
    await shot('resolve')
    await planned(session)
    await signed(session)
    await go(hand, 'verdict')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Kestrel Home holds')
    await shot('verdict')
    const projector = await page.context().newPage()
    await projector.goto(invitation.value.address)
    await expect(projector.locator('.audience')).toHaveAttribute('data-phase', 'verdict')
    await expect(projector.getByText('Holds', { exact: true })).toBeVisible()
    await shot('audience', projector)
    await projector.close()
    await go(hand, 'backlog')
    await shot('backlog')
    await go(hand, 'close')
    await shot('close')
    session.leave()
    await page.getByRole('button', { name: t('shell.toLibrary') }).click()
    await expect(page.locator('.library-card').filter({ hasText: t('library.at.close') })).toBeVisible()
    await shot('library')
  })
}
