import { useEffect, useEffectEvent } from 'react'
import type { MenuAction } from '../../shared/contract/desktop.ts'
import { desktopBridge } from '../session/bridge-wire.ts'
import { useSessionReader } from '../session/session.tsx'
import type { Action } from './action.ts'
import { redo, showKeys, toLibrary, undo } from './actions.ts'
import { useDoing } from './doing.tsx'

/** What the desktop's menu asks for, as the records that keys and palette read too. */
const ASKED: Readonly<Record<MenuAction, Action>> = { undo, redo, library: toLibrary, help: showKeys }

/** Does what is chosen in the desktop's menu; in a browser there is none. */
export function useDesktopMenu(): void {
  const { perform } = useDoing()
  const read = useSessionReader()
  const choose = useEffectEvent((asked: MenuAction) => {
    const action = ASKED[asked]
    if (action.when(read())) perform(action)
  })
  useEffect(() => {
    desktopBridge()?.onMenu((asked) => choose(asked))
  }, [])
}
