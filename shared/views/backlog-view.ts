import type { IterationId, MicroTransformationId } from '../kernel/ids.ts'
import type { BacklogState, Iteration, MicroTransformation } from '../session/backlog.ts'
import type { FrameState } from '../session/frame.ts'
import { memoised } from './memo.ts'
import type { VerdictView } from './judge.ts'

/** The backlog as the facilitator plans it. */
export type BacklogView = {
  readonly items: Readonly<Record<MicroTransformationId, MicroTransformation>>
  readonly iterations: Readonly<Record<IterationId, Iteration>>
}

/** Makes the view of the backlog. */
export function createBacklogView(): (backlog: BacklogState, frame: FrameState, verdict: VerdictView) => BacklogView {
  return memoised(({ items, iterations }: BacklogState, _frame: FrameState, _verdict: VerdictView): BacklogView => ({ items, iterations }))
}
