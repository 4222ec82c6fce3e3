import { describe, expect, it, onTestFinished } from 'vitest'
import type { StabilityWorks } from '../../electron/host/stability/works.ts'
import type { Board } from '../../shared/verdict/board.ts'
import { DEFAULT_SETTINGS } from '../../shared/verdict/settings.ts'
import { stabilityOf } from '../../shared/verdict/stability.ts'
import { board, note } from '../shared/verdict/boards.ts'

/** Stage 2, which rests on its first note. */
const firm = board(note(), note({ lens: 'B', by: 'bo' }), note({ stage: 3, by: 'cas' }))
const torn = board(note({ placements: { ana: 1, bo: 2, cas: 3 } }), note({ lens: 'B', by: 'bo', placements: { ana: 2, bo: 2, cas: 3 } }))
const unreadable = { stages: 4, notes: [note()] } as unknown as Board

/** What every way of working out stability must do, whatever thread it does it in. */
export function stabilityContract(name: string, make: () => StabilityWorks): void {
  const made = (): StabilityWorks => {
    const works = make()
    onTestFinished(() => works.close())
    return works
  }

  describe(`stability worked out ${name}`, () => {
    it('[HO480] each board gets its own stability, the very one that it has anywhere', async () => {
      const works = made()
      const settings = { ...DEFAULT_SETTINGS, codingError: { probability: 0.3, runs: 40, seed: 3 } }
      const found = await Promise.all([works.workOut(firm, DEFAULT_SETTINGS), works.workOut(torn, settings), works.workOut(board(), DEFAULT_SETTINGS)])
      expect(found).toEqual([stabilityOf(firm, DEFAULT_SETTINGS), stabilityOf(torn, settings), stabilityOf(board(), DEFAULT_SETTINGS)])
      expect(found[0]?.pivotalNotes).not.toEqual([])
    })

    it('[HO480] a board that cannot be judged is an error, and the next one is judged all the same', async () => {
      const works = made()
      const first = works.workOut(unreadable, DEFAULT_SETTINGS)
      await expect(first).rejects.toThrow(TypeError)
      expect(await works.workOut(firm, DEFAULT_SETTINGS)).toEqual(stabilityOf(firm, DEFAULT_SETTINGS))
    })

    it('[HO480] what is under way when it is closed is not known, nor is anything afterwards', async () => {
      const works = made()
      const underWay = works.workOut(firm, DEFAULT_SETTINGS)
      await works.close()
      expect(await underWay).toBeNull()
      expect(await works.workOut(firm, DEFAULT_SETTINGS)).toBeNull()
    })
  })
}
