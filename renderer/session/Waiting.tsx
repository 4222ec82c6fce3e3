import { useSyncExternalStore } from 'react'
import type { Link } from '../../shared/contract/connection.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { sayFailure } from './LinkBanner.tsx'
import { useSurface, useText } from './surface.tsx'
import { linkStore } from './link-store.ts'

/** What is shown until the host has answered: that it is being waited for, or why it does not let this window in. */
export function Waiting() {
  const t = useText()
  const { client } = useSurface()
  const store = linkStore(client)
  const link: Link = useSyncExternalStore(store.subscribe, store.read)
  const failed = link.status === 'failed'
  return (
    <main className="waiting">
      <EmptyState icon={<Icon name={failed ? 'warning' : 'clock'} />} title={failed ? t('shell.noEntry') : t('shell.opening')}>
        {failed ? sayFailure(t, link.reason) : t('shell.openingHint')}
      </EmptyState>
    </main>
  )
}
