import { useRef } from 'react'
import { desktopBridge } from '../session/bridge-wire.ts'
import { useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useToast } from '../ui/Toasts.tsx'
import { useOpenJourneyText } from './journey-files.ts'

/** Opens a journey file, through the desktop's dialog or the browser's, and says which journey holds it now. */
export function OpenJourneyButton({ onOpened }: Readonly<{ onOpened: (journey: string) => void }>) {
  const t = useText()
  const toast = useToast()
  const openText = useOpenJourneyText()
  const box = useRef<HTMLInputElement>(null)
  const bridge = desktopBridge()
  const notRead = (name: string) => toast({ title: t('library.notRead', { name }), tone: 'alarm' })
  const take = async (name: string, text: string) => {
    const id = await openText(name, text)
    if (id !== null) onOpened(id)
  }
  const fromDesktop = async (desktop: NonNullable<typeof bridge>) => {
    const file = await desktop.openFile({ kind: 'session' })
    if (file === null) return
    if (file.ok) await take(file.name, new TextDecoder().decode(file.bytes))
    else notRead(file.file)
  }
  const fromFile = async (file: File) => {
    const text = await file.text().catch(() => null)
    if (text === null) notRead(file.name)
    else await take(file.name, text)
  }
  return (
    <>
      <Button icon={<Icon name="folder" />} onClick={() => (bridge === null ? box.current?.click() : void fromDesktop(bridge))}>
        {t('editor.openFile')}
      </Button>
      <input
        ref={box} type="file" hidden accept=".json" aria-label={t('editor.openFile')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file !== undefined) void fromFile(file)
        }}
      />
    </>
  )
}
