import { currentRound, isHidden } from '../../shared/session/place.ts'
import type { SessionState } from '../../shared/session/vocabulary.ts'
import type { QuestionAnswer } from './connection.ts'
import type { SessionStore } from './session-store.ts'
import type { Authority } from './authority.ts'
import { journalHeader } from './storage/journal-header.ts'
import { journalText } from './storage/journal.ts'

/** A session as one file that opens on another machine; refused while it would carry placements that nobody may see. */
export async function sessionFileOf(authority: Authority, store: SessionStore, app: string): Promise<QuestionAnswer> {
  const session = authority.session()
  if (holdsHidden(session)) return { ok: false, refusal: 'round-not-revealed', about: {} }
  const content = await store.read(authority.id)
  if (content === null) return { ok: false, refusal: 'session-unreadable', about: {} }
  const text = journalText(content.header ?? journalHeader(app, authority.id), content.facts)
  return { ok: true, value: { name: sessionFileName(session), text } }
}

/** True while a blind round that is not revealed holds placements. */
export function holdsHidden({ place }: SessionState): boolean {
  const round = currentRound(place)
  return round !== null && isHidden(round) && Object.keys(round.placements).length > 0
}

/** A session's name as the name of a file, without what some file system can't take. */
export function sessionFileName({ frame: { client, title } }: SessionState): string {
  const plain = `${client} ${title}`.replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ').trim().replace(/^[. ]+|[. ]+$/g, '')
  return `${plain === '' ? 'session' : plain.slice(0, 120).trim()}.stagecraft`
}
