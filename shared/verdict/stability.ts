import { settledStage } from './agreement.ts'
import type { Board } from './board.ts'
import { requiredLenses, stageOf } from './gates.ts'
import { fraction, type Fraction } from './fraction.ts'
import { mulberry32 } from './random.ts'
import type { VerdictSettings } from './settings.ts'
import { peopleOf, standingNotes, type StandingNote } from './standing.ts'
import { countNote, emptyTally, tallyOf } from './tally.ts'

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
export function pivotsOf(board: Board, settings: VerdictSettings): Pivots {
  const notes = standingNotes(board, settings)
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

/** The separate opinions behind a note in the order in which they waver: the ruling alone, else each placement. */
function opinionsOf({ note, agreement }: StandingNote, stages: number): Uint8Array {
  if (note.resolved !== undefined) return Uint8Array.of(note.resolved)
  const named = Object.values(note.placements ?? {}).filter((stage) => stage >= 1 && stage <= stages)
  const unnamed = (note.unnamed ?? []).flatMap((count, index) => Array.from({ length: count }, () => index + 1))
  if (named.length + unnamed.length > 0) return Uint8Array.from([...named, ...unnamed])
  return agreement.median === null ? new Uint8Array(0) : Uint8Array.of(agreement.median)
}

/**
 * Runs per verdict when each placement wavers: with the given probability it moves to the stage below, stays, or moves above.
 *
 * One repeatable stream of numbers runs through all runs; within a run notes come in the board's order and placements in
 * theirs: one number decides whether a placement wavers, only then a second one where to. Stages beyond the ends are clamped.
 */
function simulate(board: Board, notes: readonly StandingNote[], settings: VerdictSettings): Map<number | null, number> {
  const { probability, runs, seed } = settings.codingError
  const random = mulberry32(seed)
  const required = requiredLenses(board)
  const top = board.stages - 1
  const opinions = notes.map((note) => opinionsOf(note, board.stages))
  const usual = opinions.map((own) => {
    const counted = new Uint16Array(board.stages)
    for (const stage of own) counted[stage - 1] = (counted[stage - 1] as number) + 1
    return counted
  })
  const tally = emptyTally(board, notes)
  const placed = new Uint8Array(notes.length)
  const frequencies = new Uint16Array(board.stages)
  const outcomes = new Map<number | null, number>()
  for (let run = 0; run < runs; run += 1) {
    for (let index = 0; index < notes.length; index += 1) {
      const own = opinions[index] as Uint8Array
      const counted = usual[index] as Uint16Array
      for (let at = 0; at <= top; at += 1) frequencies[at] = counted[at] as number
      for (let opinion = 0; opinion < own.length; opinion += 1) {
        if (random() >= probability) continue
        const at = (own[opinion] as number) - 1
        const to = Math.min(top, Math.max(0, at + Math.floor(random() * 3) - 1))
        frequencies[at] = (frequencies[at] as number) - 1
        frequencies[to] = (frequencies[to] as number) + 1
      }
      const note = notes[index] as StandingNote
      const stage = note.weight > 0 && note.lens >= 0 ? settledStage(frequencies, own.length, settings) : 0
      const before = placed[index] as number
      if (stage === before) continue
      if (before > 0) countNote(tally, note, before, -1)
      if (stage > 0) countNote(tally, note, stage, 1)
      placed[index] = stage
    }
    const stage = stageOf(tally, board, required, settings)
    outcomes.set(stage, (outcomes.get(stage) ?? 0) + 1)
  }
  return outcomes
}

/** How firmly the verdict stands: pivotal notes and people, and the share of simulated runs that give it again. */
export function stabilityOf(board: Board, settings: VerdictSettings): Stability {
  const pivots = pivotsOf(board, settings)
  if (board.notes.length === 0) return { ...pivots, codingError: {}, sameVerdict: null }
  const notes = standingNotes(board, settings)
  const verdict = stageOf(tallyOf(board, notes), board, requiredLenses(board), settings)
  const outcomes = simulate(board, notes, settings)
  const codingError = Object.fromEntries([...outcomes].map(([stage, runs]) => [stage ?? 'none', runs]))
  return { ...pivots, codingError, sameVerdict: fraction(outcomes.get(verdict) ?? 0, settings.codingError.runs) }
}
