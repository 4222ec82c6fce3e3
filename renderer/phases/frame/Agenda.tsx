import { useState } from 'react'
import { type Phase, PHASES } from '../../../shared/session/phase.ts'
import { CommitField } from '../../session/CommitField.tsx'
import { useCommand, useSession } from '../../session/session.tsx'
import { useSurface, useText } from '../../session/surface.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { clockTime, endOf, nextFiveMinutes } from './agenda-times.ts'

/** Minutes per phase, what they come to, and when the room is done. */
export function Agenda() {
  const t = useText()
  const { client } = useSurface()
  const minutes = useSession((view) => view.minutes)
  const [start, setStart] = useState(() => clockTime(nextFiveMinutes(client.hostNow())))
  const total = PHASES.reduce((sum, phase) => sum + minutes[phase], 0)
  const end = endOf(start, total)
  return (
    <section className="stack" aria-label={t('frame.agenda')}>
      <p className="muted">{t('frame.agendaHint')}</p>
      <ol className="frame-agenda">
        {PHASES.map((phase, index) => <PhaseMinutes key={phase} phase={phase} ordinal={index + 1} minutes={minutes[phase]} />)}
      </ol>
      <p className="frame-total">
        <span>{t('frame.total')}</span>
        <b>{t('frame.totalTime', { hours: Math.floor(total / 60), minutes: total % 60 })}</b>
      </p>
      <div className="frame-times">
        <Field label={t('frame.startsAt')} type="time" value={start} onChange={setStart} />
        <p className="frame-times__end" role="status">
          {end === null ? null : t(end.nextDay ? 'frame.endsNextDay' : 'frame.endsAt', { time: end.time })}
        </p>
      </div>
    </section>
  )
}

type PhaseMinutesProps = Readonly<{ phase: Phase; ordinal: number; minutes: number }>

function PhaseMinutes({ phase, ordinal, minutes }: PhaseMinutesProps) {
  const t = useText()
  const give = useCommand()
  const name = t(`common.phase.${phase}`)
  const set = (next: number) => give({ type: 'SetMinutes', phase, minutes: Math.min(240, Math.max(1, next)) })
  return (
    <li className="frame-agenda__row">
      <span className="frame-agenda__name"><i aria-hidden="true">{ordinal}</i>{name}</span>
      <IconButton
        label={t('frame.less', { phase: name })} icon={<Icon name="minus" />} disabled={minutes <= 1}
        onClick={() => void set(minutes - 5)}
      />
      <CommitField
        label={t('frame.minutesFor', { phase: name })} hideLabel value={String(minutes)} inputMode="numeric" autoComplete="off"
        objection={(typed) => (isMinutes(typed) ? null : t('frame.minutesWrong'))}
        onCommit={(typed) => set(Number(typed))}
      />
      <IconButton
        label={t('frame.more', { phase: name })} icon={<Icon name="plus" />} disabled={minutes >= 240}
        onClick={() => void set(minutes + 5)}
      />
    </li>
  )
}

function isMinutes(typed: string): boolean {
  return /^\s*\d{1,3}\s*$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 240
}
