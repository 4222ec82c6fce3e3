import type { SessionId } from '../kernel/ids.ts'
import type { Journey, Language, LocalText, Stage } from '../journey/journey.ts'
import type { LensSet } from '../journey/lens-set.ts'
import type { Kind } from '../session/gather.ts'
import type { Phase } from '../session/phase.ts'

export const THEMES = ['light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

/** How much larger than usual the audience's window can show everything. */
export const ROOM_SCALES = [1, 1.15, 1.3, 1.5, 1.75, 2] as const
export type RoomScale = (typeof ROOM_SCALES)[number]

/** How this machine shows things; the same for every session on it. */
export type Preferences = {
  readonly language: Language
  readonly theme: Theme
  /** A sound when the clock runs out. */
  readonly sound: boolean
  /** The notes by stage as a board, or as a list; a board where nobody chose. */
  readonly board?: 'canvas' | 'list'
  /** The look of the audience's window, whatever that of the facilitator's is. */
  readonly roomTheme: Theme
  readonly roomScale: RoomScale
  /** From the picture to the last row, in metres, and the height of the picture; `null` until somebody measured. */
  readonly roomDepth: number | null
  readonly pictureHeight: number | null
}

export const DEFAULT_PREFERENCES: Preferences = {
  language: 'en', theme: 'light', sound: false, roomTheme: 'light', roomScale: 1, roomDepth: null, pictureHeight: null,
}

/** One session as the library shows it. Figures of a blind round that is not revealed are not in it. */
export type SessionSummary = {
  readonly id: SessionId
  readonly title: string
  readonly client: string
  readonly language: Language
  /** Names of the journey's stages in the session's language, so that a card can say "Stage 2, Experimental". */
  readonly stages: readonly string[]
  /** The journey's id. */
  readonly journey: string
  /** The day on which it is held, YYYY-MM-DD; null in sessions that do not say. */
  readonly heldOn: string | null
  /** The earlier session that its verdict is compared with, and the stage of that one; null where stages can't be compared, or nothing is. */
  readonly compared: { readonly session: SessionId; readonly stage: number } | null
  readonly phase: Phase
  readonly createdAt: number
  readonly changedAt: number
  readonly closedAt: number | null
  /** The stage of the signed verdict, else of the verdict as it stands; null while there is too little evidence. */
  readonly stage: number | null
  readonly signedOff: boolean
  readonly notes: number
  readonly placed: number
  readonly people: number
  /** The picture: per stage the kinds of the notes that stand on it, bottom first, at most twelve. */
  readonly piles: readonly (readonly Kind[])[]
  readonly binned: boolean
  /** The session can be looked at but not changed here, and why. */
  readonly readOnly: 'open-elsewhere' | 'newer-format' | 'damaged' | null
}

/** One of the facilitator's own journeys as the library lists it; a draft is one with problems. */
export type OwnJourneySummary = {
  readonly id: string
  readonly name: LocalText
  readonly stages: readonly Pick<Stage, 'name' | 'colour'>[]
  readonly lenses: number
  readonly changedAt: number
  readonly problems: number
  readonly binned: boolean
}

/** Everything that the library screen shows. */
export type LibraryView = {
  readonly kind: 'library'
  readonly sessions: Readonly<Record<SessionId, SessionSummary>>
  /** The journeys that a session can start on: those that come with the program, and the facilitator's own without problems. */
  readonly journeys: Readonly<Record<string, Journey>>
  /** Every journey of the facilitator's own, drafts and binned ones too. */
  readonly ownJourneys: Readonly<Record<string, OwnJourneySummary>>
  /** Lenses that can take the place of a journey's own. */
  readonly lensSets: Readonly<Record<string, LensSet>>
  readonly preferences: Preferences
  /** Something that the user must know about this machine's library, once: a damaged index that was rebuilt, say. */
  readonly notices: readonly { readonly id: string; readonly notice: string; readonly about: Readonly<Record<string, string | number>> }[]
}
