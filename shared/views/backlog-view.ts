import type { MicroTransformationId } from '../kernel/ids.ts'
import type { Journey } from '../journey/journey.ts'
import { type BacklogState, type Gap, type Iteration, itemsIn, type MicroTransformation } from '../session/backlog.ts'
import type { FrameState } from '../session/frame.ts'
import { type BacklogScore, highestFirst, MOST_DAYS, mustBeSplit, scoreOf, type Size, sizeOfDays } from '../verdict/backlog-score.ts'
import { fractionValue } from '../verdict/fraction.ts'
import { type Proposal, proposals } from '../verdict/proposals.ts'
import type { VerdictView } from './judge.ts'
import { memoised, memoisedById } from './memo.ts'

/** A micro-transformation as it is planned. */
export type BacklogItemView = MicroTransformation & {
  /** Counts through the iterations and then the unplanned, from 1. */
  readonly number: number
  readonly size: Size
  /** Too big for a micro-transformation: to be split before it is begun. */
  readonly tooBig: boolean
  /** Why it ranks where it does; `null` for one that closes no gap. */
  readonly score: BacklogScore | null
  /** Where it stands in the picture of impact and effort, both 0..1. */
  readonly impact: number
  readonly effort: number
}

/** An iteration with what it holds. Person-days. */
export type IterationView = Iteration & {
  readonly number: number
  readonly items: readonly MicroTransformationId[]
  readonly planned: number
}

/** The backlog as the room plans it. */
export type BacklogView = {
  readonly items: Readonly<Record<MicroTransformationId, BacklogItemView>>
  /** In the order of their first days. */
  readonly iterations: readonly IterationView[]
  /** Not in any iteration yet. */
  readonly unplanned: readonly MicroTransformationId[]
  /** What was removed, to bring back. */
  readonly shelf: Readonly<Record<MicroTransformationId, MicroTransformation>>
  /** What the journey's library offers for what holds the next stage back, without what was taken up; the most worthwhile first. */
  readonly proposals: readonly Proposal[]
}

/** Person-days that a library's sizes stand for: the upper ends of the sizes. */
export const DAYS_OF_SIZE: Readonly<Record<1 | 2 | 3, number>> = { 1: 2, 2: 5, 3: MOST_DAYS }

/** Effort that fills the picture's width: twice what one micro-transformation may take. */
const WIDEST_EFFORT = 2 * MOST_DAYS

/** Makes the view of the backlog. */
export function createBacklogView(): (backlog: BacklogState, frame: FrameState, verdict: VerdictView) => BacklogView {
  const itemView = memoisedById(viewOf)
  const unitsOf = memoised((units: FrameState['units']) => Object.values(units).filter((unit) => !unit.removed).length)
  const offered = memoised(openProposals)
  const rankingBy = memoised((units: number, verdict: VerdictView): Ranking => ({ units, verdict }))
  const view = memoised((backlog: BacklogState, units: number, journey: Journey, verdict: VerdictView): BacklogView => {
    const iterations = Object.values(backlog.iterations)
      .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
      .map((iteration, index): IterationView => {
        const items = itemsIn(backlog, iteration.id)
        return { ...iteration, number: index + 1, items: items.map(({ id }) => id), planned: items.reduce((sum, { days }) => sum + days, 0) }
      })
    const unplanned = itemsIn(backlog, null).map(({ id }) => id)
    const order = [...iterations.flatMap(({ items }) => items), ...unplanned]
    const ranking = rankingBy(units, verdict)
    const numbers = new Map(order.map((id, index) => [id, index + 1]))
    return {
      items: itemView(order, (id) => [backlog.items[id] as MicroTransformation, numbers.get(id) ?? 0, ranking]),
      iterations,
      unplanned,
      shelf: Object.fromEntries(Object.entries(backlog.items).filter(([, item]) => item.fate !== 'live')),
      proposals: offered(backlog.items, journey, verdict, units),
    }
  })
  return (backlog, frame, verdict) => view(backlog, unitsOf(frame.units), frame.journey, verdict)
}

/** What a micro-transformation is ranked by. */
type Ranking = { readonly units: number; readonly verdict: VerdictView }

function viewOf(_id: MicroTransformationId, item: MicroTransformation, number: number, ranking: Ranking): BacklogItemView {
  const size = sizeOfDays(item.days)
  const score = item.gap === null ? null : scoreOfItem(item, item.gap, ranking)
  const worth = score === null ? 0 : (score.gateRelief / 3) * fractionValue(score.reach) * fractionValue(score.confidence)
  return {
    ...item,
    number,
    size,
    tooBig: mustBeSplit({ size, days: item.days }),
    score,
    impact: Math.sqrt(worth),
    effort: Math.min(1, item.days / WIDEST_EFFORT),
  }
}

function scoreOfItem({ days, units, confidence, measure }: MicroTransformation, gap: Gap, ranking: Ranking): BacklogScore {
  const candidate = { stage: gap.stage, lens: gap.lens, units, size: sizeOfDays(days), confidence, strength: measure === '' ? 2 : 3 } as const
  return scoreOf(ranking.verdict, candidate, ranking.units)
}

/** The proposals that nobody took up, ranked as if one unit carried each. */
function openProposals(items: BacklogState['items'], journey: Journey, verdict: VerdictView, units: number): readonly Proposal[] {
  const taken = new Set(Object.values(items).flatMap((item) => (item.library === null || item.fate === 'binned' ? [] : [item.library])))
  return proposals(verdict, journey)
    .filter((proposal) => !taken.has(proposal.micro.id))
    .map((proposal) => ({ proposal, score: scoreOfProposal(proposal, verdict, units) }))
    .toSorted((one, other) => highestFirst(one.score, other.score))
    .map(({ proposal }) => proposal)
}

function scoreOfProposal({ micro }: Proposal, verdict: VerdictView, units: number): BacklogScore {
  return scoreOf(verdict, { stage: micro.to, lens: micro.lens, units: [], size: micro.size, confidence: 0.8, strength: 3 }, units)
}

