import { useEffect, useEffectEvent } from 'react'
import type { DisplayNews } from '../../shared/contract/desktop.ts'
import { useToast } from '../ui/Toasts.tsx'
import { desktopBridge } from './bridge-wire.ts'
import { useText } from './surface.tsx'

/** Says on the desktop that a display came, with the offer to show the room's window there, or that the room's display is gone. */
export function useDisplayNews(): void {
  const toast = useToast()
  const t = useText()
  const tell = useEffectEvent((news: DisplayNews) => {
    const bridge = desktopBridge()
    if (news === 'display-removed') return toast({ title: t('projector.displayGone'), words: t('projector.displayGoneWords') })
    toast({
      title: t('projector.displayCame'),
      ...(bridge === null ? {} : { action: { label: t('projector.showThere'), onPress: () => void bridge.openAudience({}) } }),
    })
  })
  useEffect(() => desktopBridge()?.onDisplay((news) => tell(news)), [])
}
