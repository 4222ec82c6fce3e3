import { CommitField } from '../../session/CommitField.tsx'
import { useText } from '../../session/surface.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'

type AgendaBlockProps = Readonly<{
  /** `null` for a break. */
  ordinal: number | null
  name: string
  /** The name by which its buttons are told from those of other rows. */
  longName: string
  removeLabel: string
  /** "10:00"; `null` while nobody knows when the day begins. */
  begins: string | null
  isNow: boolean
  minutes: number
  least: number
  most: number
  onMinutes: (minutes: number) => Promise<boolean>
  onAddBreak?: () => void
  onRemove?: () => void
}>

/** One row of the agenda: what it is, when, and how many minutes it takes. */
export function AgendaBlock({ ordinal, name, longName, removeLabel, begins, isNow, minutes, least, most, onMinutes, onAddBreak, onRemove }: AgendaBlockProps) {
  const t = useText()
  const isBreak = ordinal === null
  const isMinutes = (typed: string) => /^\s*\d{1,3}\s*$/.test(typed) && Number(typed) >= least && Number(typed) <= most
  return (
    <li className="frame-agenda__row" data-break={isBreak ? '' : undefined} aria-current={isNow ? 'step' : undefined}>
      <span className="frame-agenda__name">
        <i aria-hidden="true">{isBreak ? <Icon name="pause" /> : ordinal}</i>
        <span>
          {name}
          <small className="frame-agenda__when">
            {begins === null ? null : <span className="frame-agenda__times">{begins}</span>}
            {isNow ? <b> {t('agenda.here')}</b> : null}
          </small>
        </span>
      </span>
      <IconButton label={t('frame.less', { phase: longName })} icon={<Icon name="minus" />} disabled={minutes <= least} onClick={() => void onMinutes(Math.max(least, minutes - 5))} />
      <CommitField
        label={t('frame.minutesFor', { phase: longName })} hideLabel value={String(minutes)} inputMode="numeric" autoComplete="off"
        objection={(typed) => (isMinutes(typed) ? null : t(isBreak ? 'agenda.breakWrong' : 'frame.minutesWrong'))}
        onCommit={(typed) => onMinutes(Number(typed))}
      />
      <IconButton label={t('frame.more', { phase: longName })} icon={<Icon name="plus" />} disabled={minutes >= most} onClick={() => void onMinutes(minutes + 5)} />
      {onAddBreak === undefined ? null : <IconButton label={t('agenda.addBreak', { phase: longName })} icon={<Icon name="pause" />} onClick={onAddBreak} />}
      {onRemove === undefined ? null : <IconButton label={removeLabel} icon={<Icon name="close" />} onClick={onRemove} />}
    </li>
  )
}
