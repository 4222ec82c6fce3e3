import { boardOf, createBoardNotes } from '../session/board.ts'
import type { FrameState } from '../session/frame.ts'
import type { GatherState } from '../session/gather.ts'
import type { PlaceState, Round } from '../session/place.ts'
import { createStandingPlacements, knownRounds, type StandingPlacements } from '../session/placements.ts'
import type { ResolveState } from '../session/resolve.ts'
import type { SessionState } from '../session/vocabulary.ts'
import { type AssessmentSoFar, assessmentBefore, assessmentOf } from '../verdict/assessment.ts'
import { createAgreements } from '../verdict/agreement.ts'
import type { Board } from '../verdict/board.ts'
import type { VerdictSettings } from '../verdict/settings.ts'
import type { ComparedFigures } from '../verdict/comparison.ts'
import { type Stability, stabilityOf } from '../verdict/stability.ts'
import { type Verdict, verdictOf } from '../verdict/verdict.ts'
import { memoised } from './memo.ts'
import { withoutNameless } from './nameless.ts'

/** The verdict as it is shown; what it makes of each note stands on the note. */
export type VerdictView = Omit<Verdict, 'agreement' | 'standings'>

export type Judgement = {
  /** What the verdict is on. */
  readonly board: Board
  readonly settings: VerdictSettings
  readonly verdict: Verdict
  readonly shown: VerdictView
  /** The placements that count, by note. */
  readonly standing: StandingPlacements
}

/** How firmly a verdict stands, how far to rely on it, and its reasons; what takes time is null until it is worked out. */
export type AssessmentView = AssessmentSoFar

/** Says how stable the verdict on a board is; null while that is worked out, which is not done here. */
export type StabilitySource = (board: Board, settings: VerdictSettings) => Stability | null

/** Makes a judge that judges anew only when something that counts has changed; hidden placements never count. */
export function createJudge(): (session: SessionState) => Judgement {
  const standingOf = createStandingPlacements()
  const noteOf = createBoardNotes()
  const agreementOf = createAgreements()
  return onWhatCounts((judged, settings) => {
    const standing = standingOf(judged)
    const board = boardOf(judged, standing, noteOf)
    const verdict = verdictOf(board, settings, agreementOf)
    return { board, settings, verdict, shown: shownVerdict(verdict), standing }
  })
}

/** The verdict without what stands on the notes themselves. */
export function shownVerdict({ agreement: _agreement, standings: _standings, ...shown }: Verdict): VerdictView {
  return shown
}

/** A source that works it out on the spot, which a large board takes a while for: hosts have one that does not hold them up. */
export function stabilityOnTheSpot(): StabilitySource {
  return memoised(stabilityOf)
}

/** Makes an assessor: it assesses anew only when the judgement or what it is compared with is another, or when its stability has become known. */
export function createAssessor(stabilityNow: StabilitySource): (judgement: Judgement, previous: ComparedFigures | null, nameless: string) => AssessmentView {
  const assessed = memoised((judgement: Judgement, previous: ComparedFigures | null, stability: Stability | null, nameless: string) => {
    const judged = { ...judgement, previous }
    return stability === null ? assessmentBefore(judged) : assessmentOf(judged, withoutNameless(stability, nameless))
  })
  return (judgement, previous, nameless) => assessed(judgement, previous, stabilityNow(judgement.board, judgement.settings), nameless)
}

type Judged = {
  readonly frame: Pick<FrameState, 'participants' | 'units' | 'journey' | 'heldOn'>
  readonly gather: GatherState
  readonly resolve: Pick<ResolveState, 'rulings'>
  readonly place: PlaceState
}

/** Everything that a verdict follows from, part by part; hidden rounds are not among the rounds. */
type Counting = readonly [
  frame: Judged['frame'],
  gather: GatherState,
  rulings: ResolveState['rulings'],
  settings: VerdictSettings,
  kept: PlaceState['kept'],
  ...rounds: Round[],
]

function onWhatCounts<Result>(work: (judged: Judged, settings: VerdictSettings) => Result): (session: SessionState) => Result {
  const framedAs = memoised(
    (...[participants, units, journey, heldOn]: [FrameState['participants'], FrameState['units'], FrameState['journey'], FrameState['heldOn']]): Judged['frame'] => ({
      participants, units, journey, heldOn,
    }),
  )
  const remembered = memoised((...[frame, gather, rulings, settings, kept, ...rounds]: Counting) =>
    work({ frame, gather, resolve: { rulings }, place: { rounds, seat: null, ...(kept === undefined ? {} : { kept }) } }, settings),
  )
  return ({ frame, gather, place, resolve, verdict }) =>
    remembered(framedAs(frame.participants, frame.units, frame.journey, frame.heldOn), gather, resolve.rulings, verdict.settings, place.kept, ...knownRounds(place))
}
