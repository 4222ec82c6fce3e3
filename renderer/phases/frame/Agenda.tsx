import { type Phase, PHASES } from '../../../shared/session/phase.ts'
import { blocksOf } from '../../../shared/views/agenda-view.ts'
import { Changes } from '../../session/Changes.tsx'
import { clockTime, laterBy } from '../../session/clock-time.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { AgendaBlock } from './AgendaBlock.tsx'

/** The blocks of the day with their minutes and times, breaks between them, and when the room is done. */
export function Agenda() {
  const t = useText()
  const give = useCommand()
  const minutes = useSession((view) => view.minutes)
  const agenda = useSession((view) => view.agenda)
  const phase = useSession((view) => view.phase)
  const blocks = blocksOf({ minutes, agenda })
  const total = blocks.at(-1)?.to ?? 0
  const start = agenda.startsAt ?? (agenda.startedAt === null ? null : clockTime(agenda.startedAt))
  const end = start === null ? null : laterBy(start, total)
  const setMinutes = (of: Phase, next: number) => give({ type: 'SetMinutes', phase: of, minutes: Math.min(240, Math.max(1, next)) })
  const setBreak = (after: Phase, next: number) => give({ type: 'SetBreak', after, minutes: Math.min(120, Math.max(0, next)) })
  return (
    <section className="stack" aria-label={t('frame.agenda')}>
      <p className="muted">{t('frame.agendaHint')}</p>
      <Changes>
        <div className="frame-times">
          <Field label={t('agenda.plannedStart')} type="time" value={agenda.startsAt ?? ''} onChange={(typed) => void give({ type: 'PlanStart', startsAt: typed === '' ? null : typed })} />
          <p className="frame-times__end" role="status">
            {end === null ? t('agenda.plannedStartHint') : t(end.nextDay ? 'frame.endsNextDay' : 'frame.endsAt', { time: end.time })}
          </p>
        </div>
        <ol className="frame-agenda">
          {blocks.map((block) => {
            const name = t(`common.phase.${block.phase}`)
            const isBreak = block.is === 'break'
            return (
              <AgendaBlock
                key={`${block.is} ${block.phase}`}
                ordinal={isBreak ? null : PHASES.indexOf(block.phase) + 1}
                name={isBreak ? t('agenda.breakTitle') : name}
                longName={isBreak ? t('agenda.breakAfter', { phase: name }) : name}
                removeLabel={t('agenda.removeBreak', { phase: name })}
                begins={start === null ? null : (laterBy(start, block.from)?.time ?? null)}
                isNow={!isBreak && block.phase === phase}
                minutes={block.to - block.from}
                least={isBreak ? 0 : 1}
                most={isBreak ? 120 : 240}
                onMinutes={(next) => (isBreak ? setBreak(block.phase, next) : setMinutes(block.phase, next))}
                {...(!isBreak && agenda.breaks[block.phase] === undefined && block.phase !== 'close' ? { onAddBreak: () => void setBreak(block.phase, 15) } : {})}
                {...(isBreak ? { onRemove: () => void setBreak(block.phase, 0) } : {})}
              />
            )
          })}
        </ol>
        <p className="frame-total">
          <span>{t('frame.total')}</span>
          <b>{t('frame.totalTime', { hours: Math.floor(total / 60), minutes: total % 60 })}</b>
        </p>
        <div className="frame-run">
          <p className="muted">{agenda.startedAt === null ? t('agenda.notStarted') : t('agenda.started', { time: clockTime(agenda.startedAt) })}</p>
          <Button icon={<Icon name="play" />} onClick={() => void give({ type: 'StartAgenda' })}>{t('agenda.startNow')}</Button>
        </div>
      </Changes>
    </section>
  )
}
