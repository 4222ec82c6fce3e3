import type { AgreementSource, NoteAgreement } from './agreement.ts'
import type { Board } from './board.ts'
import { cellsOf, type Cell } from './cells.ts'
import { gatesOf, requiredLenses, stageOf, type Gate, type GateFailure } from './gates.ts'
import { leadingEdgeOf, unitReadings, type LeadingEdge, type UnitReading } from './leading-edge.ts'
import { rangeOf, type VerdictRange } from './range.ts'
import type { VerdictSettings } from './settings.ts'
import { standingNotes, type Standing, type StandingNote } from './standing.ts'
import { tallyOf } from './tally.ts'

/** The conditions of the next gate that do not hold. */
export type HeldBackBy = { readonly stage: number; readonly fails: readonly GateFailure[] }

/** The stage that an organisation is in, with everything that it follows from. Plain JSON but for the maps by note. */
export type Verdict = {
  /** 1..K; null while there is no usable evidence. */
  readonly stage: number | null
  /** How many stages the journey has. */
  readonly stages: number
  /** Null at the top of the journey and without evidence. */
  readonly heldBackBy: HeldBackBy | null
  readonly gates: readonly Gate[]
  readonly cells: readonly Cell[]
  readonly units: readonly UnitReading[]
  readonly leadingEdge: readonly LeadingEdge[]
  /** By note. */
  readonly agreement: ReadonlyMap<string, NoteAgreement>
  /** By note: what it counts for, or why it does not. */
  readonly standings: ReadonlyMap<string, Standing>
  /** Contested notes without a ruling, in the order of the board. */
  readonly contested: readonly string[]
  readonly range: VerdictRange | null
}

/** A verdict as plain JSON, as it is kept in a fact: what it has by note as records. */
export type KeptVerdict = Omit<Verdict, 'agreement' | 'standings'> & {
  readonly agreement: Readonly<Record<string, NoteAgreement>>
  readonly standings: Readonly<Record<string, Standing>>
}

/** The verdict in the form in which it is kept. */
export function keptVerdict({ agreement, standings, ...verdict }: Verdict): KeptVerdict {
  return { ...verdict, agreement: Object.fromEntries(agreement), standings: Object.fromEntries(standings) }
}

/** By note id: a map, since a record of a thousand names takes a quarter of a whole verdict to make. */
function byNote<Value>(notes: readonly StandingNote[], valueOf: (note: StandingNote) => Value): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>()
  for (const note of notes) values.set(note.note.id, valueOf(note))
  return values
}

/**
 * The verdict on a board: the largest stage V such that the gates 2..V all hold, 1 when nothing higher is shown.
 *
 * Exact and deterministic: points are whole numbers, readings are ratios, the order of the notes does not matter. Whoever
 * judges again and again passes a source that remembers how far each note is agreed on.
 */
export function verdictOf(board: Board, settings: VerdictSettings, agreementOf?: AgreementSource): Verdict {
  const notes = standingNotes(board, settings, agreementOf)
  const tally = tallyOf(board, notes)
  const stage = stageOf(tally, board, requiredLenses(board), settings)
  const gates = gatesOf(tally, board, settings)
  const next = stage === null ? undefined : gates.find((gate) => gate.stage === stage + 1)
  const units = unitReadings(board, notes, settings)
  return {
    stage,
    stages: board.stages,
    heldBackBy: next === undefined ? null : { stage: next.stage, fails: next.fails },
    gates,
    cells: cellsOf(board, notes, tally, settings),
    units,
    leadingEdge: leadingEdgeOf(units, stage),
    agreement: byNote(notes, (note) => note.agreement),
    standings: byNote(notes, (note) => note.standing),
    contested: notes.filter(({ standing }) => standing.state === 'set-aside').map(({ note }) => note.id),
    range: rangeOf(board, notes, tally, settings),
  }
}
