import { useOpenText } from '../session/open-text.ts'
import { useText } from '../session/surface.tsx'
import { FileButton } from '../ui/FileButton.tsx'
import { useOpenJourneyText } from './journey-files.ts'

/** Opens a journey file, through the desktop's dialog or the browser's, and says which journey holds it now. */
export function OpenJourneyButton({ onOpened }: Readonly<{ onOpened: (journey: string) => void }>) {
  const t = useText()
  const openText = useOpenJourneyText()
  const ways = useOpenText(async (name, text) => {
    const id = await openText(name, text)
    if (id !== null) onOpened(id)
  })
  return <FileButton label={t('editor.openFile')} accept=".json" {...ways} />
}
