// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { ParkingDialog } from '../../../renderer/session/parking/ParkingDialog.tsx'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { showPhase, type } from '../../kit/shown-screen.tsx'
import { all, button, key, only, press } from '../ui/show.tsx'

async function open(...commands: readonly SessionCommand[]) {
  const client = localClient([{ type: 'FrameSession', title: 'Spring', client: 'Kestrel', language: 'en', journey: sampleJourney }, ...commands])
  await showPhase(<ParkingDialog onClose={() => undefined} />, client)
  return client
}

it('[CL560] Enter parks what was typed, empties the box and stays in it', async () => {
  const client = await open()
  await type('Park a thought', 'Ask legal')
  await key('Enter')
  expect(client.view().parking.map(({ text }) => text)).toEqual(['Ask legal'])
  expect((document.activeElement as HTMLInputElement).value).toBe('')
  expect(only('[role="dialog"] [role="status"]').textContent).toBe('“Ask legal” is parked')
})

it('[CL561] one press says what becomes of a thing; it moves down with what it is now, and the focus goes on', async () => {
  const client = await open({ type: 'ParkThought', text: 'Ask legal' }, { type: 'ParkThought', text: 'New badge' })
  await press(button('Question for the client'))
  expect(all('[aria-labelledby="parking-settled"] li').map((one) => one.textContent)).toEqual(['Ask legalA question for the clientWait again'])
  expect(all('[aria-labelledby="parking-waiting"] li')).toHaveLength(1)
  expect(document.activeElement?.tagName).toBe('INPUT')
  await press(button('Micro-transformation'))
  expect(Object.values(client.view().backlog.items).map(({ title }) => title)).toEqual(['New badge'])
})

it('[CL562] what waits again is back among the waiting', async () => {
  await open({ type: 'ParkThought', text: 'Ask legal' })
  await press(button('Drop it'))
  await press(button('Wait again'))
  expect(all('[aria-labelledby="parking-waiting"] li')).toHaveLength(1)
})
