/** Makes a text without some people's names: each whole name, written as it stands on the list, becomes an ellipsis. */
export function strikerOf(names: readonly string[]): (text: string) => string {
  const wanted = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))].toSorted((one, other) => other.length - one.length)
  return (text) => wanted.reduce((left, name) => withoutWord(left, name), text)
}

/** Looks for the name as it is: it is no pattern, whatever characters are in it. */
function withoutWord(text: string, name: string): string {
  let left = text
  for (let at = left.indexOf(name); at !== -1; at = left.indexOf(name, at)) {
    const isWhole = !isLetter(left[at - 1]) && !isLetter(left[at + name.length])
    if (isWhole) left = `${left.slice(0, at)}…${left.slice(at + name.length)}`
    at += 1
  }
  return left
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}
