import type { SessionId } from '../../shared/kernel/ids.ts'
import { purged } from '../../shared/session/retold.ts'
import type { Answer } from './authority.ts'
import type { OpenSessions } from './open-sessions.ts'
import { holdsHidden } from './session-file.ts'
import type { Library } from './library.ts'
import { StorageFailure } from './storage/storage-failure.ts'

type Purging = Readonly<{ sessions: OpenSessions; refresh: Library['refresh'] }>

/** Takes everybody's name out of a closed session, out of all that is kept of it on this disk. */
export async function purgePeopleIn({ sessions, refresh }: Purging, cid: string, id: SessionId): Promise<Answer> {
  const authority = await sessions.get(id)
  if (authority === null) return { ok: false, refusal: 'session-unreadable', about: {} }
  if (authority.readOnly !== null) return { ok: false, refusal: 'session-read-only', about: {} }
  const answer = await authority.replace(cid, (session, at) => {
    if (session.close.closedAt === null) return { ok: false, refusal: 'session-not-closed', about: {} }
    if (holdsHidden(session)) return { ok: false, refusal: 'round-not-revealed', about: {} }
    return { ok: true, command: 'PurgePeople', events: purged(session, at) }
  }).catch((error: unknown): Answer => {
    if (error instanceof StorageFailure) return { ok: false, refusal: 'purge-failed', about: { file: error.file } }
    throw error
  })
  if (answer.ok || answer.refusal === 'names-left-behind') await refresh(authority)
  return answer
}
