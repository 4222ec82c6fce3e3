import { useMemo } from 'react'
import type { Waiting } from '../../../shared/views/queue-order.ts'
import { useSession } from '../../session/session.tsx'

/** What the order of the queue is worked out from: the same object until a part of it changes, so that nothing is worked out twice. */
export function useWaiting(): Waiting {
  const queue = useSession((view) => view.queue)
  const notes = useSession((view) => view.notes)
  const units = useSession((view) => view.units)
  const journey = useSession((view) => view.journey)
  const settings = useSession((view) => view.settings)
  const heldOn = useSession((view) => view.heldOn)
  return useMemo(() => ({ queue, notes, units, journey, settings, heldOn }), [queue, notes, units, journey, settings, heldOn])
}
