import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { Ring } from './Ring.tsx'

type TimerRingProps = Readonly<{
  /** The share of the time that is left, 0 to 1. */
  left: number
  warning?: boolean
  children?: ReactNode
}>

/** A ring that empties with the time; alarm in colour only where the words say so too. */
export function TimerRing({ left, warning = false, children }: TimerRingProps) {
  return (
    <span className="timer__ring" data-warning={warning ? '' : undefined}>
      <Ring fraction={left} />
      {children}
    </span>
  )
}

export type TimerDisplayProps = Readonly<{
  /** What the figures are: "Time left". */
  label: string
  /** The figures as they are read, "12:40". */
  time: string
  left: number
  /** What the time is counted from, "of 20 min". */
  of?: string
  /** Said instead of `of` and announced once: "last minute", "time is up". */
  warning?: string
  running?: boolean
  onToggle?: () => void
  pauseLabel?: string
  resumeLabel?: string
  size?: 'bar' | 'audience' | 'phone'
}>

/** How much time is left: a ring with its pause, figures, and in the last minute a warning in words. */
export function TimerDisplay(props: TimerDisplayProps) {
  const { label, time, left, of, warning, running = true, onToggle, pauseLabel, resumeLabel, size = 'bar' } = props
  const warned = warning !== undefined && warning !== ''
  const toggleLabel = running ? pauseLabel : resumeLabel
  return (
    <div className="timer" data-size={size} data-warning={warned ? '' : undefined}>
      {size === 'bar' ? (
        <TimerRing left={left} warning={warned}>
          {onToggle === undefined || toggleLabel === undefined ? null : (
            <IconButton label={toggleLabel} icon={running ? <Icon name="pause" weight={3} /> : <Icon name="play" />} onClick={onToggle} />
          )}
        </TimerRing>
      ) : null}
      <span className="timer__time" role="timer" aria-label={label}>{time}</span>
      <span className="timer__words" role="status">{warned ? warning : null}</span>
      {warned || of === undefined ? null : <span className="timer__of">{of}</span>}
    </div>
  )
}
