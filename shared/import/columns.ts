import { type Field, FIELDS, HEADINGS, plainWords } from './words.ts'

/** The cells of a list as they stand in the file, row by row. */
export type Rows = readonly (readonly string[])[]

/** Which column, counted from 0, holds which field; `null` for a field that the list does not have. */
export type Columns = Readonly<Record<Field, number | null>>

/** Most words of a heading that is known by one of them: "date of observation". */
const MOST_WORDS = 3

export type Layout = { readonly hasHeadings: boolean; readonly columns: Columns }

/** How a list is laid out, as far as its headings and the length of its texts tell. A list without known headings has none. */
export function guessLayout(rows: Rows): Layout {
  const headings = (rows[0] ?? []).map(plainWords)
  const columns: Record<Field, number | null> = {
    text: null, kind: null, strength: null, stance: null, unit: null, lens: null, author: null, observedOn: null,
  }
  const free = new Set(headings.keys())
  for (const isHeading of headings.length > 1 ? [isExactly, contains] : [isExactly]) {
    for (const field of FIELDS) {
      if (columns[field] !== null) continue
      const word = HEADINGS[field].find((known) => [...free].some((column) => isHeading(headings[column] ?? '', known)))
      const column = word === undefined ? undefined : [...free].find((one) => isHeading(headings[one] ?? '', word))
      if (column === undefined) continue
      columns[field] = column
      free.delete(column)
    }
  }
  const hasHeadings = FIELDS.some((field) => columns[field] !== null)
  for (let column = headings.length; column < widthOf(rows); column += 1) free.add(column)
  columns.text ??= wordiest(hasHeadings ? rows.slice(1) : rows, [...free])
  return { hasHeadings, columns }
}

/** How many columns the widest row has. */
export function widthOf(rows: Rows): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0)
}

function isExactly(heading: string, word: string): boolean {
  return heading === word
}

/** The word as a word of its own, in a heading of few words: a sentence in the first row is a note and no heading. */
function contains(heading: string, word: string): boolean {
  return heading.split(' ').length <= MOST_WORDS && ` ${heading} `.includes(` ${word} `)
}

function wordiest(rows: Rows, columns: readonly number[]): number | null {
  const lengths = columns.map((column) => rows.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0))
  const most = Math.max(0, ...lengths)
  return most === 0 ? null : (columns[lengths.indexOf(most)] ?? null)
}
