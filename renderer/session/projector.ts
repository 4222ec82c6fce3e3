import type { ProjectorCommand } from '../../shared/contract/projector.ts'
import type { ProjectorView } from '../../shared/views/projector-view.ts'
import { useToast } from '../ui/Toasts.tsx'
import { sayRefusal } from './say-refusal.ts'
import { useSurface, useText } from './surface.tsx'
import { useSight } from './view-store.ts'

/** What is known of the room's screen before the host has said so. */
const UNKNOWN: ProjectorView = { kind: 'projector', showing: { is: 'live' }, windows: 0, size: null }

/** How the room is shown the session, and to how many windows. */
export function useProjector(): ProjectorView {
  const sight = useSight(useSurface().projector)
  return sight.status === 'shown' ? sight.view : UNKNOWN
}

/** The same at this moment, for handlers. */
export function useProjectorReader(): () => ProjectorView {
  const { projector } = useSurface()
  return () => {
    const sight = projector.read()
    return sight.status === 'shown' ? sight.view : UNKNOWN
  }
}

/** Says what the room is to see. A refusal is said in a toast; resolves to whether it was done. */
export function useProjectorCommand(): (command: ProjectorCommand) => Promise<boolean> {
  const { client } = useSurface()
  const toast = useToast()
  const t = useText()
  return async (command) => {
    const reply = await client.command('projector', command)
    if (reply.ok) return true
    toast({ title: sayRefusal(t, reply.refusal, reply.about), tone: 'alarm' })
    return false
  }
}
