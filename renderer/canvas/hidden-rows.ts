/** What a scroller of equal rows shows at this moment, in px. */
export type Window = Readonly<{ scrollTop: number; clientHeight: number; rowHeight: number; count: number }>

/** Rows that can't be read at either end; a sign at an end covers one row there, which then counts too. */
export type HiddenRows = Readonly<{ above: number; below: number }>

const NONE: HiddenRows = { above: 0, below: 0 }

/** Less than this much of a row beyond an edge, in px, hides nothing: rounding of a scaled screen. */
const SLACK = 2

/** How many rows are scrolled away above and below. */
export function hiddenRows({ scrollTop, clientHeight, rowHeight, count }: Window): HiddenRows {
  const total = count * rowHeight
  if (clientHeight <= 0 || total <= clientHeight + SLACK) return NONE
  const cutAbove = scrollTop > SLACK
  const cutBelow = total - clientHeight - scrollTop > SLACK
  return {
    above: cutAbove ? Math.min(count, Math.ceil((scrollTop + rowHeight - SLACK) / rowHeight)) : 0,
    below: cutBelow ? count - Math.max(0, Math.floor((scrollTop + clientHeight - rowHeight + SLACK) / rowHeight)) : 0,
  }
}
