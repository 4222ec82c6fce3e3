import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

export type ExportCardProps = Readonly<{
  name: string
  /** "PDF, 14 pages". */
  format: string
  about: ReactNode
  picture: ReactNode
  chosen: boolean
  onChoose: (chosen: boolean) => void
  state?: 'idle' | 'running' | 'saved'
  /** A tag at the corner: saved, next, how far. */
  tag?: ReactNode
}>

/** One document that can go home: a picture of it, its name, and whether it is chosen; the whole card is the checkbox. */
export function ExportCard({ name, format, about, picture, chosen, onChoose, state = 'idle', tag }: ExportCardProps) {
  return (
    <label className="ex" data-state={state}>
      <input className="ex__input" type="checkbox" checked={chosen} onChange={(event) => onChoose(event.currentTarget.checked)} />
      <span className="ex__picture" aria-hidden="true">{picture}</span>
      {tag === undefined ? null : <span className="ex__tag">{tag}</span>}
      <span className="ex__foot">
        <span className="ex__box"><Icon name="check" weight={3.5} /></span>
        <span className="ex__words">
          <b className="ex__name">{name}</b> <em className="ex__format">{format}</em>
          <span className="ex__about">{about}</span>
        </span>
      </span>
    </label>
  )
}

export type Job = Readonly<{ id: string; name: string; state: 'done' | 'running' | 'waiting' | 'failed'; detail?: string; stateLabel: string }>

export type JobListProps = Readonly<{ label: string; jobs: readonly Job[] }>

/** The documents being written, in order, each with how far it is. */
export function JobList({ label, jobs }: JobListProps) {
  return (
    <ol className="jobs" aria-label={label}>
      {jobs.map((job) => (
        <li key={job.id} className="jobs__one" data-state={job.state}>
          <i className="jobs__mark">
            {job.state === 'done' ? <Icon name="check" weight={3.5} /> : null}
            {job.state === 'failed' ? <Icon name="close" weight={3} /> : null}
          </i>
          <span>{job.name}<span className="sr">{`, ${job.stateLabel}`}</span></span>
          <span className="jobs__detail">{job.detail}</span>
        </li>
      ))}
    </ol>
  )
}
