import { Icon } from './Icon.tsx'
import { useStepTone } from './StageColours.tsx'

export type ClimbStage = Readonly<{ stage: number; name: string; essence?: string }>

export type ClimbProps = Readonly<{
  label: string
  /** In the order of the journey; drawn with the highest on top. */
  stages: readonly ClimbStage[]
  chosen: number | null
  onChoose: (stage: number) => void
  disabled?: boolean
}>

/** The staircase for a thumb: one wide step for each stage, the chosen one lit with a tick. */
export function Climb({ label, stages, chosen, onChoose, disabled = false }: ClimbProps) {
  const tone = useStepTone()
  return (
    <div className="climb" role="group" aria-label={label} data-stages={stages.length}>
      {stages.toReversed().map(({ stage, name, essence }) => (
        <button
          key={stage}
          type="button"
          className="climb__step"
          data-stage={stage}
          data-tone={tone(stage, stages.length)}
          aria-pressed={stage === chosen}
          disabled={disabled}
          onClick={() => onChoose(stage)}
        >
          <b>{stage}</b>
          <span className="climb__words">{name}{essence === undefined ? null : <small>{essence}</small>}</span>
          {stage === chosen ? <Icon name="check" weight={3} /> : null}
        </button>
      ))}
    </div>
  )
}

export type StagePickProps = Readonly<{ label: string; stages: readonly Readonly<{ stage: number; label: string }>[]; chosen: number | null; onChoose: (stage: number) => void }>

/** The stages as a row of figures, for a ruling; the chosen one is where the note will land. */
export function StagePick({ label, stages, chosen, onChoose }: StagePickProps) {
  return (
    <div className="pick" role="group" aria-label={label} data-stages={stages.length}>
      {stages.map((one) => (
        <button key={one.stage} type="button" className="pick__one" aria-label={one.label} aria-pressed={one.stage === chosen} onClick={() => onChoose(one.stage)}>
          {one.stage}
        </button>
      ))}
    </div>
  )
}
