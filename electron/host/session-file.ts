import { readFact, storedFact } from '../../shared/history/fact.ts'
import type { EvidenceId } from '../../shared/kernel/ids.ts'
import { currentRound, hides, isHidden } from '../../shared/session/place.ts'
import { promisesSilence, retold } from '../../shared/session/retold.ts'
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

/**
 * The facts that leave this machine with a session: all but the placements of rounds that were never revealed. Where somebody was
 * ever promised that their name is not told, the session is told anew instead: its past would tell who placed what.
 */
export function factsToCarry(session: SessionState, facts: readonly Json[]): readonly Json[] {
  const read = facts.map((fact) => readFact(fact)).flatMap((one) => (one.ok ? [one.fact] : []))
  const [first, last] = [read[0], read.at(-1)]
  if (first !== undefined && last !== undefined && promisesSilence(read.map(({ event }) => event))) {
    const by = { role: 'facilitator' } as const
    return retold(session).map((event, index) => storedFact({ event, cid: first.cid, command: 'TellAnew', mode: 'do', at: index === 0 ? first.at : last.at, by }) as unknown as Json)
  }
  return facts.filter((fact) => !isPlacementUnseen(session, fact))
}

/** True of a placement that was never revealed: whoever discarded its round promised that nobody would see it. */
function isPlacementUnseen({ place }: SessionState, stored: Json): boolean {
  const read = readFact(stored)
  if (!read.ok) return false
  const { event } = read.fact
  const tells = event.type === 'EvidencePlaced' || event.type === 'PlacementWithdrawn' || event.type === 'HandsCounted' || event.type === 'HandsLowered'
  if (!tells) return false
  const round = place.rounds.find(({ id }) => id === event.round)
  return round === undefined || round.status === 'discarded' || hides(round, event.evidence)
}

/** True while a blind round that is not revealed holds placements. */
export function holdsHidden({ place }: SessionState): boolean {
  const round = currentRound(place)
  return round !== null && isHidden(round) && (Object.keys(round.placements) as EvidenceId[]).some((id) => hides(round, id))
}

/** A session's name as the name of a file, without what some file system can't take. */
export function sessionFileName({ frame: { client, title } }: SessionState): string {
  const words = `${client} ${title}`.replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ')
  const plain = words.replace(/^[. ]+|[. ]+$/g, '')
  return `${plain === '' ? 'session' : plain.slice(0, 120).trim()}.stagecraft`
}
