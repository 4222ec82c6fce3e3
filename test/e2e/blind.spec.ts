import type { Page } from '@playwright/test'
import { arrange } from '../kit/arranged-session.ts'
import { enter, expect, test } from './fixtures.ts'

const NOTES = ['Amber lantern', 'Brass compass', 'Cedar ladder', 'Denim curtain']

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Every place in a frame at which a stage is told: a field called `stage` with a number, or placements of people. */
function stagesTold(json: Json, path = ''): readonly string[] {
  if (Array.isArray(json)) return (json as readonly Json[]).flatMap((one, index) => stagesTold(one, `${path}/${index}`))
  if (typeof json !== 'object' || json === null) return []
  const fields = json as { readonly [key: string]: Json }
  if (fields['o'] === 'set' && Array.isArray(fields['path'])) {
    const place = (fields['path'] as readonly Json[]).map(String)
    return stagesTold({ [place.at(-1) ?? '']: fields['value'] ?? null }, place.slice(0, -1).join('/'))
  }
  return Object.entries(fields).flatMap(([key, value]) => {
    const told = (key === 'stage' && typeof value === 'number') || (key === 'placements' && typeof value === 'object' && value !== null && Object.keys(value).length > 0)
    return told ? [`${path}/${key}=${JSON.stringify(value)}`] : stagesTold(value, `${path}/${key}`)
  })
}

/** Everything that a page is sent, frame by frame. */
function framesOf(page: Page): Json[] {
  const frames: Json[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => void frames.push(JSON.parse(payload.toString()) as Json)))
  return frames
}

const stepsOf = (page: Page) => page.locator('.step [data-note-id]')

