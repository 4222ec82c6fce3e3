import { CommitField } from '../../session/CommitField.tsx'
import { useText } from '../../session/surface.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Tag } from '../../ui/Tag.tsx'

type AgendaBlockProps = Readonly<{
  /** `null` for a break. */
  ordinal: number | null
  name: string
  removeLabel: string
  /** "10:00 to 10:20"; `null` while nobody knows when the day begins. */
  times: string | null
  isNow: boolean
  minutes: number
  least: number
  most: number
  onMinutes: (minutes: number) => Promise<boolean>
  onAddBreak?: () => void
  onRemove?: () => void
}>

/** One row of the agenda: what it is, when, and how many minutes it takes. */
export function AgendaBlock({ ordinal, name, removeLabel, times, isNow, minutes, least, most, onMinutes, onAddBreak, onRemove }: AgendaBlockProps) {
  const t = useText()
  const isBreak = ordinal === null
  const isMinutes = (typed: string) => /^\s*\d{1,3}\s*$/.test(typed) && Number(typed) >= least && Number(typed) <= most
  return (
    <li className="frame-agenda__row" data-break={isBreak ? '' : undefined} aria-current={isNow ? 'step' : undefined}>
      <span className="frame-agenda__name">
        <i aria-hidden="true">{isBreak ? <Icon name="pause" /> : ordinal}</i>
        <span>
          {name} {isNow ? <Tag tone="held">{t('agenda.here')}</Tag> : null}
          {times === null ? null : <small className="frame-agenda__times">{times}</small>}
        </span>
      </span>
      <IconButton label={t('frame.less', { phase: name })} icon={<Icon name="minus" />} disabled={minutes <= least} onClick={() => void onMinutes(Math.max(least, minutes - 5))} />
      <CommitField
        label={t('frame.minutesFor', { phase: name })} hideLabel value={String(minutes)} inputMode="numeric" autoComplete="off"
        objection={(typed) => (isMinutes(typed) ? null : t(isBreak ? 'agenda.breakWrong' : 'frame.minutesWrong'))}
        onCommit={(typed) => onMinutes(Number(typed))}
      />
      <IconButton label={t('frame.more', { phase: name })} icon={<Icon name="plus" />} disabled={minutes >= most} onClick={() => void onMinutes(minutes + 5)} />
      {onAddBreak === undefined ? null : <IconButton label={t('agenda.addBreak', { phase: name })} icon={<Icon name="pause" />} onClick={onAddBreak} />}
      {onRemove === undefined ? null : <IconButton label={removeLabel} icon={<Icon name="close" />} onClick={onRemove} />}
    </li>
  )
}
