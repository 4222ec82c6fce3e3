import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { PlacementStrip } from './PlacementStrip.tsx'

export type QueueEntry = Readonly<{
  id: string
  text: string
  /** The consensus as it is read: "0.34". */
  figure: string
  counts: readonly number[]
  median?: number
  /** The spread in words. */
  spread: string
  /** Why it should come early, in a word or two. */
  mark?: string
}>

export type QueueProps = Readonly<{ label: string; entries: readonly QueueEntry[]; current: string | null; onOpen: (id: string) => void }>

/** The contested notes, worst first: the spread small, the text, the figure. */
export function Queue({ label, entries, current, onOpen }: QueueProps) {
  return (
    <ol className="queue" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <button type="button" className="q" aria-current={entry.id === current ? 'true' : undefined} onClick={() => onOpen(entry.id)}>
            <PlacementStrip counts={entry.counts} label={entry.spread} {...(entry.median === undefined ? {} : { median: entry.median })} />
            <span className="q__text">{entry.mark === undefined ? null : <b className="q__mark">{entry.mark}</b>}{entry.text}</span>
            <b className="q__figure">{entry.figure}</b>
          </button>
        </li>
      ))}
    </ol>
  )
}

export type SettledEntry = Readonly<{ id: string; text: string; how: 'agreed' | 'ruled' | 'no-consensus' | 'parked' | 'split' | 'merged'; words: string }>

export type SettledListProps = Readonly<{ title: ReactNode; entries: readonly SettledEntry[]; current?: string | null; onOpen: (id: string) => void }>

const ICON_OF: Readonly<Record<SettledEntry['how'], IconName>> = { agreed: 'check', ruled: 'check', 'no-consensus': 'people', parked: 'park', split: 'split', merged: 'merge' }

/** The notes that no longer wait, each with how it was settled; any can be opened again. */
export function SettledList({ title, entries, current = null, onOpen }: SettledListProps) {
  return (
    <div className="settled">
      <h3 className="settled__title">{title}</h3>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button type="button" className="settled__one" title={entry.text} aria-current={entry.id === current ? 'true' : undefined} onClick={() => onOpen(entry.id)}>
              <Icon name={ICON_OF[entry.how]} />
              <span className="settled__text">{entry.text}</span>
              <em className="settled__how">{entry.words}</em>
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}

export type LogEntry = Readonly<{ id: string; time: string; words: ReactNode; figure?: string }>

export type LogProps = Readonly<{ label: string; entries: readonly LogEntry[] }>

/** What was done about one note, the latest first. */
export function Log({ label, entries }: LogProps) {
  return (
    <ol className="log" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className="log__one">
          <time className="log__time">{entry.time}</time>
          <span>{entry.words}</span>
          {entry.figure === undefined ? null : <b className="log__figure">{entry.figure}</b>}
        </li>
      ))}
    </ol>
  )
}
