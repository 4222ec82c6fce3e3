import { useEffect } from 'react'
import { useSessionReader } from '../session/session.tsx'
import { ACTIONS, findBySlash } from './actions.ts'
import { useDoing } from './doing.tsx'
import { isPressed, isTyping } from './keys.ts'

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
