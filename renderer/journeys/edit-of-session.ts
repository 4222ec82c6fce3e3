import { completed } from '../../shared/journey/draft.ts'
import { journeyText } from '../../shared/journey/journey-file.ts'
import { goTo } from '../session/route.ts'
import { useOpenSession, useSession } from '../session/session.tsx'
import { useLibrary } from '../session/surface.tsx'
import { useMakeJourney } from './own-journeys.ts'

/** Opens the editor on the journey of the session at hand: on the facilitator's own where it still is the same, on a copy otherwise. */
export function useEditOfSession(): () => Promise<void> {
  const { id } = useOpenSession()
  const journey = useSession((view) => view.journey)
  const own = useLibrary((library) => library.ownJourneys)
  const known = useLibrary((library) => library.journeys)
  const { copyOf } = useMakeJourney()
  return async () => {
    const same = Object.hasOwn(own, journey.id) ? known[journey.id] : undefined
    const isSame = same !== undefined && journeyText(completed(same)) === journeyText(journey)
    const made = isSame ? journey.id : await copyOf(journey)
    if (made !== null) goTo({ at: 'journey', journey: made, session: id })
  }
}
