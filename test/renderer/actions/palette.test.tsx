// @vitest-environment happy-dom
import { act } from 'react'
import { expect, it } from 'vitest'
import { DoingProvider } from '../../../renderer/actions/doing.tsx'
import { Palette } from '../../../renderer/actions/Palette.tsx'
import { useShortcuts } from '../../../renderer/actions/use-shortcuts.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { draft } from '../../kit/given.ts'
import { localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase, type } from '../../kit/shown-screen.tsx'
import { all, key, only } from '../ui/show.tsx'

const START: readonly SessionCommand[] = [
  { type: 'FrameSession', title: 'Spring', client: 'Kestrel', language: 'en', journey: sampleJourney },
  { type: 'WriteEvidence', notes: [draft('A rota for the chat')] },
  { type: 'CloseSession' },
]

function Window() {
  useShortcuts()
  return <Palette />
}

async function mod(letter: string): Promise<void> {
  await act(async () => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: letter, ctrlKey: true, bubbles: true, cancelable: true }))
  })
}
const lines = () => all('[role="option"]').map((one) => one.textContent ?? '')
const frames = () => act(async () => new Promise((done) => setTimeout(done, 100)))

it('[UI544] Mod+K does what its words say with Enter, in the language of the window', async () => {
  const client = localClient(START, { language: 'nl' })
  await showPhase(<DoingProvider><Window /></DoingProvider>, client)
  await mod('k')
  await type('Wat wilt u doen?', 'ga oordeel')
  expect(lines()).toHaveLength(1)
  await key('Enter', only('[role="combobox"]'))
  await frames()
  expect(client.view().phase).toBe('verdict')
  expect(all('[role="combobox"]')).toEqual([])
})

it('[UI541] what can’t be done now stands last, says why, and does nothing', async () => {
  const client = localClient(START)
  await showPhase(<DoingProvider><Window /></DoingProvider>, client)
  await mod('k')
  await type('What would you like to do?', 'undo')
  const option = only('[role="option"]')
  expect(option.getAttribute('aria-disabled')).toBe('true')
  expect(option.textContent).toContain('This session is closed. Open it again to change it.')
  await key('Enter', only('[role="combobox"]'))
  await frames()
  expect(client.given()).toEqual([])
  await type('What would you like to do?', 'rota')
  expect(lines()).toHaveLength(1)
  expect(lines()[0]).toContain('Note: A rota for the chat')
})
