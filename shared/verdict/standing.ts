import { agreementAfresh, type AgreementSource, type NoteAgreement } from './agreement.ts'
import type { Board, BoardNote } from './board.ts'
import type { VerdictSettings } from './settings.ts'

/** What one note counts for: its stage and points, or why it does not count. */
export type Standing =
  /** `aged`: it counts half, because it was observed long ago. */
  | { readonly state: 'counts'; readonly stage: number; readonly points: number; readonly ruled: boolean; readonly aged?: true }
  | { readonly state: 'set-aside'; readonly lowest: number; readonly highest: number }
  | { readonly state: 'too-old'; readonly stage: number }
  | { readonly state: 'unplaced' }
  | { readonly state: 'no-lens' }

/** A note with its indices into the board's lists, its weight in half points and where it stands. */
export type StandingNote = {
  readonly note: BoardNote
  readonly lens: number
  /** -1 for the organisation as a whole. */
  readonly unit: number
  readonly person: number
  /** Half points: twice the strength, less with age. */
  readonly weight: number
  readonly supports: boolean
  readonly agreement: NoteAgreement
  readonly standing: Standing
}

function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number)
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0)
}

function halvesOf(note: BoardNote, asOf: string | undefined, { ageing }: VerdictSettings): 0 | 1 | 2 {
  if (asOf === undefined || note.observedOn === undefined) return 2
  const months = monthsBetween(note.observedOn, asOf)
  if (months >= ageing.goneAfterMonths) return 0
  return months >= ageing.halfAfterMonths ? 1 : 2
}

function standingOf(note: BoardNote, agreement: NoteAgreement, weight: number, hasLens: boolean): Standing {
  const stage = note.resolved ?? agreement.median
  if (stage === null) return { state: 'unplaced' }
  if (!hasLens) return { state: 'no-lens' }
  if (weight === 0) return { state: 'too-old', stage }
  if (note.resolved === undefined && agreement.contested) {
    const { frequencies } = agreement
    const isOccupied = (height: number) => height > 0
    return {
      state: 'set-aside',
      lowest: frequencies.findIndex(isOccupied) + 1,
      highest: frequencies.findLastIndex(isOccupied) + 1,
    }
  }
  const aged = weight < note.strength * 2 ? ({ aged: true } as const) : {}
  return { state: 'counts', stage, points: weight / 2, ruled: note.resolved !== undefined, ...aged }
}

/** The people who brought the board's notes, in alphabetical order. */
export function peopleOf(board: Board): readonly string[] {
  return [...new Set(board.notes.map((note) => note.by))].sort()
}

/** Every note with where it stands: ruled, at its lower median, set aside while contested, too old, or not placed. */
export function standingNotes(
  board: Board,
  settings: VerdictSettings,
  agreementOf: AgreementSource = agreementAfresh,
): readonly StandingNote[] {
  const people = new Map(peopleOf(board).map((person, index) => [person, index]))
  const lenses = new Map(board.lenses.map((lens, index) => [lens, index]))
  const units = new Map(board.units.map((unit, index) => [unit, index]))
  return board.notes.map((note) => {
    const lens = lenses.get(note.lens) ?? -1
    const weight = note.strength * halvesOf(note, board.asOf, settings)
    const agreement = agreementOf(note, board.stages, settings)
    return {
      note,
      lens,
      unit: units.get(note.unit) ?? -1,
      person: people.get(note.by) ?? -1,
      weight,
      supports: note.polarity === 'supports',
      agreement,
      standing: standingOf(note, agreement, weight, lens >= 0),
    }
  })
}
