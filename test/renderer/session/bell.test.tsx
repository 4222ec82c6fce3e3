// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SessionTopBar } from '../../../renderer/session/SessionTopBar.tsx'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import { framed } from '../../kit/given.ts'
import { LOCAL_SESSION, localClient } from '../../kit/local-client.ts'
import { showPhase } from '../../kit/shown-screen.tsx'

const MINUTE = 60_000
let rung = 0

/** Stands in for the browser's sound: counts the bells instead of sounding them. */
class SilentAudio {
  readonly currentTime = 0
  readonly destination = {}
  async resume() {
    rung += 1
  }
  async close() {}
  createGain() {
    const gain = { setValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} }
    return { gain, connect: () => {} }
  }
  createOscillator() {
    return { frequency: { value: 0 }, connect: () => {}, start: () => {}, stop: () => {}, addEventListener: () => {} }
  }
}

beforeEach(() => {
  rung = 0
  vi.stubGlobal('AudioContext', SilentAudio)
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const pass = (minutes: number) => act(async () => vi.advanceTimersByTimeAsync(minutes * MINUTE))

it('[UI200] a bell rings once, when the clock runs out', async () => {
  await showPhase(<SessionTopBar />, localClient([...framed, { type: 'StartClock', minutes: 2 }], { sound: true }))
  await pass(1.9)
  expect(rung).toBe(0)
  await pass(0.2)
  expect(rung).toBe(1)
  await pass(60)
  expect(rung).toBe(1)
})

it('[UI200] no bell rings when sound is not wanted, the clock is paused, or its time was up before', async () => {
  await showPhase(<SessionTopBar />, localClient([...framed, { type: 'StartClock', minutes: 1 }], { sound: false }))
  await showPhase(<SessionTopBar />, localClient([...framed, { type: 'StartClock', minutes: 3 }, { type: 'PauseClock' }], { sound: true }))
  await showPhase(<SessionTopBar />, localClient([...framed, { type: 'StartClock', minutes: 1 }, { type: 'SetTitle', title: 'a' }, { type: 'SetTitle', title: 'b' }], { sound: true }))
  await pass(60)
  expect(rung).toBe(0)
})

it('[UI200] a clock that is lengthened rings at its new end alone', async () => {
  const client = localClient([...framed, { type: 'StartClock', minutes: 2 }], { sound: true })
  await showPhase(<SessionTopBar />, client)
  await act(async () => void (await client.command(sessionChannel(LOCAL_SESSION), { type: 'AddMinutes', minutes: 5 })))
  await pass(2.5)
  expect(rung).toBe(0)
  await pass(5)
  expect(rung).toBe(1)
})