test('[PL30] nothing tells a placement before the reveal', async ({ page, host, context }) => {
  const { client } = await host.client()
  const session = await arrange(client, { people: ['Ana', 'Bo'], notes: NOTES })
  const frames = framesOf(page)
  await enter(page, host, `/#/session/${session.id}`)
  await expect(page.getByRole('button', { name: 'Place blind' })).toBeVisible()

  const invitation = await client.ask('library', { type: 'Invite' })
  if (!invitation.ok) throw new Error('Expected an invitation for the projector')
  const projector = await context.newPage()
  const projected = framesOf(projector)
  await projector.goto(invitation.value.address)
  await expect(projector.getByRole('heading', { level: 1 })).toBeVisible()

  /** Looks everywhere for what must not be there while nobody sits in the seat. */
  const searchEverywhere = async (order: readonly string[] | null) => {
    await expect(page.locator('[data-note-id]')).toHaveCount(0)
    expect(await page.locator('.step').count()).toBe(0)
    const [body, tree] = [await page.content(), await page.locator('body').ariaSnapshot()]
    for (const text of NOTES) {
      expect(body).not.toContain(text)
      expect(tree).not.toContain(text)
    }
    for (const one of [page, projector]) {
      const stored = await one.evaluate(() => JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), document.cookie, history.state]))
      expect(Object.keys(Object.fromEntries((JSON.parse(stored) as [[string, string][]])[0]))).toEqual(['stagecraft-token'])
      expect(stored).not.toMatch(/stage["':]|placement|Amber|Brass/)
    }
    // A page that is loaded anew is sent everything that its host is willing to tell.
    const before = frames.length
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const snapshot = frames.slice(before).find((frame) => JSON.stringify(frame).includes('"kind":"facilitator"'))
    expect(snapshot).toBeDefined()
    expect(notesIn(snapshot ?? null).flatMap((note) => stagesTold(note))).toEqual([])
    const seen = notesIn(snapshot ?? null).map((note) => (note as { text: string }).text)
    if (order !== null) expect(seen).toEqual(order)
    expect(stagesTold(projected as Json)).toEqual([])
    expect(await projector.locator('.step [class*="note"]').count()).toBe(0)
    return seen
  }

  await page.getByRole('button', { name: 'Place blind' }).click()
  await page.getByRole('button', { name: /^Ana/ }).click()
  await page.locator('[data-note-id]', { hasText: 'Amber' }).focus()
  await page.keyboard.press('5')
  await page.locator('[data-note-id]', { hasText: 'Brass' }).focus()
  await page.keyboard.press('2')
  await expect(stepsOf(page)).toHaveCount(2)
  await expect(page.getByText('2 notes left')).toBeVisible()
  await page.getByRole('button', { name: 'End Ana’s turn' }).click()
  await expect(page.getByRole('heading', { name: 'Pass the seat to Bo' })).toBeVisible()
  const afterLeaving = frames.length
  const order = await searchEverywhere(null)

  await page.getByRole('button', { name: /^Bo/ }).click()
  await expect(page.locator('.tray [data-note-id]')).toHaveCount(4)
  await expect(stepsOf(page)).toHaveCount(0)
  expect(await page.locator('.tray [data-note-id] .note__text').allTextContents()).toEqual(order)
  expect(frames.slice(afterLeaving).flatMap((frame) => notesIn(frame).flatMap((note) => stagesTold(note)))).toEqual([])
  await page.locator('[data-note-id]', { hasText: 'Amber' }).focus()
  await page.keyboard.press('1')
  await expect(stepsOf(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'End Bo’s turn' }).click()
  await expect(page.getByRole('heading', { name: 'Pass the seat to Ana' })).toBeVisible()
  await searchEverywhere(order)
  await expect(projector.getByText('0 of 2')).toBeVisible()

  await page.getByRole('button', { name: 'Reveal placements' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Reveal placements' }).click()
  await expect(projector.locator('.step[data-stage="2"]')).toContainText('Brass compass')
  await expect(page.getByRole('region', { name: 'Contested' })).toContainText('Amber lantern')
})

test('[UI89] whoever asks for the seat gets the screen between turns first', async ({ page, host }) => {
  const session = await arrange((await host.client()).client, { people: ['Ana', 'Bo', 'Cas'], notes: NOTES })
  await session.give({ type: 'OpenRound', mode: 'blind', scope: null })
  await session.give({ type: 'TakeSeat', participant: session.people[0] ?? session.people[1] ?? (() => { throw new Error('Expected people') })() })
  await enter(page, host, `/#/session/${session.id}`)
  await page.locator('[data-note-id]', { hasText: 'Amber' }).focus()
  await page.keyboard.press('3')
  await expect(stepsOf(page)).toHaveCount(1)
  await page.getByRole('button', { name: /^Cas/ }).click()
  await expect(page.getByRole('heading', { name: 'Pass the seat to Cas' })).toBeVisible()
  await expect(page.locator('[data-note-id]')).toHaveCount(0)
  await expect.poll(() => session.view().round?.seat).toBe(null)
  await page.getByRole('button', { name: /^Cas/ }).click()
  await expect(page.getByText('Only Cas’s own notes are on the steps.')).toBeVisible()
  await expect(page.locator('.tray [data-note-id]')).toHaveCount(4)
})

test('[UI582][UI583][VI580] twelve people place twelve notes by keyboard, nobody’s name comes out, and loosening does not help', async ({ page, host, context }) => {
  const people = Array.from({ length: 12 }, (_, index) => `Person ${String.fromCharCode(65 + index)}`)
  const notes = Array.from({ length: 12 }, (_, index) => `Finding ${String.fromCharCode(65 + index)}`)
  const { client } = await host.client()
  const session = await arrange(client, { people, notes })
  await enter(page, host, `/#/session/${session.id}`)
  await page.getByRole('group', { name: 'What people are promised' }).getByRole('button', { name: 'Nobody' }).click()
  await page.getByRole('button', { name: 'Place blind' }).click()
  await expect(page.getByText('Nobody will see who placed what.', { exact: true })).toBeVisible()
  // Nine of them have had their turn already.
  for (const participant of session.people.slice(0, 9)) {
    await session.give({ type: 'TakeSeat', participant })
    await session.give({ type: 'PlaceEvidence', evidence: session.notes, stage: 2 })
    await session.give({ type: 'SayReady', participant, ready: true })
  }
  await session.give({ type: 'LeaveSeat' })
  const frames = framesOf(page)
  const turn = async (name: string, stage: string) => {
    await expect(page.getByRole('button', { name: `I am ${name}: start` })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator('.tray [data-note-id]:focus')).toHaveCount(1)
    for (let note = 0; note < 12; note += 1) await page.keyboard.press(stage)
    await expect(page.getByRole('button', { name: `${name} is done` })).toBeVisible()
    await page.keyboard.press('Control+l')
  }
  await expect(page.getByRole('button', { name: 'I am Person J: start' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await turn('Person K', '5')
  await page.reload()
  await turn('Person L', '4')
  await turn('Person J', '1')
  await expect(page.getByRole('heading', { name: 'Everybody has placed everything' })).toBeVisible()
  expect(await page.locator('body').ariaSnapshot()).not.toContain('Finding')

  // One note before the others, on the projector at the same moment.
  const invitation = await client.ask('library', { type: 'Invite' })
  if (!invitation.ok) throw new Error('Expected an invitation for the projector')
  const projector = await context.newPage()
  await projector.goto(invitation.value.address)
  await expect(projector.getByText('Nobody will see who placed what.')).toBeVisible()
  await page.getByRole('button', { name: 'More about this round' }).click()
  await page.getByRole('menuitem', { name: 'Reveal one note now…' }).click()
  await page.getByRole('button', { name: 'Reveal “Finding A”' }).click()
  const standings = () => Object.values(session.view().notes).map(({ standing }) => standing)
  await expect.poll(() => standings().filter((standing) => standing === 'hidden')).toHaveLength(11)
  expect(standings()).toContain('contested')
  await expect(projector.getByRole('list', { name: 'Revealed already' })).toContainText('Contested')
  expect(await projector.locator('body').ariaSnapshot()).not.toContain('Finding B')

  await page.getByRole('button', { name: 'More about this round' }).click()
  await page.getByRole('menuitem', { name: 'Show names after the reveal' }).click()
  await expect(page.getByText('After the reveal everybody sees who placed what.', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Reveal placements' }).click()
  await expect.poll(() => session.view().round?.status).toBe('revealed')
  for (const note of Object.values(session.view().notes)) expect(note).toMatchObject({ placements: {}, unnamed: [1, 9, 0, 1, 1] })
  const toldAfter = frames.flatMap((frame) => notesIn(frame).flatMap((note) => stagesTold(note))).filter((told) => told.includes('placements'))
  expect(toldAfter).toEqual([])
})

/** The notes in a frame: of a snapshot all of them, of a patch what it changes. */
function notesIn(frame: Json): readonly Json[] {
  const { view, ops } = frame as { view?: { notes?: { readonly [id: string]: Json } }; ops?: readonly { path: readonly Json[] }[] }
  if (view?.notes !== undefined) return Object.values(view.notes)
  return (ops ?? []).filter(({ path }) => path[0] === 'notes') as unknown as readonly Json[]
}
