import Papa from 'papaparse'
import type { Rows } from '../../../shared/import/columns.ts'
import { guessSeparator, type Separator, SEPARATORS } from '../../../shared/import/separator.ts'

/** The largest list that is taken in, in bytes: far more than 5,000 notes of the greatest length. */
export const LARGEST_LIST = 20 * 1024 * 1024

/** A list as it was read: its rows, what separates its columns, and the rows (from 1) with an unclosed quotation mark. */
export type ReadList = { readonly rows: Rows; readonly found: Separator; readonly broken: readonly number[] }

/** The text of a file: UTF-8 or UTF-16 with or without its mark, else Windows-1252, as Excel writes it. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** After so many unclosed quotation marks a file is no list any more, and the rest of it is left in the last row. */
const MOST_BROKEN = 100

/** The rows of a list, with columns separated as said, or else as its first rows suggest; a mark left open spoils its own line alone. */
export function readList(text: string, separator: Separator | null): ReadList {
  const found = separator ?? guessSeparator(text)
  const rows: string[][] = []
  const broken = new Set<number>()
  let rest = text
  for (;;) {
    const { data, errors } = Papa.parse<string[]>(rest, { delimiter: SEPARATORS[found], skipEmptyLines: false })
    for (const { type, row } of errors) if (type === 'Quotes' && row !== undefined) broken.add(rows.length + row + 1)
    const open = errors.find(({ code }) => code === 'MissingQuotes')
    const end = open?.index === undefined ? -1 : rest.slice(open.index).search(/[\r\n]/)
    if (open?.index === undefined || end < 0 || broken.size > MOST_BROKEN) return { rows: [...rows, ...data], found, broken: [...broken] }
    const line = data.pop() ?? []
    rows.push(...data, [...line.slice(0, -1), rest.slice(open.index, open.index + end)])
    rest = rest.slice(open.index + end).replace(/^(\r\n|\r|\n)/, '')
  }
}
