const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'

/**
 * A key that sorts strictly between two others, so that moving one thing rewrites no other.
 * `null` stands for the very beginning or the very end. Keys compare as plain strings and never end in '0'.
 */
export function orderBetween(before: string | null, after: string | null): string {
  const low = before ?? ''
  if (after !== null && low >= after) throw new Error(`Expected '${low}' to sort before '${after}'`)
  let key = ''
  let bounded = after !== null
  for (let index = 0; ; index += 1) {
    const floor = index < low.length ? DIGITS.indexOf(low.charAt(index)) : 0
    const ceiling = bounded && after !== null && index < after.length ? DIGITS.indexOf(after.charAt(index)) : DIGITS.length
    if (ceiling - floor > 1) return key + DIGITS.charAt(Math.floor((floor + ceiling) / 2))
    key += DIGITS.charAt(floor)
    if (ceiling > floor) bounded = false
  }
}
