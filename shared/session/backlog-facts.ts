import { unreachable } from '../kernel/decision.ts'
import { formerly, put, withChange, without } from '../kernel/record.ts'
import type { BacklogEvent, BacklogState, IterationDraft, MicroTransformation, MicroTransformationDraft } from './backlog.ts'

/** The backlog after one more fact. */
export function evolveBacklog(backlog: BacklogState, event: BacklogEvent): BacklogState {
  switch (event.type) {
    case 'MicroTransformationWritten':
      return { ...backlog, items: put(backlog.items, event.item.id, event.item) }
    case 'MicroTransformationErased':
      return { ...backlog, items: without(backlog.items, event.item) }
    case 'MicroTransformationEdited':
      return { ...backlog, items: withChange(backlog.items, event.item, event.change) }
    case 'MicroTransformationMoved':
      return { ...backlog, items: withChange(backlog.items, event.item, { iteration: event.iteration, order: event.order }) }
    case 'MicroTransformationBinned':
      return { ...backlog, items: withChange(backlog.items, event.item, { fate: 'binned' }) }
    case 'MicroTransformationSplit':
      return { ...backlog, items: withChange(backlog.items, event.item, { fate: 'split' }) }
    case 'MicroTransformationReturned':
      return { ...backlog, items: withChange(backlog.items, event.item, { fate: 'live' }) }
    case 'IterationAdded':
      return { ...backlog, iterations: put(backlog.iterations, event.iteration.id, event.iteration) }
    case 'IterationEdited':
      return { ...backlog, iterations: withChange(backlog.iterations, event.iteration, event.change) }
    case 'IterationRemoved':
      return { ...backlog, iterations: without(backlog.iterations, event.iteration) }
    default:
      return unreachable(event)
  }
}

/** The facts that take this fact back, given the backlog as it was before it. */
export function invertBacklog(before: BacklogState, event: BacklogEvent): readonly BacklogEvent[] {
  switch (event.type) {
    case 'MicroTransformationWritten':
      return [{ type: 'MicroTransformationErased', item: event.item.id }]
    case 'IterationAdded':
      return [{ type: 'IterationRemoved', iteration: event.iteration.id }]
    case 'IterationEdited':
    case 'IterationRemoved': {
      const iteration = before.iterations[event.iteration]
      if (iteration === undefined) return []
      if (event.type === 'IterationRemoved') return [{ type: 'IterationAdded', iteration }]
      return [{ type: 'IterationEdited', iteration: iteration.id, change: formerly<IterationDraft>(iteration, event.change) }]
    }
    default: {
      const item = before.items[event.item]
      return item === undefined ? [] : invertItem(item, event)
    }
  }
}

type ItemEvent = Exclude<BacklogEvent, { type: 'MicroTransformationWritten' | 'IterationAdded' | 'IterationEdited' | 'IterationRemoved' }>

function invertItem(item: MicroTransformation, event: ItemEvent): readonly BacklogEvent[] {
  switch (event.type) {
    case 'MicroTransformationErased':
      return [{ type: 'MicroTransformationWritten', item }]
    case 'MicroTransformationEdited':
      return [{ type: 'MicroTransformationEdited', item: item.id, change: formerly<MicroTransformationDraft>(item, event.change) }]
    case 'MicroTransformationMoved':
      return [{ type: 'MicroTransformationMoved', item: item.id, iteration: item.iteration, order: item.order }]
    case 'MicroTransformationBinned':
    case 'MicroTransformationSplit':
    case 'MicroTransformationReturned':
      return [{ type: FATE_FACT[item.fate], item: item.id }]
    default:
      return unreachable(event)
  }
}

const FATE_FACT = {
  live: 'MicroTransformationReturned',
  binned: 'MicroTransformationBinned',
  split: 'MicroTransformationSplit',
} as const
