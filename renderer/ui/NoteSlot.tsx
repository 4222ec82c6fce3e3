import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

type NoteSlotProps = Readonly<{ children: ReactNode }>

/** The dashed place where a dragged note will land; it names the stage. */
export function NoteSlot({ children }: NoteSlotProps) {
  return <div className="slot" aria-hidden="true"><Icon name="down" />{children}</div>
}

/** The dashed place that a dragged note has left. */
export function NoteOrigin({ children }: NoteSlotProps) {
  return <div className="origin" aria-hidden="true">{children}</div>
}
