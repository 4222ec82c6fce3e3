import { useId } from 'react'
import type { ReactNode } from 'react'
import { Select as Base } from '@base-ui/react/select'
import { Icon } from './Icon.tsx'

export type SelectOption<V extends string> = Readonly<{ value: V; label: string; icon?: ReactNode; disabled?: boolean }>

export type SelectProps<V extends string> = Readonly<{
  label: string
  value: V | null
  options: readonly SelectOption<V>[]
  onChange: (value: V) => void
  placeholder?: string
  hint?: ReactNode
  hideLabel?: boolean
  disabled?: boolean
}>

/** One choice out of many that unfold on demand; typing jumps to a choice. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, value, options, onChange, placeholder, hint, hideLabel = false, disabled = false } = props
  const id = useId()
  const chosen = options.find((option) => option.value === value)
  return (
    <div className="field">
      <span className={hideLabel ? 'sr' : 'field__label'} id={`${id}-label`}>{label}</span>
      <Base.Root value={value} disabled={disabled} modal={false} onValueChange={(next: V | null) => next !== null && onChange(next)}>
        <Base.Trigger
          className="field__box select"
          aria-labelledby={`${id}-label ${id}-value`}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        >
          <span className="select__value" id={`${id}-value`} data-placeholder={chosen === undefined ? '' : undefined}>
            {chosen?.label ?? placeholder}
          </span>
          <Icon name="chevronDown" />
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner className="float-port" sideOffset={4} alignItemWithTrigger={false}>
            <Base.Popup className="float">
              <Base.List className="options">
                {options.map((option) => (
                  <Base.Item key={option.value} value={option.value} disabled={option.disabled ?? false} className="option" label={option.label}>
                    <Base.ItemIndicator className="option__tick"><Icon name="check" weight={3} /></Base.ItemIndicator>
                    {option.icon === undefined ? null : <span className="option__icon">{option.icon}</span>}
                    <Base.ItemText className="option__text">{option.label}</Base.ItemText>
                  </Base.Item>
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
      {hint === undefined ? null : <span className="field__hint" id={`${id}-hint`}>{hint}</span>}
    </div>
  )
}
