import type { EvidenceId } from '../kernel/ids.ts'

/** What stands in the spotlight: one note, or one stage with what stands on it. */
export type Spotlit =
  | { readonly is: 'note'; readonly note: EvidenceId }
  | { readonly is: 'stage'; readonly stage: number }

/**
 * How the room is shown the session.
 *
 * This is no fact of the session: it says how the room looked at a moment, not what the workshop found. So it stands in no
 * journal, no report and no undo, a session file that is opened elsewhere blanks nobody's projector, and a host that starts
 * anew shows the room what is open. The host keeps it in memory, so that it outlives a reload of either window and every drop
 * of a connection, and withholds what is not to be seen.
 */
export type Showing =
  | { readonly is: 'live' }
  /** The room keeps seeing what it saw at that moment, ms since 1970. */
  | { readonly is: 'frozen'; readonly since: number }
  | { readonly is: 'blank' }
  | { readonly is: 'spotlight'; readonly on: Spotlit }

/** How large the audience's window is, in its own px: its inside, and the whole of the screen that it is on. */
export type PictureSize = { readonly width: number; readonly height: number; readonly screenHeight: number }

/** What the facilitator knows of the room's screen. */
export type ProjectorView = {
  readonly kind: 'projector'
  readonly showing: Showing
  /** How many audience windows are open. */
  readonly windows: number
  /** Of the window that said so last; `null` while none is open. */
  readonly size: PictureSize | null
}
