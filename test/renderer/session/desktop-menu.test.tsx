// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, it } from 'vitest'
import { DoingProvider } from '../../../renderer/actions/doing.tsx'
import { KeysDialog } from '../../../renderer/actions/KeysDialog.tsx'
import { useDesktopMenu } from '../../../renderer/actions/use-desktop-menu.ts'
import { BRIDGE } from '../../../shared/contract/desktop-channels.ts'
import type { MenuAction } from '../../../shared/contract/desktop.ts'
import { localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase } from '../../kit/shown-screen.tsx'

afterEach(() => {
  Reflect.deleteProperty(window, BRIDGE)
})

function WithMenu() {
  useDesktopMenu()
  return <KeysDialog />
}

it('[DE570] what is chosen in the desktop’s menu is done, and nothing where it is not possible', async () => {
  let choose: (action: MenuAction) => void = () => undefined
  Object.assign(window, { [BRIDGE]: { onMenu: (listener: typeof choose) => (choose = listener) } })
  const client = localClient([
    { type: 'FrameSession', title: 'Spring', client: 'Kestrel', language: 'en', journey: sampleJourney }, { type: 'SetTitle', title: 'Autumn' },
  ])
  await showPhase(<DoingProvider><WithMenu /></DoingProvider>, client)
  const chosen = (action: MenuAction) => act(async () => choose(action))
  await chosen('undo')
  expect(client.view().title).toBe('Spring')
  await chosen('undo')
  expect(client.view().title).toBe('Spring')
  await chosen('redo')
  expect(client.view().title).toBe('Autumn')
  await chosen('keys')
  expect(document.querySelector('[role="dialog"]')?.textContent).toContain('What the keys do')
  await chosen('library')
  expect(window.location.hash).toBe('#/')
})
