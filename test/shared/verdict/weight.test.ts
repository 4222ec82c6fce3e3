import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../shared/verdict/settings.ts'
import { verdictOf } from '../../../shared/verdict/verdict.ts'
import { decisiveNotes } from '../../../shared/verdict/weight.ts'
import { anyBoard, board, note } from './boards.ts'

describe('what hangs on a contested note', () => {
  it('[VE445] names exactly the notes that would move the stage alone, at their lowest or highest placement', () =>
    fc.assert(
      fc.property(anyBoard, (any) => {
        const { stage, standings } = verdictOf(any, DEFAULT_SETTINGS)
        const moves = (id: string, to: number) =>
          verdictOf({ ...any, notes: any.notes.map((one) => (one.id === id ? { ...one, resolved: to } : one)) }, DEFAULT_SETTINGS).stage !== stage
        const expected = any.notes.flatMap(({ id }) => {
          const standing = standings.get(id)
          return standing?.state === 'set-aside' && (moves(id, standing.lowest) || moves(id, standing.highest)) ? [id] : []
        })
        expect([...decisiveNotes(any, DEFAULT_SETTINGS)]).toEqual(expected)
      }),
      { numRuns: 300 },
    ))

  it('[VE445] a contested note that would complete stage 2 is one of them, an agreed one never is', () => {
    const lensA = [note({ by: 'ana' }), note({ by: 'bo', unit: 'S', strength: 2 })]
    const contested = note({ id: 'hangs', lens: 'B', by: 'ana', placements: { ana: 2, bo: 4 } })
    expect([...decisiveNotes(board(...lensA, contested), DEFAULT_SETTINGS)]).toEqual(['hangs'])
    expect([...decisiveNotes(board(...lensA, { ...contested, placements: { ana: 2, bo: 2 } }), DEFAULT_SETTINGS)]).toEqual([])
  })
})
