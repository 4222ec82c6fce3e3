import type { Board } from './board.ts'
import { requiredLenses, stageOf } from './gates.ts'
import type { VerdictSettings } from './settings.ts'
import type { StandingNote } from './standing.ts'
import { countNote, type Tally } from './tally.ts'

/** The verdicts that the contested notes still allow, lower one first. */
export type VerdictRange = { readonly low: number; readonly high: number }

/** The verdict with every contested note at its lowest and at its highest placement; null when none is unresolved. */
export function rangeOf(
  board: Board,
  notes: readonly StandingNote[],
  tally: Tally,
  settings: VerdictSettings,
): VerdictRange | null {
  const open = notes.flatMap((note) => (note.standing.state === 'set-aside' ? [{ note, standing: note.standing }] : []))
  if (open.length === 0) return null
  const required = requiredLenses(board)
  const [low = 1, high = 1] = (['lowest', 'highest'] as const)
    .map((end) => {
      for (const { note, standing } of open) countNote(tally, note, standing[end], 1)
      const stage = stageOf(tally, board, required, settings) ?? 1
      for (const { note, standing } of open) countNote(tally, note, standing[end], -1)
      return stage
    })
    .sort((a, b) => a - b)
  return { low, high }
}
