import { LONGEST_SESSION_FILE } from '../../shared/contract/limits.ts'
import type { About } from '../../shared/contract/messages.ts'
import { isSoundEvent } from '../../shared/contract/schemas/session-events.ts'
import type { SessionState } from '../../shared/session/vocabulary.ts'
import { NO_STABILITY } from '../../shared/verdict/stability.ts'
import { createAudienceView } from '../../shared/views/audience-view.ts'
import { createFacilitatorView } from '../../shared/views/facilitator-view.ts'
import { reportView } from '../../shared/views/report-view.ts'
import { replayed, type Replayed } from './session-store.ts'
import { readJournalText } from './storage/journal.ts'
import { decodeLine, type Json } from './storage/journal-line.ts'

/** What a session file tells, every line and every fact of it checked, or why it is not taken in. */
export type ImportedFacts =
  | Readonly<{ ok: true; facts: readonly Json[]; read: Replayed }>
  | Readonly<{ ok: false; refusal: 'file-unreadable' | 'file-damaged' | 'file-newer' | 'file-too-large'; about: About }>

type Refusal = Extract<ImportedFacts, { ok: false }>['refusal']
const refused = (refusal: Refusal, about: About = {}): ImportedFacts => ({ ok: false, refusal, about })

/** Reads a session file of any machine. One that lacks even a line is refused: half a session is not a session. */
export function importedFacts(text: string): ImportedFacts {
  if (text.length > LONGEST_SESSION_FILE) return refused('file-too-large', { most: Math.floor(LONGEST_SESSION_FILE / 1_000_000) })
  const content = readJournalText(text)
  if (content.status === 'unreadable') return refused('file-unreadable')
  if (content.status === 'newer-format') return refused('file-newer')
  const { unreadable, setAside, tail, damaged } = content.recovery
  const isWhole = content.header !== null && unreadable + setAside + damaged.length === 0 && tail === null
  if (!isWhole) return refused('file-damaged', { line: firstBadLine(text) })
  const read = replayed(content.facts)
  if (read === null) return refused('file-unreadable')
  const [newer] = read.newer
  if (newer !== undefined) return refused('file-newer', { fact: newer })
  const isSound = read.unknown.length === 0 && read.facts.every(({ event }) => isSoundEvent(event))
  if (!isSound || read.facts[0]?.event.type !== 'SessionFramed' || !canBeShown(read.session)) return refused('file-unreadable')
  return { ok: true, facts: content.facts, read }
}

function firstBadLine(text: string): number {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  return 1 + lines.findIndex((line, index) => decodeLine(Buffer.from(line))?.number !== index + 1)
}

/** Every field may be sound and the whole still make no sense: then a view stumbles over it, here and not later. */
function canBeShown(session: SessionState): boolean {
  try {
    createFacilitatorView(() => null)(session)
    createAudienceView()(session)
    reportView(session, { names: 'shown', stability: NO_STABILITY })
    return true
  } catch {
    return false
  }
}
