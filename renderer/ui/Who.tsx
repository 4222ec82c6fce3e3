import { flag } from './flag.ts'
import { Icon } from './Icon.tsx'

export type WhoProps = Readonly<{
  initials: string
  /** The whole name, and what the mark says: "Noor, has signed". */
  label: string
  size?: 'small' | 'regular' | 'large'
  /** signed: a tick on the disc · waiting: a dashed disc · anonymous: a disc without letters. */
  state?: 'plain' | 'signed' | 'waiting' | 'anonymous'
}>

/** A person as a disc with initials; the disc's name is the person's. */
export function Who({ initials, label, size = 'regular', state = 'plain' }: WhoProps) {
  return (
    <span className="who" role="img" aria-label={label} title={label} data-size={size} data-state={state}>
      {state === 'anonymous' ? null : initials}
      {state === 'signed' ? <i className="who__tick"><Icon name="check" weight={3.5} /></i> : null}
    </span>
  )
}

export type WhoListProps = Readonly<{ label: string; people: readonly (WhoProps & Readonly<{ id: string }>)[]; overlap?: boolean }>

/** People in a row; overlapping where they only have to be counted. */
export function WhoList({ label, people, overlap }: WhoListProps) {
  return (
    <ul className="who-list" aria-label={label} data-overlap={flag(overlap)}>
      {people.map(({ id, ...person }) => <li key={id}><Who {...person} /></li>)}
    </ul>
  )
}
