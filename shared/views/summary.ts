import type { SessionId } from '../kernel/ids.ts'
import type { Kind } from '../session/gather.ts'
import type { SessionState } from '../session/vocabulary.ts'
import { comparedWith } from '../session/compare.ts'
import { figuresToCompare } from './comparison-view.ts'
import { createJudge } from './judge.ts'
import type { SessionSummary } from './library-view.ts'
import { createNotesView } from './notes.ts'
import { signedHere } from './signed.ts'

/** What only the library knows of a session. */
export type Stamps = Pick<SessionSummary, 'createdAt' | 'changedAt' | 'binned' | 'readOnly'>

/** Most stripes in one pile of a thumbnail: what fits above the steps. */
const HIGHEST_PILE = 12

/** One session as the library shows it: what is settled, and nothing of a round that is still blind. */
export function summaryOf(id: SessionId, session: SessionState, stamps: Stamps): SessionSummary {
  const { frame, gather, place, resolve, verdict: signing, close } = session
  const { verdict, standing } = createJudge()(session)
  const signed = signedHere(signing.signOff)
  const unseated = { ...place, seat: null }
  const notes = Object.values(createNotesView()({ frame, gather, place: unseated, resolve, settings: signing.settings, verdict, standing }))
  const piles = frame.journey.stages.map((_, index): Kind[] =>
    notes.flatMap((note) => (note.stage === index + 1 ? [note.kind] : [])).slice(0, HIGHEST_PILE),
  )
  return {
    id,
    title: frame.title,
    client: frame.client,
    language: frame.language,
    stages: frame.journey.stages.map((stage) => stage.name[frame.language]),
    journey: frame.journey.id,
    heldOn: frame.heldOn,
    compared: comparedIn(session),
    phase: frame.phase,
    closedAt: close.closedAt,
    stage: (signed?.figures ?? verdict).stage,
    signedOff: signed !== null,
    notes: notes.length,
    placed: notes.filter((note) => note.standing !== 'unplaced' && note.standing !== 'hidden').length,
    people: Math.max(Object.values(frame.participants).filter((person) => !person.removed).length, close.purged?.people ?? 0),
    piles,
    ...stamps,
  }
}

function comparedIn({ frame, gather, verdict }: SessionState): SessionSummary['compared'] {
  const earlier = comparedWith(verdict.comparison)
  const stage = figuresToCompare(verdict.comparison, frame.journey, gather.evidence)?.stage ?? null
  return earlier === null || stage === null ? null : { session: earlier.session, stage }
}
