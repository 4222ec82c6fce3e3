import type { ReactNode } from 'react'
import { flag } from './flag.ts'
import { Icon } from './Icon.tsx'

type StepMarkProps = Readonly<{
  /** holds: the stage that holds · was: it held before and holds no longer · edge: the leading edge. */
  mark: 'holds' | 'was' | 'edge'
  /** What opening it shows, in words, and what to do then. */
  opens?: Readonly<{ label: string; onOpen: () => void }>
  children: ReactNode
}>

const SHAPE = { holds: ['held', 'check'], was: ['was', 'down'], edge: ['edge', 'flag'] } as const

/** What the verdict puts on a step: the pill of the stage that holds, a dashed loss, or the flag of the leading edge. */
export function StepMark({ mark, opens, children }: StepMarkProps) {
  const [shape, icon] = SHAPE[mark]
  const words = <><Icon name={icon} /><span>{children}</span></>
  return (
    <div className="stand">
      {opens === undefined
        ? <div className={shape} data-mark={mark}>{words}</div>
        : <button type="button" className={shape} data-mark={mark} aria-haspopup="dialog" aria-label={opens.label} onClick={opens.onOpen}>{words}</button>}
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
