import { useEffect, useSyncExternalStore } from 'react'
import { asId, type EvidenceId } from '../../shared/kernel/ids.ts'

let last: EvidenceId | null = null
const listeners = new Set<() => void>()

function touch({ target }: Event): void {
  const id = target instanceof Element ? target.closest<HTMLElement>('[data-note-id]')?.dataset['noteId'] : undefined
  if (id === undefined || id === last) return
  last = asId<EvidenceId>(id)
  for (const listener of [...listeners]) listener()
}

/** Notices which note is pressed or gets the focus, wherever in the window it lies, while this is used. */
export function useTouchedNotes(): void {
  useEffect(() => {
    document.addEventListener('pointerdown', touch, true)
    document.addEventListener('focusin', touch, true)
    return () => {
      document.removeEventListener('pointerdown', touch, true)
      document.removeEventListener('focusin', touch, true)
      last = null
    }
  }, [])
}

/** The note that was pressed or had the focus last. */
export function noteAtHand(): EvidenceId | null {
  return last
}

/** The same, and again when it is another one. */
export function useNoteAtHand(): EvidenceId | null {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, noteAtHand)
}
