import { Icon } from './Icon.tsx'
import { KindIcon, type NoteKind } from './KindIcon.tsx'
import { Pips } from './Pips.tsx'

export type LegendEntry =
  | Readonly<{ kind: NoteKind; label: string }>
  | Readonly<{ mark: 'strength' | 'against' | 'symptom'; label: string }>

export type LegendProps = Readonly<{ label: string; entries: readonly LegendEntry[] }>

function Mark({ mark }: Readonly<{ mark: 'strength' | 'against' | 'symptom' }>) {
  if (mark === 'strength') return <Pips strength={2} />
  if (mark === 'against') return <span className="note__no"><Icon name="minus" /></span>
  return <span className="note__symptom"><Icon name="symptom" /></span>
}

/** What the shapes and colours on a note mean. */
export function Legend({ label, entries }: LegendProps) {
  return (
    <ul className="legend" aria-label={label}>
      {entries.map((entry) =>
        'kind' in entry ? (
          <li key={entry.kind} className="kind" data-kind={entry.kind}>
            <span className="kind__chip"><KindIcon kind={entry.kind} /></span>
            {entry.label}
          </li>
        ) : (
          <li key={entry.mark} className="kind">
            <span className="kind__chip" data-mark={entry.mark}><Mark mark={entry.mark} /></span>
            {entry.label}
          </li>
        ),
      )}
    </ul>
  )
}
