import type { Board } from './board.ts'
import { bandOf, cellsOf, type Band } from './cells.ts'
import type { VerdictSettings } from './settings.ts'
import type { StandingNote } from './standing.ts'
import { tallyOf } from './tally.ts'

/** What one unit shows at one stage by its own notes alone: its strongest band, the lenses it shows, the notes behind them. */
export type UnitReading = {
  readonly unit: string
  readonly stage: number
  readonly band: Band
  readonly lenses: readonly string[]
  readonly notes: readonly string[]
}

/** The furthest stage, above the verdict, that a unit shows by its own notes. */
export type LeadingEdge = { readonly unit: string; readonly stage: number; readonly lenses: readonly string[] }

const BANDS: readonly Band[] = ['N', 'P', 'L', 'F']

/** Units by stages from each unit's own notes, in the board's order of units; nothing is implied here. */
export function unitReadings(
  board: Board,
  notes: readonly StandingNote[],
  settings: VerdictSettings,
): readonly UnitReading[] {
  const byUnit: StandingNote[][] = board.units.map(() => [])
  for (const note of notes) byUnit[note.unit]?.push(note)
  return board.units.flatMap((unit, index) => {
    const own = byUnit[index] ?? []
    const cells = cellsOf(board, own, tallyOf(board, own), settings)
    return Array.from({ length: board.stages }, (_, at) => {
      const bands = cells
        .filter((cell) => cell.stage === at + 1)
        .map((cell) => ({ ...cell, own: bandOf(cell.reading, settings) }))
      return {
        unit,
        stage: at + 1,
        band: BANDS[Math.max(0, ...bands.map((cell) => BANDS.indexOf(cell.own)))] ?? 'N',
        lenses: bands.filter((cell) => cell.own === 'L' || cell.own === 'F').map((cell) => cell.lens),
        notes: [...new Set(bands.flatMap((cell) => cell.notes))],
      }
    })
  })
}

/** Per unit the highest stage with a lens largely or fully shown, where it lies above the verdict. */
export function leadingEdgeOf(readings: readonly UnitReading[], verdict: number | null): readonly LeadingEdge[] {
  if (verdict === null) return []
  const furthest = new Map<string, UnitReading>()
  for (const reading of readings) {
    if (reading.lenses.length > 0 && reading.stage > verdict) furthest.set(reading.unit, reading)
  }
  return [...furthest.values()].map(({ unit, stage, lenses }) => ({ unit, stage, lenses }))
}
