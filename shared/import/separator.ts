/** What may stand between the columns of a list; `none` is a list of one column. */
export const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t', none: '\u001f' } as const
export type Separator = keyof typeof SEPARATORS

/** Rows that are looked at: enough to tell, few enough for any file. */
const ROWS = 50
const CANDIDATES = ['tab', 'semicolon', 'comma'] as const satisfies readonly Separator[]

/** What separates the columns of a list: the sign that stands equally often in most of its first rows, quotations aside. */
export function guessSeparator(text: string): Separator {
  const rows = countSigns(text)
  let best: { readonly name: Separator; readonly alike: number; readonly count: number } = { name: 'none', alike: 0, count: 0 }
  for (const name of CANDIDATES) {
    const count = rows[0]?.[name] ?? 0
    const alike = rows.filter((row) => row[name] === count).length
    if (count > 0 && (alike > best.alike || (alike === best.alike && count > best.count))) best = { name, alike, count }
  }
  return best.alike * 2 > rows.length ? best.name : 'none'
}

type Counts = Record<(typeof CANDIDATES)[number], number>

function countSigns(text: string): readonly Counts[] {
  const rows: Counts[] = []
  let row: Counts = { tab: 0, semicolon: 0, comma: 0 }
  let blank = true
  let quoted = false
  let mayOpen = true
  const end = () => {
    if (!blank) rows.push(row)
    row = { tab: 0, semicolon: 0, comma: 0 }
    blank = true
    mayOpen = true
  }
  for (const sign of text) {
    if (rows.length >= ROWS) return rows
    if (sign === '"' && (quoted || mayOpen)) {
      // A doubled mark within a quotation closes it and opens it again.
      quoted = !quoted
      mayOpen = true
    }
    if (quoted || sign === '"') {
      blank = false
      continue
    }
    if (sign === '\n' || sign === '\r') {
      end()
      continue
    }
    const name = CANDIDATES.find((one) => SEPARATORS[one] === sign)
    if (name !== undefined) row[name] += 1
    if (sign.trim() !== '') blank = false
    mayOpen = name !== undefined
  }
  end()
  return rows
}
