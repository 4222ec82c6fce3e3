// @vitest-environment happy-dom
import { act } from 'react'
import { expect, it } from 'vitest'
import { GatherScreen } from '../../../renderer/phases/gather/GatherScreen.tsx'
import { commonOf } from '../../../renderer/phases/gather/Inspector.tsx'
import { asId, type LensId, type UnitId } from '../../../shared/kernel/ids.ts'
import type { NoteDraft } from '../../../shared/session/gather.ts'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { draft } from '../../kit/given.ts'
import { LOCAL_SESSION, localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { box, paste, showPhase, type } from '../../kit/shown-screen.tsx'
import { all, button, key, only, press } from '../ui/show.tsx'

const BOX = 'What did you see or hear?'
const CHANNEL = sessionChannel(LOCAL_SESSION)
const START: readonly SessionCommand[] = [{ type: 'FrameSession', title: 'Spring', client: 'Kestrel', language: 'en', journey: sampleJourney }]
const write = (...notes: readonly NoteDraft[]): SessionCommand => ({ type: 'WriteEvidence', notes })

async function open(...commands: readonly SessionCommand[]) {
  const client = localClient([...START, ...commands])
  await showPhase(<GatherScreen />, client)
  const notes = () => Object.values(client.view().notes)
  return { client, notes, texts: () => notes().map(({ text }) => text) }
}

it('[UI67] Enter puts the note on the board with what the one before had, and the box is empty for the next', async () => {
  const { notes } = await open()
  await type(BOX, 'First')
  await key('Enter')
  await press(button('Against'))
  await type(BOX, 'Second')
  await key('Enter')
  await type(BOX, '   ')
  await key('Enter')
  await type(BOX, 'Third')
  await press(button('Put on the board'))
  expect(notes().map(({ text, stance }) => [text, stance])).toEqual([['First', 'supports'], ['Second', 'contradicts'], ['Third', 'contradicts']])
  expect(box(BOX).value).toBe('')
  expect(document.activeElement).toBe(box(BOX))
})

it('[UI67] a note that is refused is back in the box', async () => {
  const { texts } = await open({ type: 'CloseSession' })
  await type(BOX, 'Too late')
  await key('Enter')
  expect(texts()).toEqual([])
  expect(box(BOX).value).toBe('Too late')
  expect(only('.toast').textContent).toContain('This session is closed')
})

it('[UI67] a note that is refused while the next is typed stays beside the box, to try again', async () => {
  const { client, texts } = await open({ type: 'CloseSession' })
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  const command = client.command
  Object.assign(client, { command: async (...given: Parameters<typeof command>) => answered.then(() => command(...given)) })
  await type(BOX, 'Too late')
  await key('Enter')
  await type(BOX, 'Next')
  await act(async () => answer())
  expect(box(BOX).value).toBe('Next')
  expect(only('.gather-refused').textContent).toContain('Too late')
  await act(async () => void (await client.command(CHANNEL, { type: 'ReopenSession' })))
  await press(button('Try again'))
  expect(texts()).toEqual(['Too late'])
  expect(all('.gather-refused')).toEqual([])
})

it('[UI68] pasted lines are shown first, and what is on the board or twice in the list is left out', async () => {
  const { client, texts } = await open(write(draft('Known already')))
  expect(await paste(BOX, 'one line only\n')).toBe(false)
  expect(await paste(BOX, '- One\n- Two\n- one\n- known already.\n')).toBe(true)
  expect(client.given()).toEqual([])
  expect(only('.gather-paste').textContent).toContain('2 lines repeat another note')
  await press(button('Add 2 notes'))
  expect(texts()).toEqual(['Known already', 'One', 'Two'])
  expect(all('.gather-paste')).toEqual([])
})

it('[UI74] a list is laid out by its headings; its rows come in with the units that are agreed to, the rest is named', async () => {
  // The ids of a local client count up: the first unit is id-1.
  const { client, notes } = await open({ type: 'AddUnit', name: 'Old' }, { type: 'AddUnit', name: 'Service' }, { type: 'RemoveUnit', unit: asId<UnitId>('id-1') })
  await press(button('Import a list'))
  const input = document.querySelector<HTMLInputElement>('.dialog input[type="file"]')
  if (input === null) throw new Error('Expected a box for a file')
  const list = 'tekst;afdeling;soort\nOne;service;meting\nTwo;Logistics;\n;Service;\nThree;Sales;\nFour;old;\n'
  const file = new File([list], 'earlier.csv')
  Object.defineProperty(input, 'files', { value: [file] })
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }))
    // The page reads it first; both reads are over, the page's before this one.
    await file.arrayBuffer()
    await file.arrayBuffer()
  })
  expect(only('.gather-import__side').textContent).toContain('earlier.csv: 5 rows')
  expect(only('.gather-import__refused').textContent).toContain('1 row can’t come in')
  const offered = all('.gather-import__units label')
  expect(offered.map((one) => one.textContent)).toEqual(['Add Logistics', 'Add Sales', 'Add old'])
  await press(offered[1]?.querySelector('input') as HTMLElement)
  await press(button('Import 4 notes'))
  const unitName = (id: string | null) => Object.values(client.view().units).find((unit) => unit.id === id)?.name ?? null
  expect(notes().map(({ text, kind, unit }) => [text, kind, unitName(unit)])).toEqual([
    ['One', 'metric', 'Service'], ['Two', 'observation', 'Logistics'], ['Three', 'observation', null], ['Four', 'observation', 'Old'],
  ])
  const origins = Object.values(client.session().gather.evidence).map(({ origin }) => origin)
  expect(origins[1]).toEqual({ by: 'import', file: 'earlier.csv', row: 3 })
})

