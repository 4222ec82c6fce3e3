import type { ReactNode } from 'react'
import { PhaseRail } from '../../../renderer/ui/PhaseRail.tsx'
import { TimerDisplay } from '../../../renderer/ui/Timer.tsx'
import { TopBar } from '../../../renderer/ui/TopBar.tsx'
import { PHASES } from './samples.ts'

type FrameProps = Readonly<{ now: (typeof PHASES)[number]; time: string; of: string; left: number; warning?: string; children: ReactNode }>

/** The shell of a session screen around a sample. */
export function Frame({ now, time, of, left, warning, children }: FrameProps) {
  const at = PHASES.indexOf(now)
  return (
    <div className="shell">
      <TopBar
        title="Kestrel Home"
        subtitle="Social Engagement Journey"
        end={
          <TimerDisplay label="Time left" time={time} of={of} left={left} pauseLabel="Pause" resumeLabel="Resume" onToggle={() => {}}
            {...(warning === undefined ? {} : { warning })} />
        }
      >
        <PhaseRail
          label="Phases"
          phases={PHASES.map((phase, index) => ({ id: phase, label: phase, state: index < at ? 'done' : index === at ? 'now' : 'ahead', doneLabel: 'done' }))}
          onGo={() => {}}
        />
      </TopBar>
      {children}
    </div>
  )
}
