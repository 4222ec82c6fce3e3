import type { Board } from '../../../shared/verdict/board.ts'
import type { VerdictSettings } from '../../../shared/verdict/settings.ts'
import type { Stability } from '../../../shared/verdict/stability.ts'
import type { StabilitySource } from '../../../shared/views/judge.ts'
import type { StabilityWorks } from './works.ts'

type Wanted = Readonly<{ board: Board; settings: VerdictSettings }>

export type DeskSeams = Readonly<{
  works: StabilityWorks
  /** Called when what was asked for last is known from now on. */
  onKnown: () => void
  onBug: (error: unknown) => void
}>

/** Says how stable the verdict on a board is, null while it is worked out: of boards that come meanwhile only the newest is. */
export function createStabilityDesk({ works, onKnown, onBug }: DeskSeams): StabilitySource {
  let wanted: Wanted | null = null
  let known: Readonly<{ of: Wanted; stability: Stability }> | null = null
  let isBusy = false

  const workOut = async (next: Wanted): Promise<void> => {
    isBusy = true
    const stability = await works.workOut(next.board, next.settings).catch((error: unknown) => {
      onBug(error)
      return null
    })
    isBusy = false
    if (wanted !== null && wanted !== next) return workOut(wanted)
    if (stability === null) return
    known = { of: next, stability }
    onKnown()
  }

  return (board, settings) => {
    if (wanted?.board !== board || wanted.settings !== settings) {
      wanted = { board, settings }
      if (!isBusy) void workOut(wanted)
    }
    return known?.of === wanted ? known.stability : null
  }
}
