import type { MicroTransformationId } from '../kernel/ids.ts'
import type { LocalText } from '../journey/journey.ts'
import { type BacklogState, type Iteration, itemsIn, type MicroTransformation } from '../session/backlog.ts'
import type { FrameState } from '../session/frame.ts'
import type { CloseState } from '../session/close.ts'
import { memoised } from './memo.ts'

/** A micro-transformation as the room reads it from its seats. */
export type PlannedView = {
  readonly id: MicroTransformationId
  /** Counts through the iterations and then the unplanned, from 1. */
  readonly number: number
  readonly title: string
  readonly owner: string
  readonly days: number
  /** Which gap it closes: the lens by name, and the stage. */
  readonly gap: { readonly lens: LocalText; readonly stage: number } | null
}

/** What the room has planned, in the order in which it is done. */
export type PlanView = {
  readonly iterations: readonly (Pick<Iteration, 'id' | 'startsOn' | 'endsOn' | 'capacity'> & {
    readonly number: number
    readonly planned: number
    readonly items: readonly PlannedView[]
  })[]
  /** Not in any iteration yet. */
  readonly unplanned: readonly PlannedView[]
}

/** What goes home, as far as it was saved already: the names of the documents in the order in which they were saved, each once. */
export type TakenHome = { readonly closed: boolean; readonly saved: readonly string[] }

/** Makes the room's view of the plan. */
export function createPlanView(): (backlog: BacklogState, journey: FrameState['journey']) => PlanView {
  return memoised((backlog: BacklogState, journey: FrameState['journey']): PlanView => {
    let last = 0
    const seen = (item: MicroTransformation): PlannedView => ({
      id: item.id,
      number: (last += 1),
      title: item.title,
      owner: item.owner,
      days: item.days,
      gap: gapOf(item, journey),
    })
    const iterations = Object.values(backlog.iterations)
      .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
      .map(({ id, startsOn, endsOn, capacity }, index) => {
        const items = itemsIn(backlog, id)
        return { id, startsOn, endsOn, capacity, number: index + 1, planned: items.reduce((sum, { days }) => sum + days, 0), items: items.map(seen) }
      })
    return { iterations, unplanned: itemsIn(backlog, null).map(seen) }
  })
}

function gapOf({ gap }: MicroTransformation, journey: FrameState['journey']): PlannedView['gap'] {
  const lens = journey.lenses.find(({ id }) => id === gap?.lens)
  return gap === null || lens === undefined ? null : { lens: lens.name, stage: gap.stage }
}

/** What was taken home of a session. */
export function takenHome({ closedAt, exports }: CloseState): TakenHome {
  return { closed: closedAt !== null, saved: [...new Set(exports.map(({ name }) => name))] }
}
