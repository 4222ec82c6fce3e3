import { useCallback, useRef, useState } from 'react'
import type { EvidenceId } from '../../shared/kernel/ids.ts'
import type { Arrivals, Drafts } from './board-model.ts'

/** Puts a note on a stage, or with `null` back into the tray; resolves to whether it was done. */
export type Move = (evidence: EvidenceId, stage: number | null) => Promise<boolean>

type Moved = { readonly drafts: Drafts; readonly arrivals: Arrivals }

/** Shows a move at once while it is on its way, and takes it back when it is refused. */
export function useDrafts(send: Move): Moved & { readonly move: Move } {
  const [moved, setMoved] = useState<Moved>({ drafts: new Map(), arrivals: new Map() })
  const count = useRef(0)
  const move = useCallback<Move>(
    async (evidence, stage) => {
      const draft = { stage }
      count.current += 1
      const arrival = count.current
      setMoved(({ drafts, arrivals }) => ({ drafts: new Map(drafts).set(evidence, draft), arrivals: new Map(arrivals).set(evidence, arrival) }))
      const done = await send(evidence, stage)
      // The answer comes after the view that shows what was done, so that nothing flickers when the draft goes.
      setMoved(({ drafts, arrivals }) => ({
        drafts: drafts.get(evidence) === draft ? without(drafts, evidence) : drafts,
        arrivals: done || arrivals.get(evidence) !== arrival ? arrivals : without(arrivals, evidence),
      }))
      return done
    },
    [send],
  )
  return { ...moved, move }
}

function without<Value>(map: ReadonlyMap<EvidenceId, Value>, key: EvidenceId): ReadonlyMap<EvidenceId, Value> {
  const rest = new Map(map)
  rest.delete(key)
  return rest
}
