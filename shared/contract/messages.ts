import type { JourneyDraft } from '../journey/draft.ts'
import type { Journey } from '../journey/journey.ts'
import type { JourneyMapping } from '../journey/mapping.ts'
import type { SessionId } from '../kernel/ids.ts'
import type { SessionCommand, SessionRefusal } from '../session/vocabulary.ts'
import type { AudienceView } from '../views/audience-view.ts'
import type { FacilitatorView } from '../views/facilitator-view.ts'
import type { LibraryView, Preferences, SessionSummary } from '../views/library-view.ts'
import type { PastView } from '../views/past-view.ts'
import type { PictureSize, ProjectorView } from '../views/projector-view.ts'
import type { ReportView } from '../views/report-view.ts'
import type { SwitchPreview } from '../views/switch-preview.ts'
import type { SpotlightView } from '../views/spotlight-view.ts'
import type { WhatIfView, Without } from '../views/what-if.ts'
import type { LibraryCommand, LibraryRefusal } from './library.ts'
import type { Op } from './patch.ts'
import type { ProjectorCommand, ProjectorRefusal } from './projector.ts'

/** Rises when an older surface and a newer host could no longer understand one another. */
export const WIRE_VERSION = 1

export type SurfaceRole = 'facilitator' | 'audience'

/**
 * What a surface may attach to. The audience has one channel only: what the room is shown at this moment. The facilitator may
 * watch that too, so as to see what the room sees, and has `projector` beside it: how it is shown, and to how many windows.
 */
export type SessionChannel = `session:${SessionId}`
export type Channel = 'library' | 'audience' | 'projector' | SessionChannel

/** What stands on the audience's window, and nothing that does not: what is withheld from the room is withheld from its window. */
export type ShownToRoom =
  /** No session is open. */
  | { readonly is: 'nothing' }
  /** A session, as it is or as it was when it was frozen: the window can't tell, and need not. */
  | { readonly is: 'session'; readonly view: AudienceView }
  | { readonly is: 'blank'; readonly title: string; readonly client: string }
  | { readonly is: 'spotlight'; readonly view: SpotlightView }

/** What the audience's window shows, and how this machine shows things. */
export type AudienceScreen = {
  readonly kind: 'audience-screen'
  readonly preferences: Preferences
  readonly shown: ShownToRoom
}

export type ViewOf<C extends Channel> =
  C extends 'library' ? LibraryView : C extends 'audience' ? AudienceScreen : C extends 'projector' ? ProjectorView : FacilitatorView
export type CommandOf<C extends Channel> =
  C extends 'library' ? LibraryCommand : C extends 'projector' ? ProjectorCommand : C extends 'audience' ? never : SessionCommand

/** Something that a surface wants to know once; it changes nothing. `SessionFile` is refused while placements are hidden. */
export type Question =
  | { readonly type: 'Report'; readonly names: 'shown' | 'hidden' }
  | { readonly type: 'SessionFile' }
  /** What the verdict would be without some of the evidence; what is not on the board any more is passed over. */
  | { readonly type: 'WhatIf'; readonly without: Without }
  /** Asked of the library: one of the facilitator's own journeys, as it stands in the editor. */
  | { readonly type: 'OwnJourney'; readonly journey: string }
  /** Every change of the session so far, and the moments that have a name. */
  | { readonly type: 'Past' }
  /** What the room could see when the session had so many facts. */
  | { readonly type: 'Moment'; readonly upTo: number }
  /** What another journey would make of the session; it is refused like the choice itself. */
  | { readonly type: 'PreviewSwitch'; readonly journey: Journey; readonly mapping: JourneyMapping }
  /** Asked of the library: the address, with a one-time key, at which one audience window may join. Served hosts only. */
  | { readonly type: 'Invite' }

export type AnswerTo = {
  readonly Report: ReportView
  readonly SessionFile: { readonly name: string; readonly text: string }
  readonly WhatIf: WhatIfView
  readonly OwnJourney: JourneyDraft
  readonly Past: PastView
  readonly Moment: AudienceView
  readonly PreviewSwitch: SwitchPreview
  readonly Invite: { readonly address: string }
}

/** What came of a library command that makes a session. */
export type CommandValue = { readonly session: SessionId }

export type About = Readonly<Record<string, string | number>>
export type Refusal =
  | SessionRefusal
  | LibraryRefusal
  | ProjectorRefusal
  /** The command is not one that this program knows; `field` in about says where. */
  | 'malformed'
  /** Longer than `most` characters in `field`. */
  | 'too-long'
  /** More than `most` in `field`. */
  | 'too-many'
  | 'no-such-channel'
  /** Not one fact of the session can be read. */
  | 'session-unreadable'
  | 'no-invitations-here'
  /** A mistake of ours; nothing was changed. */
  | 'unexpected'

/** Whether every change of a session is on the disk for good, or why this session can be looked at only. */
export type SaveStatus =
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  | { readonly is: 'not-saved'; readonly reason: string; readonly file: string }
  /** `owner` is the machine that has it open, where that is known. */
  | { readonly is: 'read-only'; readonly why: ReadOnly; readonly owner: string | null }

export type ReadOnly = NonNullable<SessionSummary['readOnly']> | 'folder-read-only'

/** Names one unbroken line of views: a host that starts anew, or has nobody watching for long, starts another run. */
export type Point = { readonly run: string; readonly seq: number }

export type ClientMessage =
  | { readonly m: 'hello'; readonly v: number; readonly token: string | null }
  | { readonly m: 'attach'; readonly channel: Channel; readonly after: Point | null }
  | { readonly m: 'detach'; readonly channel: Channel }
  | { readonly m: 'command'; readonly cid: string; readonly channel: Channel; readonly command: SessionCommand | LibraryCommand | ProjectorCommand }
  | { readonly m: 'ask'; readonly cid: string; readonly channel: Channel; readonly question: Question }
  /** The one thing that an audience window says: how large its picture is. It wants no answer. */
  | ({ readonly m: 'size' } & PictureSize)

/** Why a host ends the connection; after any of the last three it is of no use to try again. */
export type Failure = 'malformed-frame' | 'too-large' | 'not-greeted' | 'wrong-version' | 'wrong-token' | 'token-spent'

/** `now` is the host's clock in ms since 1970, so that a surface can draw the running clock right. */
export type HostMessage =
  | { readonly m: 'welcome'; readonly role: SurfaceRole; readonly now: number; readonly token: string | null }
  | { readonly m: 'snapshot'; readonly channel: Channel; readonly run: string; readonly seq: number; readonly view: unknown }
  | { readonly m: 'patch'; readonly channel: Channel; readonly seq: number; readonly ops: readonly Op[] }
  /** The channel goes on from the point that the surface had: nothing was missed. */
  | { readonly m: 'resumed'; readonly channel: Channel; readonly seq: number }
  /** The channel can't be attached to, or has ended. */
  | { readonly m: 'ended'; readonly channel: Channel; readonly refusal: Refusal; readonly about?: About }
  | { readonly m: 'status'; readonly channel: Channel; readonly status: SaveStatus }
  /** Comes after the patch that shows what was done, and after it is on the disk. */
  | { readonly m: 'done'; readonly cid: string; readonly value?: CommandValue }
  | { readonly m: 'refused'; readonly cid: string; readonly refusal: Refusal; readonly about?: About }
  | { readonly m: 'answer'; readonly cid: string; readonly value: unknown }
  | { readonly m: 'failed'; readonly reason: Failure }

/** The channel of one session. */
export function sessionChannel(session: SessionId): SessionChannel {
  return `session:${session}`
}
