import type { Board } from './board.ts'
import { requiredLenses, stageOf } from './gates.ts'
import { fraction, type Fraction } from './fraction.ts'
import { misplacementRuns } from './misplacement.ts'
import type { VerdictSettings } from './settings.ts'
import { peopleOf, standingNotes, type StandingNote } from './standing.ts'
import { countNote, tallyOf } from './tally.ts'

/** The verdict without one note, or without the notes of one person, where that changes it. */
export type Pivot = { readonly without: string; readonly stage: number | null }

/** How much the verdict rests on single notes and people, and how often it survives simulated misplacement. */
export type Stability = {
  readonly pivotalNotes: readonly Pivot[]
  readonly pivotalPeople: readonly Pivot[]
  /** Simulated runs per resulting stage; `none` where a run left no usable evidence. Empty without notes. */
  readonly codingError: Readonly<Record<string, number>>
  /** Share of the simulated runs with the same verdict; null without runs. */
  readonly sameVerdict: Fraction | null
}

/** Nothing rests on anything and nothing was simulated: a board without notes. */
export const NO_STABILITY: Stability = { pivotalNotes: [], pivotalPeople: [], codingError: {}, sameVerdict: null }

type Pivots = Pick<Stability, 'pivotalNotes' | 'pivotalPeople'>

/** Tries the verdict without some of the board's notes, again and again, at the cost of those notes alone. */
function trialsOf(board: Board, notes: readonly StandingNote[], settings: VerdictSettings) {
  const tally = tallyOf(board, notes)
  const required = requiredLenses(board)
  const verdict = stageOf(tally, board, required, settings)
  const shift = (some: readonly StandingNote[], times: 1 | -1) => {
    for (const note of some) {
      if (note.standing.state === 'counts') countNote(tally, note, note.standing.stage, times)
    }
  }
  return (without: string, some: readonly StandingNote[]): readonly Pivot[] => {
    shift(some, -1)
    const stage = stageOf(tally, board, required, settings)
    shift(some, 1)
    return stage === verdict ? [] : [{ without, stage }]
  }
}

/** Leave-one-out: notes in the board's order and people in alphabetical order whose absence changes the verdict. */
export function pivotsOf(board: Board, settings: VerdictSettings, notes = standingNotes(board, settings)): Pivots {
  const pivot = trialsOf(board, notes, settings)
  return {
    pivotalNotes: notes.flatMap((note) => pivot(note.note.id, [note])),
    pivotalPeople: peopleOf(board).flatMap((person, index) =>
      pivot(
        person,
        notes.filter((note) => note.person === index),
      ),
    ),
  }
}

/** The same for units, in the board's order: the verdict without all notes of one unit, which stays in scope. */
export function pivotalUnitsOf(board: Board, settings: VerdictSettings): readonly Pivot[] {
  const notes = standingNotes(board, settings)
  const pivot = trialsOf(board, notes, settings)
  return board.units.flatMap((unit, index) =>
    pivot(
      unit,
      notes.filter((note) => note.unit === index),
    ),
  )
}

/** How firmly the verdict stands: pivotal notes and people, and the share of simulated runs that give it again. */
export function stabilityOf(board: Board, settings: VerdictSettings): Stability {
  if (board.notes.length === 0) return NO_STABILITY
  const notes = standingNotes(board, settings)
  const pivots = pivotsOf(board, settings, notes)
  const verdict = stageOf(tallyOf(board, notes), board, requiredLenses(board), settings)
  const outcomes = misplacementRuns(board, notes, settings)
  const codingError = Object.fromEntries([...outcomes].map(([stage, runs]) => [stage ?? 'none', runs]))
  return { ...pivots, codingError, sameVerdict: fraction(outcomes.get(verdict) ?? 0, settings.codingError.runs) }
}
