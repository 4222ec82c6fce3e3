import type { ReactNode } from 'react'
import { KindIcon, type NoteKind } from './KindIcon.tsx'

export type Choice<V extends string> = Readonly<{ value: V; label: ReactNode; kind?: NoteKind; icon?: ReactNode }>

export type ChoicesProps<V extends string> = Readonly<{ label: string; value: V | null; options: readonly Choice<V>[]; onChange: (value: V) => void }>

/** One choice out of a few, each big enough for a thumb; a kind shows its colour and its drawing. */
export function Choices<V extends string>({ label, value, options, onChange }: ChoicesProps<V>) {
  return (
    <div className="choices" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="choice"
          data-kind={option.kind}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.kind === undefined ? option.icon : <span className="kind__chip"><KindIcon kind={option.kind} /></span>}
          {option.label}
        </button>
      ))}
    </div>
  )
}
