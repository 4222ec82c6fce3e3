import './audience.css'
import './plan.css'
import type { ShownToRoom } from '../../shared/contract/messages.ts'
import { useText } from '../session/surface.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { StageColours } from '../ui/StageColours.tsx'
import { Mark } from '../ui/TopBar.tsx'
import { AudienceScreen } from './AudienceScreen.tsx'
import { SpotlightScreen } from './SpotlightScreen.tsx'

/** All that the room sees: the audience's window draws it, and so does the facilitator's small picture of that window. */
export function RoomPicture({ shown }: Readonly<{ shown: ShownToRoom }>) {
  switch (shown.is) {
    case 'nothing':
      return <NothingOpen />
    case 'session':
      return <StageColours stages={shown.view.stages}><AudienceScreen view={shown.view} /></StageColours>
    case 'blank':
      return (
        <main className="calm" data-room="blank">
          <h1 className="calm__title">{shown.title}</h1>
          <p className="calm__words">{shown.client}</p>
        </main>
      )
    case 'spotlight':
      return <StageColours stages={shown.view.stages}><SpotlightScreen view={shown.view} /></StageColours>
  }
}

function NothingOpen() {
  const t = useText()
  return (
    <main className="waiting">
      <EmptyState icon={<Mark />} title={t('audience.waiting')}>{t('audience.waitingHint')}</EmptyState>
    </main>
  )
}
