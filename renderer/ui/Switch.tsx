import { useId } from 'react'
import type { ReactNode } from 'react'

export type SwitchProps = Readonly<{
  label: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  hint?: ReactNode
  disabled?: boolean
}>

/** An on or off that takes effect at once; the knob's side says it as well as the colour. */
export function Switch({ label, checked, onChange, hint, disabled = false }: SwitchProps) {
  const hintId = useId()
  return (
    <label className="check">
      <input
        className="check__input"
        type="checkbox"
        role="switch"
        aria-checked={checked}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className="switch__way" />
      <span className="check__words">
        {label}
        {hint === undefined ? null : <span className="check__hint" id={hintId}>{hint}</span>}
      </span>
    </label>
  )
}
