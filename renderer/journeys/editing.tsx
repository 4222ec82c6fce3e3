import { createContext, useContext } from 'react'
import type { JourneyDraft } from '../../shared/journey/draft.ts'
import type { Language } from '../../shared/journey/journey.ts'
import type { SaidProblem } from '../../shared/report/journey-problems.ts'

/** The parts of a journey that are edited one at a time. */
export const PARTS = ['journey', 'lenses', 'stages', 'micro', 'sources'] as const
export type Part = (typeof PARTS)[number]

/** What the editor shows: the part, and of the stages and micro-transformations which. */
export type Shown = {
  readonly part: Part
  readonly stage: number
  /** The stage that the micro-transformations shown lead to. */
  readonly to: number
  /** The micro-transformation that is open, by its position. */
  readonly micro: number | null
}

/** Which languages the texts are shown in. */
export type Shows = Language | 'both'

/** A draft as the parts of the editor work on it. */
export type Editing = {
  readonly draft: JourneyDraft
  readonly shows: Shows
  readonly shown: Shown
  readonly show: (shown: Partial<Shown>) => void
  /** What is wrong at a place, other than that nothing is written there yet. */
  readonly wrongAt: (path: string) => SaidProblem | null
  /** Puts a value at a place; typing at one place is taken back as one. */
  readonly set: (path: string, value: unknown) => void
  /** Takes a draft that typing at a place has made. */
  readonly typed: (draft: JourneyDraft, place: string) => void
  /** Takes a draft that was changed in a way of its own; the field of `place` has the focus after it. */
  readonly become: (draft: JourneyDraft, place?: string) => void
}

export const EditingContext = createContext<Editing | null>(null)

/** The draft at hand, and how it is changed. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (editing === null) throw new Error('Expected a journey editor above this component')
  return editing
}
