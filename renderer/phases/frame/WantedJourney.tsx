import { goTo, useRoute } from '../../session/route.ts'
import { useOpenSession } from '../../session/session.tsx'
import { useLibrary } from '../../session/surface.tsx'
import { JourneySwitchDialog } from './JourneySwitchDialog.tsx'

/** Asks how the session changes to the journey that its editor came back with: where everything goes, and whether at all. */
export function WantedJourney() {
  const { id } = useOpenSession()
  const route = useRoute()
  const known = useLibrary((library) => library.journeys)
  const wanted = route.at === 'session' && route.journey !== undefined && Object.hasOwn(known, route.journey) ? known[route.journey] : undefined
  return wanted === undefined ? null : <JourneySwitchDialog journey={wanted} onDone={() => goTo({ at: 'session', session: id })} />
}
