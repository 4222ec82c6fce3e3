import { describe, expect, it } from 'vitest'
import { createStabilityDesk } from '../../../electron/host/stability/desk.ts'
import { DEFAULT_SETTINGS } from '../../../shared/verdict/settings.ts'
import { stabilityOf } from '../../../shared/verdict/stability.ts'
import { ManualWorks } from '../../kit/manual-works.ts'
import { board, note } from '../../shared/verdict/boards.ts'

const [first, second, third] = [board(note()), board(note(), note({ lens: 'B', by: 'bo' })), board(note({ stage: 4 }))]

function opened() {
  const works = new ManualWorks()
  const bugs: unknown[] = []
  let known = 0
  const stabilityNow = createStabilityDesk({ works, onKnown: () => (known += 1), onBug: (error) => bugs.push(error) })
  return { works, bugs, known: () => known, of: (one: typeof first, settings = DEFAULT_SETTINGS) => stabilityNow(one, settings) }
}

describe('the desk that keeps an authority from waiting', () => {
  it('[HO482] a stability is not known, then known, and is asked for once', async () => {
    const { works, known, of } = opened()
    expect([of(first), of(first), known()]).toEqual([null, null, 0])
    await works.finish()
    expect(known()).toBe(1)
    expect(of(first)).toEqual(stabilityOf(first, DEFAULT_SETTINGS))
    expect(of(first)).toBe(of(first))
    expect(works.asked).toEqual([first])
  })

  it('[HO482] of the boards that come while one is worked out the newest is next, and no other is ever shown', async () => {
    const { works, known, of } = opened()
    for (const one of [first, second, third]) expect(of(one)).toBeNull()
    await works.finish()
    expect([known(), of(third)]).toEqual([0, null])
    expect(works.asked).toEqual([first, third])
    await works.finish()
    expect(known()).toBe(1)
    expect(of(third)).toEqual(stabilityOf(third, DEFAULT_SETTINGS))
    expect(of(first)).toBeNull()
  })

  it('[HO482] other settings make it another question', async () => {
    const { works, of } = opened()
    const settings = { ...DEFAULT_SETTINGS, codingError: { ...DEFAULT_SETTINGS.codingError, seed: 7 } }
    of(first)
    await works.finish()
    expect(of(first, settings)).toBeNull()
    await works.finish()
    expect(of(first, settings)).toEqual(stabilityOf(first, settings))
  })

  it('[HO482] a board that cannot be judged is reported, and the next one is judged', async () => {
    const { works, bugs, known, of } = opened()
    of(first)
    await works.finish(new Error('no'))
    expect([of(first), known(), bugs]).toEqual([null, 0, [new Error('no')]])
    expect(of(second)).toBeNull()
    await works.finish()
    expect(of(second)).toEqual(stabilityOf(second, DEFAULT_SETTINGS))
  })
})
