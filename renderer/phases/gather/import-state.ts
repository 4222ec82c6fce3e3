import { type Columns, guessLayout, type Layout } from '../../../shared/import/columns.ts'
import type { ReadRow } from '../../../shared/import/rows.ts'
import type { Separator } from '../../../shared/import/separator.ts'
import type { Field } from '../../../shared/import/words.ts'
import { type ReadList, readList } from './read-file.ts'

/** A file that is being looked at before it comes in. */
export type Looked = {
  readonly name: string
  readonly text: string
  readonly separator: Separator | null
  readonly list: ReadList
  readonly layout: Layout
}

/** A file, read and laid out as it seems to be. */
export function lookAt(name: string, text: string, separator: Separator | null = null): Looked {
  const list = readList(text, separator)
  return { name, text, separator, list, layout: guessLayout(list.rows) }
}

/** The same file with a column given to a field; a column holds one field only. */
export function withColumn(looked: Looked, field: Field, column: number | null): Looked {
  const others = Object.entries(looked.layout.columns).map(([other, at]) => [other, at === column ? null : at])
  return { ...looked, layout: { ...looked.layout, columns: { ...(Object.fromEntries(others) as Columns), [field]: column } } }
}

type Unread = { readonly count: number; readonly values: string }

/** The different values of one field that could not be read, as a short list. */
export function unreadValues(rows: readonly ReadRow[], field: 'lens' | 'author'): Unread {
  const unread = rows.flatMap((row) => row.unread.filter((one) => one.field === field).map(({ value }) => value))
  const different = [...new Set(unread)]
  return { count: unread.length, values: different.slice(0, 5).join(', ') + (different.length > 5 ? ', …' : '') }
}
