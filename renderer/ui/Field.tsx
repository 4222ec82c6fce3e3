import { useId } from 'react'
import type { HTMLInputTypeAttribute, KeyboardEvent, ReactNode } from 'react'
import { Icon } from './Icon.tsx'

type Box = HTMLInputElement | HTMLTextAreaElement

/** What an input and a text area have in common and pass on unchanged. */
type BoxProps = Readonly<{
  placeholder?: string
  required?: boolean
  disabled?: boolean
  readOnly?: boolean
  maxLength?: number
  autoFocus?: boolean
  autoComplete?: string
  name?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'search'
  enterKeyHint?: 'enter' | 'done' | 'go' | 'next' | 'search' | 'send'
  onBlur?: () => void
  onKeyDown?: (event: KeyboardEvent<Box>) => void
}>

export type FieldProps = BoxProps &
  Readonly<{
    label: ReactNode
    value: string
    onChange: (value: string) => void
    hint?: ReactNode
    error?: ReactNode
    icon?: ReactNode
    hideLabel?: boolean
    multiline?: boolean
    rows?: number
    type?: HTMLInputTypeAttribute
    min?: number | string
    max?: number | string
    step?: number
    inputRef?: (box: Box | null) => void
  }>

/** One line or several lines of text with its label, a hint, and what is wrong with it in words. */
export function Field(props: FieldProps) {
  const { label, value, onChange, hint, error, icon, hideLabel = false, multiline = false, rows, type, min, max, step, inputRef, ...box } = props
  const id = useId()
  const wrong = error !== undefined && error !== null && error !== ''
  const told = [hint === undefined ? '' : `${id}-hint`, wrong ? `${id}-error` : ''].filter((part) => part !== '').join(' ')
  const shared = {
    ...box,
    id,
    value,
    className: 'field__box',
    'aria-invalid': wrong || undefined,
    'aria-describedby': told === '' ? undefined : told,
    ref: inputRef,
  }
  return (
    <div className="field">
      <label className={hideLabel ? 'sr' : 'field__label'} htmlFor={id}>{label}</label>
      <div className="field__wrap">
        {icon}
        {multiline ? (
          <textarea {...shared} rows={rows} onChange={(event) => onChange(event.currentTarget.value)} />
        ) : (
          <input {...shared} type={type} min={min} max={max} step={step} onChange={(event) => onChange(event.currentTarget.value)} />
        )}
      </div>
      {hint === undefined ? null : <span className="field__hint" id={`${id}-hint`}>{hint}</span>}
      {wrong ? <span className="field__error" id={`${id}-error`}><Icon name="warning" />{error}</span> : null}
    </div>
  )
}
