import { useToast } from '../ui/Toasts.tsx'
import { desktopBridge } from './bridge-wire.ts'
import { sayRefusal } from './say-refusal.ts'
import { useSurface, useText } from './surface.tsx'

/** Opens the audience's window: on the other display of a desktop, else as a window to drag there. */
export function useAudienceWindow(): () => Promise<void> {
  const { client } = useSurface()
  const toast = useToast()
  const t = useText()
  return async () => {
    const bridge = desktopBridge()
    if (bridge !== null) {
      await bridge.openAudience({})
      return
    }
    // Opened at once: a browser lets a window open only as the direct answer to a click, not after a question.
    const audience = window.open('', 'stagecraft-audience', 'popup,width=1280,height=720')
    const reply = await client.ask('library', { type: 'Invite' })
    if (!reply.ok) {
      audience?.close()
      toast({ title: sayRefusal(t, reply.refusal, reply.about), tone: 'alarm' })
      return
    }
    const { address } = reply.value
    if (audience === null) toast({ title: t('shell.audienceBlocked', { address }), tone: 'alarm' })
    else audience.location.href = address
  }
}
