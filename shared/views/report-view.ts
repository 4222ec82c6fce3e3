import type { EvidenceId, ParticipantId, UnitId } from '../kernel/ids.ts'
import type { Journey, Language } from '../journey/journey.ts'
import type { Participant } from '../session/frame.ts'
import type { SignOff } from '../session/verdict.ts'
import type { SessionState } from '../session/vocabulary.ts'
import { type Assessment, assessmentOf } from '../verdict/assessment.ts'
import type { VerdictSettings } from '../verdict/settings.ts'
import { type Stability, stabilityOf } from '../verdict/stability.ts'
import { type KeptVerdict, keptVerdict } from '../verdict/verdict.ts'
import { type BacklogView, createBacklogView } from './backlog-view.ts'
import { type ComparisonView, comparisonView, figuresToCompare } from './comparison-view.ts'
import { createJudge } from './judge.ts'
import { namelessKey, withoutNameless } from './nameless.ts'
import type { NoteView } from './note-view.ts'
import { createNotesView } from './notes.ts'
import { type ParkedView, parkingView } from './parking-view.ts'
import { queueOf } from './queue.ts'
import { metricsByNote, type RoomAgreement, roomAgreement, type Threshold, thresholdsOf } from './report-figures.ts'

/** One person in the report; without a name when names are hidden, known by number alone. */
export type ReportPerson = { readonly id: ParticipantId; readonly number: number; readonly name: string | null; readonly unit: UnitId | null }

/** Everything that a report says, in any format: no placement that is still hidden, no name that must not be shown. */
export type ReportView = {
  readonly kind: 'report'
  readonly title: string
  readonly client: string
  readonly language: Language
  readonly journey: Journey
  readonly names: 'shown' | 'hidden'
  readonly people: readonly ReportPerson[]
  /** How many people were in the session, and when their names were purged (ms since 1970); null while it knows them. */
  readonly everybody: number
  readonly purgedAt: number | null
  readonly units: Readonly<Record<UnitId, string>>
  readonly notes: readonly NoteView[]
  /** Contested and not settled, worst first. */
  readonly unsettled: readonly EvidenceId[]
  readonly parked: readonly ParkedView[]
  /** Plain JSON like everything else here: a report goes over the wire, and the command line prints it. */
  readonly assessment: Omit<Assessment, 'verdict'> & { readonly verdict: KeptVerdict }
  /** The day on which the session was held, YYYY-MM-DD; null where it does not say. */
  readonly heldOn: string | null
  /** The earlier session that the assessment compares with; null for none. */
  readonly compared: ComparisonView | null
  readonly room: RoomAgreement
  readonly metrics: ReturnType<typeof metricsByNote>
  readonly thresholds: readonly Threshold[]
  readonly settings: VerdictSettings
  readonly signOff: SignOff | null
  readonly dissent: readonly { readonly person: ParticipantId; readonly words: string }[]
  readonly backlog: BacklogView
  readonly closedAt: number | null
}

export type ReportOptions = {
  readonly names: 'shown' | 'hidden'
  /** How stable the verdict is, where that is known already; else it is worked out, which takes time. */
  readonly stability?: Stability | undefined
}

/** The session as its report tells it. */
export function reportView(session: SessionState, { names, stability }: ReportOptions): ReportView {
  const { frame, gather, place, resolve, verdict: signing, backlog, close } = session
  const { board, settings, verdict, shown, standing } = createJudge()(session)
  const unseated = { ...place, seat: null }
  const record = createNotesView()({ frame, gather, place: unseated, resolve, settings: signing.settings, verdict, standing })
  const notes = Object.values(record)
  const previous = figuresToCompare(signing.comparison, frame.journey, gather.evidence)
  const plan = createBacklogView()(backlog, frame, shown)
  return {
    kind: 'report',
    title: frame.title,
    client: frame.client,
    language: frame.language,
    journey: frame.journey,
    names,
    people: Object.values(frame.participants).map(({ id, name, unit }, index) => ({
      id,
      number: index + 1,
      name: names === 'shown' ? name : null,
      unit,
    })),
    everybody: Math.max(Object.keys(frame.participants).length, close.purged?.people ?? 0),
    purgedAt: close.purged?.at ?? null,
    units: Object.fromEntries(Object.values(frame.units).map((unit) => [unit.id, unit.name])),
    notes,
    unsettled: queueOf(record),
    assessment: { verdict: keptVerdict(verdict), ...assessmentOf({ board, settings, verdict, previous }, withoutNameless(stability ?? stabilityOf(board, settings), namelessKey(session))) },
    parked: parkingView(gather.evidence, session.parking),
    heldOn: frame.heldOn,
    compared: comparisonView(signing.comparison, frame.journey, gather.evidence),
    room: roomAgreement(notes),
    metrics: metricsByNote(notes),
    thresholds: thresholdsOf(settings),
    settings,
    signOff: signing.signOff,
    dissent: Object.entries(signing.signOff?.dissent ?? signing.dissent).map(([person, words]) => ({ person: person as ParticipantId, words })),
    backlog: names === 'shown' ? plan : withoutOwners(plan, Object.values(frame.participants)),
    closedAt: close.closedAt,
  }
}

/** The plan without the owners who are people of the session; an owner from elsewhere was written into it by name on purpose. */
function withoutOwners(plan: BacklogView, people: readonly Participant[]): BacklogView {
  const known = new Set(people.map(({ name }) => name.toLowerCase()))
  const items = Object.entries(plan.items).map(([id, item]) => [id, known.has(item.owner.toLowerCase()) ? { ...item, owner: '' } : item])
  return { ...plan, items: Object.fromEntries(items) }
}
