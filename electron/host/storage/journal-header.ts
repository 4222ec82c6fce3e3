import type { Json } from './journal-line.ts'

/** What the first line of a journal says of itself; one that stands alone makes every file that was there before it void. */
export type JournalHeader = Readonly<{ format: typeof FORMAT; version: number; app: string; session: string; alone?: true }>

export const FORMAT = 'stagecraft-journal'

/** Rises when an older program could no longer append to the file without harm. */
export const FORMAT_VERSION = 1

/** The header that this program writes. */
export function journalHeader(app: string, session: string): JournalHeader {
  return { format: FORMAT, version: FORMAT_VERSION, app, session }
}

/** The header in a first fact, or null if that fact is none. */
export function readHeader(fact: Json | undefined): JournalHeader | null {
  if (typeof fact !== 'object' || fact === null || !('format' in fact)) return null
  const { format, version, app, session } = fact
  if (format !== FORMAT || typeof version !== 'number' || typeof app !== 'string' || typeof session !== 'string') return null
  return { format, version, app, session, ...('alone' in fact && fact.alone === true ? { alone: true } : {}) }
}
