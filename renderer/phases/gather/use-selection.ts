import { useState } from 'react'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'

/** How a press chooses: this one alone, this one as well or no longer, or everything up to this one. */
export type Manner = 'only' | 'toggle' | 'range'

export type Selection = {
  readonly ids: ReadonlySet<EvidenceId>
  readonly choose: (id: EvidenceId, manner: Manner, order: readonly EvidenceId[]) => void
  readonly set: (ids: readonly EvidenceId[]) => void
}

type Chosen = { readonly ids: ReadonlySet<EvidenceId>; readonly anchor: EvidenceId | null }

/** The chosen notes of this window. */
export function useSelection(): Selection {
  const [{ ids }, setChosen] = useState<Chosen>({ ids: new Set(), anchor: null })
  return {
    ids,
    choose: (id, manner, order) => setChosen((now) => chosenAfter(now, id, manner, order)),
    set: (next) => setChosen({ ids: new Set(next), anchor: next.at(-1) ?? null }),
  }
}

/** What is chosen after a press; a range runs from the last note that was pressed on its own. */
export function chosenAfter(now: Chosen, id: EvidenceId, manner: Manner, order: readonly EvidenceId[]): Chosen {
  if (manner === 'toggle') {
    const ids = new Set(now.ids)
    if (!ids.delete(id)) ids.add(id)
    return { ids, anchor: id }
  }
  const [from, to] = [now.anchor === null ? -1 : order.indexOf(now.anchor), order.indexOf(id)]
  if (manner === 'only' || from < 0 || to < 0) return { ids: new Set([id]), anchor: id }
  return { ids: new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1)), anchor: now.anchor }
}
