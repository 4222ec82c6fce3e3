import { useCallback, useState } from 'react'

/** A space that is not seen or heard: with it the same words are another text, which is read again. */
const AGAIN = '\u00a0'

/** What a live region holds, and the way to say something in it: the same words twice are heard twice. */
export function useSaid(): readonly [said: string, say: (words: string) => void] {
  const [said, set] = useState('')
  const say = useCallback((words: string) => set((before) => (before === words && words !== '' ? words + AGAIN : words)), [])
  return [said, say]
}
