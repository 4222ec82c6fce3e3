import type { SessionSummary } from '../../shared/views/library-view.ts'
import { goTo } from '../session/route.ts'
import { useLibraryCommand, useSurface, useText } from '../session/surface.tsx'
import { useToast } from '../ui/Toasts.tsx'

/** How many rehearsals of one session can be told apart by their number. */
const SEEDS = 10_000

/** Makes a rehearsal of a session and opens it; its number stands in its title, so that it can be had again. */
export function useRehearsal(): (session: SessionSummary) => Promise<void> {
  const t = useText()
  const tell = useLibraryCommand()
  const toast = useToast()
  const { client: surface } = useSurface()
  return async ({ id, title, client }) => {
    const seed = Math.floor(surface.hostNow() / 1_000) % SEEDS
    const making = tell({ type: 'RehearseSession', session: id, title: t('library.rehearsalTitle', { title, seed }), client: t('library.rehearsalClient', { client }), seed })
    toast({ title: t('library.rehearsing'), until: making })
    const made = await making
    if (typeof made === 'boolean') return
    goTo({ at: 'session', session: made.session })
    toast({ title: t('library.rehearsalReady'), tone: 'sound' })
  }
}
