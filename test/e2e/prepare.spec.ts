import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Client } from '../../shared/contract/client.ts'
import { sessionChannel } from '../../shared/contract/messages.ts'
import type { SessionCommand } from '../../shared/session/vocabulary.ts'
import { enter, expect, test } from './fixtures.ts'
import { arrange } from '../kit/arranged-session.ts'

const PEOPLE = ['Noor; Service', 'Bram; Service', 'Ines; Marketing', 'Pieter; Marketing', 'Aisha; Online', 'Tom; Online', 'Greta; Stores', 'Malik; Stores', 'Yuki; IT', 'Dev; IT', 'Rosa; People', 'Hanne']
const LINES = Array.from({ length: 20 }, (_, index) => `Line ${index + 1} of what the room saw`)

/** A list as Excel writes it in the Netherlands: semicolons, Windows-1252. `é` and `€` are one byte there. */
const LIST = Buffer.from('Soort;Tekst;Afdeling;Sterkte\r\nMeetwaarde;41% bereikt het caf\xe9 \x80;Logistiek;3\r\nRaar;Geen soort;;\r\nCitaat;"Niemand; belt terug";Service;2\r\n', 'latin1')

const note = (page: Page, text: string) => page.locator('.gather-wall [data-note-id]', { hasText: text })
const writeBox = (page: Page) => page.getByLabel('What did you see or hear?')

async function notFitting(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement
    return [...(scrollWidth > innerWidth ? [`wide ${scrollWidth}`] : []), ...(scrollHeight > innerHeight ? [`high ${scrollHeight}`] : [])]
  })
}

async function seriousFindings(page: Page): Promise<readonly unknown[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])
}

async function give(client: Client, id: Awaited<ReturnType<typeof arrange>>['id'], command: SessionCommand): Promise<void> {
  await client.command(sessionChannel(id), command)
}

