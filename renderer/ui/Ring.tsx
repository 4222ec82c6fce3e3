type RingProps = Readonly<{
  /** The share of the circle that is drawn, 0 to 1. */
  fraction: number
  thickness?: number
}>

/** The circle is measured in percent of its own length, so that no figure depends on its size. */
const LENGTH = 100

/** A circle that is drawn as far as a share has come, from the top, clockwise. */
export function Ring({ fraction, thickness = 4 }: RingProps) {
  const share = Math.min(1, Math.max(0, fraction)) * LENGTH
  const circle = { cx: 26, cy: 26, r: 26 - thickness, pathLength: LENGTH, strokeWidth: thickness }
  return (
    <svg className="ring" viewBox="0 0 52 52" aria-hidden="true" focusable="false">
      <circle className="ring__track" {...circle} />
      {share === 0 ? null : <circle className="ring__fill" {...circle} strokeDasharray={`${share} ${LENGTH}`} />}
    </svg>
  )
}
