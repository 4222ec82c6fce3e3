import { DragOverlay, useDndMonitor } from '@dnd-kit/core'
import { useState } from 'react'
import type { EvidenceId } from '../../shared/kernel/ids.ts'
import { useText } from '../session/surface.tsx'
import { Note } from '../ui/Note.tsx'
import type { BoardNote } from './board-model.ts'
import { noteDragged } from './drop-target.ts'
import { sayNote } from './say-note.ts'

type LiftedProps = Readonly<{
  noteOf: (id: EvidenceId) => BoardNote | undefined
  /** What is told of a note only when it is in the hand: kind, unit, lens. */
  metaOf: (id: EvidenceId) => readonly string[]
}>

/** The note in the hand. It alone follows the pointer; the board below does not know. */
export function Lifted({ noteOf, metaOf }: LiftedProps) {
  const t = useText()
  const [lifted, setLifted] = useState<EvidenceId | null>(null)
  useDndMonitor({
    onDragStart: ({ active }) => setLifted(noteDragged(active)),
    onDragEnd: () => setLifted(null),
    onDragCancel: () => setLifted(null),
  })
  const note = lifted === null ? undefined : noteOf(lifted)
  return (
    <DragOverlay dropAnimation={null} className="lifted">
      {note === undefined ? null : (
        <Note
          text={note.text}
          kind={note.kind}
          strength={note.strength}
          against={note.stance === 'contradicts'}
          symptom={note.symptom === true}
          spoken={sayNote(t, note)}
          meta={metaOf(note.id)}
          state="dragged"
        />
      )}
    </DragOverlay>
  )
}
