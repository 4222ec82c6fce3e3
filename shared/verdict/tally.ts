import type { Board } from './board.ts'
import type { StandingNote } from './standing.ts'

/** Running counts of a board; adding or taking away one note touches a handful of them. Never leaves a calculation. */
export type Tally = {
  readonly stages: number
  readonly lenses: number
  /** Per cell (stage-1)·lenses + lens: half points for and against. */
  readonly supports: Int32Array
  readonly contradictions: Int32Array
  /** Per cell: supports of strength 2 or more, supports of strength 3, and the people behind the supports. */
  readonly firstHand: Int32Array
  readonly artifacts: Int32Array
  readonly contributors: Int32Array
  readonly byPerson: Int32Array
  /** Per unit and stage: supports of strength 2 or more. Per person and stage: supports. Per stage: supports of strength 3. */
  readonly unitSupports: Int32Array
  readonly personSupports: Int32Array
  readonly artifactSupports: Int32Array
  readonly people: number
  usable: number
}

/** A tally of nothing, sized for the board and for the people who brought these notes. */
export function emptyTally(board: Board, notes: readonly StandingNote[]): Tally {
  const cells = board.stages * board.lenses.length
  const people = notes.reduce((most, note) => Math.max(most, note.person + 1), 0)
  return {
    stages: board.stages,
    lenses: board.lenses.length,
    supports: new Int32Array(cells),
    contradictions: new Int32Array(cells),
    firstHand: new Int32Array(cells),
    artifacts: new Int32Array(cells),
    contributors: new Int32Array(cells),
    byPerson: new Int32Array(cells * people),
    unitSupports: new Int32Array(board.units.length * board.stages),
    personSupports: new Int32Array(people * board.stages),
    artifactSupports: new Int32Array(board.stages),
    people,
    usable: 0,
  }
}

function add(counts: Int32Array, index: number, amount: number): number {
  const next = (counts[index] as number) + amount
  counts[index] = next
  return next
}

/** Counts one note at a stage (1..K) once more, or once less with -1. */
export function countNote(tally: Tally, note: StandingNote, stage: number, times: 1 | -1): void {
  const { stages, lenses, people } = tally
  const cell = (stage - 1) * lenses + note.lens
  const weight = note.weight * times
  tally.usable += times
  if (!note.supports) {
    add(tally.contradictions, cell, weight)
    return
  }
  add(tally.supports, cell, weight)
  if (note.note.symptom === true && stage < stages) add(tally.contradictions, cell + lenses, weight)
  const own = add(tally.byPerson, cell * people + note.person, times)
  if (own === (times === 1 ? 1 : 0)) add(tally.contributors, cell, times)
  add(tally.personSupports, note.person * stages + stage - 1, times)
  if (note.note.strength >= 2) {
    add(tally.firstHand, cell, times)
    if (note.unit >= 0) add(tally.unitSupports, note.unit * stages + stage - 1, times)
  }
  if (note.note.strength === 3) {
    add(tally.artifacts, cell, times)
    add(tally.artifactSupports, stage - 1, times)
  }
}

/** The tally of every note that counts, each at the stage where it stands. */
export function tallyOf(board: Board, notes: readonly StandingNote[]): Tally {
  const tally = emptyTally(board, notes)
  for (const note of notes) {
    if (note.standing.state === 'counts') countNote(tally, note, note.standing.stage, 1)
  }
  return tally
}
