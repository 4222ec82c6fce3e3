import type { AudienceNote } from '../../shared/views/audience-view.ts'
import { useText } from '../session/surface.tsx'
import { AudienceCard } from './AudienceCard.tsx'
import { useFitting } from './use-fitting.ts'

/** Notes side by side, each whole; what does not fit is counted in words. */
export function NotesThatFit({ notes, label, empty }: Readonly<{ notes: readonly AudienceNote[]; label: string; empty: string }>) {
  const t = useText()
  const { setPlace, fitting } = useFitting(notes)
  if (notes.length === 0) return <p className="spotlit__words spotlit__empty">{empty}</p>
  return (
    <section className="spotlit-stage__notes" aria-label={label} ref={setPlace}>
      {notes.slice(0, fitting).map((note) => <AudienceCard key={note.id} note={note} size="audience" />)}
      {fitting === notes.length ? null : <p className="audience__more">{t('audience.moreNotes', { count: notes.length - fitting })}</p>}
    </section>
  )
}
