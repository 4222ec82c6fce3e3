import { memo } from 'react'
import { useText } from '../session/surface.tsx'
import { Note, type NoteSize } from '../ui/Note.tsx'
import type { BoardNote } from './board-model.ts'
import { heldIn, sayNote, stripOf } from './say-note.ts'

type BoardNoteCardProps = Readonly<{
  note: BoardNote
  size: NoteSize
  /** The one note of its region that Tab goes to. */
  tabStop: boolean
  state: 'rest' | 'selected' | 'left'
  /** The id of the words that say how to move a note; without it the note does not move. */
  describedBy?: string | undefined
}>

/** A note of the board that can be focused, opened and, with words on how to, moved. */
export const BoardNoteCard = memo(function BoardNoteCard({ note, size, tabStop, state, describedBy }: BoardNoteCardProps) {
  const t = useText()
  return (
    <Note
      noteId={note.id}
      text={note.text}
      kind={note.kind}
      strength={note.strength}
      against={note.stance === 'contradicts'}
      symptom={note.symptom === true}
      spoken={sayNote(t, note)}
      size={size}
      state={state}
      tabIndex={tabStop ? 0 : -1}
      {...stripOf(t, note)}
      {...heldIn(t, note)}
      {...(describedBy === undefined ? {} : { describedBy, roleDescription: t('place.movableNote') })}
    />
  )
})
