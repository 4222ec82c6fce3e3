import type { EvidenceId, UnitId } from '../kernel/ids.ts'
import { boardOf, type Voice, voiceOf } from '../session/board.ts'
import type { SessionState } from '../session/vocabulary.ts'
import type { Board } from '../verdict/board.ts'
import { explain, type Reason } from '../verdict/explanation.ts'
import { NO_STABILITY, type Pivot, pivotalUnitsOf, pivotsOf } from '../verdict/stability.ts'
import { verdictOf } from '../verdict/verdict.ts'
import { shownVerdict, type VerdictView } from './judge.ts'
import { boardByKnownVoices, namelessKey, withoutNameless } from './nameless.ts'
import type { NoteView } from './note-view.ts'

/** What is thought away: single notes, and all notes of a voice or of a unit; units stay in scope, placements stay as they are. */
export type Without = { readonly notes: readonly EvidenceId[]; readonly voices: readonly Voice[]; readonly units: readonly UnitId[] }

/** The verdict as it would be without some of the evidence. */
export type WhatIfView = {
  readonly verdict: VerdictView
  readonly reasons: readonly Reason[]
  /** How many notes of the board were left out. */
  readonly leftOut: number
  /** Of what is left: the notes, voices and units without which the verdict would change once more. */
  readonly pivots: { readonly notes: readonly Pivot[]; readonly voices: readonly Pivot[]; readonly units: readonly Pivot[] }
}

/** Tries the verdict without some of the evidence. The session stays as it is, and hidden placements count for nothing. */
export function whatIfView(session: SessionState, without: Without): WhatIfView {
  const { settings } = session.verdict
  const whole = boardOf(session)
  const board = boardWithout(whole, boardByKnownVoices(whole, session), without)
  const verdict = verdictOf(board, settings)
  const { pivotalNotes, pivotalPeople } = withoutNameless({ ...NO_STABILITY, ...pivotsOf(board, settings) }, namelessKey(session))
  return {
    verdict: shownVerdict(verdict),
    reasons: explain(verdict),
    leftOut: whole.notes.length - board.notes.length,
    pivots: { notes: pivotalNotes, voices: pivotalPeople, units: pivotalUnitsOf(board, settings) },
  }
}

/** Who is left out is said in voices that may be known; what is left counts by those that are. */
function boardWithout(board: Board, known: Board, { notes, voices, units }: Without): Board {
  const [gone, silent, absent] = [new Set<string>(notes), new Set<string>(voices), new Set<string>(units)]
  return { ...board, notes: board.notes.filter(({ id, unit }, index) => !gone.has(id) && !silent.has(known.notes[index]?.by ?? '') && !absent.has(unit)) }
}

/** Whose voice a note is: its author's, else its unit's, else the room's. */
export function voiceOfNote(note: Pick<NoteView, 'author' | 'unit'>): Voice {
  return voiceOf(note)
}

/** Everybody whose voice is on the board, with how many notes are theirs, in the order of their first note. */
export function voicesIn(notes: Readonly<Record<EvidenceId, NoteView>>): readonly { readonly voice: Voice; readonly notes: number }[] {
  const counts = new Map<Voice, number>()
  for (const note of Object.values(notes)) counts.set(voiceOf(note), (counts.get(voiceOf(note)) ?? 0) + 1)
  return [...counts].map(([voice, count]) => ({ voice, notes: count }))
}

/** Whether a note is thought away, by itself or with its voice or its unit. */
export function isWithout(note: Pick<NoteView, 'id' | 'author' | 'unit'>, { notes, voices, units }: Without): boolean {
  return notes.includes(note.id) || voices.includes(voiceOf(note)) || (note.unit !== null && units.includes(note.unit))
}
