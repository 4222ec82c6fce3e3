import type { EvidenceId } from '../../shared/kernel/ids.ts'
import type { Kind, Stance, Strength } from '../../shared/session/gather.ts'
import type { NoteAgreement } from '../../shared/verdict/agreement.ts'
import type { HeldNote, NoteStanding } from '../../shared/views/note-view.ts'
import { placeOf } from '../../shared/views/where-it-stands.ts'

/** As much of a note as a board has to know to draw and move it. */
export type BoardNote = {
  readonly id: EvidenceId
  readonly text: string
  readonly kind: Kind
  readonly strength: Strength
  readonly stance: Stance
  readonly symptom?: boolean
  readonly stage: number | null
  readonly standing: NoteStanding
  /** How far its placements agree; null while they are hidden. */
  readonly agreement?: NoteAgreement | null
  /** The notes that were merged into it, or how many, as far as this surface knows. */
  readonly group?: readonly HeldNote[]
  readonly holds?: number
}

/** Where every note lies: what is contested between its stages, what waits, and what stands on each step, the newest on top. */
export type Arrangement<N extends BoardNote> = {
  readonly contested: readonly N[]
  readonly waiting: readonly N[]
  readonly columns: readonly (readonly N[])[]
}

/** What was moved in this window and is not in the view yet; `null` is the tray. */
export type Drafts = ReadonlyMap<EvidenceId, { readonly stage: number | null }>

/** When notes were put down in this window; those that it does not name were there before. */
export type Arrivals = ReadonlyMap<EvidenceId, number>

type Arrange<N extends BoardNote> = (notes: Readonly<Record<EvidenceId, N>>, stages: number, drafts: Drafts, arrivals: Arrivals) => Arrangement<N>

/** Makes an arranger that gives the very same lists back for every pile that did not change. */
export function createArranger<N extends BoardNote>(): Arrange<N> {
  let last: Arrangement<N> = { contested: [], waiting: [], columns: [] }
  return (notes, stages, drafts, arrivals) => {
    const fresh = arrange(notes, stages, drafts, arrivals)
    last = {
      contested: sameList(last.contested, fresh.contested),
      waiting: sameList(last.waiting, fresh.waiting),
      columns: fresh.columns.map((column, index) => sameList(last.columns[index] ?? [], column)),
    }
    return last
  }
}

function arrange<N extends BoardNote>(...[notes, stages, drafts, arrivals]: Parameters<Arrange<N>>): Arrangement<N> {
  const contested: N[] = []
  const waiting: N[] = []
  const columns: N[][] = Array.from({ length: stages }, () => [])
  for (const note of Object.values<N>(notes)) {
    const draft = drafts.get(note.id)
    const stage = draft === undefined ? note.stage : draft.stage
    const place = placeOf({ ...note, stage })
    const pile = place.is === 'stage' ? columns[place.stage - 1] : place.is === 'between' ? contested : waiting
    pile?.push(note)
  }
  for (const column of columns) {
    column.reverse()
    if (column.some((note) => arrivals.has(note.id))) column.sort((a, b) => (arrivals.get(b.id) ?? 0) - (arrivals.get(a.id) ?? 0))
  }
  return { contested, waiting, columns }
}

function sameList<N>(before: readonly N[], after: readonly N[]): readonly N[] {
  return before.length === after.length && before.every((note, index) => note === after[index]) ? before : after
}

/** The lists of a board by stage: what stands on no step, then each step. */
export function listsOf<N extends BoardNote>({ contested, waiting, columns }: Arrangement<N>): readonly (readonly N[])[] {
  return [[...contested, ...waiting], ...columns]
}

/** The ways over a board from left to right: the tray, what is contested in the order in which it is laid out, then each step. */
export function waysOf<N extends BoardNote>({ waiting, columns }: Arrangement<N>, contested: readonly N[]): readonly (readonly N[])[] {
  return [waiting, contested, ...columns]
}

/** The stage on which a note lies, 0 where it stands on none; `null` when it is not on the board. */
export function listHolding(lists: readonly (readonly BoardNote[])[], id: EvidenceId): number | null {
  const at = lists.findIndex((list) => list.some((note) => note.id === id))
  return at === -1 ? null : at
}

/** The note that an arrow, Home or End leads to; the same one where the board ends. */
export function walk(lists: readonly (readonly BoardNote[])[], from: EvidenceId, key: string): EvidenceId {
  const at = listHolding(lists, from)
  if (at === null) return from
  const list = lists[at] ?? []
  const index = list.findIndex((note) => note.id === from)
  switch (key) {
    case 'ArrowUp':
      return list[index - 1]?.id ?? from
    case 'ArrowDown':
      return list[index + 1]?.id ?? from
    case 'Home':
      return list[0]?.id ?? from
    case 'End':
      return list.at(-1)?.id ?? from
    case 'ArrowLeft':
      return beside(lists.slice(0, at).toReversed(), index) ?? from
    case 'ArrowRight':
      return beside(lists.slice(at + 1), index) ?? from
    default:
      return from
  }
}

function beside(lists: readonly (readonly BoardNote[])[], index: number): EvidenceId | undefined {
  const list = lists.find((one) => one.length > 0)
  return list?.[Math.min(index, list.length - 1)]?.id
}

/** The note after this one in a list, or before it where it is the last; itself where it is the only one. */
export function nextAfter(list: readonly BoardNote[], id: EvidenceId): EvidenceId {
  const at = list.findIndex((note) => note.id === id)
  return (list[at + 1] ?? list[at - 1])?.id ?? id
}
