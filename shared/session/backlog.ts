import type { Decision } from '../kernel/decision.ts'
import { accept, refuse, unreachable } from '../kernel/decision.ts'
import { isDay } from '../kernel/day.ts'
import { asId, type IterationId, type LensId, type MicroTransformationId, type UnitId } from '../kernel/ids.ts'
import { orderBetween } from '../kernel/order.ts'
import type { Context } from './actor.ts'
import type { FrameState } from './frame.ts'

/** The gap that a micro-transformation closes: one lens at one stage. */
export type Gap = { readonly lens: LensId; readonly stage: number }

/** What the room agrees on for one small change project. */
export type MicroTransformationDraft = {
  readonly title: string
  readonly gap: Gap | null
  /** "After this, that evidence will exist." */
  readonly hypothesis: string
  /** How we will know. */
  readonly measure: string
  readonly stopRule: string
  /** Units that it touches. */
  readonly units: readonly UnitId[]
  /** Free text: an owner need not have been in the room. */
  readonly owner: string
  /** YYYY-MM-DD, or null for the end of its iteration. */
  readonly dueOn: string | null
  /** Person-days. */
  readonly days: number
  /** How sure the room is that it will work: 1, 0.8 or 0.5. */
  readonly confidence: 1 | 0.8 | 0.5
}

export type MicroTransformation = MicroTransformationDraft & {
  readonly id: MicroTransformationId
  /** Id in the journey's own library that it was made from, `null` when the room wrote it. */
  readonly library: string | null
  readonly iteration: IterationId | null
  /** Sorts within its iteration, or among the unplanned. */
  readonly order: string
  readonly fate: 'live' | 'binned' | 'split'
}

export type IterationDraft = {
  /** YYYY-MM-DD, first and last day. */
  readonly startsOn: string
  readonly endsOn: string
  /** Person-days that the people have for it. */
  readonly capacity: number
}
export type Iteration = IterationDraft & { readonly id: IterationId }

export type BacklogState = {
  readonly items: Readonly<Record<MicroTransformationId, MicroTransformation>>
  readonly iterations: Readonly<Record<IterationId, Iteration>>
}

export type BacklogCommand =
  | {
      readonly type: 'WriteMicroTransformation'
      readonly draft: MicroTransformationDraft
      readonly library: string | null
      readonly iteration: IterationId | null
    }
  | { readonly type: 'EditMicroTransformation'; readonly item: MicroTransformationId; readonly change: Partial<MicroTransformationDraft> }
  | {
      readonly type: 'MoveMicroTransformation'
      readonly item: MicroTransformationId
      readonly iteration: IterationId | null
      /** The one that it comes to stand before; `null` puts it last. */
      readonly before: MicroTransformationId | null
    }
  | { readonly type: 'SplitMicroTransformation'; readonly item: MicroTransformationId; readonly parts: readonly MicroTransformationDraft[] }
  | { readonly type: 'BinMicroTransformation'; readonly item: MicroTransformationId }
  | { readonly type: 'ReturnMicroTransformation'; readonly item: MicroTransformationId }
  | { readonly type: 'AddIteration'; readonly draft: IterationDraft }
  | { readonly type: 'EditIteration'; readonly iteration: IterationId; readonly change: Partial<IterationDraft> }
  | { readonly type: 'RemoveIteration'; readonly iteration: IterationId }

export type BacklogEvent =
  | { readonly type: 'MicroTransformationWritten'; readonly item: MicroTransformation }
  | { readonly type: 'MicroTransformationErased'; readonly item: MicroTransformationId }
  | { readonly type: 'MicroTransformationEdited'; readonly item: MicroTransformationId; readonly change: Partial<MicroTransformationDraft> }
  | {
      readonly type: 'MicroTransformationMoved'
      readonly item: MicroTransformationId
      readonly iteration: IterationId | null
      readonly order: string
    }
  | { readonly type: 'MicroTransformationBinned'; readonly item: MicroTransformationId }
  | { readonly type: 'MicroTransformationSplit'; readonly item: MicroTransformationId }
  | { readonly type: 'MicroTransformationReturned'; readonly item: MicroTransformationId }
  | { readonly type: 'IterationAdded'; readonly iteration: Iteration }
  | { readonly type: 'IterationEdited'; readonly iteration: IterationId; readonly change: Partial<IterationDraft> }
  | { readonly type: 'IterationRemoved'; readonly iteration: IterationId }

export type BacklogRefusal =
  | 'title-empty'
  | 'no-such-item'
  | 'no-such-iteration'
  | 'no-such-unit'
  | 'no-such-lens'
  | 'no-such-stage'
  | 'days-out-of-range'
  | 'capacity-out-of-range'
  | 'iteration-ends-before-it-starts'
  | 'day-unreadable'
  | 'split-needs-two-parts'

export const initialBacklog: BacklogState = { items: {}, iterations: {} }

type Answer = Decision<BacklogEvent, BacklogRefusal>
type Objection = { readonly ok: false; readonly refusal: BacklogRefusal } | null
type Surroundings = { readonly frame: FrameState; readonly backlog: BacklogState }

/** Answers what is asked of the backlog; see SPEC, facet BA. */
export function decideBacklog(session: Surroundings, command: BacklogCommand, context: Context): Answer {
  const { frame, backlog } = session
  switch (command.type) {
    case 'WriteMicroTransformation': {
      if (command.iteration !== null && backlog.iterations[command.iteration] === undefined) return refuse('no-such-iteration')
      const place = { iteration: command.iteration, order: orderBetween(lastOrder(backlog, command.iteration), null) }
      return objectionTo(frame, command.draft) ?? accept(written(command.draft, command.library, place, context))
    }
    case 'AddIteration':
      return datesObjection(command.draft) ?? accept({ type: 'IterationAdded', iteration: { id: asId<IterationId>(context.newId()), ...command.draft } })
    case 'EditIteration':
    case 'RemoveIteration':
      return decideIteration(backlog, command)
    default:
      return decideItem(session, command, context)
  }
}

