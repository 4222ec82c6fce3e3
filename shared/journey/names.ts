/** Words that say nothing about what a name means, in the languages of the product. */
const SMALL = new Set(['and', 'the', 'of', 'to', 'in', 'on', 'for', 'with', 'own', 'new', 'en', 'de', 'het', 'een', 'van', 'op', 'met', 'aan', 'als', 'eigen', 'nieuwe', 'through', 'via'])

/** A name without capitals and without blanks at its ends or in a row, for comparing. */
export function plainName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase()
}

/** How much two names have in common, 0..1: twice the words that they share, over all their words that mean something. */
export function likeness(one: string, other: string): number {
  const [first, second] = [wordsOf(one), wordsOf(other)]
  if (first.size + second.size === 0) return 0
  return (2 * [...first].filter((word) => second.has(word)).length) / (first.size + second.size)
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set((plainName(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1 && !SMALL.has(word)))
}
