import type { EvidenceId, ParticipantId, UnitId } from '../kernel/ids.ts'
import type { Journey, Language } from '../journey/journey.ts'
import { type AgendaState, type Doing, DOINGS, mayDo } from '../session/agenda.ts'
import type { Clock } from '../session/clock.ts'
import type { Phase } from '../session/phase.ts'
import type { VerdictState } from '../session/verdict.ts'
import type { SessionState } from '../session/vocabulary.ts'
import type { VerdictSettings } from '../verdict/settings.ts'
import { type BacklogView, createBacklogView } from './backlog-view.ts'
import { type AssessmentView, createAssessor, createJudge, stabilityOnTheSpot, type StabilitySource, type VerdictView } from './judge.ts'
import { type ComparisonView, comparisonView, figuresToCompare } from './comparison-view.ts'
import { memoised } from './memo.ts'
import { namelessKey } from './nameless.ts'
import type { NoteView, ShelvedNoteView } from './note-view.ts'
import { createNotesView, createShelfView } from './notes.ts'
import { type ParkedView, parkingView } from './parking-view.ts'
import { createPeopleView, type PersonView, type RemovedView, type UnitView } from './people-view.ts'
import { createPurgingView, type PurgingView } from './purging-view.ts'
import { queueOf } from './queue.ts'
import { type RoundView, roundView } from './round-view.ts'

/** What can be taken back and brought back: the commands' names, for the sentence. */
export type HistoryView = { readonly undo: string | null; readonly redo: string | null }

/** The whole session for the person who runs it, without placements that are still hidden. */
export type FacilitatorView = {
  readonly kind: 'facilitator'
  readonly title: string
  readonly client: string
  readonly language: Language
  readonly journey: Journey
  readonly phase: Phase
  readonly visited: readonly Phase[]
  /** The day on which the session is held, YYYY-MM-DD; null where it does not say. */
  readonly heldOn: string | null
  readonly minutes: Readonly<Record<Phase, number>>
  readonly agenda: AgendaState
  /** What participants may do by themselves at this moment. */
  readonly allowed: readonly Doing[]
  readonly clock: Clock
  readonly closedAt: number | null
  /** When everybody's name was purged; null while they are known. */
  readonly purgedAt: number | null
  /** What a purge of the names would meet: how many texts name somebody, and the units of fewer than three people. */
  readonly purging: PurgingView | null
  readonly parking: readonly ParkedView[]
  readonly exports: SessionState['close']['exports']
  readonly units: Readonly<Record<UnitId, UnitView>>
  readonly people: Readonly<Record<ParticipantId, PersonView>>
  readonly removed: RemovedView
  readonly notes: Readonly<Record<EvidenceId, NoteView>>
  readonly shelf: Readonly<Record<EvidenceId, ShelvedNoteView>>
  readonly round: RoundView | null
  /** Contested notes that wait to be settled, worst first. */
  readonly queue: readonly EvidenceId[]
  readonly settings: VerdictSettings
  readonly verdict: VerdictView
  /** How firmly this very verdict stands and why, from the verdict phase on; `null` before, for it takes time. */
  readonly assessment: AssessmentView | null
  /** The earlier session that the verdict is compared with; null for none. */
  readonly comparison: ComparisonView | null
  readonly signatures: VerdictState['signatures']
  readonly dissent: VerdictState['dissent']
  readonly signOff: VerdictState['signOff']
  readonly backlog: BacklogView
  readonly history: HistoryView
}

const ASSESSES: readonly Phase[] = ['verdict', 'backlog', 'close']

/** Makes the facilitator's view; each call gives the same objects for everything that did not change since the last. */
export function createFacilitatorView(stabilityNow: StabilitySource = stabilityOnTheSpot()): (session: SessionState) => FacilitatorView {
  const notesView = createNotesView()
  const shelfView = createShelfView()
  const people = createPeopleView()
  const backlog = createBacklogView()
  const round = memoised(roundView)
  const queue = memoised(queueOf)
  const parked = memoised(parkingView)
  const allowed = memoised((phase: Phase, agenda: AgendaState) => DOINGS.filter((doing) => mayDo({ phase, agenda }, doing)))
  const judge = createJudge()
  const assessmentOf = createAssessor(stabilityNow)
  const comparison = memoised(comparisonView)
  const previous = memoised(figuresToCompare)
  const purging = createPurgingView()
  const history = memoised((undo: string | null, redo: string | null): HistoryView => ({ undo, redo }))
  return (session) => {
    const { frame, gather, place, resolve, verdict: signing, close } = session
    const judgement = judge(session)
    const { verdict, standing, shown } = judgement
    const notes = notesView({ frame, gather, place, resolve, settings: signing.settings, verdict, standing })
    return {
      kind: 'facilitator',
      title: frame.title,
      client: frame.client,
      language: frame.language,
      journey: frame.journey,
      phase: frame.phase,
      visited: frame.visited,
      heldOn: frame.heldOn,
      minutes: frame.minutes,
      agenda: frame.agenda,
      allowed: allowed(frame.phase, frame.agenda),
      clock: frame.clock,
      closedAt: close.closedAt,
      purgedAt: close.purged?.at ?? null,
      purging: close.closedAt === null ? null : purging(session),
      parking: parked(gather.evidence, session.parking),
      exports: close.exports,
      units: people.units(frame.units, frame.participants),
      people: people.people(frame.participants, gather.evidence, place),
      removed: people.removed(frame.units, frame.participants),
      notes,
      shelf: shelfView(gather),
      round: round(frame.participants, gather.evidence, place),
      queue: queue(notes),
      settings: signing.settings,
      verdict: shown,
      assessment: ASSESSES.includes(frame.phase) ? assessmentOf(judgement, previous(signing.comparison, frame.journey, gather.evidence), namelessKey(session)) : null,
      comparison: comparison(signing.comparison, frame.journey, gather.evidence),
      signatures: signing.signatures,
      dissent: signing.dissent,
      signOff: signing.signOff,
      backlog: backlog(session.backlog, frame, verdict),
      history: history(session.history.done.at(-1)?.command ?? null, session.history.undone.at(-1)?.command ?? null),
    }
  }
}
