import type { AudienceView } from '../../shared/views/audience-view.ts'
import { sayWarning } from '../session/SessionTopBar.tsx'
import { sayTask } from '../session/say-task.ts'
import { useLanguage, useText } from '../session/surface.tsx'
import { useTimeLeft } from '../session/use-time-left.ts'
import { flag } from '../ui/flag.ts'
import { TimerDisplay } from '../ui/Timer.tsx'
import { AudienceStairs } from './AudienceStairs.tsx'
import { HomeScene } from './HomeScene.tsx'
import { NoteWall } from './NoteWall.tsx'
import { PlanScene } from './PlanScene.tsx'
import { SpotlightStage } from './SpotlightStage.tsx'
import { Unseen } from './Unseen.tsx'
import { VerdictStairs } from './VerdictStairs.tsx'

type AudienceScreenProps = Readonly<{ view: AudienceView }>

/** What to do now, how long is left, and below it the board to the edges. */
export function AudienceScreen({ view }: AudienceScreenProps) {
  const t = useText()
  const language = useLanguage()
  const { title, words } = sayTask(t, language, { ...view, anythingContested: view.spotlight !== null })
  return (
    <div className="audience" data-phase={view.phase} data-holds={flag((view.verdict?.stage ?? null) !== null)}>
      <header className="audience__head">
        <div role="status">
          <h1 className="audience__title">{title}</h1>
          <p className="audience__words" key={words}>{words}</p>
        </div>
        <AudienceClock clock={view.clock} />
      </header>
      <main className="audience__stage">
        <Scene view={view} />
      </main>
    </div>
  )
}

function Scene({ view }: AudienceScreenProps) {
  switch (view.phase) {
    case 'gather':
      return <NoteWall notes={view.notes} />
    case 'place':
      return view.round?.hidden === true ? <Unseen round={view.round} notes={view.notes} stages={view.stages} /> : <AudienceStairs view={view} />
    case 'resolve':
      return view.spotlight === null ? <AudienceStairs view={view} /> : <SpotlightStage view={view} spotlight={view.spotlight} />
    case 'backlog':
      return view.plan === null ? null : <PlanScene plan={view.plan} />
    case 'close':
      return <HomeScene view={view} />
    case 'verdict':
      return <VerdictStairs view={view} stage={view.verdict?.stage ?? null} />
    case 'frame':
      return <AudienceStairs view={view} />
  }
}

function AudienceClock({ clock }: Pick<AudienceView, 'clock'>) {
  const t = useText()
  const time = useTimeLeft(clock)
  if (clock.status === 'stopped') return null
  const warning = sayWarning(t, time)
  return <TimerDisplay size="audience" label={t('shell.timeLeft')} time={time.figures} left={time.share} running={clock.status === 'running'} {...(warning === null ? {} : { warning })} />
}
