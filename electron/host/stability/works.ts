import type { Board } from '../../../shared/verdict/board.ts'
import type { VerdictSettings } from '../../../shared/verdict/settings.ts'
import { type Stability, stabilityOf } from '../../../shared/verdict/stability.ts'

/** Works out how stable verdicts are: long work, which never starts before the caller has gone on. */
export type StabilityWorks = Readonly<{
  /** Null where the works were closed before it was known; rejects where the board can't be judged. */
  workOut: (board: Board, settings: VerdictSettings) => Promise<Stability | null>
  /** Ends what is under way. */
  close: () => Promise<void>
}>

/** Works in this very thread, one board after another: what else there is to do gets its turn between two, and not before. */
export function worksInThisThread(): StabilityWorks {
  let closed = false
  return {
    workOut: async (board, settings) => {
      await new Promise((resolve) => void setImmediate(resolve))
      return closed ? null : stabilityOf(board, settings)
    },
    close: async () => {
      closed = true
    },
  }
}
