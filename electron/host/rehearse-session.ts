import { storedFact, type TimedFact } from '../../shared/history/fact.ts'
import type { LibraryCommand } from '../../shared/contract/library.ts'
import { asId, type SessionId } from '../../shared/kernel/ids.ts'
import { rehearse } from '../../shared/session/rehearsal.ts'
import { decideSession, replaySession } from '../../shared/session/session.ts'
import type { SessionCommand } from '../../shared/session/vocabulary.ts'
import type { Answer } from './authority.ts'
import { replayed, type SessionStore } from './session-store.ts'
import type { Json } from './storage/journal-line.ts'

type Rehearsing = Readonly<{
  store: SessionStore
  now: () => number
  newId: () => string
  keep: (id: SessionId, facts: readonly Json[], madeBy: string) => Promise<Answer>
}>

/** Makes a copy of a session that simulated participants have filled; the session itself stays as it is. */
export async function rehearseIn(
  { store, now, newId, keep }: Rehearsing,
  cid: string,
  { session: of, title, client, seed }: Extract<LibraryCommand, { type: 'RehearseSession' }>,
): Promise<Answer> {
  if (title.trim() === '') return { ok: false, refusal: 'title-empty', about: {} }
  if (client.trim() === '') return { ok: false, refusal: 'client-empty', about: {} }
  const content = await store.read(of)
  const read = content === null ? null : replayed(content.facts)
  if (content === null || read === null) return { ok: false, refusal: 'session-unreadable', about: {} }
  if (read.newer.length + read.unknown.length > 0) return { ok: false, refusal: 'session-read-only', about: {} }
  const by = { role: 'facilitator' } as const
  const facts: TimedFact[] = []
  let { session } = read
  const perform = (command: SessionCommand) => {
    const at = now()
    const decision = decideSession(session, command, { by, now: at, newId })
    if (!decision.ok) throw new Error(`Expected ${command.type} of the rehearsal to be accepted, not ${decision.refusal}`)
    const made = decision.events.map((event): TimedFact => ({ event, cid: facts.length === 0 ? cid : `${cid}-${facts.length}`, command: command.type, mode: 'do', at, by }))
    session = replaySession(session, made)
    facts.push(...made)
    return session
  }
  if (session.close.closedAt !== null) perform({ type: 'ReopenSession' })
  perform({ type: 'SetTitle', title })
  perform({ type: 'SetClient', client })
  rehearse(session, seed, perform)
  return keep(asId(newId()), [...content.facts, ...facts.map((fact) => storedFact(fact) as unknown as Json)], cid)
}
