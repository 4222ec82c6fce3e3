// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, it } from 'vitest'
import { FrameScreen } from '../../../renderer/phases/frame/FrameScreen.tsx'
import { localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase } from '../../kit/shown-screen.tsx'
import { button, press } from '../ui/show.tsx'

afterEach(() => {
  window.location.hash = ''
})

it('[UI433] from a session a copy of its journey is edited, and the session is asked whether it wants it', async () => {
  const client = localClient([{ type: 'FrameSession', title: 'Spring', client: 'Kestrel', language: 'en', journey: sampleJourney }])
  await showPhase(<FrameScreen />, client)
  await press(button('Session'))
  await press(button('Edit this session’s journey'))
  const [, own] = /^#\/journey\/(own-\w+)\/local$/.exec(window.location.hash) ?? []
  expect([own === undefined, client.session().frame.journey.id]).toEqual([false, 'sample'])

  await act(async () => {
    window.location.hash = `#/session/local/${own}`
    window.dispatchEvent(new Event('hashchange'))
  })
  expect(document.querySelector('[role="dialog"]')?.textContent).toContain('Change the journey')
  await press(button('Change the journey'))
  expect(client.session().frame.journey).toMatchObject({ id: own, name: { en: 'Sample journey (own)' } })
  expect(window.location.hash).toBe('#/session/local')
})

it('[UI433] a journey that changed in the library since is offered, and taken over by a mapping that moves nothing', async () => {
  const newer = { ...sampleJourney, id: 'own-x' }
  const older = { ...newer, name: { en: 'Older', nl: 'Ouder' } }
  const client = localClient([{ type: 'FrameSession', title: 'Spring', client: 'Kestrel', language: 'en', journey: older }])
  await client.command('library', { type: 'SaveJourney', journey: newer })
  await showPhase(<FrameScreen />, client)
  await press(button('Session'))
  await press(button('Take the changes over'))
  await act(async () => undefined)
  await press(button('Change the journey'))
  expect(client.session().frame.journey.name.en).toBe(sampleJourney.name.en)
  expect(document.body.textContent).not.toContain('has been changed in the library since')
})
