import { useId } from 'react'
import type { ReactNode } from 'react'

export type ConsensusMeterProps = Readonly<{
  label: string
  /** 0 to 1, and the same as it is read. */
  value: number
  figure: string
  contested: boolean
  /** What the figure means: "Contested: two camps, stages 2 and 4". */
  verdict: ReactNode
  detail?: ReactNode
  /** From here on a note counts; 0 to 1, and the words under the tall mark. */
  threshold: number
  thresholdLabel: string
  previous?: Readonly<{ value: number; label: string }>
}>

/** Two marks nearer than this share of the bar would print their words over each other. */
const CROWDED = 0.3

const percent = (share: number) => `${Math.min(1, Math.max(0, share)) * 100}%`

/** Words under a mark hang to the side where there is room. */
function side(share: number): 'start' | 'centre' | 'end' {
  if (share < 0.12) return 'start'
  return share > 0.82 ? 'end' : 'centre'
}

/** How far the room agrees: figure, bar, the threshold as a tall mark, the round before as a short one, and words for all of it. */
export function ConsensusMeter(props: ConsensusMeterProps) {
  const { label, value, figure, contested, verdict, detail, threshold, thresholdLabel, previous } = props
  const id = useId()
  const crowded = previous !== undefined && Math.abs(previous.value - threshold) < CROWDED
  return (
    <div className="meter" data-contested={contested ? '' : undefined} role="group" aria-label={label}>
      <span className="meter__figure">{figure}</span>
      <div className="meter__body">
        <div className="meter__words"><b id={id}>{verdict}</b>{detail === undefined ? null : <span className="muted">{detail}</span>}</div>
        <div className="track" role="meter" aria-label={label} aria-describedby={id} aria-valuemin={0} aria-valuemax={1} aria-valuenow={value} aria-valuetext={figure}>
          <i className="track__fill" style={{ width: percent(value) }} />
          {previous === undefined ? null : <i className="track__previous" style={{ left: percent(previous.value) }} data-on={previous.value < value ? '' : undefined} />}
          <i className="track__threshold" style={{ left: percent(threshold) }} />
        </div>
        <div className="marks" data-crowded={crowded ? '' : undefined}>
          {previous === undefined ? null : (
            <span className="marks__previous" data-side={side(previous.value)} style={{ left: percent(previous.value) }}>{previous.label}</span>
          )}
          <b className="marks__threshold" data-side={side(threshold)} style={{ left: percent(threshold) }}>{thresholdLabel}</b>
        </div>
      </div>
    </div>
  )
}
