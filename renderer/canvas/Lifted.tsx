import { DragOverlay, type Modifier, useDndMonitor } from '@dnd-kit/core'
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

/** A contested note lies over several columns, but is as wide as any other in the hand: under the pointer that took it. */
const underTheHand: Modifier = ({ transform, activeNodeRect, activatorEvent }) => {
  const { target } = activatorEvent ?? {}
  const x = activatorEvent === null ? null : pointerOf(activatorEvent)
  if (x === null || activeNodeRect === null || !(target instanceof Element) || target.closest('.torn') === null) return transform
  return { ...transform, x: transform.x + x - (activeNodeRect.left + activeNodeRect.width / 2) }
}
const UNDER_THE_HAND = [underTheHand]

/** Where a mouse or a finger is, in px from the left; null for a key. */
function pointerOf(event: Event): number | null {
  if (event instanceof MouseEvent) return event.clientX
  return 'touches' in event ? ((event as TouchEvent).touches[0]?.clientX ?? null) : null
}

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
    <DragOverlay dropAnimation={null} className="lifted" modifiers={UNDER_THE_HAND}>
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
