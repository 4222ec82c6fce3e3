import { useEffect, useEffectEvent } from 'react'
import type { MenuAction } from '../../shared/contract/desktop.ts'
import { desktopBridge } from '../session/bridge-wire.ts'
import { ACTIONS } from './actions.ts'
import type { Doable } from './findings.ts'
import { PROJECTOR_ACTIONS } from './projector-actions.ts'
import { TOOL_LIST } from './tools.ts'
import { useRun } from './use-run.ts'

/** The record with this id, whichever list it stands in. */
export function recordOf(id: MenuAction): Doable | undefined {
  const action = ACTIONS.find((one) => one.id === id)
  if (action !== undefined) return { is: 'action', action }
  const ofRoom = PROJECTOR_ACTIONS.find((one) => one.id === id)
  if (ofRoom !== undefined) return { is: 'room', action: ofRoom }
  const tool = TOOL_LIST.find((one) => one.id === id)
  return tool === undefined ? undefined : { is: 'tool', name: tool.name }
}

/** Does what is chosen in the desktop's menu; in a browser there is none. */
export function useDesktopMenu(): void {
  const run = useRun()
  const choose = useEffectEvent((asked: MenuAction) => {
    const record = recordOf(asked)
    if (record !== undefined) run(record)
  })
  useEffect(() => {
    desktopBridge()?.onMenu((asked) => choose(asked))
  }, [])
}
