import type { EvidenceId, ParticipantId, UnitId } from '../kernel/ids.ts'
import type { Language, Stage } from '../journey/journey.ts'
import type { Clock } from '../session/clock.ts'
import type { Kind, Stance, Strength } from '../session/gather.ts'
import type { Phase } from '../session/phase.ts'
import type { Placements } from '../session/place.ts'
import type { SessionState } from '../session/vocabulary.ts'
import type { NoteAgreement } from '../verdict/agreement.ts'
import { memoised, memoisedById } from './memo.ts'
import type { NoteStanding, NoteView } from './note-view.ts'
import { createPeopleView, type PersonView, type UnitView } from './people-view.ts'
import { createPlanView, type PlanView, takenHome, type TakenHome } from './plan-view.ts'
import { queueOf } from './queue.ts'
import { createRoomNotes } from './room-notes.ts'
import { type RoundView, roundView } from './round-view.ts'
import { signedHere } from './signed.ts'

/** A note as the projector shows it: no author, no private figure. */
export type AudienceNote = {
  readonly id: EvidenceId
  readonly text: string
  readonly kind: Kind
  readonly strength: Strength
  readonly stance: Stance
  readonly stage: number | null
  readonly standing: NoteStanding
  /** Null while hidden. */
  readonly agreement: NoteAgreement | null
  /** How many notes were merged into it; left out where none were. */
  readonly holds?: number
}

/** The note that the room is arguing about, with who stands where. */
export type Spotlight = {
  readonly note: EvidenceId
  readonly agreement: NoteAgreement
  readonly placements: Placements
  /** Hands per stage, from the lowest. */
  readonly unnamed: readonly number[]
}

/** What the projector shows. It has no control and no placement that is still hidden, not even that of the hot seat. */
export type AudienceView = {
  readonly kind: 'audience'
  readonly title: string
  readonly client: string
  readonly language: Language
  readonly phase: Phase
  readonly clock: Clock
  readonly stages: readonly Pick<Stage, 'name' | 'essence' | 'colour'>[]
  readonly people: Readonly<Record<ParticipantId, PersonView>>
  readonly units: Readonly<Record<UnitId, UnitView>>
  readonly notes: Readonly<Record<EvidenceId, AudienceNote>>
  readonly round: Omit<RoundView, 'seat' | 'next' | 'waiting'> | null
  /** While the room resolves: the note under discussion, the worst first. */
  readonly spotlight: Spotlight | null
  readonly contested: number
  /** From the verdict phase on. */
  readonly verdict: { readonly stage: number | null; readonly low: number; readonly high: number; readonly signedOff: boolean } | null
  /** From the backlog phase on. */
  readonly plan: PlanView | null
  /** While the workshop closes. */
  readonly takenHome: TakenHome | null
}

const SHOWS_VERDICT: readonly Phase[] = ['verdict', 'backlog', 'close']
const SHOWS_PLAN: readonly Phase[] = ['backlog', 'close']

/** Makes the audience's view. It looks at a session in which nobody sits in the hot seat. */
export function createAudienceView(): (session: SessionState) => AudienceView {
  const roomNotes = createRoomNotes()
  const people = createPeopleView()
  const audienceNotes = memoisedById(audienceNote)
  const round = memoised(audienceRound)
  const queue = memoised(queueOf)
  const stagesOf = createStagesView()
  const plan = createPlanView()
  const home = memoised(takenHome)
  const spotlightOn = memoised((note: NoteView | undefined): Spotlight | null =>
    note?.agreement && note.placements ? { note: note.id, agreement: note.agreement, placements: note.placements, unnamed: note.unnamed } : null,
  )
  const verdictOf = memoised((stage: number | null, low: number, high: number, signedOff: boolean) => ({ stage, low, high, signedOff }))
  return (session) => {
    const { frame, gather, place, verdict: signing } = session
    const { verdict, notes } = roomNotes(session)
    const waiting = queue(notes)
    const discussed = frame.clock.status !== 'stopped' && 'evidence' in frame.clock.of ? frame.clock.of.evidence : waiting[0]
    const signed = signedHere(signing.signOff)
    const judged = signed?.figures ?? verdict
    return {
      kind: 'audience',
      title: frame.title,
      client: frame.client,
      language: frame.language,
      phase: frame.phase,
      clock: frame.clock,
      stages: stagesOf(frame.journey),
      units: people.units(frame.units, frame.participants),
      people: people.people(frame.participants, gather.evidence, place),
      notes: audienceNotes(Object.keys(notes) as EvidenceId[], (id) => [notes[id] as NoteView]),
      round: round(frame.participants, gather.evidence, place),
      spotlight: frame.phase === 'resolve' && discussed !== undefined ? spotlightOn(notes[discussed]) : null,
      contested: waiting.length,
      verdict: SHOWS_VERDICT.includes(frame.phase)
        ? verdictOf(judged.stage, judged.range?.low ?? judged.stage ?? 0, judged.range?.high ?? judged.stage ?? 0, signed !== null)
        : null,
      plan: SHOWS_PLAN.includes(frame.phase) ? plan(session.backlog, frame.journey) : null,
      takenHome: frame.phase === 'close' ? home(session.close) : null,
    }
  }
}

/** Makes what the room sees of a journey's stages. */
export function createStagesView(): (journey: SessionState['frame']['journey']) => AudienceView['stages'] {
  return memoised((journey: SessionState['frame']['journey']) => journey.stages.map(({ name, essence, colour }) => ({ name, essence, ...(colour === undefined ? {} : { colour }) })))
}

/** A note without anything that is not for the room. */
export function audienceNote(id: EvidenceId, { text, kind, strength, stance, stage, standing, agreement, group }: NoteView): AudienceNote {
  return { id, text, kind, strength, stance, stage, standing, agreement, ...(group === undefined ? {} : { holds: group.length }) }
}

function audienceRound(...seen: Parameters<typeof roundView>): AudienceView['round'] {
  const round = roundView(...seen)
  if (round === null) return null
  const { seat: _seat, next: _next, waiting: _waiting, ...shown } = round
  return shown
}
