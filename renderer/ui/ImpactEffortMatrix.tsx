import type { KeyboardEvent, PointerEvent } from 'react'
import { type Spot, spreadDiscs } from './spread-discs.ts'

export type MatrixPoint = Readonly<{
  id: string
  number: number
  /** What assistive technology says: "1, Two-hour refresher: high impact, low effort". */
  label: string
  /** 0 to 1 each. */
  impact: number
  effort: number
  tone?: 'planned' | 'proposed' | 'over'
}>

export type ImpactEffortMatrixProps = Readonly<{
  label: string
  points: readonly MatrixPoint[]
  /** Top left, top right, bottom left, bottom right. */
  quadrants: readonly [string, string, string, string]
  lessEffort: string
  moreEffort: string
  moreImpact: string
  selected?: string | null
  onPick?: (id: string) => void
  /** Asked for when a disc is dragged or moved with the arrows; without it the discs only show where things are. */
  onMove?: (id: string, to: Spot) => void
}>

/** One press of an arrow key, as a share of the matrix. */
const NUDGE = 0.05
const within = (share: number) => Math.min(1, Math.max(0, share))

const ARROWS: Readonly<Record<string, Spot>> = {
  ArrowUp: { impact: NUDGE, effort: 0 },
  ArrowDown: { impact: -NUDGE, effort: 0 },
  ArrowLeft: { impact: 0, effort: -NUDGE },
  ArrowRight: { impact: 0, effort: NUDGE },
}

/** Every micro-transformation by what it brings and what it costs; discs can be dragged or moved with the arrow keys. */
export function ImpactEffortMatrix(props: ImpactEffortMatrixProps) {
  const { label, points, quadrants, lessEffort, moreEffort, moreImpact, selected = null, onPick, onMove } = props
  const spots = spreadDiscs(points)

  const nudge = (event: KeyboardEvent, point: MatrixPoint) => {
    const step = ARROWS[event.key]
    if (step === undefined || onMove === undefined) return
    event.preventDefault()
    onMove(point.id, { impact: within(point.impact + step.impact), effort: within(point.effort + step.effort) })
  }
  const grab = (event: PointerEvent<HTMLButtonElement>) => {
    if (onMove !== undefined) event.currentTarget.setPointerCapture(event.pointerId)
  }
  const drag = (event: PointerEvent<HTMLButtonElement>, point: MatrixPoint) => {
    const field = event.currentTarget.parentElement
    if (onMove === undefined || field === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const box = field.getBoundingClientRect()
    onMove(point.id, {
      impact: within(1 - (event.clientY - box.top) / box.height),
      effort: within((event.clientX - box.left) / box.width),
    })
  }

  return (
    <div className="matrix">
      <span className="matrix__y"><span>{moreImpact}</span></span>
      <div className="matrix__field" role="group" aria-label={label}>
        {quadrants.map((quadrant, index) => <span key={quadrant} className="matrix__quadrant" data-corner={index}>{quadrant}</span>)}
        {points.map((point, index) => {
          const { impact, effort } = spots[index] ?? point
          return (
            <button
              key={point.id}
              type="button"
              className="matrix__point"
              data-tone-of={point.tone ?? 'planned'}
              data-movable={onMove === undefined ? undefined : ''}
              aria-label={point.label}
              aria-pressed={onPick === undefined ? undefined : point.id === selected}
              title={point.label}
              style={{ left: `${effort * 100}%`, bottom: `${impact * 100}%` }}
              onClick={() => onPick?.(point.id)}
              onKeyDown={(event) => nudge(event, point)}
              onPointerDown={grab}
              onPointerMove={(event) => drag(event, point)}
            >
              <i>{point.number}</i>
            </button>
          )
        })}
      </div>
      <span className="matrix__x"><span>{lessEffort}</span><span>{moreEffort}</span></span>
    </div>
  )
}
