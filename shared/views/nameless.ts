import { isNobody } from '../session/placer.ts'
import { namelessAuthors, withheldAuthors } from '../session/authors.ts'
import { voiceOf } from '../session/board.ts'
import type { SessionState } from '../session/vocabulary.ts'
import type { Board } from '../verdict/board.ts'
import type { Stability } from '../verdict/stability.ts'

type Seen = Pick<SessionState, 'gather' | 'place'>

/** The authors who are not told, in one text that stays the same while they do. */
export function namelessKey(seen: Seen): string {
  return [...namelessAuthors(seen)].filter((author) => !isNobody(author)).toSorted().join(' ')
}

/** A stability without the people whose absence would tell what they wrote. */
export function withoutNameless(stability: Stability, key: string): Stability {
  if (key === '') return stability
  const nameless = key.split(' ')
  return { ...stability, pivotalPeople: stability.pivotalPeople.filter(({ without }) => !nameless.includes(without)) }
}

/** The board as it may be known: a note whose author is not told is its unit's voice. */
export function boardByKnownVoices(board: Board, seen: Seen): Board {
  const isWithheld = withheldAuthors(seen)
  const withheld = new Map(Object.values(seen.gather.evidence).flatMap((note) => (isWithheld(note.id) ? [[note.id as string, voiceOf({ ...note, author: null })] as const] : [])))
  return withheld.size === 0 ? board : { ...board, notes: board.notes.map((note) => ({ ...note, by: withheld.get(note.id) ?? note.by })) }
}
