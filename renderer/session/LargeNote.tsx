import type { NoteView } from '../../shared/views/note-view.ts'
import { useSession } from './session.tsx'
import { useLanguage, useText } from './surface.tsx'
import { Note } from '../ui/Note.tsx'

/** The note under discussion, large enough for the last row. */
export function LargeNote({ note }: Readonly<{ note: NoteView }>) {
  const t = useText()
  const language = useLanguage()
  const unit = useSession((view) => (note.unit === null ? null : view.units[note.unit]?.name))
  const lenses = useSession((view) => view.journey.lenses)
  // Nobody is to judge a note by who wrote it while the room still judges it alone.
  const author = useSession((view) => (note.author === null || view.round?.hidden === true ? null : view.people[note.author]?.name))
  const lens = lenses.find((one) => one.id === note.lens)?.name[language]
  const against = note.stance === 'contradicts'
  const spoken = [t(`common.kind.${note.kind}`), t('common.strength', { strength: note.strength }), ...(against ? [t('common.stance.contradicts')] : [])]
  return (
    <Note
      size="large"
      text={note.text}
      kind={note.kind}
      strength={note.strength}
      spoken={spoken.join(', ')}
      against={against}
      symptom={note.symptom}
      meta={[t(`common.kind.${note.kind}`), unit, lens, author].filter((word) => word !== undefined && word !== null)}
    />
  )
}
