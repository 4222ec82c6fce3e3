import type { SessionId } from '../kernel/ids.ts'
import type { Language } from '../journey/journey.ts'
import type { JourneyDraft } from '../journey/draft.ts'
import type { Preferences } from '../views/library-view.ts'

/** What can be asked of the library. Those that make a session answer with its id. */
export type LibraryCommand =
  | {
      readonly type: 'CreateSession'
      readonly title: string
      readonly client: string
      readonly language: Language
      readonly journey: string
    }
  /** The example workshop: a room of twelve, 34 notes, two camps and a lone voice. */
  | { readonly type: 'CreateExample'; readonly language: Language }
  | { readonly type: 'RenameSession'; readonly session: SessionId; readonly title: string; readonly client: string }
  /** A copy in which simulated participants have placed everything blind, to try the workshop on before the day; one seed, one rehearsal. */
  | { readonly type: 'RehearseSession'; readonly session: SessionId; readonly title: string; readonly client: string; readonly seed: number }
  /** `upTo`: as the session was when it had so many facts; all of it where that is left out. */
  | { readonly type: 'DuplicateSession'; readonly session: SessionId; readonly title: string; readonly upTo?: number }
  | { readonly type: 'BinSession'; readonly session: SessionId }
  | { readonly type: 'RestoreSession'; readonly session: SessionId }
  /** Deletes a binned session for good. */
  | { readonly type: 'PurgeSession'; readonly session: SessionId }
  /** Purges who wrote and who placed what from a closed session, for good; nothing before it can be undone. */
  | { readonly type: 'PurgePeople'; readonly session: SessionId }
  /** A session file, as text, from this or another machine. */
  | { readonly type: 'ImportSession'; readonly name: string; readonly text: string }
  /** A facilitator's own journey: a new one, or over the earlier version with the same id; work in progress is kept with its problems. */
  | { readonly type: 'SaveJourney'; readonly journey: JourneyDraft }
  | { readonly type: 'BinJourney'; readonly journey: string }
  | { readonly type: 'RestoreJourney'; readonly journey: string }
  /** Deletes a binned journey for good. */
  | { readonly type: 'PurgeJourney'; readonly journey: string }
  | { readonly type: 'SetPreferences'; readonly preferences: Partial<Preferences> }
  | { readonly type: 'DismissNotice'; readonly notice: string }

export type LibraryRefusal =
  | 'title-empty'
  | 'client-empty'
  | 'no-such-session'
  | 'no-such-journey'
  /** It comes with the program: only a copy of it can be changed. */
  | 'journey-shipped'
  /** Work in progress: no session can start on it before everything that is wrong with it is mended. */
  | 'journey-has-problems'
  | 'journey-in-the-bin'
  | 'journey-not-in-the-bin'
  | 'not-in-the-bin'
  | 'already-in-the-bin'
  | 'session-is-open'
  /** Names are purged of sessions that are closed. */
  | 'session-not-closed'
  /** Some blind round has placements that nobody may see. */
  | 'round-not-revealed'
  /** The names are gone from the session, but not `file` that holds them. */
  | 'names-left-behind'
  /** The disk did not take the session without names: all is as it was. */
  | 'purge-failed'
  | 'session-read-only'
  | 'file-unreadable'
  | 'file-damaged'
  | 'file-newer'
  | 'file-too-large'
  | 'not-saved'
  | 'not-allowed'
