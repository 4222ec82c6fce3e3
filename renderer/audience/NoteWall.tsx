import type { AudienceNote, AudienceView } from '../../shared/views/audience-view.ts'
import { useText } from '../session/surface.tsx'
import { AudienceCard } from './AudienceCard.tsx'

/** More notes than these never fit on a wall. */
const MOST = 60

/** The notes as they come in, the newest first; what does not fit falls off the end. */
export function NoteWall({ notes }: Pick<AudienceView, 'notes'>) {
  const t = useText()
  const all = Object.values<AudienceNote>(notes)
  return (
    <section className="wall" aria-label={t('audience.notes')}>
      <p className="wall__count">{t('common.notes', { count: all.length })}</p>
      <div className="wall__notes">
        {all.slice(-MOST).toReversed().map((note) => <AudienceCard key={note.id} note={note} size="audience" />)}
      </div>
    </section>
  )
}
