import type { Board } from './board.ts'
import { comparisonOf, type Comparison } from './comparison.ts'
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
export function assess(board: Board, settings: VerdictSettings, previous: Verdict | null): Assessment {
  const verdict = verdictOf(board, settings)
  const stability = stabilityOf(board, settings)
  const confidence = confidenceOf(board, verdict, stability, settings)
  const comparison = comparisonOf(previous, verdict)
  return {
    verdict,
    stability,
    confidence,
    comparison,
    reasons: explain(verdict, { stability, confidence, comparison }),
  }
}
