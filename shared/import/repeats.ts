import { sameWords } from '../kernel/words.ts'

/** Where the same words stand already: on the board, or higher up in the same list. */
export type Repeat = 'board' | 'list'

/** For each text whether it repeats a note of the board or a text before it; `null` for the first of its kind. */
export function markRepeats(texts: readonly string[], onBoard: Iterable<string>): readonly (Repeat | null)[] {
  const board = new Set(Array.from(onBoard, sameWords))
  const list = new Set<string>()
  return texts.map((text) => {
    const words = sameWords(text)
    if (board.has(words)) return 'board'
    if (list.has(words)) return 'list'
    list.add(words)
    return null
  })
}
