import { useEffect } from 'react'
import { useProjectorCommand, useProjectorReader } from '../session/projector.ts'
import { useSessionReader } from '../session/session.tsx'
import { ACTIONS, findBySlash } from './actions.ts'
import { useDoing } from './doing.tsx'
import { isPressed, isTyping } from './keys.ts'
import { noteAtHand, useTouchedNotes } from './note-at-hand.ts'
import { PROJECTOR_ACTIONS } from './projector-actions.ts'

const WITH_KEYS = [...ACTIONS, findBySlash].filter(({ keys }) => keys !== undefined)

/** Lets the keys of every action work anywhere in the window; in a text field only those that move no text. */
export function useShortcuts(): void {
  const { perform, showing, show } = useDoing()
  const read = useSessionReader()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = WITH_KEYS.find(({ keys }) => isPressed(keys ?? '', event))
      if (action?.keys === undefined || event.defaultPrevented || event.repeat) return
      if (isTyping(event.target) && (action.keys.endsWith('+Z') || !action.keys.startsWith('Mod'))) return
      event.preventDefault()
      // The palette goes as it came; behind it nothing else is done by keys.
      if (showing === 'palette' || showing === 'find') return 'asks' in action && action.asks === showing ? show('nothing') : undefined
      if (action.when(read())) perform(action)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [perform, read, showing, show])
}

/** The same for the room's screen, from every phase; a text that is being written is no reason to wait with blanking it. */
export function useProjectorShortcuts(): void {
  const give = useProjectorCommand()
  const read = useProjectorReader()
  useTouchedNotes()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = PROJECTOR_ACTIONS.find(({ keys }) => isPressed(keys, event))
      if (action === undefined || event.defaultPrevented || event.repeat) return
      event.preventDefault()
      const at = { showing: read().showing, note: noteAtHand() }
      if (action.when(at)) void give(action.command(at))
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [give, read])
}
