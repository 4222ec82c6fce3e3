import { isJourneyText } from '../../shared/journey/journey-file.ts'
import { useOpenJourneyText } from '../journeys/journey-files.ts'
import { useOpenText, type WaysIn } from '../session/open-text.ts'
import { goTo } from '../session/route.ts'
import { useLibraryCommand, useText } from '../session/surface.tsx'
import { useToast } from '../ui/Toasts.tsx'

/** Takes in a session file and goes to its session, or a journey file and goes to its editor; a file that can't be taken in is named, with the reason. */
export function useOpenSessionFile(): WaysIn {
  const tell = useLibraryCommand()
  const toast = useToast()
  const t = useText()
  const openJourney = useOpenJourneyText()
  return useOpenText(async (name, text) => {
    if (isJourneyText(text)) {
      const journey = await openJourney(name, text)
      if (journey !== null) goTo({ at: 'journey', journey, session: null })
      return
    }
    const value = await tell({ type: 'ImportSession', name, text })
    if (typeof value === 'boolean') return
    toast({ title: t('library.imported', { name }), tone: 'sound' })
    goTo({ at: 'session', session: value.session })
  })
}
