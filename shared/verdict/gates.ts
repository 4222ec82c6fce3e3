import type { Board } from './board.ts'
import { shownCells } from './cells.ts'
import { fractionValue, type Fraction } from './fraction.ts'
import type { VerdictSettings } from './settings.ts'
import type { Tally } from './tally.ts'

/** A required lens that is not shown: the points it lacks, and whether it lacks a first-hand note. */
export type LensGap = { readonly lens: string; readonly points: number; readonly needsFirstHand: boolean }

/** A condition of a gate that does not hold, with what is there and what it takes. */
export type GateFailure =
  | {
      readonly rule: 'coverage'
      readonly have: number
      readonly of: number
      readonly need: Fraction
      readonly lenses: readonly LensGap[]
    }
  | { readonly rule: 'refuted'; readonly lenses: readonly string[] }
  | { readonly rule: 'spread'; readonly have: number; readonly need: number; readonly units: readonly string[] }
  | { readonly rule: 'sufficiency'; readonly contributors: number; readonly need: number; readonly artifact: boolean }

/** The door to a stage: what speaks for it, and which of its conditions fail. */
export type Gate = {
  readonly stage: number
  readonly passed: boolean
  readonly shown: readonly string[]
  readonly required: number
  readonly units: readonly string[]
  readonly contributors: number
  readonly artifact: boolean
  readonly fails: readonly GateFailure[]
}

/** The highest stage that each unit and person supports and that an artefact supports; 0 for none. */
type Reach = { readonly units: Uint8Array; readonly people: Uint8Array; readonly artifact: number }

/** What every gate of one tally is judged by. */
type Survey = {
  readonly tally: Tally
  readonly board: Board
  readonly settings: VerdictSettings
  readonly required: readonly (readonly number[])[]
  readonly cells: Uint8Array
  readonly reach: Reach
}

/** What one gate measures, in numbers only: cheap enough for hundreds of simulated boards. */
type Measure = {
  readonly shown: number
  readonly of: number
  readonly refuted: boolean
  readonly units: number
  readonly contributors: number
  readonly artifact: boolean
}

function highest(counts: Int32Array, row: number, stages: number): number {
  for (let stage = stages; stage > 0; stage -= 1) {
    if ((counts[row * stages + stage - 1] as number) > 0) return stage
  }
  return 0
}

function reachOf({ stages, unitSupports, personSupports, artifactSupports }: Tally): Reach {
  const units = new Uint8Array(unitSupports.length / stages)
  const people = new Uint8Array(personSupports.length / stages)
  for (let unit = 0; unit < units.length; unit += 1) units[unit] = highest(unitSupports, unit, stages)
  for (let person = 0; person < people.length; person += 1) people[person] = highest(personSupports, person, stages)
  return { units, people, artifact: highest(artifactSupports, 0, stages) }
}

function countFrom(reached: Uint8Array, stage: number): number {
  let count = 0
  for (const own of reached) if (own >= stage) count += 1
  return count
}

/** The lenses that each stage requires, as indices, from the lowest stage up. */
export function requiredLenses(board: Board): readonly (readonly number[])[] {
  const all = board.lenses.map((_, index) => index)
  return Array.from({ length: board.stages }, (_, index) => {
    const named = board.requiredLenses?.[index]
    return named === undefined ? all : all.filter((lens) => named.includes(board.lenses[lens] as string))
  })
}

function measure({ tally, board, required, cells, reach }: Survey, stage: number): Measure {
  const lenses = required[stage - 1] ?? []
  let shown = 0
  let refuted = false
  for (const lens of lenses) {
    const cell = (stage - 1) * board.lenses.length + lens
    if (cells[cell] !== 0) shown += 1
    if ((tally.contradictions[cell] as number) > (tally.supports[cell] as number)) refuted = true
  }
  const contributors = countFrom(reach.people, stage)
  return {
    shown,
    of: lenses.length,
    refuted,
    units: countFrom(reach.units, stage),
    contributors,
    artifact: reach.artifact >= stage,
  }
}

