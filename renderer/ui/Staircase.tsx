import type { ReactNode, Ref } from 'react'
import { flag } from './flag.ts'
import { useStepTone } from './StageColours.tsx'

/** lit: it holds · target: a note will land here · lost: it held before and holds no longer. */
export type StepState = 'unlit' | 'lit' | 'target' | 'lost'

export type StaircaseSize = 'board' | 'people' | 'verdict' | 'audience'

/** From this many stages on the columns are too narrow for number and name side by side. */
const MANY = 6

export type StaircaseProps = Readonly<{ label: string; stages: number; size?: StaircaseSize; children: ReactNode; ref?: Ref<HTMLDivElement> }>

/** The journey as one solid of 2 to 9 steps that share the width; its children are steps. */
export function Staircase({ label, stages, size = 'board', children, ref }: StaircaseProps) {
  return (
    <div ref={ref} className="stairs" role="group" aria-label={label} data-stages={stages} data-size={size} data-many={flag(stages >= MANY)}>
      {children}
    </div>
  )
}

export type StepProps = Readonly<{
  stage: number
  stages: number
  name: string
  /** What assistive technology calls the column: "Stage 3, Operational, lit, 6 notes". */
  label: string
  essence?: string
  state?: StepState
  /** A beam of light falls on the column; for the live screen only, never for an export. */
  beam?: 'none' | 'plain' | 'edged'
  /** Stands on the face under the name, such as the indicator ticks. */
  faceExtra?: ReactNode
  /** What opening the step shows, in words, and what to do then; the whole face is pressed. */
  opens?: Readonly<{ label: string; onOpen: () => void }>
  children?: ReactNode
  ref?: Ref<HTMLDivElement>
}>

/** One column: what stands on the step, then its face with number and name. */
export function Step(props: StepProps) {
  const { stage, stages, name, label, essence, state = 'unlit', beam = 'none', faceExtra, opens, children, ref } = props
  const tone = useStepTone()
  return (
    <div ref={ref} className="step" role="group" aria-label={label} data-stage={stage} data-tone={tone(stage, stages)} data-state={state}>
      {beam === 'none' ? null : <Beam edged={beam === 'edged'} />}
      {children}
      <StepFace stage={stage} name={name} {...(essence === undefined ? {} : { essence })} {...(opens === undefined ? {} : { opens })}>{faceExtra}</StepFace>
    </div>
  )
}

type StepFaceProps = Readonly<{ stage: number; name: string; essence?: string; children?: ReactNode } & Pick<StepProps, 'opens'>>

/** The front of a step: number, then name; no control ever stands on it, but it may be one as a whole. */
export function StepFace({ stage, name, essence, opens, children }: StepFaceProps) {
  return (
    <div className="face">
      <span className="face__n">{stage}</span>
      <span className="face__words">
        <span className="face__name">{name}</span>
        {essence === undefined ? null : <span className="face__essence">{essence}</span>}
        {children}
      </span>
      {opens === undefined ? null : <button type="button" className="face__open" aria-haspopup="dialog" aria-label={opens.label} onClick={opens.onOpen} />}
    </div>
  )
}

type BeamProps = Readonly<{ edged?: boolean }>

/** Light that falls on a column of the live screen. */
export function Beam({ edged }: BeamProps) {
  return <i className="beam" data-edges={flag(edged)} />
}

export type PileProps = Readonly<{ density?: 'plain' | 'compact' | 'fan'; children?: ReactNode; ref?: Ref<HTMLDivElement> }>

/** The notes that stand on a step, the last one nearest to it. */
export function Pile({ density = 'plain', children, ref }: PileProps) {
  return <div ref={ref} className="pile" data-density={density === 'plain' ? undefined : density}>{children}</div>
}
