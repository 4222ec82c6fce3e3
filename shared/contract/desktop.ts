import { z } from 'zod'
import { LANGUAGES } from '../journey/journey.ts'

/** What may be written at once, in bytes: a picture of the largest board stays well below. */
const LARGEST_FILE = 200 * 1024 * 1024

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= LARGEST_FILE)

/** A name without a folder in it that every file system takes. */
export const FileName = z.string().min(1).max(200)
  .regex(/^[^\p{Cc}/\\:*?"<>|]+$/u)
  .refine((name) => !/^[. ]|[. ]$/.test(name) && !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name))

/**
 * What a page may ask of the desktop: the shape of each request. Folders and files are named by the person, in a dialog, never
 * by the page.
 */
export const DESKTOP_REQUESTS = {
  chooseFolder: z.strictObject({}),
  saveFiles: z.strictObject({
    folder: z.uuid(),
    files: z.array(z.strictObject({ name: FileName, bytes: Bytes })).min(1).max(50),
  }),
  openFile: z.strictObject({ kind: z.enum(['session', 'evidence']) }),
  openAudience: z.strictObject({}),
  useLanguage: z.strictObject({ language: z.enum(LANGUAGES) }),
} as const

export type DesktopCall = keyof typeof DESKTOP_REQUESTS
export type DesktopRequest<Call extends DesktopCall> = z.infer<(typeof DESKTOP_REQUESTS)[Call]>

/** Why a file could not be written; the page says it in the user's language, with the name of the file. */
export type SaveRefusal = 'disk-full' | 'read-only' | 'folder-gone' | 'not-written'

/** What the desktop answers. `null` means that the person closed the dialog without a choice. */
export type DesktopAnswers = {
  readonly chooseFolder: Readonly<{ folder: string; label: string }> | null
  readonly saveFiles:
    | Readonly<{ ok: true; names: readonly string[] }>
    | Readonly<{ ok: false; refusal: SaveRefusal; file: string; names: readonly string[] }>
  readonly openFile:
    | Readonly<{ ok: true; name: string; bytes: Uint8Array }>
    | Readonly<{ ok: false; refusal: 'too-large' | 'not-read'; file: string }>
    | null
  readonly openAudience: null
  readonly useLanguage: null
}

/** What the menu may ask of the page: the ids of the records that palette and keys read too. */
export type MenuAction =
  | 'undo' | 'redo' | 'library' | 'keys' | 'palette' | 'find' | 'show-of-hands' | 'log' | 'timeline' | 'name-moment'
  | 'freeze-room' | 'blank-room' | 'spotlight-note' | 'spotlight' | 'bring-back' | 'legibility'

/** What became of the displays: there is one more that the room's window could fill, or the one that it filled is gone. */
export type DisplayNews = 'display-added' | 'display-removed'

/** Everything that a page can do beyond a browser's page: one named function per entry, and nothing else. */
export type DesktopBridge =
  & { readonly [Call in DesktopCall]: (request: DesktopRequest<Call>) => Promise<DesktopAnswers[Call]> }
  & Readonly<{
    /**
     * Opens the window's one wire, after closing the one before; which port it reaches is decided by the window, not by the
     * page.
     */
    connect: (onFrame: (frame: string) => void, onClose: () => void) => void
    /** Sends a frame over the open wire. */
    send: (frame: string) => void
    /** Closes the wire from this side; `onClose` is not called. */
    disconnect: () => void
    /** Says which menu entry was chosen; a later listener replaces an earlier one. */
    onMenu: (listener: (action: MenuAction) => void) => void
    /** Says what became of the displays; a later listener replaces an earlier one. */
    onDisplay: (listener: (news: DisplayNews) => void) => void
  }>
