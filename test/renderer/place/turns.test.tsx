// @vitest-environment happy-dom
import { act } from 'react'
import { expect, it } from 'vitest'
import { Unseen } from '../../../renderer/audience/Unseen.tsx'
import { type BoardNote, nextAfter } from '../../../renderer/canvas/board-model.ts'
import { NoteFields } from '../../../renderer/phases/gather/NoteFields.tsx'
import { LargeNote } from '../../../renderer/session/LargeNote.tsx'
import { RevealOneDialog } from '../../../renderer/phases/place/RevealOneDialog.tsx'
import { PlaceScreen } from '../../../renderer/phases/place/PlaceScreen.tsx'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import type { AudienceView } from '../../../shared/views/audience-view.ts'
import type { PersonView } from '../../../shared/views/people-view.ts'
import { draft, evidence } from '../../kit/given.ts'
import { LOCAL_SESSION, localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase } from '../../kit/shown-screen.tsx'
import { all, button, only, press } from '../ui/show.tsx'

const START: readonly SessionCommand[] = [
  { type: 'FrameSession', title: 'Spring', client: 'Kestrel', language: 'en', journey: sampleJourney },
  { type: 'AddParticipants', people: [{ name: 'Ana', unit: null }, { name: 'Bo', unit: null }, { name: 'Cas', unit: null }] },
  { type: 'WriteEvidence', notes: ['One', 'Two', 'Three'].map((text) => draft(text)) },
  { type: 'GoToPhase', phase: 'place' },
]
const BLIND: SessionCommand = { type: 'OpenRound', mode: 'blind', scope: null, anonymity: 'anonymous' }
const focused = () => document.activeElement?.textContent
const given = (client: ReturnType<typeof localClient>) => client.given().map(({ type }) => type)

async function placing(...more: readonly SessionCommand[]) {
  const client = localClient([...START, ...more])
  await showPhase(<PlaceScreen />, client)
  return client
}

it('[UI580] the promise is chosen with the round, and said in one sentence from then on', async () => {
  const client = await placing()
  expect(document.body.textContent).toContain('After the reveal everybody sees who placed what.')
  await press(button('Nobody'))
  expect(only('.way__promise [role="status"]').textContent).toBe('Nobody will see who placed what.')
  await press(button('Place blind'))
  expect(client.given().at(-1)).toEqual({ type: 'OpenRound', mode: 'blind', scope: null, anonymity: 'anonymous' })
  expect(only('.turn__words').textContent).toContain('Nobody will see who placed what.')
})

it('[UI580][UI583] the projector says what is promised, and how many are ready', async () => {
  const round = { finished: 1, people: 3, ready: 2, promise: 'unit' } as NonNullable<AudienceView['round']>
  const told = { ...round, shown: ['n1', 'n2'].map(evidence) }
  const notes = { n1: { text: 'Said often', stage: 2, standing: 'settled' }, n2: { text: 'Said once', stage: null, standing: 'contested' } } as unknown as AudienceView['notes']
  const stages = sampleJourney.stages
  await showPhase(<Unseen round={told} notes={notes} stages={stages} />, localClient(START))
  expect(document.body.textContent).toContain('Nobody will see who placed what, only from which unit.')
  expect(document.body.textContent).toContain('2 ready')
  expect(all('.unseen__shown li').map((one) => one.textContent)).toEqual([`Said often Stage 2, ${stages[1]?.name.en}`, 'Said once Contested'])
})

it('[UI581] one press begins the next turn, another leaves somebody out for now, a third says that they are ready', async () => {
  const client = await placing(BLIND)
  expect(focused()).toBe('I am Ana: start')
  await press(button('Skip Ana for now'))
  expect(focused()).toBe('I am Bo: start')
  await press(button('Mark Bo ready'))
  expect(focused()).toBe('I am Cas: start')
  await press(button('I am Cas: start'))
  expect(given(client)).toEqual(['PassOver', 'SayReady', 'TakeSeat'])
})

it('[UI581] a key that is still held from the turn before opens nothing', async () => {
  await placing(BLIND)
  const held = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, repeat: true })
  await act(async () => void button('I am Ana: start').dispatchEvent(held))
  expect(held.defaultPrevented).toBe(true)
})

it('[UI582] whoever has placed everything is ready when they end their turn', async () => {
  const client = await placing(BLIND)
  await press(button('I am Ana: start'))
  const notes = Object.keys(client.view().notes) as EvidenceId[]
  await act(async () => void (await client.command(sessionChannel(LOCAL_SESSION), { type: 'PlaceEvidence', evidence: notes, stage: 2 })))
  await press(button('Ana is done'))
  expect(given(client).slice(-2)).toEqual(['SayReady', 'LeaveSeat'])
  expect(focused()).toBe('I am Bo: start')
})

it('[UI582] after a note of the tray comes the one below it, else the one above, else itself', () => {
  const list = ['a', 'b', 'c'].map((id) => ({ id: evidence(id) }) as BoardNote)
  expect(['a', 'b', 'c'].map((id) => nextAfter(list, evidence(id)))).toEqual(['b', 'c', 'b'])
  expect(nextAfter(list.slice(0, 1), evidence('a'))).toBe('a')
})

it('[UI584] a note does not tell who wrote it while the blind round is hidden', async () => {
  const shows = async (...more: readonly SessionCommand[]) => {
    const client = localClient([...START, ...more])
    const [ana] = Object.values<PersonView>(client.view().people)
    const [id] = Object.keys(client.view().notes) as EvidenceId[]
    if (ana === undefined || id === undefined) throw new Error('Expected a person and a note')
    await client.command(sessionChannel(LOCAL_SESSION), { type: 'EditEvidence', evidence: [id], change: { author: ana.id } })
    const note = client.view().notes[id]
    if (note === undefined) throw new Error('Expected the note')
    const shown = await showPhase(<LargeNote note={note} />, client)
    return shown.textContent?.includes('Ana')
  }
  expect(await shows()).toBe(true)
  expect(await shows(BLIND)).toBe(false)
  const fields = async (...more: readonly SessionCommand[]) => {
    const shown = await showPhase(<NoteFields full value={{ author: null }} onChange={async () => true} />, localClient([...START, ...more]))
    return shown.textContent?.includes('Author')
  }
  expect(await fields()).toBe(true)
  expect(await fields(BLIND)).toBe(false)
})

it('[UI583] the menu of the round offers the notes that somebody has placed, and no others', async () => {
  const client = await placing(BLIND)
  const [id, other] = Object.keys(client.view().notes) as EvidenceId[]
  const [ana] = Object.values<PersonView>(client.view().people)
  if (id === undefined || ana === undefined) throw new Error('Expected a note and a person')
  await client.command(sessionChannel(LOCAL_SESSION), { type: 'TakeSeat', participant: ana.id })
  await client.command(sessionChannel(LOCAL_SESSION), { type: 'PlaceEvidence', evidence: [id], stage: 2 })
  expect(client.view().round?.waiting).toEqual([id])
  await showPhase(<RevealOneDialog waiting={[id]} onClose={() => {}} />, client)
  await press(button('Reveal “One”'))
  expect(client.view().notes[id]?.standing).toBe('settled')
  expect(other === undefined ? null : client.view().notes[other]?.standing).toBe('hidden')
})
