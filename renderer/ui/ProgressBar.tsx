import { useId } from 'react'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { flag } from './flag.ts'

export type ProgressBarProps = Readonly<{
  label: ReactNode
  /** 0 to 1; null while nobody can tell. */
  value: number | null
  detail?: ReactNode
  cancelLabel?: ReactNode
  onCancel?: () => void
}>

/** How far a long job is, in words and as a bar, with a way out where there is one. */
export function ProgressBar({ label, value, detail, cancelLabel, onCancel }: ProgressBarProps) {
  const id = useId()
  const percent = value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div className="progress" data-state={percent === null ? 'waiting' : 'running'} data-cancel={flag(onCancel !== undefined)}>
      <div className="progress__words">
        <b id={id}>{label}</b>
        <span className="progress__detail" role="status">{detail}</span>
      </div>
      <div className="bar" role="progressbar" aria-labelledby={id} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent ?? undefined}>
        {percent === null ? null : <i className="bar__fill" style={{ width: `${percent}%` }} />}
      </div>
      {onCancel === undefined ? null : <Button onClick={onCancel}>{cancelLabel}</Button>}
    </div>
  )
}
