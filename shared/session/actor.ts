import type { ParticipantId } from '../kernel/ids.ts'
import type { EarlierVerdict } from './earlier.ts'

/** Whoever acts on a session. The identity is the connection's, never a field of the command. */
export type Actor = { readonly role: 'facilitator' } | { readonly role: 'participant'; readonly participant: ParticipantId }

export type Role = Actor['role']

/** What a decision needs from the world: who asks, when (ms since 1970), and names for what is new. */
export type Context = {
  readonly by: Actor
  readonly now: number
  readonly newId: () => string
  /** The earlier verdict that the host looked up for this command, null where there is none; left out where it did not look. */
  readonly earlier?: EarlierVerdict | null
}

/** How a fact came about: by a command of its own, or by taking one back, or by bringing one back. */
export type Mode = 'do' | 'undo' | 'redo'
