import { fraction, type Fraction } from './fraction.ts'

/** Every threshold of the verdict. Those without a published source are proposals: visible, changeable, each with its reason. */
export type VerdictSettings = {
  /**
   * A note is contested when its consensus is below this. 0.72: placements on two neighbouring stages never fall below .737
   * (four stages) or .807 (five), so people one stage apart are never called contested; an even split two stages apart is
   * at most .678 and always is.
   */
  readonly contestedBelow: number
  /**
   * A note is contested when fewer than this share lie within one stage of the median: 3/4 is the median cut-off of the Delphi
   * studies that Diamond et al. reviewed (2014).
   */
  readonly withinOneAtLeast: Fraction
  /** Each of two camps holds at least this share: below a quarter it is a few voices, not a side. */
  readonly campShare: Fraction
  /** Each of two camps has at least `campPeople` people once `campPeopleFrom` have placed: one person alone is not a camp. */
  readonly campPeople: number
  readonly campPeopleFrom: number
  /** A lone voice needs at least this many placements: among three, one voice is a third of the room. */
  readonly loneVoiceFrom: number
  /** Weight of "nothing is known yet" in every cell: with 1, one artefact reads largely (3/4) and one opinion partly (1/2). */
  readonly kappa: Fraction
  /** Share of the required lenses that must be shown: two of three, so that one blind spot does not stop a stage. */
  readonly coverage: Fraction
  /** A cell without first-hand evidence reads at most this, the top of "partly": opinions alone prove nothing. */
  readonly opinionCap: Fraction
  /** A cell without an artefact or from one person reads at most this, the top of "largely": full marks need corroboration. */
  readonly uncorroboratedCap: Fraction
  /** Upper ends of not, partly and largely achieved: 15, 50 and 85 % as in ISO/IEC 33020. */
  readonly bands: { readonly not: Fraction; readonly partly: Fraction; readonly largely: Fraction }
  /** A stage needs support from at least this many people: one person's view of an organisation is not the room's. */
  readonly minContributors: number
  /** An uncontradicted cell counts as shown when the cell above it is: a proven stage 3 need not be proven again at 2. */
  readonly impliedCredit: boolean
  /** Simulated misplacement, as van der Eijk's package does it: one in ten placements wavers by a stage, 500 repeatable runs. */
  readonly codingError: { readonly probability: number; readonly runs: number; readonly seed: number }
  /** Evidence counts half after a year and not at all after two: organisations move on. Needs the board's `asOf`. */
  readonly ageing: { readonly halfAfterMonths: number; readonly goneAfterMonths: number }
  /** Below any "low" figure confidence is low, from every "high" figure up it is high: the weakest link decides. */
  readonly confidence: {
    readonly completeness: { readonly low: Fraction; readonly high: Fraction }
    readonly stability: { readonly low: Fraction; readonly high: Fraction }
    readonly agreement: { readonly high: number }
  }
}

/** The settings that a new session starts with; every reason stands beside its setting. */
export const DEFAULT_SETTINGS: VerdictSettings = {
  contestedBelow: 0.72,
  withinOneAtLeast: fraction(3, 4),
  campShare: fraction(1, 4),
  campPeople: 2,
  campPeopleFrom: 5,
  loneVoiceFrom: 4,
  kappa: fraction(1),
  coverage: fraction(2, 3),
  opinionCap: fraction(1, 2),
  uncorroboratedCap: fraction(17, 20),
  bands: { not: fraction(3, 20), partly: fraction(1, 2), largely: fraction(17, 20) },
  minContributors: 2,
  impliedCredit: true,
  codingError: { probability: 0.1, runs: 500, seed: 42 },
  ageing: { halfAfterMonths: 12, goneAfterMonths: 24 },
  confidence: {
    completeness: { low: fraction(1, 3), high: fraction(2, 3) },
    stability: { low: fraction(1, 2), high: fraction(4, 5) },
    agreement: { high: 0.7 },
  },
}
