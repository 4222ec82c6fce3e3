import { isJourneyDraft, type JourneyDraft } from '../../shared/journey/draft.ts'

const keyOf = (id: string): string => `stagecraft-journey:${id}`

/** Keeps a draft in this window until it is on the disk: a reload in between loses nothing. */
export function keepDraft(id: string, draft: JourneyDraft | null): void {
  if (draft === null) window.sessionStorage.removeItem(keyOf(id))
  else window.sessionStorage.setItem(keyOf(id), JSON.stringify(draft))
}

/** The draft that this window has not saved yet; null where everything is on the disk. */
export function keptDraft(id: string): JourneyDraft | null {
  const kept = window.sessionStorage.getItem(keyOf(id))
  const draft: unknown = kept === null ? null : JSON.parse(kept)
  return isJourneyDraft(draft) && draft.id === id ? draft : null
}
