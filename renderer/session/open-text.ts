import { LONGEST_SESSION_FILE } from '../../shared/contract/limits.ts'
import { useToast } from '../ui/Toasts.tsx'
import { desktopBridge } from './bridge-wire.ts'
import { useText } from './surface.tsx'

/** The two ways in: through the desktop's dialog, where there is one, and a file that the browser was given. */
export type WaysIn = {
  readonly onDesktop: (() => Promise<void>) | null
  readonly onFile: (file: File) => Promise<void>
}

/** Hands on the name and the text of a session's or a journey's file; a file that can't be read, or is too large, is named. */
export function useOpenText(take: (name: string, text: string) => Promise<void>): WaysIn {
  const toast = useToast()
  const t = useText()
  const bridge = desktopBridge()
  const notRead = (name: string) => toast({ title: t('library.notRead', { name }), tone: 'alarm' })
  const tooLarge = (name: string) => toast({ title: t('refusal.file-too-large', { name, most: LONGEST_SESSION_FILE / 1_000_000 }), tone: 'alarm' })
  const takeShort = (name: string, text: string) => (text.length > LONGEST_SESSION_FILE ? tooLarge(name) : take(name, text))
  return {
    onDesktop: bridge === null ? null : async () => {
      const file = await bridge.openFile({ kind: 'session' })
      if (file === null) return
      if (file.ok) return takeShort(file.name, new TextDecoder().decode(file.bytes))
      return file.refusal === 'too-large' ? tooLarge(file.file) : notRead(file.file)
    },
    onFile: async (file) => {
      const text = await file.text().catch(() => null)
      return text === null ? notRead(file.name) : takeShort(file.name, text)
    },
  }
}
