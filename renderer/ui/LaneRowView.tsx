import type { CSSProperties, ReactNode } from 'react'
import { flag } from './flag.ts'

/** As much of a note as says how many people put it on each stage. */
type Torn = { readonly agreement?: { readonly frequencies: readonly number[] } | null }

type LaneRowViewProps<N> = Readonly<{
  /** Notes beside each other, each between the same stages. */
  row: readonly { readonly low: number; readonly high: number; readonly notes: readonly N[] }[]
  stages: number
  /** Apart, a note has a line for its words and one for its figures; close, both stand on one. */
  density: 'apart' | 'close'
  /** In px; as high as its words where left out. */
  height?: number
  keyOf: (note: N) => string
  card: (note: N) => ReactNode
}>

/** One row of the contested place: each note over the stages it is torn between, and how many people stand on each of them. */
export function LaneRowView<N extends Torn>({ row, stages, density, height, keyOf, card }: LaneRowViewProps<N>) {
  return (
    <div className="between__row" data-stages={stages} data-density={density} style={height === undefined ? undefined : { '--row': `${height}px` } as CSSProperties}>
      {row.map(({ low, high, notes }) => {
        const [first] = notes
        return (
          <div key={first === undefined ? low : keyOf(first)} className="torn" data-low={low} data-high={high} style={{ '--low': low, '--past': high + 1, '--span': high - low + 1 } as CSSProperties}>
            {notes.map((note) => (
              <div key={keyOf(note)} className="torn__one">
                {card(note)}
                <Track counts={note.agreement?.frequencies.slice(low - 1, high) ?? []} />
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}

/** How many people put the note on each stage from the lowest to the highest, over the columns where there is room; said in words by the note itself. */
function Track({ counts }: Readonly<{ counts: readonly number[] }>) {
  return (
    <span className="torn__track" aria-hidden="true">
      <i className="torn__line" />
      {counts.map((count, index) => <b key={`${index + 1}`} className="torn__at" data-none={flag(count === 0)}>{count === 0 ? null : count}</b>)}
    </span>
  )
}
