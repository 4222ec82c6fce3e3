import { flag } from './flag.ts'

/** How strong a note is: 1 hearsay, 2 seen, 3 proven. */
export type Strength = 1 | 2 | 3

type PipsProps = Readonly<{ strength: Strength }>

/** Three dots of which as many are filled as the note is strong; the words stand beside it or in the note's name. */
export function Pips({ strength }: PipsProps) {
  return (
    <span className="pips" aria-hidden="true">
      <i className="pips__one" data-on="" />
      <i className="pips__one" data-on={flag(strength > 1)} />
      <i className="pips__one" data-on={flag(strength > 2)} />
    </span>
  )
}
