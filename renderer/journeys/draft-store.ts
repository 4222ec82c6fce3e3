import type { JourneyDraft } from '../../shared/journey/draft.ts'

/** Whether the draft that is shown is on the disk; `words` say why not. */
export type DraftSaved = { readonly is: 'saved' } | { readonly is: 'saving' } | { readonly is: 'not-saved'; readonly words: string }

/** A draft as it is being changed. */
export type DraftSight = { readonly draft: JourneyDraft; readonly saved: DraftSaved; readonly canUndo: boolean; readonly canRedo: boolean }

export type DraftSeams = Readonly<{
  /** Saves a draft for good; resolves to the reason in words where it could not be. */
  save: (draft: JourneyDraft) => Promise<string | null>
  /** Keeps a draft in this window until it is saved, and lets go of it then. */
  keep: (draft: JourneyDraft | null) => void
  /** Calls back once after so many ms; the function that it returns calls it off. */
  schedule: (callback: () => void, ms: number) => () => void
}>

/** A draft with its past, saved by itself. */
export type DraftStore = Readonly<{
  read: () => DraftSight
  subscribe: (listener: () => void) => () => void
  /** Changes the draft. Changes at one place, one after another, are taken back as one; at none they stand alone. */
  change: (draft: JourneyDraft, place: string | null) => void
  undo: () => void
  redo: () => void
  /** Saves at once what is not saved yet. */
  flush: () => void
}>

/** After a change the hand rests for so long before the draft is saved, in ms. */
const REST = 400

/** A disk that did not take the draft is asked again after so long, in ms. */
const AGAIN = 2_000

/** So many steps back are remembered. */
const LONGEST_PAST = 200

/** Makes the store of a draft that is on the disk already; with `unsaved` it starts with one that is not. */
export function createDraftStore(draft: JourneyDraft, { save, keep, schedule }: DraftSeams, unsaved: JourneyDraft | null = null): DraftStore {
  const listeners = new Set<() => void>()
  let past: readonly JourneyDraft[] = []
  let future: readonly JourneyDraft[] = []
  let lastPlace: string | null = null
  let sight: DraftSight = { draft, saved: { is: 'saved' }, canUndo: false, canRedo: false }
  let onDisk = draft
  let isSaving = false
  let callOff: () => void = () => {}

  const show = (next: Partial<DraftSight>): void => {
    sight = { ...sight, ...next, canUndo: past.length > 0, canRedo: future.length > 0 }
    for (const listener of [...listeners]) listener()
  }
  const saveSoon = (ms: number): void => {
    callOff()
    callOff = schedule(() => void saveNow(), ms)
  }
  const saveNow = async (): Promise<void> => {
    callOff()
    const sent = sight.draft
    if (isSaving || sent === onDisk) return
    isSaving = true
    const words = await save(sent)
    isSaving = false
    if (words === null) onDisk = sent
    if (words !== null) {
      show({ saved: { is: 'not-saved', words } })
      saveSoon(AGAIN)
    } else if (sight.draft === sent) {
      keep(null)
      show({ saved: { is: 'saved' } })
    } else saveSoon(0)
  }
  const become = (next: JourneyDraft): void => {
    keep(next)
    show({ draft: next, saved: sight.saved.is === 'not-saved' ? sight.saved : { is: 'saving' } })
    saveSoon(REST)
  }

  if (unsaved !== null) become(unsaved)
  return {
    read: () => sight,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change: (next, place) => {
      if (next === sight.draft) return
      if (place === null || place !== lastPlace) past = [...past.slice(1 - LONGEST_PAST), sight.draft]
      lastPlace = place
      future = []
      become(next)
    },
    undo: () => {
      const before = past.at(-1)
      if (before === undefined) return
      past = past.slice(0, -1)
      future = [sight.draft, ...future]
      lastPlace = null
      become(before)
    },
    redo: () => {
      const [next, ...rest] = future
      if (next === undefined) return
      future = rest
      past = [...past, sight.draft]
      lastPlace = null
      become(next)
    },
    flush: () => void saveNow(),
  }
}
