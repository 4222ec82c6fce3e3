import type { ReactNode } from 'react'
import { flag } from './flag.ts'
import { Icon } from './Icon.tsx'
import { Ring } from './Ring.tsx'

export type Seat = Readonly<{
  id: string
  name: string
  initials: string
  unit?: string
  /** How much of their placing is done, 0 to 1. */
  progress: number
  /** The same in words, for those who do not see the ring: "27 of 34 placed", "done". */
  progressLabel: string
}>

export type HotSeatProps = Readonly<{
  label: string
  hint?: ReactNode
  seats: readonly Seat[]
  current: string | null
  onPick: (id: string) => void
}>

/** More people than this sit in two rows and leave their units out. */
const ONE_ROW = 14

/** Who acts at the shared screen: one chip a person, ring for progress, tick for done, dark pill for who acts now. */
export function HotSeat({ label, hint, seats, current, onPick }: HotSeatProps) {
  const rows = seats.length > ONE_ROW ? 2 : 1
  const perRow = Math.ceil(seats.length / rows)
  const split = rows === 1 ? [seats] : [seats.slice(0, perRow), seats.slice(perRow)]
  return (
    <div className="seats" role="group" aria-label={label}>
      <div className="seats__label"><b>{label}</b>{hint === undefined ? null : <span>{hint}</span>}</div>
      <div className="seats__rows" data-rows={rows}>
        {split.map((row) => (
          <ol key={row[0]?.id ?? 'none'} className="seats__row">
            {row.map((seat) => (
              <li key={seat.id}>
                <button
                  type="button"
                  className="seat"
                  aria-pressed={seat.id === current}
                  data-done={flag(seat.progress >= 1)}
                  title={seat.unit === undefined ? seat.name : `${seat.name}, ${seat.unit}`}
                  onClick={() => onPick(seat.id)}
                >
                  <span className="seat__ring">
                    <Ring fraction={seat.progress} thickness={3.5} />
                    <b aria-hidden="true">{seat.progress >= 1 ? <Icon name="check" /> : seat.initials}</b>
                  </span>
                  <span className="seat__name">
                    {seat.name}
                    {rows === 2 || seat.unit === undefined ? null : <small>{seat.unit}</small>}
                  </span>
                  <span className="sr">{`, ${seat.progressLabel}`}</span>
                </button>
              </li>
            ))}
          </ol>
        ))}
      </div>
    </div>
  )
}
