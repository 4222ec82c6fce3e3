import type { EvidenceId } from '../kernel/ids.ts'
import { decisiveNotes } from '../verdict/weight.ts'
import { boardOfView, type Previewed } from './settings-preview.ts'

/** By disagreement: worst first. By weight: those that would change the stage first. By board: as they were written. */
export const QUEUE_ORDERS = ['disagreement', 'weight', 'board'] as const
export type QueueOrder = (typeof QUEUE_ORDERS)[number]

/** What the queue's order hangs on, and nothing else of the view. */
export type Waiting = Previewed & { readonly queue: readonly EvidenceId[] }

/** The notes that wait on which the stage hangs: settled at an end of their placements, each alone would move it. */
export function decisiveOf(view: Waiting): ReadonlySet<EvidenceId> {
  if (view.queue.length === 0) return new Set()
  const decisive = decisiveNotes(boardOfView(view), view.settings)
  return new Set(view.queue.filter((id) => decisive.has(id)))
}

/** The notes that wait, in the order that was chosen; among equals the worst comes first. */
export function queueIn(order: QueueOrder, view: Waiting): readonly EvidenceId[] {
  if (order === 'disagreement') return view.queue
  if (order === 'board') return (Object.keys(view.notes) as EvidenceId[]).filter((id) => view.queue.includes(id))
  const decisive = decisiveOf(view)
  return view.queue.toSorted((one, other) => Number(decisive.has(other)) - Number(decisive.has(one)))
}
