import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

export type ThresholdProps = Readonly<{
  label: string
  /** What the figure counts: "%", "people". */
  unit: string
  value: number
  least: number
  most: number
  /** What is said of a typed figure that lies beyond the ends. */
  outOfRange: string
  /** Why it is what it is. */
  reason: ReactNode
  onChange: (value: number) => void
  children?: ReactNode
}>

/** A figure that is moved with a slider, typed, or stepped with the arrows; both say the same at all times. */
export function Threshold({ label, unit, value, least, most, outOfRange, reason, onChange, children }: ThresholdProps) {
  const id = useId()
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: number } | null>(null)
  // What was typed stays in the box while it is being typed, until the figure is moved elsewhere.
  const text = typed !== null && typed.value === value ? typed.text : String(value)
  const wrong = !isWithin(Number(text), least, most) || text.trim() === ''
  const type = (next: string) => {
    const figure = Number(next)
    const fits = next.trim() !== '' && isWithin(figure, least, most)
    setTyped({ text: next, value: fits ? figure : value })
    if (fits) onChange(figure)
  }
  return (
    <div className="threshold" role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-reason`}>
      <span className="threshold__label" id={`${id}-label`}>{label}</span>
      <p className="threshold__reason" id={`${id}-reason`}>{reason}</p>
      <div className="threshold__figure">
        <input
          className="slider"
          type="range"
          aria-labelledby={`${id}-label`}
          aria-valuetext={`${value} ${unit}`}
          min={least}
          max={most}
          step={1}
          value={value}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        />
        <input
          className="field__box threshold__box"
          inputMode="numeric"
          aria-label={`${label}, ${unit}`}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
        />
        <span className="threshold__unit" aria-hidden="true">{unit}</span>
      </div>
      {wrong ? <span className="field__error" id={`${id}-wrong`}><Icon name="warning" />{outOfRange}</span> : null}
      {children}
    </div>
  )
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}
