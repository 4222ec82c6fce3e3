import type { CSSProperties } from 'react'
import type { AudienceNote } from '../../shared/views/audience-view.ts'
import { LaneRowView } from '../ui/LaneRowView.tsx'
import type { Lane } from '../canvas/use-lane.ts'
import { useText } from '../session/surface.tsx'
import { Icon } from '../ui/Icon.tsx'
import { AudienceCard } from './AudienceCard.tsx'

/** What the room disagrees on, all at once: each note between the stages it is torn between; what there is no room for is counted. */
export function AudienceLane({ lane, stages }: Readonly<{ lane: Lane<AudienceNote>; stages: number }>) {
  const t = useText()
  const { rows, density, rowHeight, height, fitting } = lane
  const notesIn = (some: typeof rows) => some.reduce((sum, row) => sum + row.reduce((all, { notes }) => all + notes.length, 0), 0)
  const all = notesIn(rows)
  const left = all - notesIn(rows.slice(0, fitting))
  return (
    <section className="between" aria-label={t('place.contested')}>
      <h2 className="between__head">
        <Icon name="warning" />
        {t('place.contested')} <span className="side__count">{all}</span>
        <span className="between__words">{left === 0 ? t('place.betweenWords') : t('audience.notShown', { count: left })}</span>
      </h2>
      <div className="between__rows" style={{ '--height': `${height}px` } as CSSProperties}>
        {rows.slice(0, fitting).map((row) => (
          <LaneRowView
            key={row[0]?.notes[0]?.id ?? ''}
            row={row}
            stages={stages}
            density={density}
            height={rowHeight}
            keyOf={({ id }) => id}
            card={(note) => <AudienceCard key={note.id} note={note} size={density === 'apart' ? 'board' : 'fan'} />}
          />
        ))}
      </div>
    </section>
  )
}
