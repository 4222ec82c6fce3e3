import { LONGEST_SESSION_FILE } from '../../shared/contract/limits.ts'
import { isJourneyText } from '../../shared/journey/journey-file.ts'
import { useOpenJourneyText } from '../journeys/journey-files.ts'
import { desktopBridge } from '../session/bridge-wire.ts'
import { goTo } from '../session/route.ts'
import { useLibraryCommand, useText } from '../session/surface.tsx'
import { useToast } from '../ui/Toasts.tsx'

/** The two ways in: through the desktop's dialog, where there is one, and a file that the browser was given. */
type OpenSessionFile = {
  readonly fromDesktop: (() => Promise<void>) | null
  readonly fromFile: (file: File) => Promise<void>
}

/** Takes in a session file and goes to its session, or a journey file and goes to its editor; a file that can't be taken in is named, with the reason. */
export function useOpenSessionFile(): OpenSessionFile {
  const tell = useLibraryCommand()
  const toast = useToast()
  const t = useText()
  const openJourney = useOpenJourneyText()
  const bridge = desktopBridge()
  const notRead = (name: string) => toast({ title: t('library.notRead', { name }), tone: 'alarm' })
  const most = LONGEST_SESSION_FILE / 1_000_000
  const tooLarge = (name: string) => toast({ title: t('refusal.file-too-large', { name, most }), tone: 'alarm' })
  const take = async (name: string, text: string) => {
    if (text.length > LONGEST_SESSION_FILE) return tooLarge(name)
    if (isJourneyText(text)) {
      const journey = await openJourney(name, text)
      if (journey !== null) goTo({ at: 'journey', journey, session: null })
      return
    }
    const value = await tell({ type: 'ImportSession', name, text })
    if (typeof value === 'boolean') return
    toast({ title: t('library.imported', { name }), tone: 'sound' })
    goTo({ at: 'session', session: value.session })
  }
  return {
    fromDesktop: bridge === null ? null : async () => {
      const file = await bridge.openFile({ kind: 'session' })
      if (file === null) return
      if (file.ok) return take(file.name, new TextDecoder().decode(file.bytes))
      return file.refusal === 'too-large' ? tooLarge(file.file) : notRead(file.file)
    },
    fromFile: async (file) => {
      const text = await file.text().catch(() => null)
      return text === null ? notRead(file.name) : take(file.name, text)
    },
  }
}
