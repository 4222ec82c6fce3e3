import { blankJourney, draftIn, type JourneyDraft } from '../../shared/journey/draft.ts'
import { ownCopy } from '../../shared/journey/edit.ts'
import type { Journey } from '../../shared/journey/journey.ts'
import { useLanguage, useLibrary, useLibraryCommand } from '../session/surface.tsx'

/** A journey from nothing starts with so many stages. */
const FIRST_STAGES = 3

/** An id that no other journey has had, anywhere. */
export function newJourneyId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return `own-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** Saves a draft; a refusal is said. Resolves to whether it is on the disk. */
export function useSaveJourney(): (draft: JourneyDraft) => Promise<boolean> {
  const tell = useLibraryCommand()
  return async (draft) => (await tell({ type: 'SaveJourney', journey: draft })) !== false
}

/** Makes a journey of the facilitator's own: from nothing, or as a copy. Each resolves to its id, or null when it could not be saved. */
export function useMakeJourney() {
  const own = useLanguage()
  const save = useSaveJourney()
  const known = useLibrary((library) => library.journeys)
  const mine = useLibrary((library) => library.ownJourneys)
  const made = async (draft: JourneyDraft): Promise<string | null> => ((await save(draft)) ? draft.id : null)
  return {
    fromNothing: () => made(blankJourney(newJourneyId(), FIRST_STAGES)),
    copyOf: (journey: Journey) => made(draftIn(ownCopy(journey, newJourneyId(), [...Object.values(known), ...Object.values(mine)]), own)),
  }
}
