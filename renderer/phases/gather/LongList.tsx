import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useState } from 'react'

type LongListProps<Row> = Readonly<{
  label: string
  rows: readonly Row[]
  rowHeight: number
  keyOf: (row: Row, index: number) => string
  render: (row: Row, index: number) => ReactNode
}>

/** A list of any length that scrolls by itself and draws only what can be seen. */
export function LongList<Row>({ label, rows, rowHeight, keyOf, render }: LongListProps<Row>) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    getItemKey: (index) => keyOf(rows[index] as Row, index),
    estimateSize: () => rowHeight,
    initialRect: { width: 400, height: 600 },
    overscan: 6,
  })
  return (
    <div ref={setScroller} className="gather-long" role="list" aria-label={label} tabIndex={0}>
      <div className="gather-long__whole" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={key} ref={virtualizer.measureElement} role="listitem" aria-setsize={rows.length} aria-posinset={index + 1}
            data-index={index}
            className="gather-long__row" style={{ top: start }}
          >
            {render(rows[index] as Row, index)}
          </div>
        ))}
      </div>
    </div>
  )
}
