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
  expect(document.querySelector('[role="alertdialog"]')?.textContent).toContain('Use “Sample journey (own)” in this session?')
  await press(button('Use it in this session'))
  expect(client.session().frame.journey).toMatchObject({ id: own, name: { en: 'Sample journey (own)' } })
  expect(window.location.hash).toBe('#/session/local')
})
