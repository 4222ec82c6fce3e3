import type { Journey, LibraryMicroTransformation } from '../journey/journey.ts'
import type { GateFailure } from './gates.ts'
import type { Verdict } from './verdict.ts'

/** The gap for which a micro-transformation is proposed. */
export type ProposedFor =
  | {
      readonly kind: 'lens-short'
      readonly stage: number
      readonly lens: string
      readonly points: number
      readonly needsFirstHand: boolean
      readonly refuted: boolean
    }
  | { readonly kind: 'units-short'; readonly stage: number; readonly have: number; readonly need: number }
  | { readonly kind: 'contributors-short'; readonly stage: number; readonly have: number; readonly need: number }
  | { readonly kind: 'no-artifact'; readonly stage: number }

/** A micro-transformation of the journey's library, with the gap that it would close. */
export type Proposal = { readonly micro: LibraryMicroTransformation; readonly for: ProposedFor }

function lensGaps(
  stage: number,
  fails: readonly GateFailure[],
): readonly Extract<ProposedFor, { kind: 'lens-short' }>[] {
  const refuted = new Set(fails.flatMap((failure) => (failure.rule === 'refuted' ? failure.lenses : [])))
  const gaps = fails.flatMap((failure) => (failure.rule === 'coverage' ? failure.lenses : []))
  const short = gaps.map((gap) => ({ kind: 'lens-short' as const, stage, ...gap, refuted: refuted.has(gap.lens) }))
  const known = new Set(gaps.map((gap) => gap.lens))
  const only = [...refuted].filter((lens) => !known.has(lens))
  const rest = only.map((lens) => ({
    kind: 'lens-short' as const,
    stage,
    lens,
    points: 0,
    needsFirstHand: false,
    refuted: true,
  }))
  return [...short, ...rest].sort((a, b) => b.points - a.points)
}

function otherGaps(stage: number, fails: readonly GateFailure[]): readonly ProposedFor[] {
  return fails.flatMap((failure): readonly ProposedFor[] => {
    if (failure.rule === 'spread') return [{ kind: 'units-short', stage, have: failure.have, need: failure.need }]
    if (failure.rule !== 'sufficiency') return []
    const { contributors, need, artifact } = failure
    const few: readonly ProposedFor[] =
      contributors < need ? [{ kind: 'contributors-short', stage, have: contributors, need }] : []
    return artifact ? few : [...few, { kind: 'no-artifact', stage }]
  })
}

/**
 * What the journey's library offers for the gaps that hold the next stage back: the lens that lacks most points first (a refuted one does).
 *
 * Each micro-transformation is proposed once, small before large. Gaps in units, people or artefacts are closed by work in any
 * lens of that stage, so they offer what is left. Empty at the top of the journey and without a verdict.
 */
export function proposals(
  verdict: Pick<Verdict, 'heldBackBy'>,
  journey: Pick<Journey, 'microTransformations'>,
): readonly Proposal[] {
  const held = verdict.heldBackBy
  if (held === null) return []
  const library = journey.microTransformations
    .filter((micro) => micro.to === held.stage)
    .sort((a, b) => a.size - b.size)
  const gaps = lensGaps(held.stage, held.fails)
  const byLens = gaps.flatMap((gap) =>
    library.filter((micro) => micro.lens === gap.lens).map((micro) => ({ micro, for: gap })),
  )
  const taken = new Set(byLens.map((proposal) => proposal.micro.id))
  const [other] = otherGaps(held.stage, held.fails)
  if (other === undefined) return byLens
  return [...byLens, ...library.filter((micro) => !taken.has(micro.id)).map((micro) => ({ micro, for: other }))]
}
