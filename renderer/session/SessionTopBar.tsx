import type { ReactNode } from 'react'
import type { Translate } from '../../shared/i18n/catalogue.ts'
import { PHASES } from '../../shared/session/phase.ts'
import { undo } from '../actions/actions.ts'
import { useDoing } from '../actions/doing.tsx'
import { spellKeys } from '../actions/keys.ts'
import { ON_MAC } from '../actions/platform.ts'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { PhaseRail } from '../ui/PhaseRail.tsx'
import { TimerDisplay } from '../ui/Timer.tsx'
import { Mark, TopBar } from '../ui/TopBar.tsx'
import { useBell } from './bell.ts'
import { behindBy } from '../../shared/views/agenda-view.ts'
import { planStart } from './clock-time.ts'
import { goTo } from './route.ts'
import { sayChange } from './say-change.ts'
import { useCommand, useSession } from './session.tsx'
import { SessionMenu } from './SessionMenu.tsx'
import { useLanguage, useLibrary, useSurface, useText } from './surface.tsx'
import { type TimeLeft, useTick, useTimeLeft } from './use-time-left.ts'

/** The bar of an open session: whose it is, the phases, the clock, undo, and everything else in a menu. */
export function SessionTopBar({ projector }: Readonly<{ projector?: ReactNode }>) {
  const t = useText()
  const give = useCommand()
  const language = useLanguage()
  const client = useSession((view) => view.client)
  const journey = useSession((view) => view.journey.name)
  const phase = useSession((view) => view.phase)
  const visited = useSession((view) => view.visited)
  return (
    <TopBar
      lead={<IconButton label={t('shell.toLibrary')} icon={<Mark />} onClick={() => goTo({ at: 'library' })} />}
      title={client}
      subtitle={journey[language]}
      end={
        <>
          <SessionClock />
          {projector}
          <UndoButton />
          <SessionMenu />
        </>
      }
    >
      <PhaseRail
        label={t('common.phases')}
        phases={PHASES.map((id) => ({
          id,
          label: t(`common.phase.${id}`),
          state: id === phase ? 'now' : visited.includes(id) && PHASES.indexOf(id) < PHASES.indexOf(phase) ? 'done' : 'ahead',
          doneLabel: t('shell.visited'),
        }))}
        onGo={(to) => void give({ type: 'GoToPhase', phase: to })}
      />
    </TopBar>
  )
}

function SessionClock() {
  const t = useText()
  const give = useCommand()
  const clock = useSession((view) => view.clock)
  const planned = useSession((view) => view.minutes[view.phase])
  const time = useTimeLeft(clock.status === 'stopped' ? { status: 'stopped', total: planned * 60_000 } : clock)
  const running = clock.status === 'running'
  useBell(clock, useLibrary((library) => library.preferences.sound))
  const warning = sayWarning(t, time)
  const of = t('shell.ofMinutes', { minutes: Math.round((clock.status === 'stopped' ? planned * 60_000 : clock.total) / 60_000) })
  const drift = useDrift()
  return (
    <TimerDisplay
      label={t('shell.timeLeft')}
      time={time.figures}
      left={time.share}
      of={drift === null ? of : `${of} · ${drift}`}
      {...(warning === null ? {} : { warning })}
      running={running}
      pauseLabel={t('shell.pause')}
      resumeLabel={t(clock.status === 'paused' ? 'shell.resume' : 'shell.start')}
      onToggle={() => void give({ type: running ? 'PauseClock' : clock.status === 'paused' ? 'ResumeClock' : 'StartClock' })}
    />
  )
}

/** How far the room is behind its plan or ahead of it, in words; `null` while nothing has started. */
function useDrift(): string | null {
  const t = useText()
  const { client } = useSurface()
  const phase = useSession((view) => view.phase)
  const clock = useSession((view) => view.clock)
  const minutes = useSession((view) => view.minutes)
  const agenda = useSession((view) => view.agenda)
  useTick(agenda.startedAt === null ? null : DRIFT_TICK)
  const behind = behindBy({ phase, clock, minutes, agenda }, planStart(agenda.startsAt, agenda.startedAt), client.hostNow())
  if (behind === null) return null
  if (Math.abs(behind) <= ON_TIME) return t('agenda.onTime')
  return t(behind > 0 ? 'agenda.behind' : 'agenda.ahead', { count: Math.abs(behind) })
}

/** How often, in ms, the drift is worked out anew while no clock runs. */
const DRIFT_TICK = 15_000

/** Minutes that nobody calls late. */
const ON_TIME = 1

/** What the clock warns of, in words; `null` while there is time. */
export function sayWarning(t: Translate, { warning }: TimeLeft): string | null {
  if (warning === 'none') return null
  return t(warning === 'up' ? 'shell.timeUp' : warning === 'last' ? 'shell.lastMinute' : 'shell.soon')
}

function UndoButton() {
  const t = useText()
  const { perform } = useDoing()
  const possible = useSession(undo.when)
  const command = useSession((view) => view.history.undo)
  const what = sayChange(t, command)
  const label = what === null ? t('common.undo') : t('shell.undoNamed', { what })
  return (
    <IconButton
      label={`${label} (${spellKeys(undo.keys ?? '', ON_MAC)})`}
      icon={<Icon name="undo" />}
      disabled={!possible}
      onClick={() => perform(undo)}
    />
  )
}
