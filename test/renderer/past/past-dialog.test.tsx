// @vitest-environment happy-dom
import { act } from 'react'
import { expect, it } from 'vitest'
import { PastDialog } from '../../../renderer/past/PastDialog.tsx'
import { sayDone } from '../../../renderer/past/say-past.ts'
import { useUndoWarning } from '../../../renderer/session/use-undo-warning.ts'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import { translator } from '../../../shared/i18n/translate.ts'
import { LANGUAGES } from '../../../shared/journey/journey.ts'
import { WHO_MAY } from '../../../shared/session/roles.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { draft, evidence, person } from '../../kit/given.ts'
import { LOCAL_SESSION, localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase, type } from '../../kit/shown-screen.tsx'
import { all, button, key, only, press } from '../ui/show.tsx'

async function open(...commands: readonly SessionCommand[]) {
  const client = localClient([{ type: 'FrameSession', title: 'Spring', client: 'Kestrel', language: 'en', journey: sampleJourney }, ...commands])
  await showPhase(<PastDialog onClose={() => undefined} />, client)
  await act(async () => undefined)
  return client
}

const lines = () => all('.past__what').filter((one) => one.closest('.past__one') !== null).map((one) => one.firstChild?.textContent)
const notes = [draft('One inbox', { lens: null }), draft('Reports', { lens: null })]

it('[HI568] every command has a name in the log in each language', () => {
  for (const language of LANGUAGES) {
    for (const command of Object.keys(WHO_MAY)) {
      const said = sayDone(translator(language), { cid: 'c', upTo: 1, at: 0, command, mode: 'do', phase: 'frame', person: null, things: 0, words: null, standing: true, takenBack: false })
      expect([language, command, said === command]).toEqual([language, command, false])
    }
  }
})

it('[HI568] the newest change stands first, is searched by its words, and says who and in which phase', async () => {
  await open({ type: 'AddParticipants', people: [{ name: 'Noor', unit: null }] }, { type: 'GoToPhase', phase: 'gather' }, { type: 'WriteEvidence', notes })
  expect(lines()).toEqual(['new notes: One inbox and 1 more', 'phase', 'new people: Noor', 'session begun'])
  expect(all('.past__one small')[0]?.textContent).toBe('The facilitator · Gather')
  await type('Find in the log', 'inbox')
  expect(lines()).toEqual(['new notes: One inbox and 1 more'])
})

it('[HI569] the timeline goes by arrows and buttons, and says where it is', async () => {
  await open({ type: 'SetTitle', title: 'Autumn' }, { type: 'WriteEvidence', notes })
  const slider = only('input[type="range"]') as HTMLInputElement
  expect(slider.getAttribute('aria-valuetext')).toContain('Frame: new notes: One inbox and 1 more')
  await press(button('One change back'))
  expect(slider.getAttribute('aria-valuetext')).toContain('Frame: title')
  expect(only('[aria-current="step"]').textContent).toContain('title')
})

it('[HI562] one change is taken back from its line, and its line says so', async () => {
  const client = await open({ type: 'SetTitle', title: 'Autumn' }, { type: 'WriteEvidence', notes })
  await press(button('One change back'))
  await press(button('Take this change back'))
  await act(async () => undefined)
  expect(client.view().title).toBe('Spring')
  expect(Object.keys(client.view().notes)).toHaveLength(2)
  expect(lines()[0]).toBe('one change taken back')
})

it('[HI561] a moment gets a name with Enter, and going back to it can be undone from the message', async () => {
  const client = await open({ type: 'SetTitle', title: 'Autumn' })
  await type('Name this moment', 'Before lunch')
  await key('Enter')
  await act(async () => undefined)
  await act(async () => void (await client.command(sessionChannel(LOCAL_SESSION), { type: 'SetTitle', title: 'Winter' })))
  await press(button('Go back to “Before lunch”'))
  await act(async () => undefined)
  expect(client.view().title).toBe('Autumn')
  await press(button('Undo'))
  expect(client.view().title).toBe('Winter')
})

it('[HI570] taking back a reveal says that people have seen it, and taking back anything else does not', async () => {
  const client = localClient([
    { type: 'FrameSession', title: 'Spring', client: 'Kestrel', language: 'en', journey: sampleJourney },
    { type: 'AddParticipants', people: [{ name: 'Noor', unit: null }] }, { type: 'WriteEvidence', notes },
    { type: 'OpenRound', mode: 'blind', scope: null }, { type: 'TakeSeat', participant: person('id-1') },
    { type: 'PlaceEvidence', evidence: [evidence('id-2')], stage: 2 }, { type: 'RevealPlacements' }, { type: 'SetTitle', title: 'Autumn' },
  ])
  await showPhase(<Warned />, client)
  const undo = () => act(async () => void (await client.command(sessionChannel(LOCAL_SESSION), { type: 'Undo' })))
  await undo()
  expect(all('.toast')).toEqual([])
  await undo()
  expect(only('.toast').textContent).toContain('what people saw they have seen')
})

function Warned() {
  useUndoWarning()
  return null
}
