import type { Kind } from '../../shared/session/gather.ts'
import { isContested, placeOf } from '../../shared/views/where-it-stands.ts'
import type { BoardNote } from './board-model.ts'

/** Which notes of a board are shown; `all` and `none` stand beside the ids. */
export type BoardFilter = { readonly unit: string; readonly lens: string; readonly kind: Kind | 'all'; readonly contested: boolean }

export const SHOW_ALL: BoardFilter = { unit: 'all', lens: 'all', kind: 'all', contested: false }

export type Filterable = BoardNote & { readonly unit: string | null; readonly lens: string | null }

/** True of a note that the filter lets through. Whether it is contested is what its view says: nothing while that is hidden. */
export function passes(note: Filterable, { unit, lens, kind, contested }: BoardFilter): boolean {
  return (unit === 'all' || unit === (note.unit ?? 'none')) && (lens === 'all' || lens === (note.lens ?? 'none')) && (kind === 'all' || kind === note.kind) && (!contested || isContested(note))
}

/** True while anything is left out on purpose. */
export function isFiltering({ unit, lens, kind, contested }: BoardFilter): boolean {
  return unit !== 'all' || lens !== 'all' || kind !== 'all' || contested
}

/** How many notes there are behind a filter, for each list: contested, waiting, and on each stage from the first on. */
export type Totals = { readonly contested: number; readonly waiting: number; readonly columns: readonly number[] }

/** Counts all notes, shown or not. */
export function totalsOf(notes: readonly BoardNote[], stages: number): Totals {
  const apart = notes.filter(({ stage }) => stage === null)
  const contested = apart.filter((note) => placeOf(note).is === 'between').length
  return { contested, waiting: apart.length - contested, columns: Array.from({ length: stages }, (_, index) => notes.filter(({ stage }) => stage === index + 1).length) }
}
