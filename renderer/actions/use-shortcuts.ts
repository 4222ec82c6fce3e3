import { useEffect } from 'react'
import { useCommand, useSessionReader } from '../session/session.tsx'
import { ACTIONS } from './actions.ts'
import { isPressed, isTyping } from './keys.ts'

/** Lets the keys of every action work anywhere in the window; in a text field only those that move no text. */
export function useShortcuts(): void {
  const give = useCommand()
  const read = useSessionReader()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = ACTIONS.find(({ keys }) => keys !== undefined && isPressed(keys, event))
      if (action === undefined || event.defaultPrevented || event.repeat) return
      if (isTyping(event.target) && action.keys?.endsWith('+Z') === true) return
      const view = read()
      event.preventDefault()
      if (action.when(view)) void give(action.command(view))
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [give, read])
}
