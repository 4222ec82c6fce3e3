import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useCallback, useLayoutEffect } from 'react'

type VirtualNotesProps<Row> = Readonly<{
  rows: readonly Row[]
  /** The element that scrolls, as state: it has to be known when this list is first laid out. */
  scroller: HTMLElement | null
  keyOf: (row: Row) => string
  /** Rows that stay in the document though they are scrolled away: the one with the focus and the one that is being dragged. */
  pinned: readonly number[]
  /** px; a measured list takes it as a guess. */
  rowHeight: number
  measured?: boolean
  gap?: number
  render: (row: Row) => ReactNode
}>

/** How many rows beyond the edge are drawn ahead. */
const AHEAD = 4

/** A list that draws only what can be seen. */
export function VirtualNotes<Row>({ rows, scroller, keyOf, pinned, rowHeight, measured = false, gap = 0, render }: VirtualNotesProps<Row>) {
  // The same function for the same rows: with another one the whole list would be measured anew.
  const getItemKey = useCallback((index: number) => keyOf(rows[index] as Row), [keyOf, rows])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    getItemKey,
    estimateSize: () => rowHeight,
    overscan: AHEAD,
    gap,
    rangeExtractor: (range: Range) => {
      const seen = defaultRangeExtractor(range)
      const kept = pinned.filter((index) => index >= 0 && index < rows.length && !seen.includes(index))
      return kept.length === 0 ? seen : [...seen, ...kept].sort((a, b) => a - b)
    },
  })
  // Rows of one height are known without measuring, but a height that was once used is remembered until it is said otherwise.
  useLayoutEffect(() => {
    if (!measured) virtualizer.measure()
  }, [virtualizer, measured, rowHeight])
  return (
    <div className="pile" data-virtual="" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => (
        <div key={key} className="pile__row" data-index={index} style={{ top: start }} ref={measured ? virtualizer.measureElement : null}>
          {render(rows[index] as Row)}
        </div>
      ))}
    </div>
  )
}
