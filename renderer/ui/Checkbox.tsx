import { useId } from 'react'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

export type CheckboxProps = Readonly<{
  label: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  hint?: ReactNode
  disabled?: boolean
}>

/** A yes or no that takes effect with the rest of its form. */
export function Checkbox({ label, checked, onChange, hint, disabled = false }: CheckboxProps) {
  const hintId = useId()
  return (
    <label className="check">
      <input
        className="check__input"
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className="check__box"><Icon name="check" /></span>
      <span className="check__words">
        {label}
        {hint === undefined ? null : <span className="check__hint" id={hintId}>{hint}</span>}
      </span>
    </label>
  )
}
