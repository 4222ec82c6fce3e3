import { useEffect } from 'react'
import { useSessionReader } from '../session/session.tsx'
import type { Keyed } from './action.ts'
import { ACTIONS } from './actions.ts'
import { useDoing } from './doing.tsx'
import { isPressed, isTyping, type KeyPress } from './keys.ts'
import { useTouchedNotes } from './note-at-hand.ts'
import { PROJECTOR_ACTIONS } from './projector-actions.ts'
import { TOOL_LIST } from './tools.ts'
import { useRun } from './use-run.ts'

/** The key of this record that is pressed. */
function pressedOf({ keys, also = [] }: Keyed, press: KeyPress): string | undefined {
  return [...(keys === undefined ? [] : [keys]), ...also].find((one) => isPressed(one, press))
}

/** Lets the keys of every action work anywhere in the window; in a text field only those that move no text. */
export function useShortcuts(): void {
  const { showing, show } = useDoing()
  const read = useSessionReader()
  const run = useRun()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = ACTIONS.find((one) => pressedOf(one, event) !== undefined)
      const keys = action === undefined ? undefined : pressedOf(action, event)
      if (action === undefined || keys === undefined || event.defaultPrevented || event.repeat) return
      if (isTyping(event.target) && (keys.endsWith('+Z') || !keys.startsWith('Mod'))) return
      event.preventDefault()
      // The palette goes as it came; behind it nothing else is done by keys.
      if (showing === 'palette' || showing === 'find') return 'asks' in action && action.asks === showing ? show('nothing') : undefined
      run({ is: 'action', action })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [run, showing, show])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const tool = TOOL_LIST.find((one) => one.phases.includes(read().phase) && pressedOf(one, event) !== undefined)
      if (tool === undefined || event.defaultPrevented || event.repeat || isTyping(event.target)) return
      if (document.querySelector('[role="dialog"]') !== null) return
      event.preventDefault()
      run({ is: 'tool', name: tool.name })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [run, read])
}

/** The same for the room's screen, from every phase; a text that is being written is no reason to wait with blanking it. */
export function useProjectorShortcuts(): void {
  const run = useRun()
  useTouchedNotes()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = PROJECTOR_ACTIONS.find(({ keys }) => isPressed(keys, event))
      if (action === undefined || event.defaultPrevented || event.repeat) return
      event.preventDefault()
      run({ is: 'room', action })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [run])
}
