import type { Board } from './board.ts'
import { compareFractions, fraction, type Fraction } from './fraction.ts'
import type { VerdictSettings } from './settings.ts'
import type { Stability } from './stability.ts'
import type { Verdict } from './verdict.ts'

/** What keeps confidence from being high; the first ones make it low. */
export type ConfidenceLimit =
  | 'one-contributor'
  | 'opinions-only'
  | 'few-cells-evidenced'
  | 'unstable'
  | 'some-cells-evidenced'
  | 'somewhat-unstable'
  | 'not-cross-checked'
  | 'low-agreement'
  | 'unresolved-notes'

/** How far the verdict can be relied on: the weakest link decides. */
export type Confidence = {
  readonly label: 'none' | 'low' | 'medium' | 'high'
  /** Evidenced share of the cells at stages 2 up to the one above the verdict. */
  readonly completeness: Fraction | null
  /** Mean consensus of the notes with two or more placements. */
  readonly agreement: number | null
  readonly stability: Fraction | null
  readonly limits: readonly ConfidenceLimit[]
}

const LOW: readonly ConfidenceLimit[] = ['one-contributor', 'opinions-only', 'few-cells-evidenced', 'unstable']

function completenessOf(verdict: Verdict, stage: number): Fraction {
  const near = verdict.cells.filter((cell) => cell.stage >= 2 && cell.stage <= stage + 1)
  const evidenced = near.filter((cell) => cell.supports + cell.contradictions > 0)
  return near.length === 0 ? fraction(1) : fraction(evidenced.length, near.length)
}

function meanConsensus(verdict: Verdict): number | null {
  const checked = [...verdict.agreement.values()].flatMap(({ placements, consensus }) =>
    placements >= 2 && consensus !== null ? [consensus] : [],
  )
  return checked.length === 0 ? null : checked.reduce((sum, own) => sum + own, 0) / checked.length
}

/** How far a verdict can be relied on, from what its board covers, how the room agrees and how stable it is. */
export function confidenceOf(
  board: Board,
  verdict: Verdict,
  stability: Stability,
  settings: VerdictSettings,
): Confidence {
  if (verdict.stage === null) return { label: 'none', completeness: null, agreement: null, stability: null, limits: [] }
  const { confidence } = settings
  const completeness = completenessOf(verdict, verdict.stage)
  const agreement = meanConsensus(verdict)
  const stable = stability.sameVerdict
  const counting = board.notes.filter((note) => verdict.standings.get(note.id)?.state === 'counts')
  const limits: ConfidenceLimit[] = []
  if (new Set(counting.map((note) => note.by)).size < 2) limits.push('one-contributor')
  if (counting.every((note) => note.strength === 1)) limits.push('opinions-only')
  if (compareFractions(completeness, confidence.completeness.low) < 0) limits.push('few-cells-evidenced')
  else if (compareFractions(completeness, confidence.completeness.high) < 0) limits.push('some-cells-evidenced')
  if (stable !== null && compareFractions(stable, confidence.stability.low) < 0) limits.push('unstable')
  else if (stable === null || compareFractions(stable, confidence.stability.high) < 0) limits.push('somewhat-unstable')
  if (agreement === null) limits.push('not-cross-checked')
  else if (agreement < confidence.agreement.high) limits.push('low-agreement')
  if (verdict.range !== null) limits.push('unresolved-notes')
  const label = limits.length === 0 ? 'high' : limits.some((limit) => LOW.includes(limit)) ? 'low' : 'medium'
  return { label, completeness, agreement, stability: stable, limits }
}
