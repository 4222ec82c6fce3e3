import { useSyncExternalStore } from 'react'
import type { Failure } from '../../shared/contract/messages.ts'
import type { Translate } from '../../shared/i18n/catalogue.ts'
import { Banner } from '../ui/Banner.tsx'
import { linkStore } from './link-store.ts'
import { useSurface, useText } from './surface.tsx'

/** A line across the top while the window has lost its host. What is done meanwhile is kept and sent on. */
export function LinkBanner() {
  const { client } = useSurface()
  const t = useText()
  const store = linkStore(client)
  const link = useSyncExternalStore(store.subscribe, store.read)
  if (link.status === 'failed') {
    return (
      <Banner tone="alarm" title={t('shell.noEntry')}>
        {sayFailure(t, link.reason)}
      </Banner>
    )
  }
  if (link.status !== 'waiting' || link.attempt < 2) return null
  return (
    <Banner tone="alarm" title={t('shell.lost')}>
      {t('shell.lostHint')}
    </Banner>
  )
}

/** Why the host does not let this window in, and what to do. */
export function sayFailure(t: Translate, reason: Failure): string {
  return t(reason === 'wrong-version' ? 'shell.wrongVersion' : 'shell.wrongToken')
}
