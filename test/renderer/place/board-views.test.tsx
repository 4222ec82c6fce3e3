// @vitest-environment happy-dom
import { act } from 'react'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type BoardFilter, passes, SHOW_ALL, totalsOf } from '../../../renderer/canvas/board-filter.ts'
import { PlaceScreen } from '../../../renderer/phases/place/PlaceScreen.tsx'
import { KINDS } from '../../../shared/session/gather.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import type { PersonView } from '../../../shared/views/people-view.ts'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import { asId, type ParticipantId } from '../../../shared/kernel/ids.ts'
import { draft } from '../../kit/given.ts'
import { LOCAL_SESSION, localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase } from '../../kit/shown-screen.tsx'
import { all, button, key, only, press } from '../ui/show.tsx'

const [STAGE_1 = '', STAGE_2 = ''] = sampleJourney.stages.map(({ name }, index) => `Stage ${index + 1}, ${name.en}`)
const START: readonly SessionCommand[] = [
  { type: 'FrameSession', title: 'Spring', client: 'Kestrel', language: 'en', journey: sampleJourney },
  { type: 'AddParticipants', people: [{ name: 'Ana', unit: 'Stores' }, { name: 'Bo', unit: 'Service' }] },
  { type: 'WriteEvidence', notes: ['One', 'Two', 'Three'].map((text) => draft(text)) },
  { type: 'GoToPhase', phase: 'place' },
]
const OPEN: SessionCommand = { type: 'OpenRound', mode: 'open', scope: null }
const part = (name: string) => only(`.note-list__part[aria-label="${name}"]`)
const textsIn = (name: string) => all('.note-list__note', part(name)).map((one) => one.textContent)
const focused = () => document.activeElement?.textContent
const said = () => all('[role="status"]').map((one) => one.textContent).join(' ')

async function asList(...more: readonly SessionCommand[]) {
  const client = localClient([...START, ...more], { board: 'list' })
  await showPhase(<PlaceScreen />, client)
  return client
}

it('[UI545] the list places by digit and by its choice of stages, goes with the note, and says where it went', async () => {
  const client = await asList(OPEN)
  expect(all('.note-list h2').map((one) => one.textContent)).toContain(`${STAGE_1} 0`)
  expect(textsIn('Unplaced')).toEqual(['One', 'Two', 'Three'])
  all('.note-list__note')[0]?.focus()
  await key('ArrowDown')
  expect(focused()).toBe('Two')
  await key('2')
  expect(textsIn(STAGE_2)).toEqual(['Two'])
  expect(focused()).toBe('Two')
  expect(said()).toContain(`Placed on ${STAGE_2}`)
  const choice = all<HTMLSelectElement>('select').find((one) => one.getAttribute('aria-label') === 'Stage of “Three”')
  await act(async () => {
    if (choice !== undefined) Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(choice, '1')
    choice?.dispatchEvent(new Event('change', { bubbles: true }))
  })
  expect(textsIn(STAGE_1)).toEqual(['Three'])
  expect(client.given().map(({ type }) => type)).toEqual(['PlaceEvidence', 'PlaceEvidence'])
  await key('9', only('[aria-label$=": Two"]'))
  expect(said()).toContain('There is no stage 9')
  await key('Delete', only('[aria-label$=": Two"]'))
  expect(textsIn('Unplaced')).toEqual(['One', 'Two'])
})

it('[UI545] the choice between board and list is kept on this machine', async () => {
  const client = await asList(OPEN)
  await press(button('Show as a board'))
  expect(all('.note-list')).toEqual([])
  expect(all('.stairs')).toHaveLength(1)
  await press(button('Show as a list'))
  expect(all('.note-list')).toHaveLength(1)
  expect(client.given()).toEqual([])
})

it('[UI547] while placements are hidden nobody can filter by what is contested', async () => {
  const people = Object.keys(localClient(START).view().people)
  await asList({ type: 'OpenRound', mode: 'blind', scope: null }, { type: 'TakeSeat', participant: people[0] as never })
  await press(button('Filter the notes'))
  expect(document.body.textContent).toContain('what is contested shows after the reveal')
  expect(document.body.textContent).not.toContain('Contested notes only')
})

const notes = fc.array(fc.record({
  unit: fc.constantFrom(null, 'u1', 'u2'), lens: fc.constantFrom(null, 'l1'), kind: fc.constantFrom(...KINDS), stage: fc.constantFrom(null, 1, 2, 3),
  standing: fc.constantFrom('unplaced', 'hidden', 'settled', 'contested', 'no-consensus'),
}), { maxLength: 30 }).map((made) => made.map((one, index) => ({ ...one, id: `n${index}`, text: '', strength: 2, stance: 'supports', symptom: false }) as never))
const filters: fc.Arbitrary<BoardFilter> = fc.record({ unit: fc.constantFrom('all', 'none', 'u1'), lens: fc.constantFrom('all', 'none', 'l1'), kind: fc.constantFrom('all' as const, ...KINDS), contested: fc.boolean() })

