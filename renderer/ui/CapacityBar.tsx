import { useId } from 'react'
import type { ReactNode } from 'react'

export type CapacityBarProps = Readonly<{
  label: string
  used: number
  capacity: number
  /** "15 of 20 days", its figure in bold. */
  words: ReactNode
  /** "5 free" or "7 over". */
  rest: ReactNode
}>

/** How full a time box is: filled to capacity; the excess turns alarm past a notch, and the words say how much it is. */
export function CapacityBar({ label, used, capacity, words, rest }: CapacityBarProps) {
  const id = useId()
  const over = used > capacity
  const scale = Math.max(used, capacity)
  const fill = scale === 0 ? 0 : (Math.min(used, capacity) / scale) * 100
  return (
    <div className="capacity" data-over={over ? '' : undefined}>
      <div className="bar" role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={scale} aria-valuenow={used} aria-describedby={id}>
        <i className="bar__fill" style={{ width: `${fill}%` }} />
        {over ? <i className="capacity__notch" style={{ left: `${fill}%` }} /> : null}
      </div>
      <p className="capacity__words" id={id}>
        <span>{words}</span>
        <em>{rest}</em>
      </p>
    </div>
  )
}
