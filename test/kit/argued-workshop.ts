import { asId, type EvidenceId, type LensId, type ParticipantId, type RoundId, type UnitId } from '../../shared/kernel/ids.ts'
import type { Journey } from '../../shared/journey/journey.ts'
import type { Evidence } from '../../shared/session/gather.ts'
import type { SessionEvent } from '../../shared/session/vocabulary.ts'

const UNITS = ['Service', 'Online', 'Marketing', 'Stores', 'IT', 'People'] as const

const PEOPLE = [
  ['Noor', 0], ['Bram', 0], ['Aisha', 1], ['Tomas', 1], ['Ines', 2], ['Pieter', 2], ['Greet', 3], ['Maarten', 3], ['Yusuf', 4], ['Dev', 4], ['Rosa', 5], ['Hanna', 5],
] as const

type Line = readonly [
  text: string,
  kind: Evidence['kind'],
  strength: Evidence['strength'],
  unit: number,
  lens: number | null,
  author: number,
  placed: readonly number[],
  stance?: Evidence['stance'],
]

/** Units, lenses and authors by position; placements of twelve people each, from Noor to Hanna. */
const LINES: readonly Line[] = [
  ['12 care reports went to the board this year; none led to a decision', 'metric', 2, 0, 1, 0, [2, 2, 4, 4, 4, 4, 2, 2, 4, 3, 2, 5]],
  ['Legal has stopped two posts since June', 'observation', 1, 2, 0, 4, [1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 5]],
  ['Support answers on the forum within four hours', 'artefact', 3, 0, 3, 1, [2, 2, 2, 3, 2, 2, 2, 2, 3, 2, 2, 2]],
  ['The forum began when two agents tried it on their own', 'quote', 2, 0, 2, 0, [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]],
  ['Signed policy for answering customers in public', 'policy', 3, 2, 0, 5, [3, 3, 3, 2, 3, 3, 3, 3, 3, 3, 3, 3]],
  ['A weekly listening report goes to nine managers', 'artefact', 3, 1, 1, 2, [3, 3, 2, 3, 3, 3, 2, 3, 3, 3, 3, 3]],
  ['62 of 240 agents finished the training', 'metric', 3, 5, 4, 10, [2, 2, 3, 3, 2, 2, 2, 3, 2, 2, 2, 2]],
  ['Store pages outrank the brand page', 'observation', 2, 3, 3, 6, [2, 2, 2, 2, 2, 3, 2, 2, 2, 2, 2, 2]],
  ['Every campaign last year was broadcast only', 'observation', 2, 2, 2, 4, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4]],
  ['Chat and phone history sit in two systems', 'observation', 2, 4, 3, 8, [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3], 'contradicts'],
  ['The garden team hosts a group of three thousand customers', 'quote', 2, 3, 2, 7, [1, 2, 4, 4, 5, 1, 1, 4, 5, 2, 3, 5]],
  ['Saved calls stand in this year’s service budget', 'artefact', 3, 0, 0, 1, [4, 4, 4, 4, 4, 4, 4, 3, 4, 4, 4, 4]],
  ['Nobody is sure who may answer on Sunday', 'observation', 1, 1, null, 3, [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]],
  ['The loyalty forum has an owner in each region', 'observation', 1, 3, 2, 6, []],
]

/** Ids by their position: `evidenceId(0)` is the first note. */
export const evidenceId = (index: number) => asId<EvidenceId>(`note-${index + 1}`)
export const personId = (name: string) => asId<ParticipantId>(`person-${name.toLowerCase()}`)
const unitId = (index: number) => asId<UnitId>(`unit-${index + 1}`)

/** When the workshop of these facts took place, ms since 1970. */
const AT = Date.UTC(2026, 2, 12, 9, 4)

/** A retailer's workshop after its first blind round: two notes in camps, one scattered, one lone voice, one without a lens, one unplaced. */
export function arguedWorkshop(journey: Journey): readonly SessionEvent[] {
  const round = asId<RoundId>('round-1')
  return [
    { type: 'SessionFramed', title: 'Spring review', client: 'Kestrel Home', language: 'en', journey },
    ...UNITS.map((name, index): SessionEvent => ({ type: 'UnitAdded', unit: unitId(index), name })),
    ...PEOPLE.map(([name, unit]): SessionEvent => ({ type: 'ParticipantAdded', participant: personId(name), name, unit: unitId(unit) })),
    ...LINES.map(([text, kind, strength, unit, lens, author, , stance = 'supports'], index): SessionEvent => ({
      type: 'EvidenceWritten',
      evidence: {
        text,
        kind,
        strength,
        stance,
        id: evidenceId(index),
        symptom: false,
        unit: unitId(unit),
        lens: lens === null ? null : (journey.lenses[lens % journey.lenses.length]?.id ?? asId<LensId>('')),
        author: personId(PEOPLE[author]?.[0] ?? ''),
        observedOn: null,
        origin: { by: 'writing' },
        writtenAt: AT,
        fate: { is: 'live' },
      },
    })),
    { type: 'RoundOpened', round, number: 1, mode: 'blind', scope: null, openedAt: AT },
    ...LINES.flatMap(([, , , , , , placed], index) =>
      placed.map((stage, person): SessionEvent => ({ type: 'EvidencePlaced', round, evidence: evidenceId(index), placer: personId(PEOPLE[person]?.[0] ?? ''), stage })),
    ),
    { type: 'PlacementsRevealed', round },
  ]
}
