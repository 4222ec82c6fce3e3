import type { Board } from './board.ts'
import { requiredLenses, stageOf } from './gates.ts'
import type { VerdictSettings } from './settings.ts'
import { standingNotes } from './standing.ts'
import { countNote, tallyOf } from './tally.ts'

/** The contested notes on which the stage hangs: alone at its lowest or at its highest placement, each would give another verdict. */
export function decisiveNotes(board: Board, settings: VerdictSettings): ReadonlySet<string> {
  const notes = standingNotes(board, settings)
  const tally = tallyOf(board, notes)
  const required = requiredLenses(board)
  const now = stageOf(tally, board, required, settings)
  const decisive = notes.filter((note) => {
    const { standing } = note
    if (standing.state !== 'set-aside') return false
    return [standing.lowest, standing.highest].some((stage) => {
      countNote(tally, note, stage, 1)
      const then = stageOf(tally, board, required, settings)
      countNote(tally, note, stage, -1)
      return then !== now
    })
  })
  return new Set(decisive.map(({ note }) => note.id))
}
