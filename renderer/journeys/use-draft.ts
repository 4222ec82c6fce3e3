import { useEffect, useState, useSyncExternalStore } from 'react'
import type { JourneyDraft } from '../../shared/journey/draft.ts'
import { sayRefusal } from '../session/say-refusal.ts'
import { useSurface, useText } from '../session/surface.tsx'
import { createDraftStore, type DraftSight, type DraftStore } from './draft-store.ts'
import { keepDraft } from './kept-draft.ts'

/** The draft at hand, with its past; saved by itself, and at once when its editor is left. */
export function useDraft(saved: JourneyDraft, unsaved: JourneyDraft | null): readonly [DraftSight, DraftStore] {
  const { client } = useSurface()
  const t = useText()
  const [store] = useState(() =>
    createDraftStore(
      saved,
      {
        save: async (draft) => {
          const done = await client.command('library', { type: 'SaveJourney', journey: draft })
          return done.ok ? null : done.refusal === 'journey-in-the-bin' ? t('editor.isBinned') : sayRefusal(t, done.refusal, done.about)
        },
        keep: (draft) => keepDraft(saved.id, draft),
        schedule: (callback, ms) => {
          const timer = setTimeout(callback, ms)
          return () => clearTimeout(timer)
        },
      },
      unsaved,
    ),
  )
  useEffect(() => {
    window.addEventListener('pagehide', store.flush)
    return () => {
      window.removeEventListener('pagehide', store.flush)
      store.flush()
    }
  }, [store])
  return [useSyncExternalStore(store.subscribe, store.read), store]
}
