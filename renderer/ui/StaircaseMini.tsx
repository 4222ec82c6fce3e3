import { flag } from './flag.ts'
import type { NoteKind } from './KindIcon.tsx'
import { useStepTone } from './StageColours.tsx'

export type StaircaseMiniProps = Readonly<{
  stages: number
  /** Every stage up to this one is lit, and this one shows its number. */
  lit?: number
  /** A stage that was lost; a dashed outline. */
  lost?: number
  /** The kinds of the notes on each step, the lowest note first. */
  piles?: readonly (readonly NoteKind[])[]
  /** Said instead of the picture; without it the picture is decoration. */
  label?: string
}>

/** A pile in a small picture shows its top this many notes at most; the rest would leave the picture. */
const HIGHEST_PILE = 9

/** The staircase small: a picture of where a session stands, with its piles as stripes. */
export function StaircaseMini({ stages, lit = 0, lost, piles = [], label }: StaircaseMiniProps) {
  const tone = useStepTone()
  const steps = Array.from({ length: stages }, (_, index) => index + 1)
  return (
    <div className="mini" data-stages={stages} data-bare={flag(piles.length === 0)} {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}>
      {steps.map((stage) => (
        <div key={stage} className="mini__column" data-stage={stage} data-tone={tone(stage, stages)}>
          <div className="mini__pile">
            {(piles[stage - 1] ?? []).slice(0, HIGHEST_PILE).map((kind, index) => <i key={index} className="mini__note" data-kind={kind} />)}
          </div>
          <div className="mini__step" data-lit={flag(stage <= lit)} data-lost={flag(stage === lost)}>{stage === lit ? stage : null}</div>
        </div>
      ))}
    </div>
  )
}
