import { boardOf } from '../session/board.ts'
import type { FrameState } from '../session/frame.ts'
import type { GatherState } from '../session/gather.ts'
import type { PlaceState, Round } from '../session/place.ts'
import { createStandingPlacements, knownRounds, type StandingPlacements } from '../session/placements.ts'
import type { ResolveState } from '../session/resolve.ts'
import type { SessionState } from '../session/vocabulary.ts'
import { assess, type Assessment } from '../verdict/assessment.ts'
import type { VerdictSettings } from '../verdict/settings.ts'
import { type Verdict, verdictOf } from '../verdict/verdict.ts'
import { memoised } from './memo.ts'

/** The verdict as it is shown; what it makes of each note stands on the note. */
export type VerdictView = Omit<Verdict, 'agreement' | 'standings'>

export type Judgement = {
  readonly verdict: Verdict
  readonly shown: VerdictView
  /** The placements that count, by note. */
  readonly standing: StandingPlacements
}

/** How firmly a verdict stands, how far to rely on it, and its reasons. */
export type AssessmentView = Omit<Assessment, 'verdict'>

/** Makes a judge that judges anew only when something that counts has changed; hidden placements never count. */
export function createJudge(): (session: SessionState) => Judgement {
  const standingOf = createStandingPlacements()
  return onWhatCounts((judged, settings) => {
    const standing = standingOf(judged)
    const verdict = verdictOf(boardOf(judged, standing), settings)
    return { verdict, shown: shownVerdict(verdict), standing }
  })
}

/** The verdict without what stands on the notes themselves. */
export function shownVerdict({ agreement: _agreement, standings: _standings, ...shown }: Verdict): VerdictView {
  return shown
}

/** Makes an assessor: it tries the verdict without each note and each person and with wavering placements, so it takes longer. */
export function createAssessor(): (session: SessionState) => AssessmentView {
  return onWhatCounts((judged, settings) => {
    const { verdict: _verdict, ...assessment } = assess(boardOf(judged), settings, null)
    return assessment
  })
}

type Judged = {
  readonly frame: Pick<FrameState, 'participants' | 'units' | 'journey'>
  readonly gather: GatherState
  readonly resolve: Pick<ResolveState, 'rulings'>
  readonly place: PlaceState
}

/** Everything that a verdict follows from, part by part; hidden rounds are not among the rounds. */
type Counting = readonly [
  frame: Pick<FrameState, 'participants' | 'units' | 'journey'>,
  gather: GatherState,
  rulings: ResolveState['rulings'],
  settings: VerdictSettings,
  ...rounds: Round[],
]

function onWhatCounts<Result>(work: (judged: Judged, settings: VerdictSettings) => Result): (session: SessionState) => Result {
  const framedAs = memoised(
    (participants: FrameState['participants'], units: FrameState['units'], journey: FrameState['journey']) => ({ participants, units, journey }),
  )
  const remembered = memoised((...[frame, gather, rulings, settings, ...rounds]: Counting) =>
    work({ frame, gather, resolve: { rulings }, place: { rounds, seat: null } }, settings),
  )
  return ({ frame, gather, place, resolve, verdict }) =>
    remembered(framedAs(frame.participants, frame.units, frame.journey), gather, resolve.rulings, verdict.settings, ...knownRounds(place))
}