test('[UI60] from the first start to twelve people, a full board and an order in it', async ({ page, host }) => {
  await enter(page, host, '/#/')
  await expect(page.getByRole('heading', { name: 'Welcome. The room is yours' })).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'New session' }).click()
  await page.getByLabel('Client').fill('Kestrel Home')
  await page.getByLabel('Title').fill('Spring 2026')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Traditional', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Paste a list' }).click()
  await page.getByRole('textbox', { name: 'List' }).fill(PEOPLE.join('\n'))
  await page.getByRole('button', { name: 'Add 12 people' }).click()
  await expect(page.getByRole('heading', { name: 'People 12' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Units 6' })).toBeVisible()
  await page.getByRole('button', { name: 'On to gathering' }).click()

  await writeBox(page).click()
  await page.keyboard.type('Chat and calls live in two systems\nTwo agents answer on X, unasked\n', { delay: 0 })
  await expect(note(page, 'Two agents answer')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Notes 2' })).toBeVisible()
  await expect(writeBox(page)).toBeFocused()
  await expect(writeBox(page)).toHaveValue('')

  await page.getByRole('button', { name: 'Paste lines' }).click()
  await page.getByRole('textbox', { name: 'Lines' }).fill([...LINES, 'chat and calls live in two systems.'].join('\n'))
  await expect(page.getByText('1 line repeats another note')).toBeVisible()
  await page.getByRole('button', { name: 'Add 20 notes' }).click()
  await expect(page.getByRole('heading', { name: 'Notes 22' })).toBeVisible()

  await page.getByRole('button', { name: 'Import a list' }).click()
  await page.locator('input[type="file"]').setInputFiles({ name: 'earlier.csv', mimeType: 'text/csv', buffer: LIST })
  await expect(page.getByText('1 row can’t come in')).toBeVisible()
  await expect(page.getByText('Its kind is not one of the five.')).toBeVisible()
  await expect(page.getByText('41% bereikt het café €')).toBeVisible()
  await page.getByRole('button', { name: 'Import 2 notes' }).click()
  await expect(page.getByRole('heading', { name: 'Notes 24' })).toBeVisible()

  await page.getByRole('button', { name: 'Give them a lens' }).click()
  await expect(page.getByRole('heading', { name: 'Change 24 notes' })).toBeVisible()
  await page.getByRole('complementary', { name: 'Overview' }).getByRole('combobox', { name: 'Lens' }).click()
  await page.getByRole('option', { name: 'Training and education' }).click()
  await expect(page.getByText('No note is like that')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Show all notes' }).first().click()
  await expect(page.getByText('have no lens and will not count')).toHaveCount(0)

  await page.getByRole('button', { name: 'Unit', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Logistiek 1' })).toBeVisible()
})

test.describe('on a board of many notes', () => {
  test.beforeEach(async ({ page, host }) => {
    const { client } = await host.client()
    const session = await arrange(client, { notes: Array.from({ length: 1_000 }, (_, index) => `Note number ${index + 1}`) })
    await give(client, session.id, { type: 'GoToPhase', phase: 'gather' })
    await enter(page, host, `/#/session/${session.id}`)
    await expect(note(page, 'Note number 1000')).toBeVisible()
  })

  test('[UI70] a wall of a thousand notes draws what can be seen, and the keys reach the last one', async ({ page }) => {
    expect(await page.locator('.gather-wall [data-note-id]').count()).toBeLessThan(120)
    await note(page, 'Note number 1000').focus()
    await page.keyboard.press('End')
    await expect(page.locator('[data-note-id]:focus')).toContainText('Note number 1')
    await page.keyboard.press('ArrowLeft')
    await expect(page.locator('[data-note-id]:focus')).toContainText('Note number 2')
    await page.keyboard.press('Home')
    await expect(page.locator('[data-note-id]:focus')).toContainText('Note number 1000')
  })

  test('[UI71] notes are chosen by click, range, key and all at once, and one change goes to all that are chosen', async ({ page }) => {
    const chosen = page.locator('.gather-wall [data-note-id][aria-pressed="true"]')
    await note(page, 'Note number 1000').click()
    await note(page, 'Note number 998').click({ modifiers: ['Shift'] })
    await expect(chosen).toHaveCount(3)
    await note(page, 'Note number 999').click({ modifiers: ['ControlOrMeta'] })
    await expect(chosen).toHaveCount(2)
    await page.keyboard.press(' ')
    await expect(chosen).toHaveCount(3)
    await page.getByRole('complementary', { name: 'Overview' }).getByRole('button', { name: 'Against' }).click()
    await expect(page.locator('.gather-wall [data-mark="against"]')).toHaveCount(3)
    await page.keyboard.press('Control+z')
    await expect(page.locator('.gather-wall [data-mark="against"]')).toHaveCount(0)
    await note(page, 'Note number 999').focus()
    await page.keyboard.press('Control+a')
    await expect(page.getByRole('heading', { name: 'Change 1000 notes' })).toBeVisible()
  })

  test('[UI72] a deleted note goes to the bin, the focus to the next note, and Undo brings it back', async ({ page }) => {
    await note(page, 'Note number 999').click()
    await page.keyboard.press('Delete')
    await expect(note(page, 'Note number 999')).toHaveCount(0)
    await expect(page.locator('[data-note-id]:focus')).toContainText('Note number 998')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(note(page, 'Note number 999')).toBeVisible()
    await note(page, 'Note number 999').click()
    await page.keyboard.press('Delete')
    await page.getByRole('button', { name: 'Bin, 1 note' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Bring back' }).click()
    await expect(page.getByText('The bin is empty')).toBeVisible()
  })

  test('[UI73] what was typed and not sent is still there after a look at another phase and a reload', async ({ page }) => {
    await writeBox(page).fill('Half a sent')
    await page.getByRole('button', { name: /Frame/ }).click()
    await expect(page.getByRole('heading', { name: 'Traditional', level: 1 })).toBeVisible()
    await page.getByRole('button', { name: /Gather/ }).click()
    await expect(writeBox(page)).toHaveValue('Half a sent')
    await page.reload()
    await expect(writeBox(page)).toHaveValue('Half a sent')
  })
})

test('[UI51] a session is renamed, duplicated, deleted with a way back, and deleted for good only after a warning', async ({ page, host }) => {
  const { client } = await host.client()
  await arrange(client, { notes: ['One'] })
  await enter(page, host, '/#/')
  const more = (name: string) => page.getByRole('button', { name: `More for ${name}`, exact: true })
  await more('Workshop').click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByLabel('Title').fill('Autumn')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Autumn ·')).toBeVisible()
  await more('Autumn').click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await page.getByRole('button', { name: 'Make the copy' }).click()
  await expect(more('Autumn (copy)')).toBeVisible()

  await more('Autumn (copy)').click()
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click()
  await expect(more('Autumn (copy)')).toHaveCount(0)
  await expect(page.locator('.library-card button:focus')).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(more('Autumn (copy)')).toBeVisible()
  await more('Autumn (copy)').click()
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click()
  await page.getByRole('button', { name: 'Bin, 1 session' }).click()
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('can’t be undone')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('dialog', { name: 'Bin', exact: true })).toContainText('Autumn (copy)')
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByText('The bin is empty')).toBeVisible()
})

test('[UI50] the first start offers the example workshop, and it opens', async ({ page, host }) => {
  await enter(page, host, '/#/')
  await page.getByRole('button', { name: 'Look around in an example' }).click()
  await expect(page.locator('.topbar')).toBeVisible()
  await expect(page).toHaveURL(/#\/session\//)
})

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`[UI79] library, framing and gathering have no serious accessibility findings and fit the room's screens: ${theme}`, async ({ page, host }) => {
    const { client } = await host.client()
    await client.command('library', { type: 'SetPreferences', preferences: { theme } })
    const session = await arrange(client, { people: ['Noor', 'Bram'], notes: ['One thing', 'Another thing', 'A third'] })
    const inspect = async () => {
      for (const [width, height] of [[1920, 1080], [1280, 720]] as const) {
        await page.setViewportSize({ width, height })
        expect(await notFitting(page)).toEqual([])
      }
      expect(await seriousFindings(page)).toEqual([])
    }
    await enter(page, host, '/#/')
    await expect(page.getByRole('heading', { name: 'Sessions' })).toBeVisible()
    await inspect()
    await give(client, session.id, { type: 'GoToPhase', phase: 'frame' })
    await page.locator('.library-card button').first().click()
    await expect(page.getByRole('heading', { name: 'Traditional', level: 1 })).toBeVisible()
    await inspect()
    await give(client, session.id, { type: 'GoToPhase', phase: 'gather' })
    await expect(page.getByRole('heading', { name: 'Notes 3' })).toBeVisible()
    await note(page, 'One thing').click()
    await inspect()
  })
}
