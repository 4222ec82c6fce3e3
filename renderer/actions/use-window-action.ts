import { useEffect, useEffectEvent } from 'react'
import { useSessionReader } from '../session/session.tsx'
import type { WindowAction } from './action.ts'
import { isPressed, isTyping } from './keys.ts'

/** Lets the key of an action that opens something in this window work while its screen is shown; never while somebody types or a dialog is open. */
export function useWindowAction(action: WindowAction, perform: () => void): void {
  const read = useSessionReader()
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!isPressed(action.keys, event) || event.defaultPrevented || event.repeat || isTyping(event.target)) return
    if (document.querySelector('[role="dialog"]') !== null || !action.when(read())) return
    event.preventDefault()
    perform()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
