import { expect, it } from 'vitest'
import { timeLeft } from '../../../renderer/session/use-time-left.ts'

const of = { phase: 'gather' } as const
const MINUTE = 60_000

it('[FR40] a clock that was shortened to nothing says that its time is up', () => {
  expect(timeLeft({ status: 'running', total: 0, endsAt: 1_000, of }, 3_000)).toMatchObject({ warning: 'up', figures: '+00:02', share: 0 })
  expect(timeLeft({ status: 'paused', total: 0, left: 0, of }, 3_000).warning).toBe('up')
})

it('[FR40] a clock warns at a fifth and a twentieth of its time, and says when it is up', () => {
  const at = (left: number) => timeLeft({ status: 'running', total: 20 * MINUTE, endsAt: 20 * MINUTE, of }, 20 * MINUTE - left).warning
  expect([at(5 * MINUTE), at(4 * MINUTE), at(MINUTE), at(0), at(-MINUTE)]).toEqual(['none', 'soon', 'last', 'up', 'up'])
})

it('[FR40] a clock that stands still before it was started warns of nothing', () => {
  expect(timeLeft({ status: 'stopped', total: 0 }, 0).warning).toBe('none')
})
