import { type CSSProperties, useId } from 'react'
import { useText } from '../../session/surface.tsx'
import { Select, type SelectOption } from '../../ui/Select.tsx'

/** One thing of the old journey: what is under it, and the place of the new journey that it goes to. */
export type OldPlace<V extends string> = Readonly<{
  id: string
  name: string
  /** What lies there, in words. */
  holds: string
  /** How much lies there, for the width of its line. */
  weight: number
  to: V | null
  /** The name of its choice for assistive technology: "Where stage 2, Experimental, goes". */
  label: string
  tone?: number
}>

export type NewPlace<V extends string> = Readonly<{ value: V; name: string; holds: string; tone?: number }>

type MappingDrawingProps<V extends string> = Readonly<{
  old: readonly OldPlace<V>[]
  next: readonly NewPlace<V>[]
  oldLabel: string
  nextLabel: string
  options: readonly SelectOption<V>[]
  placeholder: string
  onMove: (at: number, to: V) => void
}>

/** Heights of one row in the drawing's own measure; a line runs from the middle of one row to the middle of another. */
const ROW = 10
const middle = (row: number): number => row * ROW + ROW / 2

/** Widest line, for the place that holds most. */
const WIDEST = 10
const NARROWEST = 2

/** Two journeys side by side with a line from every old place to its new one; each line is moved with the choice at its beginning. */
export function MappingDrawing<V extends string>(props: MappingDrawingProps<V>) {
  const { old, next, oldLabel, nextLabel, options, placeholder, onMove } = props
  const t = useText()
  const id = useId()
  const rows = Math.max(old.length, next.length)
  const most = Math.max(1, ...old.map(({ weight }) => weight))
  const rowOf = (to: V | null): number => next.findIndex(({ value }) => value === to)
  const lines = old.flatMap(({ id: key, to, weight }, at) => {
    const row = rowOf(to)
    return row < 0 ? [] : [{ key, from: middle(at), to: middle(row), width: weight === 0 ? NARROWEST : NARROWEST + (weight / most) * (WIDEST - NARROWEST), empty: weight === 0 }]
  })
  const said = old.map(({ name, to }) => t('switching.line', { from: name, to: next[rowOf(to)]?.name ?? placeholder })).join('; ')
  return (
    <div className="mapping">
      <section aria-labelledby={`${id}-old`}>
        <h3 id={`${id}-old`} className="mapping__head">{oldLabel}</h3>
        <ol className="mapping__rows">
          {old.map(({ id: key, name, holds, label, to, tone }, at) => (
            <li key={key} className="mapping__row" data-side="old" data-adrift={to === null ? '' : undefined}>
              <Chip tone={tone} at={at} />
              <span className="mapping__words"><b>{name}</b><span>{holds}</span></span>
              <Select label={label} hideLabel value={to} options={options} placeholder={placeholder} onChange={(chosen) => onMove(at, chosen)} />
            </li>
          ))}
        </ol>
      </section>
      <svg className="mapping__lines" viewBox={`0 0 100 ${rows * ROW}`} preserveAspectRatio="none" role="img" aria-label={said} style={{ '--rows': rows } as CSSProperties}>
        {lines.map(({ key, from, to, width, empty }) => (
          <path
            key={key} d={`M0 ${from} C 50 ${from} 50 ${to} 100 ${to}`} fill="none" vectorEffect="non-scaling-stroke" strokeWidth={width}
            className="mapping__line" data-empty={empty ? '' : undefined}
          />
        ))}
      </svg>
      <section aria-labelledby={`${id}-next`}>
        <h3 id={`${id}-next`} className="mapping__head">{nextLabel}</h3>
        <ol className="mapping__rows">
          {next.map(({ value, name, holds, tone }, at) => (
            <li key={value} className="mapping__row" data-side="next">
              <Chip tone={tone} at={at} />
              <span className="mapping__words"><b>{name}</b><span>{holds}</span></span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

/** The number of a stage in the colour of its step; lenses have none. */
function Chip({ tone, at }: Readonly<{ tone: number | undefined; at: number }>) {
  return tone === undefined ? null : <i className="mapping__n" data-tone={tone}>{at + 1}</i>
}
