import { asId, type EvidenceId, type ParticipantId, type RoundId, type UnitId } from '../../shared/kernel/ids.ts'
import { KINDS } from '../../shared/session/gather.ts'
import type { Placements } from '../../shared/session/place.ts'
import { evolveSession, initialSession } from '../../shared/session/session.ts'
import type { SessionEvent, SessionState } from '../../shared/session/vocabulary.ts'
import { sampleJourney } from '../kit/sample-journey.ts'
import { SeededRandom } from '../kit/seeded-random.ts'

const UNITS = 6
const AT = Date.UTC(2026, 2, 12, 9, 4)

export const ROUND = asId<RoundId>('round-1')
export const noteId = (index: number) => asId<EvidenceId>(`note-${index}`)
export const personId = (index: number) => asId<ParticipantId>(`person-${index}`)
const unitId = (index: number) => asId<UnitId>(`unit-${index % UNITS}`)

/** A fact more, as the authority would add it. */
export function grown(session: SessionState, event: SessionEvent): SessionState {
  return evolveSession(session, { event, cid: 'bench', command: event.type, mode: 'do' })
}

/** A workshop after a blind round in which everybody placed every note: mostly agreed, some a stage apart, some in dispute. */
export function largeWorkshop(notes: number, people: number): SessionState {
  const random = new SeededRandom(5)
  const upTo = (most: number) => Math.floor(random.next() * most)
  const facts: SessionEvent[] = [
    { type: 'SessionFramed', title: 'Large', client: 'Kestrel Home', language: 'en', journey: sampleJourney },
    ...Array.from({ length: UNITS }, (_, index): SessionEvent => ({ type: 'UnitAdded', unit: unitId(index), name: `Unit ${index}` })),
    ...Array.from({ length: people }, (_, index): SessionEvent => ({ type: 'ParticipantAdded', participant: personId(index), name: `Person ${index}`, unit: unitId(index) })),
    ...Array.from({ length: notes }, (_, index): SessionEvent => ({
      type: 'EvidenceWritten',
      evidence: {
        id: noteId(index),
        text: `Note ${index}`,
        kind: KINDS[index % KINDS.length] ?? 'observation',
        strength: ([1, 2, 3] as const)[upTo(3)] ?? 1,
        stance: upTo(5) === 0 ? 'contradicts' : 'supports',
        symptom: upTo(10) === 0,
        unit: unitId(upTo(UNITS)),
        lens: sampleJourney.lenses[upTo(3)]?.id ?? null,
        author: personId(upTo(people)),
        observedOn: null,
        origin: { by: 'writing' },
        writtenAt: AT,
        fate: { is: 'live' },
      },
    })),
    { type: 'RoundOpened', round: ROUND, number: 1, mode: 'blind', scope: null, openedAt: AT },
    { type: 'PlacementsRevealed', round: ROUND },
  ]
  const session = facts.reduce(grown, initialSession)
  // Thirty thousand facts one by one would copy the round's record thirty thousand times: they are put in at once.
  const placed = Object.fromEntries(
    Array.from({ length: notes }, (_, index): readonly [string, Placements] => {
      const around = 1 + upTo(4)
      const wavers = upTo(4)
      const stageOf = () => Math.min(5, Math.max(1, around + (upTo(10) < wavers ? upTo(4) - 1 : 0)))
      return [noteId(index), Object.fromEntries(Array.from({ length: people }, (_person, at) => [personId(at), stageOf()]))]
    }),
  )
  const rounds = session.place.rounds.map((round) => ({ ...round, placements: placed }))
  return { ...session, place: { ...session.place, rounds } }
}
