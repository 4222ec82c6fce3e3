import './audience.css'
import { useMemo } from 'react'
import { DEFAULT_PREFERENCES } from '../../shared/views/library-view.ts'
import { LinkBanner } from '../session/LinkBanner.tsx'
import { Dress, useSurface, useText } from '../session/surface.tsx'
import { createViewStore, useSight } from '../session/view-store.ts'
import { Waiting } from '../session/Waiting.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { StageColours } from '../ui/StageColours.tsx'
import { Mark } from '../ui/TopBar.tsx'
import { AudienceScreen } from './AudienceScreen.tsx'

/** The projector's window: whatever the facilitator has open, in this machine's language and look, and never a control. */
export function AudienceApp() {
  const { client } = useSurface()
  const store = useMemo(() => createViewStore(client, 'audience'), [client])
  const sight = useSight(store)
  if (sight.status !== 'shown') {
    return (
      <Dress preferences={DEFAULT_PREFERENCES}>
        <Waiting />
      </Dress>
    )
  }
  const { preferences, session } = sight.view
  return (
    <Dress preferences={preferences}>
      <LinkBanner />
      {session === null ? <NothingOpen /> : <StageColours stages={session.stages}><AudienceScreen view={session} /></StageColours>}
    </Dress>
  )
}

function NothingOpen() {
  const t = useText()
  return (
    <main className="waiting">
      <EmptyState icon={<Mark />} title={t('audience.waiting')}>{t('audience.waitingHint')}</EmptyState>
    </main>
  )
}
