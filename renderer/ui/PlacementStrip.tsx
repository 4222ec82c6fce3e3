import { flag } from './flag.ts'

export type PlacementStripProps = Readonly<{
  /** How many placed the note on stage 1, 2, … */
  counts: readonly number[]
  /** The lower median, a stage from 1; marked by a dark step and a pointer under it. */
  median?: number
  /** The spread in words: "stage 2: 5, stage 3: 1, …; lower median 2"; empty where it is said beside the strip. */
  label: string
  size?: 'small' | 'large'
}>

const COLUMN = 19
/** What is free above the highest step, in units of the picture. */
const FREE = 36
const TALLEST = 7

/** Dots stand in as many files as keep a column no taller than seven. */
function files(counts: readonly number[]): number {
  return Math.min(3, Math.max(1, Math.ceil(Math.max(0, ...counts) / TALLEST)))
}

/** The spread of placements as dots over small steps; the lower median has a pointer, so that colour need not say it. */
export function PlacementStrip({ counts, median, label, size = 'small' }: PlacementStripProps) {
  const width = COLUMN * counts.length
  const abreast = files(counts)
  const most = Math.ceil(Math.max(1, ...counts) / abreast)
  const pitch = Math.min(7.5, FREE / most)
  const radius = Math.min(3, pitch * 0.42, 7 / abreast)
  return (
    <svg className="strip" data-size={size} viewBox={`0 0 ${width} 66`} {...(label === '' ? { 'aria-hidden': true } : { 'role': 'img', 'aria-label': label })}>
      {counts.map((count, index) => {
        const stage = index + 1
        const height = 6 + (12 * index) / Math.max(1, counts.length - 1)
        const middle = index * COLUMN + 9
        return (
          <g key={stage} data-median={flag(stage === median)}>
            {Array.from({ length: count }, (_, dot) => (
              <circle
                key={dot}
                className="strip__dot"
                cx={middle + ((dot % abreast) - (abreast - 1) / 2) * 6}
                cy={58 - height - pitch * Math.floor(dot / abreast) - radius - 4}
                r={radius}
              />
            ))}
            <rect className="strip__step" x={index * COLUMN} y={58 - height} width={18} height={height} />
            {stage === median ? <path className="strip__median" d={`M${middle} 59l5 7h-10z`} /> : null}
          </g>
        )
      })}
    </svg>
  )
}
