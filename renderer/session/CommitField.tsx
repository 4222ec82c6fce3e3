import { useState } from 'react'
import { Field, type FieldProps } from '../ui/Field.tsx'

type CommitFieldProps = Omit<FieldProps, 'onChange' | 'onBlur' | 'onKeyDown' | 'value'> &
  Readonly<{
    value: string
    /** Sends what was typed; resolves to whether it was taken. */
    onCommit: (typed: string) => Promise<boolean>
    /** What is wrong with what was typed, before it is sent; `null` when it may go. */
    objection?: (typed: string) => string | null
    /** What was typed into an earlier field for the same thing and was refused. */
    typedBefore?: string | null
  }>

/** A field that is sent when it is left or Enter is pressed. What is refused stays in it; Escape puts back what was there. */
export function CommitField({ value, onCommit, objection, typedBefore = null, ...field }: CommitFieldProps) {
  const [typed, setTyped] = useState<string | null>(typedBefore)
  const wrong = typed === null ? null : (objection?.(typed) ?? null)
  const commit = async () => {
    if (typed === null || wrong !== null) return
    if (typed.trim() === value || (await onCommit(typed))) setTyped((now) => (now === typed ? null : now))
  }
  return (
    <Field
      {...field}
      value={typed ?? value}
      onChange={setTyped}
      onBlur={() => void commit()}
      error={wrong}
      onKeyDown={(event) => {
        const sends = field.multiline !== true || event.ctrlKey || event.metaKey
        if (event.key === 'Enter' && !event.nativeEvent.isComposing && sends) {
          event.preventDefault()
          void commit()
        }
        if (event.key === 'Escape' && typed !== null) {
          event.stopPropagation()
          setTyped(null)
        }
      }}
    />
  )
}
