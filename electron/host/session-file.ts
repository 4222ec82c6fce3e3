import { readFact } from '../../shared/history/fact.ts'
import { currentRound, isHidden } from '../../shared/session/place.ts'
import { knownRounds } from '../../shared/session/placements.ts'
import type { SessionState } from '../../shared/session/vocabulary.ts'
import type { QuestionAnswer } from './connection.ts'
import type { SessionStore } from './session-store.ts'
import type { Authority } from './authority.ts'
import { journalHeader } from './storage/journal-header.ts'
import { journalText } from './storage/journal.ts'
import type { Json } from './storage/journal-line.ts'

/** A session as one file that opens on another machine; refused while it would carry placements that nobody may see. */
export async function sessionFileOf(authority: Authority, store: SessionStore, app: string): Promise<QuestionAnswer> {
  const session = authority.session()
  if (holdsHidden(session)) return { ok: false, refusal: 'round-not-revealed', about: {} }
  const content = await store.read(authority.id)
  if (content === null) return { ok: false, refusal: 'session-unreadable', about: {} }
  const text = journalText(content.header ?? journalHeader(app, authority.id), factsToCarry(session, content.facts))
  return { ok: true, value: { name: sessionFileName(session), text } }
}

/** The facts that leave this machine with a session: all but the placements of rounds that were never revealed. */
export function factsToCarry(session: SessionState, facts: readonly Json[]): readonly Json[] {
  const known = new Set<string>(knownRounds(session.place).map((round) => round.id))
  return facts.filter((fact) => !isPlacementOutside(known, fact))
}

/** True of a placement in a round that was never revealed: whoever discarded the round promised that nobody would see it. */
function isPlacementOutside(rounds: ReadonlySet<string>, stored: Json): boolean {
  const read = readFact(stored)
  if (!read.ok) return false
  const { event } = read.fact
  const tells = event.type === 'EvidencePlaced' || event.type === 'PlacementWithdrawn' || event.type === 'HandsCounted' || event.type === 'HandsLowered'
  return tells && !rounds.has(event.round)
}

/** True while a blind round that is not revealed holds placements. */
export function holdsHidden({ place }: SessionState): boolean {
  const round = currentRound(place)
  return round !== null && isHidden(round) && Object.keys(round.placements).length > 0
}

/** A session's name as the name of a file, without what some file system can't take. */
export function sessionFileName({ frame: { client, title } }: SessionState): string {
  const words = `${client} ${title}`.replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ')
  const plain = words.replace(/^[. ]+|[. ]+$/g, '')
  return `${plain === '' ? 'session' : plain.slice(0, 120).trim()}.stagecraft`
}
