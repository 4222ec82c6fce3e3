import type { EvidenceId } from '../kernel/ids.ts'
import type { SessionState } from '../session/vocabulary.ts'
import type { NoteAgreement } from '../verdict/agreement.ts'
import { type AudienceNote, type AudienceView, audienceNote, createStagesView } from './audience-view.ts'
import { memoised, memoisedById } from './memo.ts'
import type { NoteView } from './note-view.ts'
import type { Spotlit } from './projector-view.ts'
import { createRoomNotes } from './room-notes.ts'

/** How many placed a note on each stage, without names, and how far they agree. */
export type Strip = Pick<NoteAgreement, 'frequencies' | 'median' | 'consensus' | 'shape'>

/** One note or one stage, large. Whatever is hidden is not in it: a note of a blind round has its words and no strip. */
export type SpotlightView = {
  readonly kind: 'spotlight'
  readonly title: string
  readonly stages: AudienceView['stages']
  readonly on:
    | { readonly is: 'note'; readonly note: AudienceNote; readonly strip: Strip | null }
    | { readonly is: 'stage'; readonly stage: number; readonly notes: Readonly<Record<EvidenceId, AudienceNote>> }
}

/** Makes the view of a spotlight; `null` when what it was on is not on the board any more. */
export function createSpotlightView(): (session: SessionState, on: Spotlit) => SpotlightView | null {
  const roomNotes = createRoomNotes()
  const standing = memoisedById(audienceNote)
  const stagesOf = createStagesView()
  const onNote = memoised((note: NoteView): SpotlightView['on'] => ({ is: 'note', note: audienceNote(note.id, note), strip: stripOf(note) }))
  const onStage = memoised((stage: number, notes: Readonly<Record<EvidenceId, AudienceNote>>): SpotlightView['on'] => ({ is: 'stage', stage, notes }))
  return (session, on) => {
    const { notes } = roomNotes(session)
    const stages = stagesOf(session.frame.journey)
    const { title } = session.frame
    if (on.is === 'note') {
      const note = notes[on.note]
      return note === undefined ? null : { kind: 'spotlight', title, stages, on: onNote(note) }
    }
    if (stages[on.stage - 1] === undefined) return null
    const there = (Object.keys(notes) as EvidenceId[]).filter((id) => notes[id]?.stage === on.stage)
    return { kind: 'spotlight', title, stages, on: onStage(on.stage, standing(there, (id) => [notes[id] as NoteView])) }
  }
}

/** Nobody's placement makes no strip, and a hidden one is not known here at all. */
function stripOf({ agreement }: NoteView): Strip | null {
  if (agreement === null || agreement.placements === 0) return null
  const { frequencies, median, consensus, shape } = agreement
  return { frequencies, median, consensus, shape }
}
