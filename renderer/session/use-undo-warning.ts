import { useEffect, useRef } from 'react'
import { useToast } from '../ui/Toasts.tsx'
import { useSession } from './session.tsx'
import { useText } from './surface.tsx'

/** Changes that others have seen: taking them back does not make them unseen, and then that is said. */
const SEEN = { RevealPlacements: 'past.seenReveal', SignOffVerdict: 'past.seenSignOff' } as const

/** Warns, however undo was reached, when what was taken back has been seen already. */
export function useUndoWarning(): void {
  const t = useText()
  const toast = useToast()
  const { undo, redo } = useSession((view) => view.history)
  const before = useRef({ undo, redo })
  useEffect(() => {
    const last = before.current
    before.current = { undo, redo }
    const tookBack = last.undo !== null && redo === last.undo && (last.redo !== redo || undo !== last.undo)
    if (tookBack && redo !== null && redo in SEEN) toast({ title: t(SEEN[redo as keyof typeof SEEN]), tone: 'alarm' })
  }, [undo, redo, t, toast])
}
