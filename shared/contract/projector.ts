import type { EvidenceId } from '../kernel/ids.ts'

/** How the facilitator says what the room sees. None of these changes a session, and giving one twice is giving it once. */
export type ProjectorCommand =
  /** The room keeps seeing what it sees now, whatever the facilitator does. */
  | { readonly type: 'FreezeRoom' }
  /** A calm screen with the session's title. */
  | { readonly type: 'BlankRoom' }
  | { readonly type: 'SpotlightNote'; readonly note: EvidenceId }
  | { readonly type: 'SpotlightStage'; readonly stage: number }
  /** The room sees the session again, as it is. */
  | { readonly type: 'BringBack' }

export type ProjectorRefusal =
  /** No session is open, so there is nothing that the room could see. */
  | 'nothing-shown'
