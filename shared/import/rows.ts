import type { Lens } from '../journey/journey.ts'
import type { ParticipantId, UnitId } from '../kernel/ids.ts'
import { LONGEST_TEXT, type NoteDraft } from '../session/gather.ts'
import type { Columns, Layout, Rows } from './columns.ts'
import { readDay } from './day.ts'
import { markRepeats, type Repeat } from './repeats.ts'
import { type Field, plainWords, readKind, readStance, readStrength } from './words.ts'

/** Longest name of a unit that a session takes, in characters. */
const LONGEST_UNIT = 80

/** What a list is read against. */
export type Reader = {
  readonly units: readonly { readonly id: UnitId; readonly name: string }[]
  readonly people: readonly { readonly id: ParticipantId; readonly name: string }[]
  readonly lenses: readonly Lens[]
  /** The texts that are on the board already. */
  readonly onBoard: readonly string[]
  /** What a note has where the list does not say. */
  readonly otherwise: NoteDraft
  /** Rows, counted from 1, in which a quotation mark was opened and not closed. */
  readonly broken: readonly number[]
}

/** Why a row was left out. */
export type RowRefusal =
  | 'text-missing'
  | 'text-too-long'
  | 'quote-open'
  | 'too-many-cells'
  | 'kind-unknown'
  | 'strength-unknown'
  | 'stance-unknown'
  | 'day-unreadable'
  | 'unit-too-long'

/** A row that was left out; `value` is the cell that is to blame. Rows count from 1, as in the file. */
export type RefusedRow = { readonly row: number; readonly reason: RowRefusal; readonly value: string }

/** A row that became a note. `newUnit` is not in the session yet; `unread` are cells that had to be left off. */
export type ReadRow = {
  readonly row: number
  readonly note: NoteDraft
  readonly newUnit: string | null
  readonly unread: readonly { readonly field: 'lens' | 'author'; readonly value: string }[]
  readonly repeat: Repeat | null
}

export type Reading = {
  readonly read: readonly ReadRow[]
  readonly refused: readonly RefusedRow[]
  readonly newUnits: readonly string[]
}

/** Every row of a list as a note, or with the reason why not; empty rows are no rows. */
export function readRows(rows: Rows, { hasHeadings, columns }: Layout, reader: Reader): Reading {
  const width = hasHeadings ? (rows[0]?.length ?? 0) : null
  const results = rows.flatMap((cells, index): (Unmarked | RefusedRow)[] => {
    if ((hasHeadings && index === 0) || cells.every((cell) => cell.trim() === '')) return []
    return [readRow({ row: index + 1, cells, width }, columns, reader)]
  })
  const unmarked = results.filter((result) => 'note' in result)
  const repeats = markRepeats(unmarked.map(({ note }) => note.text), reader.onBoard)
  const newUnits = new Map<string, string>()
  for (const { newUnit } of unmarked) {
    if (newUnit !== null && !newUnits.has(plainWords(newUnit))) newUnits.set(plainWords(newUnit), newUnit)
  }
  return {
    read: unmarked.map((result, index) => ({ ...result, repeat: repeats[index] ?? null })),
    refused: results.filter((result) => 'reason' in result),
    newUnits: [...newUnits.values()],
  }
}

type Unmarked = Omit<ReadRow, 'repeat'>
type Line = { readonly row: number; readonly cells: readonly string[]; readonly width: number | null }

function readRow({ row, cells, width }: Line, columns: Columns, reader: Reader): Unmarked | RefusedRow {
  const { otherwise } = reader
  const cell = (field: Field): string => {
    const column = columns[field]
    return column === null ? '' : (cells[column] ?? '').trim()
  }
  const refused = (reason: RowRefusal, value: string): RefusedRow => ({ row, reason, value })
  const surplus = width === null ? '' : cells.slice(width).join(' ').trim()
  const text = cell('text')
  if (reader.broken.includes(row)) return refused('quote-open', cells.join(' ').slice(0, 200))
  if (surplus !== '') return refused('too-many-cells', surplus)
  if (text === '') return refused('text-missing', cells.find((one) => one.trim() !== '') ?? '')
  if (text.length > LONGEST_TEXT) return refused('text-too-long', text.slice(0, 200))
  const kind = cell('kind') === '' ? otherwise.kind : readKind(cell('kind'))
  if (kind === null) return refused('kind-unknown', cell('kind'))
  const strength = cell('strength') === '' ? otherwise.strength : readStrength(cell('strength'))
  if (strength === null) return refused('strength-unknown', cell('strength'))
  const stance = cell('stance') === '' ? otherwise.stance : readStance(cell('stance'))
  if (stance === null) return refused('stance-unknown', cell('stance'))
  const observedOn = cell('observedOn') === '' ? otherwise.observedOn : readDay(cell('observedOn'))
  if (observedOn === null && cell('observedOn') !== '') return refused('day-unreadable', cell('observedOn'))
  if (cell('unit').length > LONGEST_UNIT) return refused('unit-too-long', cell('unit').slice(0, 200))
  const unit = named(reader.units, cell('unit'))
  const author = named(reader.people, cell('author'))
  const lensWords = plainWords(cell('lens'))
  const lens = reader.lenses.find((one) => [one.id, ...Object.values(one.name)].some((name) => plainWords(name) === lensWords))
  const note: NoteDraft = {
    text,
    kind,
    strength,
    stance,
    symptom: otherwise.symptom,
    unit: cell('unit') === '' ? otherwise.unit : (unit?.id ?? null),
    lens: cell('lens') === '' ? otherwise.lens : (lens?.id ?? null),
    author: cell('author') === '' ? otherwise.author : (author?.id ?? null),
    observedOn,
  }
  return {
    row,
    note,
    newUnit: cell('unit') !== '' && unit === undefined ? cell('unit') : null,
    unread: [
      ...(cell('lens') !== '' && lens === undefined ? [{ field: 'lens' as const, value: cell('lens') }] : []),
      ...(cell('author') !== '' && author === undefined ? [{ field: 'author' as const, value: cell('author') }] : []),
    ],
  }
}

function named<Named extends { readonly name: string }>(list: readonly Named[], name: string): Named | undefined {
  return list.find((one) => plainWords(one.name) === plainWords(name))
}