const covers = (found: Measure, { coverage }: VerdictSettings) => found.shown * coverage.d >= coverage.n * found.of
const spreads = (found: Measure, board: Board, stage: number) => found.units >= (board.minUnits[stage - 1] ?? 0)
const suffices = (found: Measure, { minContributors }: VerdictSettings) =>
  found.artifact && found.contributors >= minContributors

/** The stage that a tally holds (1..K), null without usable evidence; `required` comes from `requiredLenses`. */
export function stageOf(
  tally: Tally,
  board: Board,
  required: readonly (readonly number[])[],
  settings: VerdictSettings,
): number | null {
  if (tally.usable === 0) return null
  const survey = { tally, board, settings, required, cells: shownCells(tally, settings), reach: reachOf(tally) }
  for (let stage = 2; stage <= board.stages; stage += 1) {
    const found = measure(survey, stage)
    const holds = covers(found, settings) && !found.refuted && spreads(found, board, stage) && suffices(found, settings)
    if (!holds) return stage - 1
  }
  return board.stages
}

/** The required lenses of a stage for which something is so, by name. */
function lensesWhere({ board, required }: Survey, stage: number, holds: (cell: number) => boolean): readonly string[] {
  const lenses = (required[stage - 1] ?? []).filter((lens) => holds((stage - 1) * board.lenses.length + lens))
  return lenses.map((lens) => board.lenses[lens] as string)
}

/** A cell is shown above S = C + kappa, where it reads the top of partly, 1/2; fresh notes add whole points, so the next whole one is the fewest. */
function gapOf({ tally, board, settings }: Survey, stage: number, lens: string): LensGap {
  const cell = (stage - 1) * board.lenses.length + board.lenses.indexOf(lens)
  const lead = ((tally.contradictions[cell] as number) - (tally.supports[cell] as number)) / 2
  const points = Math.max(0, Math.floor(lead + fractionValue(settings.kappa)) + 1)
  return { lens, points, needsFirstHand: tally.firstHand[cell] === 0 }
}

function failuresOf(survey: Survey, stage: number, units: readonly string[]): readonly GateFailure[] {
  const { tally, board, cells, settings } = survey
  const found = measure(survey, stage)
  const { shown, of, contributors, artifact } = found
  const fails: GateFailure[] = []
  if (!covers(found, settings)) {
    const missing = lensesWhere(survey, stage, (cell) => cells[cell] === 0)
    const lenses = missing.map((lens) => gapOf(survey, stage, lens))
    fails.push({ rule: 'coverage', have: shown, of, need: settings.coverage, lenses })
  }
  if (found.refuted) {
    const outweighed = (cell: number) => (tally.contradictions[cell] as number) > (tally.supports[cell] as number)
    fails.push({ rule: 'refuted', lenses: lensesWhere(survey, stage, outweighed) })
  }
  if (!spreads(found, board, stage)) {
    fails.push({ rule: 'spread', have: found.units, need: board.minUnits[stage - 1] ?? 0, units })
  }
  if (!suffices(found, settings)) {
    fails.push({ rule: 'sufficiency', contributors, need: settings.minContributors, artifact })
  }
  return fails
}

/** The gates of stages 2..K with what each has and what each lacks. */
export function gatesOf(tally: Tally, board: Board, settings: VerdictSettings): readonly Gate[] {
  const cells = shownCells(tally, settings)
  const reach = reachOf(tally)
  const survey: Survey = { tally, board, settings, required: requiredLenses(board), cells, reach }
  return Array.from({ length: Math.max(0, board.stages - 1) }, (_, index) => {
    const stage = index + 2
    const units = board.units.filter((_unit, at) => (reach.units[at] ?? 0) >= stage)
    const fails = failuresOf(survey, stage, units)
    const { of, contributors, artifact } = measure(survey, stage)
    const shown = lensesWhere(survey, stage, (cell) => cells[cell] !== 0)
    return { stage, passed: fails.length === 0, shown, required: of, units, contributors, artifact, fails }
  })
}
