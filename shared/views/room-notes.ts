import type { EvidenceId } from '../kernel/ids.ts'
import type { PlaceState } from '../session/place.ts'
import type { SessionState } from '../session/vocabulary.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { createJudge } from './judge.ts'
import { memoised } from './memo.ts'
import type { NoteView } from './note-view.ts'
import { createNotesView } from './notes.ts'

/** The notes as everybody may see them, and the verdict that they give. */
export type RoomNotes = { readonly notes: Readonly<Record<EvidenceId, NoteView>>; readonly verdict: Verdict }

/** Makes the notes as the whole room may see them: it looks at a session in which nobody sits in the hot seat. */
export function createRoomNotes(): (session: SessionState) => RoomNotes {
  const judge = createJudge()
  const notesView = createNotesView()
  const unseatedOf = memoised((place: PlaceState): PlaceState => ({ ...place, seat: null }))
  return (session) => {
    const { frame, gather, place, resolve, verdict: signing } = session
    const { verdict, standing } = judge(session)
    return { verdict, notes: notesView({ frame, gather, place: unseatedOf(place), resolve, settings: signing.settings, verdict, standing }) }
  }
}
