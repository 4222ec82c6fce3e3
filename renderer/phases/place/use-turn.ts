import { useState } from 'react'
import { asId, type ParticipantId } from '../../../shared/kernel/ids.ts'
import type { RoundView } from '../../../shared/views/round-view.ts'
import { useCommand } from '../../session/session.tsx'

/** Whose turn it is at the shared screen, and how it goes on to the next. */
export type Turn = {
  readonly seat: ParticipantId | null
  /** True while nobody's notes may be seen: nobody sits in the seat, or somebody is just leaving it. */
  readonly between: boolean
  /** Who asked for the seat while somebody else sat there. */
  readonly next: ParticipantId | null
  /** Who had it last. */
  readonly last: ParticipantId | null
  /** Ends the turn: the screen between turns comes before the host has answered. */
  readonly pass: (to: string | null) => void
  readonly take: (id: ParticipantId) => void
  /** Leaves somebody out for now; the session remembers it. */
  readonly passOver: (id: ParticipantId) => void
}

/** Follows the hot seat of a round. */
export function useTurn(round: RoundView | null): Turn {
  const give = useCommand()
  const [passing, setPassing] = useState(false)
  const [next, setNext] = useState<ParticipantId | null>(null)
  const [last, setLast] = useState<ParticipantId | null>(null)
  const seat = round?.seat ?? null
  return {
    seat,
    next,
    last,
    between: round?.hidden === true && (seat === null || passing),
    pass: (to) => {
      if (to !== null && to === seat) return
      setPassing(true)
      setLast(seat)
      setNext(to === null ? null : asId<ParticipantId>(to))
      void give({ type: 'LeaveSeat' }).finally(() => setPassing(false))
    },
    take: (participant) => {
      setNext(null)
      setLast(participant)
      void give({ type: 'TakeSeat', participant })
    },
    passOver: (participant) => {
      setNext(null)
      void give({ type: 'PassOver', participant })
    },
  }
}
