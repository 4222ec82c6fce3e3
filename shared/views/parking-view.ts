import type { Evidence, GatherState } from '../session/gather.ts'
import type { InParking, ParkingState, Settled } from '../session/parking.ts'

/** Something in the parking lot, a thought or a note that was taken off the board, and what became of it. */
export type ParkedView = {
  readonly id: InParking
  readonly text: string
  readonly is: 'thought' | 'note'
  /** Why the note was parked; empty where nobody said. */
  readonly reason: string
  /** `null` while it waits. */
  readonly settled: Settled['is'] | null
}

/** Everything that was parked, thoughts first, each kind in the order in which it came. */
export function parkingView(evidence: GatherState['evidence'], { thoughts, settled }: ParkingState): readonly ParkedView[] {
  const outcome = (id: InParking) => settled[id]?.is ?? null
  return [
    ...Object.values(thoughts).map(({ id, text }): ParkedView => ({ id, text, is: 'thought', reason: '', settled: outcome(id) })),
    ...Object.values(evidence).flatMap(({ id, text, fate }: Evidence): ParkedView[] =>
      fate.is === 'parked' ? [{ id, text, is: 'note', reason: fate.reason, settled: outcome(id) }] : []),
  ]
}
