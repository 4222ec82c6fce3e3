import type { Board } from './board.ts'
import { compareFractions, fraction, smallerFraction, type Fraction } from './fraction.ts'
import type { VerdictSettings } from './settings.ts'
import type { StandingNote } from './standing.ts'
import type { Tally } from './tally.ts'

/** Not, partly, largely, fully achieved (the scale of ISO/IEC 33020). */
export type Band = 'N' | 'P' | 'L' | 'F'

/** One lens at one stage: the points for and against, how it reads, and the notes that it stands on. */
export type Cell = {
  readonly stage: number
  readonly lens: string
  readonly supports: number
  readonly contradictions: number
  /** S/(S+C+kappa), capped; null without evidence. */
  readonly reading: Fraction | null
  readonly band: Band
  /** Counts as largely achieved only because the cell above it is shown. */
  readonly implied: boolean
  readonly firstHand: boolean
  readonly artifact: boolean
  readonly contributors: number
  readonly notes: readonly string[]
}

/**
 * The reading of a cell, S/(S+C+kappa), exact and capped for opinions and for lack of corroboration; null without evidence.
 *
 * A tally counts half points, because evidence that has aged counts half: kappa is doubled to match.
 */
export function readingOf(tally: Tally, cell: number, settings: VerdictSettings): Fraction | null {
  const supports = tally.supports[cell] as number
  const contradictions = tally.contradictions[cell] as number
  if (supports === 0 && contradictions === 0) return null
  const { kappa } = settings
  const raw = fraction(supports * kappa.d, (supports + contradictions) * kappa.d + 2 * kappa.n)
  const firstHand = (tally.firstHand[cell] as number) > 0
  const corroborated = (tally.artifacts[cell] as number) > 0 && (tally.contributors[cell] as number) > 1
  const believed = firstHand ? raw : smallerFraction(raw, settings.opinionCap)
  return corroborated ? believed : smallerFraction(believed, settings.uncorroboratedCap)
}

/** The band that a reading falls into; the upper ends belong to the lower band. */
export function bandOf(reading: Fraction | null, { bands }: VerdictSettings): Band {
  if (reading === null || compareFractions(reading, bands.not) <= 0) return 'N'
  if (compareFractions(reading, bands.partly) <= 0) return 'P'
  return compareFractions(reading, bands.largely) <= 0 ? 'L' : 'F'
}

/** How each cell of a tally counts: 0 not shown, 1 shown by its own evidence, 2 shown only because the cell above it is. */
export function shownCells(tally: Tally, settings: VerdictSettings): Uint8Array {
  const { lenses, supports, contradictions } = tally
  const { kappa, bands } = settings
  const opinionsFall = compareFractions(settings.opinionCap, bands.partly) <= 0
  const uncorroboratedFall = compareFractions(settings.uncorroboratedCap, bands.partly) <= 0
  const shown = new Uint8Array(supports.length)
  for (let cell = shown.length - 1; cell >= 0; cell -= 1) {
    const own = supports[cell] as number
    const against = contradictions[cell] as number
    const enough = own * kappa.d * bands.partly.d > bands.partly.n * ((own + against) * kappa.d + 2 * kappa.n)
    const opinions = opinionsFall && tally.firstHand[cell] === 0
    const alone = uncorroboratedFall && (tally.artifacts[cell] === 0 || (tally.contributors[cell] as number) < 2)
    const above = cell + lenses < shown.length ? shown[cell + lenses] : 0
    if (enough && !opinions && !alone) shown[cell] = 1
    else if (settings.impliedCredit && against === 0 && above !== 0) shown[cell] = 2
  }
  return shown
}

function notesByCell(board: Board, notes: readonly StandingNote[]): readonly (readonly string[])[] {
  const lists: string[][] = Array.from({ length: board.stages * board.lenses.length }, () => [])
  for (const { note, lens, supports, standing } of notes) {
    if (standing.state !== 'counts') continue
    const cell = (standing.stage - 1) * board.lenses.length + lens
    lists[cell]?.push(note.id)
    if (supports && note.symptom === true) lists[cell + board.lenses.length]?.push(note.id)
  }
  return lists
}

/** Every cell of the board, stage by stage from the lowest, lenses in the board's order. */
export function cellsOf(
  board: Board,
  notes: readonly StandingNote[],
  tally: Tally,
  settings: VerdictSettings,
): readonly Cell[] {
  const shown = shownCells(tally, settings)
  const lists = notesByCell(board, notes)
  return Array.from(shown, (how, index) => {
    const reading = readingOf(tally, index, settings)
    return {
      stage: Math.floor(index / board.lenses.length) + 1,
      lens: board.lenses[index % board.lenses.length] as string,
      supports: (tally.supports[index] as number) / 2,
      contradictions: (tally.contradictions[index] as number) / 2,
      reading,
      band: how === 2 ? 'L' : bandOf(reading, settings),
      implied: how === 2,
      firstHand: (tally.firstHand[index] as number) > 0,
      artifact: (tally.artifacts[index] as number) > 0,
      contributors: tally.contributors[index] as number,
      notes: lists[index] ?? [],
    }
  })
}
