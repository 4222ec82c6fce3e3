import { splitLines } from './lines.ts'

/** One person of a pasted list; `known` when the name is in the session or higher up in the list already. */
export type ListedPerson = { readonly name: string; readonly unit: string | null; readonly known: boolean }

/** The people of a list with one person a line, "name; unit" with a semicolon or a tab between; the unit may be left out. */
export function splitPeople(text: string, present: Iterable<string>): readonly ListedPerson[] {
  const names = new Set(Array.from(present, (name) => name.toLowerCase()))
  return splitLines(text).flatMap((line) => {
    const [first = '', second = ''] = line.split(/[;\t]/).map((part) => part.trim())
    if (first === '') return []
    const known = names.has(first.toLowerCase())
    names.add(first.toLowerCase())
    return [{ name: first, unit: second === '' ? null : second, known }]
  })
}
