import type { ReactNode } from 'react'
import { flag } from './flag.ts'

export type Segment<V extends string> = Readonly<{ value: V; label: ReactNode; icon?: ReactNode; disabled?: boolean }>

export type SegmentedControlProps<V extends string> = Readonly<{
  label: string
  value: V | null
  options: readonly Segment<V>[]
  onChange: (value: V) => void
  wide?: boolean
  disabled?: boolean
}>

/** One choice out of a few that stay visible; the chosen one is ink and says that it is pressed. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  const { label, value, options, onChange, wide, disabled = false } = props
  return (
    <div className="seg" role="group" aria-label={label} data-wide={flag(wide)}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="seg__one"
          aria-pressed={option.value === value}
          disabled={disabled || option.disabled === true}
          onClick={() => onChange(option.value)}
        >
          {option.icon}
          {option.label}
        </button>
      ))}
    </div>
  )
}