type IterationCommand = Extract<BacklogCommand, { type: 'EditIteration' | 'RemoveIteration' }>

function decideIteration(backlog: BacklogState, command: IterationCommand): Answer {
  const iteration = backlog.iterations[command.iteration]
  if (iteration === undefined) return refuse('no-such-iteration')
  if (command.type === 'EditIteration') {
    const objection = datesObjection({ ...iteration, ...command.change })
    return objection ?? accept({ type: 'IterationEdited', iteration: iteration.id, change: command.change })
  }
  const unplanned = itemsIn(backlog, iteration.id)
  let last = lastOrder(backlog, null)
  const moved = unplanned.map(({ id }): BacklogEvent => {
    last = orderBetween(last, null)
    return { type: 'MicroTransformationMoved', item: id, iteration: null, order: last }
  })
  return accept(...moved, { type: 'IterationRemoved', iteration: iteration.id })
}

type ItemCommand = Exclude<BacklogCommand, IterationCommand | { type: 'WriteMicroTransformation' | 'AddIteration' }>

function decideItem({ frame, backlog }: Surroundings, command: ItemCommand, context: Context): Answer {
  const item = backlog.items[command.item]
  if (item === undefined) return refuse('no-such-item')
  switch (command.type) {
    case 'EditMicroTransformation': {
      const objection = objectionTo(frame, command.change)
      return objection ?? accept({ type: 'MicroTransformationEdited', item: item.id, change: command.change })
    }
    case 'MoveMicroTransformation':
      return move(backlog, item, command)
    case 'SplitMicroTransformation': {
      if (command.parts.length < 2) return refuse('split-needs-two-parts')
      let { order } = item
      const parts: BacklogEvent[] = []
      for (const draft of command.parts) {
        const objection = objectionTo(frame, draft)
        if (objection !== null) return objection
        order = orderBetween(order, nextOrder(backlog, item))
        parts.push(written(draft, item.library, { iteration: item.iteration, order }, context))
      }
      return accept(...parts, { type: 'MicroTransformationSplit', item: item.id })
    }
    case 'BinMicroTransformation':
      return item.fate === 'live' ? accept({ type: 'MicroTransformationBinned', item: item.id }) : accept()
    case 'ReturnMicroTransformation':
      return item.fate === 'live' ? accept() : accept({ type: 'MicroTransformationReturned', item: item.id })
    default:
      return unreachable(command)
  }
}

function move(
  backlog: BacklogState,
  item: MicroTransformation,
  { iteration, before }: Extract<BacklogCommand, { type: 'MoveMicroTransformation' }>,
): Answer {
  if (iteration !== null && backlog.iterations[iteration] === undefined) return refuse('no-such-iteration')
  const others = itemsIn(backlog, iteration).filter((other) => other.id !== item.id)
  const at = before === null ? others.length : others.findIndex((other) => other.id === before)
  if (at < 0) return refuse('no-such-item')
  const order = orderBetween(others[at - 1]?.order ?? null, others[at]?.order ?? null)
  return accept({ type: 'MicroTransformationMoved', item: item.id, iteration, order })
}

/** The live micro-transformations of an iteration (or the unplanned ones, for `null`), in their order. */
export function itemsIn(backlog: BacklogState, iteration: IterationId | null): readonly MicroTransformation[] {
  return Object.values(backlog.items)
    .filter((item) => item.fate === 'live' && item.iteration === iteration)
    .toSorted((one, other) => (one.order < other.order ? -1 : 1))
}

function written(
  draft: MicroTransformationDraft,
  library: string | null,
  place: { readonly iteration: IterationId | null; readonly order: string },
  { newId }: Context,
): BacklogEvent {
  const item = { ...draft, title: draft.title.trim(), id: asId<MicroTransformationId>(newId()), library, ...place, fate: 'live' as const }
  return { type: 'MicroTransformationWritten', item }
}

function lastOrder(backlog: BacklogState, iteration: IterationId | null): string | null {
  return itemsIn(backlog, iteration).at(-1)?.order ?? null
}

function nextOrder(backlog: BacklogState, item: MicroTransformation): string | null {
  return itemsIn(backlog, item.iteration).find((other) => other.order > item.order)?.order ?? null
}

function objectionTo(frame: FrameState, draft: Partial<MicroTransformationDraft>): Objection {
  if (draft.title !== undefined && draft.title.trim() === '') return refuse('title-empty')
  if (draft.days !== undefined && !(draft.days > 0 && draft.days <= 400)) return refuse('days-out-of-range')
  if (draft.dueOn && !isDay(draft.dueOn)) return refuse('day-unreadable')
  if (draft.units?.some((unit) => frame.units[unit] === undefined)) return refuse('no-such-unit')
  if (!draft.gap) return null
  if (!frame.journey.lenses.some((lens) => lens.id === draft.gap?.lens)) return refuse('no-such-lens')
  return draft.gap.stage >= 1 && draft.gap.stage <= frame.journey.stages.length ? null : refuse('no-such-stage')
}

function datesObjection({ startsOn, endsOn, capacity }: IterationDraft): Objection {
  if (!isDay(startsOn) || !isDay(endsOn)) return refuse('day-unreadable')
  if (endsOn < startsOn) return refuse('iteration-ends-before-it-starts')
  return capacity >= 0 && capacity <= 2_000 ? null : refuse('capacity-out-of-range')
}
