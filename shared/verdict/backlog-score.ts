import { compareFractions, fraction, type Fraction } from './fraction.ts'
import type { Gate, GateFailure } from './gates.ts'
import type { Verdict } from './verdict.ts'

/** What ranking reads of a verdict. */
export type VerdictForRanking = Pick<Verdict, 'stage' | 'gates' | 'cells'>

/** Relative effort of a micro-transformation; 5 is no micro-transformation any more and must be split. */
export type Size = 1 | 2 | 3 | 5

/** Most person-days that one micro-transformation may take: two weeks of one person. A proposal, like the bounds of the sizes. */
export const MOST_DAYS = 10

/** What ranking needs to know of a micro-transformation. */
export type Candidate = {
  /** The stage whose gate it serves. */
  readonly stage: number
  readonly lens: string
  readonly units: readonly string[]
  readonly size: Size
  /** How sure the room is that it will work. */
  readonly confidence: 1 | 0.8 | 0.5
  /** Strength of the note it will produce: 3 where a measure or an artefact comes out of it. */
  readonly strength: 2 | 3
}

/** What a micro-transformation does for the next gate. */
export type Relief =
  | {
      readonly kind: 'closes-lens' | 'part-of-lens' | 'overturns-lens'
      readonly lens: string
      readonly stage: number
      readonly points: number
      readonly of: number
    }
  | { readonly kind: 'adds-units'; readonly stage: number; readonly units: number; readonly of: number }
  | { readonly kind: 'adds-artifact'; readonly stage: number }
  | { readonly kind: 'later-stage' | 'passed-stage'; readonly stage: number }

/** A score with the record from which it can be said in words; the words are shown, the number is not. */
export type BacklogScore = {
  /** 3 alone opens a condition, 2 supplies half of what is missing, 1 serves the stage after or a held one, 0 none of these. */
  readonly gateRelief: 0 | 1 | 2 | 3
  readonly relief: readonly Relief[]
  /** Units touched of those in scope. */
  readonly reach: Fraction
  readonly confidence: Fraction
  readonly size: Size
  /** Gate relief × reach × confidence / size. */
  readonly priority: Fraction
}

type Judged = { readonly grade: 0 | 1 | 2 | 3; readonly relief: readonly Relief[] }

const NOTHING: Judged = { grade: 0, relief: [] }

/** The size that person-days amount to: up to 2, 5 and 10 days are 1, 2 and 3; more is 5. */
export function sizeOfDays(days: number): Size {
  if (days <= 2) return 1
  if (days <= 5) return 2
  return days <= MOST_DAYS ? 3 : 5
}

/** Whether a micro-transformation is too big for one: size 5, or more than ten person-days. */
export function mustBeSplit(work: { readonly size?: Size; readonly days?: number }): boolean {
  return work.size === 5 || (work.days !== undefined && work.days > MOST_DAYS)
}

function gradeOf(supplied: number, missing: number, opens: boolean): 0 | 2 | 3 {
  if (opens && supplied >= missing) return 3
  return supplied > 0 && supplied * 2 >= missing ? 2 : 0
}

function judge(failure: GateFailure, candidate: Candidate, stage: number, verdict: VerdictForRanking): Judged {
  const { lens } = candidate
  switch (failure.rule) {
    case 'coverage': {
      const gap = failure.lenses.find((own) => own.lens === lens)
      if (gap === undefined || candidate.stage !== stage) return NOTHING
      const points = Math.min(candidate.strength, gap.points)
      const closes = points >= gap.points
      const opens = closes && (failure.have + 1) * failure.need.d >= failure.need.n * failure.of
      const relief: Relief = { kind: closes ? 'closes-lens' : 'part-of-lens', lens, stage, points, of: gap.points }
      return { grade: closes && gap.points === 0 && !opens ? 2 : gradeOf(points, gap.points, opens), relief: [relief] }
    }
    case 'refuted': {
      if (!failure.lenses.includes(lens) || candidate.stage !== stage) return NOTHING
      const cell = verdict.cells.find((own) => own.stage === stage && own.lens === lens)
      const missing = cell === undefined ? 0 : cell.contradictions - cell.supports
      const points = Math.min(candidate.strength, missing)
      const opens = failure.lenses.length === 1
      return {
        grade: gradeOf(points, missing, opens),
        relief: [{ kind: 'overturns-lens', lens, stage, points, of: missing }],
      }
    }
    case 'spread': {
      const units = candidate.stage < stage ? 0 : candidate.units.filter((unit) => !failure.units.includes(unit)).length
      const of = failure.need - failure.have
      return units === 0
        ? NOTHING
        : { grade: gradeOf(units, of, true), relief: [{ kind: 'adds-units', stage, units, of }] }
    }
    case 'sufficiency': {
      if (failure.artifact || candidate.strength < 3 || candidate.stage < stage) return NOTHING
      return { grade: failure.contributors >= failure.need ? 3 : 2, relief: [{ kind: 'adds-artifact', stage }] }
    }
  }
}

function reliefOf(verdict: VerdictForRanking, candidate: Candidate): Judged {
  const held = verdict.stage ?? 1
  const next: Gate | undefined = verdict.gates.find((gate) => gate.stage === held + 1)
  const judged = (next?.fails ?? [])
    .map((failure) => judge(failure, candidate, held + 1, verdict))
    .filter((own) => own.grade > 0)
  const best = judged.reduce<Judged['grade']>((most, own) => (own.grade > most ? own.grade : most), 0)
  if (best > 0) return { grade: best, relief: judged.flatMap((own) => own.relief) }
  if (candidate.stage === held + 2) return { grade: 1, relief: [{ kind: 'later-stage', stage: candidate.stage }] }
  if (candidate.stage <= held) return { grade: 1, relief: [{ kind: 'passed-stage', stage: candidate.stage }] }
  return NOTHING
}

/** Ranks one micro-transformation against the verdict: gate relief × reach × confidence / size, with the reasons. */
export function scoreOf(verdict: VerdictForRanking, candidate: Candidate, unitsInScope: number): BacklogScore {
  const { grade, relief } = reliefOf(verdict, candidate)
  const inScope = Math.max(1, unitsInScope)
  const reach = fraction(Math.min(inScope, Math.max(1, candidate.units.length)), inScope)
  const confidence = fraction(Math.round(candidate.confidence * 10), 10)
  return {
    gateRelief: grade,
    relief,
    reach,
    confidence,
    size: candidate.size,
    priority: fraction(grade * reach.n * confidence.n, reach.d * confidence.d * candidate.size),
  }
}

/** Orders scores with the highest priority first. */
export function highestFirst(a: BacklogScore, b: BacklogScore): number {
  return compareFractions(b.priority, a.priority)
}

/** The factor that weighs most in ranking one score above another; null when nothing does. */
export function rankedAboveBy(
  higher: BacklogScore,
  lower: BacklogScore,
): 'gate-relief' | 'reach' | 'confidence' | 'size' | null {
  const ratio = (a: Fraction, b: Fraction) => (compareFractions(a, b) === 0 ? 1 : (a.n * b.d) / (a.d * b.n))
  const factors = [
    { by: 'gate-relief' as const, times: ratio(fraction(higher.gateRelief), fraction(lower.gateRelief)) },
    { by: 'reach' as const, times: ratio(higher.reach, lower.reach) },
    { by: 'confidence' as const, times: ratio(higher.confidence, lower.confidence) },
    { by: 'size' as const, times: lower.size / higher.size },
  ]
  const first = factors.reduce((most, own) => (own.times > most.times ? own : most))
  return first.times > 1 ? first.by : null
}
