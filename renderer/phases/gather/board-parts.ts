import type { Lens } from '../../../shared/journey/journey.ts'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import { KINDS } from '../../../shared/session/gather.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import type { UnitView } from '../../../shared/views/people-view.ts'
import { hasWords } from '../../actions/findings.ts'

export const GROUPINGS = ['none', 'unit', 'lens', 'kind'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Which notes are shown; `all` and `none` stand beside the ids. */
export type Filter = { readonly find: string; readonly unit: string; readonly lens: string; readonly kind: string }

export const NO_FILTER: Filter = { find: '', unit: 'all', lens: 'all', kind: 'all' }

/** Notes that belong together on the wall; `key` is the id of the unit or lens, a kind, or `none`. */
export type NoteGroup = { readonly key: string; readonly notes: readonly NoteView[] }

/** A line of the wall: the head of a group, or as many notes as stand side by side. */
export type WallRow =
  | { readonly is: 'head'; readonly key: string; readonly count: number }
  | { readonly is: 'notes'; readonly key: string; readonly notes: readonly NoteView[] }

type Notes = Readonly<Record<EvidenceId, NoteView>>
type Order = { readonly units: readonly UnitView[]; readonly lenses: readonly Lens[] }

/** True of a note that no lens of the journey looks at: it can't count in the verdict. */
export function isLensless(note: Pick<NoteView, 'lens'>, lenses: readonly Lens[]): boolean {
  return !lenses.some((lens) => lens.id === note.lens)
}

/** The notes that the filter lets through, the newest first. */
export function filterNotes(notes: Notes, filter: Filter, lenses: readonly Lens[]): readonly NoteView[] {
  const fits = (note: NoteView) =>
    (filter.unit === 'all' || filter.unit === (note.unit ?? 'none'))
    && (filter.lens === 'all' || filter.lens === (isLensless(note, lenses) ? 'none' : note.lens))
    && (filter.kind === 'all' || filter.kind === note.kind)
    && hasWords(filter.find, note.text)
  return Object.values(notes).filter(fits).toReversed()
}

/** The notes in groups, in the order of the session; what has no unit or lens comes first, for it needs attention. */
export function groupNotes(notes: readonly NoteView[], grouping: Grouping, { units, lenses }: Order): readonly NoteGroup[] {
  if (grouping === 'none') return notes.length === 0 ? [] : [{ key: 'all', notes }]
  const ids = (grouping === 'unit' ? units : lenses).map(({ id }) => id)
  const keys: readonly string[] = grouping === 'kind' ? KINDS : ['none', ...ids]
  const groups = new Map<string, NoteView[]>(keys.map((key) => [key, []]))
  for (const note of notes) {
    const key = note[grouping] ?? 'none'
    const group = groups.get(key) ?? groups.get('none')
    group?.push(note)
  }
  return [...groups].flatMap(([key, group]) => (group.length === 0 ? [] : [{ key, notes: group }]))
}

/** The groups as lines of at most so many notes. */
export function wallRows(groups: readonly NoteGroup[], columns: number): readonly WallRow[] {
  return groups.flatMap(({ key, notes }): WallRow[] => [
    ...(key === 'all' ? [] : [{ is: 'head' as const, key: `head-${key}`, count: notes.length }]),
    ...Array.from({ length: Math.ceil(notes.length / columns) }, (_, index) => {
      const line = notes.slice(index * columns, (index + 1) * columns)
      return { is: 'notes' as const, key: `${key}-${line[0]?.id ?? index}`, notes: line }
    }),
  ])
}

/** The note that an arrow leads to; `null` where there is none. */
export function noteAt(rows: readonly WallRow[], from: EvidenceId, key: string): EvidenceId | null {
  const lines = rows.flatMap((row) => (row.is === 'notes' ? [row.notes.map(({ id }) => id)] : []))
  const order = lines.flat()
  const at = order.indexOf(from)
  if (key === 'Home') return order[0] ?? null
  if (key === 'End') return order.at(-1) ?? null
  if (key === 'ArrowLeft') return order[at - 1] ?? null
  if (key === 'ArrowRight') return order[at + 1] ?? null
  const line = lines.findIndex((ids) => ids.includes(from))
  const next = lines[line + (key === 'ArrowUp' ? -1 : 1)]
  return line < 0 || next === undefined ? null : (next[Math.min(lines[line]?.indexOf(from) ?? 0, next.length - 1)] ?? null)
}
