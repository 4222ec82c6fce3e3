import type { ReactNode } from 'react'
import { flag } from './flag.ts'
import { Icon } from './Icon.tsx'

type StepMarkProps = Readonly<{
  /** holds: the stage that holds · was: it held before and holds no longer · edge: the leading edge. */
  mark: 'holds' | 'was' | 'edge'
  children: ReactNode
}>

const SHAPE = { holds: ['held', 'check'], was: ['was', 'down'], edge: ['edge', 'flag'] } as const

/** What the verdict puts on a step: the pill of the stage that holds, a dashed loss, or the flag of the leading edge. */
export function StepMark({ mark, children }: StepMarkProps) {
  const [shape, icon] = SHAPE[mark]
  return (
    <div className="stand">
      <div className={shape} data-mark={mark}><Icon name={icon} /><span>{children}</span></div>
    </div>
  )
}

type IndicatorTicksProps = Readonly<{ shown: number; total: number; label: ReactNode }>

/** How many of a stage's indicators are shown, as ticks and in words; stands on the face of a step. */
export function IndicatorTicks({ shown, total, label }: IndicatorTicksProps) {
  return (
    <span className="ind">
      <span className="ind__ticks" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => <i key={index} className="ind__one" data-on={flag(index < shown)} />)}
      </span>
      {label}
    </span>
  )
}
