import type { AudienceNote } from '../../shared/views/audience-view.ts'
import { heldIn, sayNote, stripOf } from '../canvas/say-note.ts'
import { useText } from '../session/surface.tsx'
import { Note } from '../ui/Note.tsx'

/** A note to be read from the last row. */
export function AudienceCard({ note, size }: Readonly<{ note: AudienceNote; size: 'audience' | 'board' | 'compact' | 'fan' | 'large' }>) {
  const t = useText()
  return <Note text={note.text} kind={note.kind} strength={note.strength} against={note.stance === 'contradicts'} spoken={sayNote(t, note)} size={size} {...(size === 'large' ? {} : stripOf(t, note))} {...heldIn(t, note)} />
}
