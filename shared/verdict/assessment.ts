import type { Board } from './board.ts'
import { type ComparedFigures, comparisonOf, type Comparison } from './comparison.ts'
import { confidenceOf, type Confidence } from './confidence.ts'
import { explain, type Reason } from './explanation.ts'
import type { VerdictSettings } from './settings.ts'
import { stabilityOf, type Stability } from './stability.ts'
import { verdictOf, type Verdict } from './verdict.ts'

/** A verdict with how firmly it stands, how far to rely on it, what changed, and the reasons for all of it. */
export type Assessment = {
  readonly verdict: Verdict
  readonly stability: Stability
  readonly confidence: Confidence
  readonly comparison: Comparison
  readonly reasons: readonly Reason[]
}

/** The whole assessment of a board against an earlier verdict (null for none); takes far longer than the verdict alone. */
export function assess(board: Board, settings: VerdictSettings, previous: ComparedFigures | null): Assessment {
  const verdict = verdictOf(board, settings)
  return { verdict, ...assessmentOf({ board, verdict, settings, previous }, stabilityOf(board, settings)) }
}

/** A verdict and everything that it followed from. */
export type Judged = {
  readonly board: Board
  readonly settings: VerdictSettings
  readonly verdict: Verdict
  /** The verdict to compare with; null for none. */
  readonly previous: ComparedFigures | null
}

/** What goes with a verdict: everything at once but what its stability tells, which is null while that is worked out. */
export type AssessmentSoFar = Pick<Assessment, 'comparison' | 'reasons'> & {
  readonly stability: Stability | null
  readonly confidence: Confidence | null
}

/** The assessment of a verdict that is known already and whose stability is still worked out. */
export function assessmentBefore({ verdict, previous }: Judged): AssessmentSoFar {
  const comparison = comparisonOf(previous, verdict)
  return { stability: null, confidence: null, comparison, reasons: explain(verdict, { comparison }) }
}

/** The assessment of a verdict that is known already, as is how stable it is. */
export function assessmentOf({ board, settings, verdict, previous }: Judged, stability: Stability): Omit<Assessment, 'verdict'> {
  const confidence = confidenceOf(board, verdict, stability, settings)
  const comparison = comparisonOf(previous, verdict)
  return { stability, confidence, comparison, reasons: explain(verdict, { stability, confidence, comparison }) }
}
