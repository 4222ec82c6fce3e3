import { Icon } from './Icon.tsx'

export type RailPhase<P extends string> = Readonly<{
  id: P
  label: string
  state: 'done' | 'now' | 'ahead'
  /** What the tick means, for those who do not see it. */
  doneLabel?: string
}>

export type PhaseRailProps<P extends string> = Readonly<{
  label: string
  phases: readonly RailPhase<P>[]
  onGo: (phase: P) => void
}>

/** The phases of the session in a flat row; each can be gone to at any time, forward or back. */
export function PhaseRail<P extends string>({ label, phases, onGo }: PhaseRailProps<P>) {
  return (
    <nav aria-label={label} className="rail-wrap">
      <ol className="rail">
        {phases.map((phase, index) => (
          <li key={phase.id} className="rail__stop">
            <button
              type="button"
              className="phase"
              data-state={phase.state}
              aria-current={phase.state === 'now' ? 'step' : undefined}
              onClick={() => onGo(phase.id)}
            >
              <i className="phase__mark">{phase.state === 'done' ? <Icon name="check" weight={3} /> : index + 1}</i>
              <span className="phase__label">{phase.label}</span>
              {phase.state === 'done' && phase.doneLabel !== undefined ? <span className="sr">{`, ${phase.doneLabel}`}</span> : null}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