it('[UI546] what is shown and the counts behind a filter come to all notes, and no filter hides nothing', () => {
  fc.assert(fc.property(notes, filters, (board, filter) => {
    const { contested, waiting, columns } = totalsOf(board, 3)
    expect(contested + waiting + columns.reduce((sum, one) => sum + one, 0)).toBe(board.length)
    expect(board.every((note) => passes(note, SHOW_ALL))).toBe(true)
    const hidden = board.map((note: NoteView) => ({ ...note, standing: 'hidden' as const }))
    expect(hidden.some((note) => passes(note, { ...filter, contested: true }))).toBe(false)
  }))
})

it('[UI601] [UI603] in the list G asks which notes to merge, and says why it can not be while placing is hidden', async () => {
  const client = await asList(OPEN)
  all('.note-list__note')[0]?.focus()
  await key('g')
  expect(only('.dialog').textContent).toContain('Merge duplicates into this note')
  await press(all('.dialog [role="checkbox"], .dialog input[type="checkbox"]')[0] ?? button(''))
  await press(button('Merge 1 note into this one'))
  expect(Object.values<NoteView>(client.view().notes).map(({ text, group }) => [text, group?.length ?? 0])).toEqual([['One', 1], ['Three', 0]])
  expect(all('.note-list__note')[0]?.getAttribute('aria-label')).toContain('Holds 1 other note')
})

it('[UI603] in the list of a hidden round G opens nothing and says why', async () => {
  const client = await asList({ type: 'OpenRound', mode: 'blind', scope: null })
  await act(async () => void (await client.command(sessionChannel(LOCAL_SESSION), { type: 'TakeSeat', participant: Object.values<PersonView>(client.view().people)[0]?.id ?? asId<ParticipantId>('') })))
  all('.note-list__note')[0]?.focus()
  await key('g')
  expect(all('.dialog')).toEqual([])
  expect(said()).toContain('Not while placing is hidden')
})

it('[UI643] the list says between which stages a contested note stands, before the reveal nothing of it, and it goes onto a stage by digit', async () => {
  const view = localClient(START).view()
  const [ana, bo] = Object.keys(view.people) as ParticipantId[]
  const [one] = Object.values<NoteView>(view.notes).map(({ id }) => id)
  if (one === undefined || ana === undefined || bo === undefined) throw new Error('Expected people and notes')
  const last = sampleJourney.stages.length
  const client = await asList(
    { type: 'OpenRound', mode: 'blind', scope: null },
    { type: 'TakeSeat', participant: ana },
    { type: 'PlaceEvidence', evidence: [one], stage: 1 },
    { type: 'TakeSeat', participant: bo },
    { type: 'PlaceEvidence', evidence: [one], stage: last },
  )
  expect(all('.note-list h2').map((head) => head.textContent)).not.toContain('Contested 1')
  expect(document.body.textContent).not.toContain('between stages')
  await act(async () => void (await client.command(sessionChannel(LOCAL_SESSION), { type: 'RevealPlacements' })))
  const between = `Contested, between stages 1 and ${last}`
  expect(part('Contested').textContent).toContain(between)
  expect(all('.strip', part('Contested'))).toHaveLength(1)
  expect(all('.note-list__note', part('Contested'))[0]?.getAttribute('aria-label')).toContain(between)
  await act(async () => void (await client.command(sessionChannel(LOCAL_SESSION), { type: 'OpenRound', mode: 'open', scope: null })))
  all('.note-list__note', part('Contested'))[0]?.focus()
  await key('2')
  expect(textsIn(STAGE_2)).toEqual(['One'])
  expect(document.body.textContent).not.toContain('between stages')
})

it('[UI664] in the list the menu of a note opens by Shift and F10 and by the other mouse button, and the next note to place takes the focus in a turn', async () => {
  const client = await asList({ type: 'OpenRound', mode: 'blind', scope: null })
  await act(async () => void (await client.command(sessionChannel(LOCAL_SESSION), { type: 'TakeSeat', participant: Object.values<PersonView>(client.view().people)[0]?.id ?? asId<ParticipantId>('') })))
  await key('1', all('.note-list__note')[0])
  expect(focused()).toBe('Two')
  await act(async () => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'F10', shiftKey: true, bubbles: true, cancelable: true })))
  expect(only('[role="menu"]').textContent).toContain('Open the note')
  await key('Escape', only('[role="menu"]'))
  const right = new MouseEvent('contextmenu', { bubbles: true, cancelable: true })
  await act(async () => void all('.note-list__note')[1]?.dispatchEvent(right))
  expect(right.defaultPrevented).toBe(true)
  expect(all('[role="menu"]')).toHaveLength(1)
})

it('[UI664] a note is added from the list as from the tray', async () => {
  const client = await asList(OPEN)
  await press(button('Add note'))
  expect(only('.dialog').textContent).toContain('New note')
  expect(client.given()).toEqual([])
})