it('[UI75] notes without a lens are counted, and are chosen at once to be given one', async () => {
  await open(write(draft('One', { lens: null }), draft('Two'), draft('Three', { lens: null })))
  expect(only('.gather-warning').textContent).toContain('2 notes have no lens and will not count in the verdict.')
  await press(button('Give them a lens'))
  expect(only('.gather-inspector h2').textContent).toBe('Change 2 notes')
})

it('[UI67] the changed text of a note that is refused is there again when the note is opened again', async () => {
  const { client } = await open(write(draft('One', { lens: null })))
  await press(button('Give them a lens'))
  await act(async () => void (await client.command(CHANNEL, { type: 'CloseSession' })))
  await type('Text', 'Changed too late')
  await key('Enter', box('Text'))
  expect(box('Text').value).toBe('Changed too late')
  await act(async () => {
    box('Text').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }))
  })
  await press(button('Select nothing'))
  await press(button('Give them a lens'))
  expect(box('Text').value).toBe('Changed too late')
})

it('[UI71] what notes do not have in common is left open', () => {
  const one = { ...draft('One'), id: 'a' } as never
  const two = { ...draft('Two', { strength: 3, lens: asId<LensId>('b') }), id: 'b' } as never
  expect(commonOf([one, two])).toEqual({ kind: 'observation', stance: 'supports', symptom: false, unit: null, author: null, observedOn: null })
  expect(commonOf([])).toEqual({})
})

it('[UI601] [UI602] several chosen notes are merged into the first at once; opened, it lists them, and they come out again with the focus kept', async () => {
  const { texts, notes } = await open(write(draft('One', { lens: null }), draft('Two'), draft('Three', { lens: null })))
  await press(button('Give them a lens'))
  expect(only('.gather-inspector').textContent).toContain('The note that was written first stays and holds the others: “One”')
  await press(button('Merge these 2 notes'))
  expect(texts()).toEqual(['One', 'Two'])
  expect(notes()[0]?.group?.map(({ text }) => text)).toEqual(['Three'])
  await press(button('Take it out: Three'))
  expect(texts()).toEqual(['One', 'Two', 'Three'])
  expect(document.activeElement?.className).toBe('group')
  expect(all('.toast').map((one) => one.textContent).join(' ')).toContain('1 note is back as it was')
})

it('[UI645] notes that lay in one another are put back by the message as they lay', async () => {
  const { client, notes, texts } = await open(write(draft('One', { lens: null }), draft('Two', { lens: null }), draft('Three', { lens: null })))
  const [one, two, three] = notes().map(({ id }) => id)
  if (one === undefined || two === undefined || three === undefined) throw new Error('Expected three notes')
  const give = (command: SessionCommand) => act(async () => void (await client.command(CHANNEL, command)))
  await give({ type: 'MergeEvidence', into: two, evidence: [three] })
  await give({ type: 'MergeEvidence', into: one, evidence: [two] })
  await press(button('Give them a lens'))
  await press(button('Take all of them out'))
  expect(texts()).toEqual(['One', 'Two', 'Three'])
  await press(only('.toast__do'))
  expect(texts()).toEqual(['One'])
  await give({ type: 'ReturnEvidence', evidence: [two] })
  expect(notes().map(({ text, group = [] }) => [text, group.map((held) => held.text)])).toEqual([['One', []], ['Two', ['Three']]])
})

it('[UI603] in Gather a note of a hidden round can not be merged, and why stands beside it', async () => {
  await open(write(draft('One', { lens: null }), draft('Two')), { type: 'AddParticipants', people: [{ name: 'Ana', unit: null }] }, { type: 'OpenRound', mode: 'blind', scope: null })
  await press(button('Give them a lens'))
  expect(button('Merge with others…').hasAttribute('disabled')).toBe(true)
  expect(only('.gather-inspector').textContent).toContain('Not while placing is hidden')
})

it('[UI637] chosen notes are hidden from the wall with a reason that can’t be left out, and the message takes it back', async () => {
  const { texts, client } = await open(write(draft('One', { lens: null }), draft('Two'), draft('Three', { lens: null })))
  await press(button('Give them a lens'))
  await press(button('Hide 2 notes…'))
  await press(button('Hide it'))
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('Say in a few words why it is hidden')
  expect(texts()).toEqual(['One', 'Two', 'Three'])
  await type('Why', 'Names a customer')
  await press(button('Hide it'))
  expect(texts()).toEqual(['Two'])
  expect(Object.values(client.view().shelf).map(({ fate }) => fate)).toMatchObject([{ is: 'hidden', reason: 'Names a customer' }, { is: 'hidden' }])
  await press(button('Undo'))
  expect(texts()).toEqual(['One', 'Two', 'Three'])
})
