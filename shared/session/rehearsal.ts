import type { EvidenceId, LensId, ParticipantId } from '../kernel/ids.ts'
import { mulberry32 } from '../verdict/random.ts'
import { currentRound, isHidden } from './place.ts'
import type { NoteDraft, Strength } from './gather.ts'
import type { SessionCommand, SessionState } from './vocabulary.ts'

/** Carries a command out and gives the session after it; a command that is refused throws, for it is our mistake. */
export type Perform = (command: SessionCommand) => SessionState

/** Enough people for camps and for a lone voice. */
const NAMES = ['Ada', 'Bo', 'Chris', 'Dana', 'Eli', 'Fay', 'Gus', 'Hana', 'Ivo', 'Jo', 'Kim', 'Lee']
/** A board worth sorting: fewer notes are filled up from the journey's own evidence. */
const ENOUGH_NOTES = 12
/** How often somebody sees a note a stage away from where it belongs, and how often a note splits the room by unit. */
const WAVERS = 0.25
const SPLITS = 0.15

type Random = () => number

/**
 * Fills a session with simulated participants up to the reveal: people and notes where there are too few, and a blind round in
 * which everybody has placed everything, with opinions that mostly agree, sometimes split by unit and now and then stand alone.
 *
 * The same session and seed always give the same rehearsal.
 */
export function rehearse(start: SessionState, seed: number, perform: Perform): SessionState {
  const random = mulberry32(seed)
  let session = start
  const give = (command: SessionCommand): void => {
    session = perform(command)
  }
  if (presentIn(session).length < 2) give({ type: 'AddParticipants', people: newPeople(session) })
  const notes = newNotes(session, random)
  if (notes.length > 0) give({ type: 'WriteEvidence', notes })
  if (session.frame.phase !== 'place') give({ type: 'GoToPhase', phase: 'place' })
  const round = currentRound(session.place)
  if (round === null || !isHidden(round)) give({ type: 'OpenRound', mode: 'blind', scope: null })
  const homes = homesOf(session, random)
  for (const person of presentIn(session)) {
    give({ type: 'TakeSeat', participant: person.id })
    for (const [stage, evidence] of opinionsOf(session, person, homes, random)) give({ type: 'PlaceEvidence', evidence, stage })
    give({ type: 'LeaveSeat' })
  }
  return session
}

function presentIn({ frame }: SessionState) {
  return Object.values(frame.participants).filter(({ removed }) => !removed)
}

function newPeople({ frame }: SessionState): Extract<SessionCommand, { type: 'AddParticipants' }>['people'] {
  const taken = new Set(Object.values(frame.participants).map(({ name }) => name.toLowerCase()))
  const own = Object.values(frame.units).filter(({ removed }) => !removed).map(({ name }) => name)
  const suggested = frame.journey.suggestedUnits.map((name) => name[frame.language])
  const units = [...new Set([...own, ...suggested])].slice(0, 4)
  return NAMES.filter((name) => !taken.has(name.toLowerCase())).map((name, index) => ({ name, unit: units[index % Math.max(1, units.length)] ?? null }))
}

/** Everything that a journey says of its stages, with the stage: of each stage what speaks of it best, then what comes second, and so on. */
function sayingsOf({ frame }: SessionState): readonly (readonly [text: string, stage: number])[] {
  const { journey, language } = frame
  return journey.stages.flatMap((stage, index) => {
    const said = [...stage.typicalEvidence, ...stage.indicators, ...stage.symptoms].map(({ text }) => text)
    return [...said, stage.feelsLike, stage.essence].map((text, rank) => ({ rank, saying: [text[language], index + 1] as const }))
  }).toSorted((one, other) => one.rank - other.rank).map(({ saying }) => saying)
}

/** Notes from what the journey says of its stages. */
function newNotes(session: SessionState, random: Random): readonly NoteDraft[] {
  const { frame, gather } = session
  const live = Object.values(gather.evidence).filter(({ fate }) => fate.is === 'live').length
  const people = presentIn(session)
  const known = new Set(Object.values(gather.evidence).map(({ text }) => text))
  const fresh = [...new Set(sayingsOf(session).map(([text]) => text))].filter((text) => !known.has(text)).slice(0, Math.max(0, ENOUGH_NOTES - live))
  return fresh.map((text, index) => {
    const author = people[Math.floor(random() * people.length)]
    return {
      text, kind: 'observation', strength: oneOf<Strength>([1, 2, 2, 3], random), stance: 'supports', symptom: false,
      unit: author?.unit ?? null, lens: frame.journey.lenses[index % frame.journey.lenses.length]?.id as LensId, author: author?.id ?? null, observedOn: null,
    }
  })
}

/** Where a note belongs, and the units that see it two stages further up; nobody does of most notes. */
type Home = { readonly stage: number; readonly splits: boolean }

function homesOf(session: SessionState, random: Random): ReadonlyMap<EvidenceId, Home> {
  const { frame: { journey: { stages } }, gather } = session
  const named = new Map(sayingsOf(session))
  return new Map(Object.values(gather.evidence).flatMap(({ id, text, fate }): [EvidenceId, Home][] => {
    if (fate.is !== 'live') return []
    const drawn = 1 + Math.floor(random() * Math.max(1, Math.ceil(stages.length * 0.7)))
    return [[id, { stage: named.get(text) ?? drawn, splits: random() < SPLITS }]]
  }))
}

/** What one person thinks of every note: the notes by stage, from the first stage on. */
function opinionsOf(
  { frame, place }: SessionState,
  person: { readonly id: ParticipantId; readonly unit: string | null },
  homes: ReadonlyMap<EvidenceId, Home>,
  random: Random,
): readonly (readonly [stage: number, evidence: readonly EvidenceId[]])[] {
  const top = frame.journey.stages.length
  const units = Object.keys(frame.units)
  const isOfUpperCamp = person.unit !== null && units.indexOf(person.unit) % 2 === 1
  const asked = currentRound(place)?.scope ?? null
  const byStage = new Map<number, EvidenceId[]>()
  for (const [id, { stage, splits }] of homes) {
    if (asked !== null && !asked.includes(id)) continue
    const wavers = random() < WAVERS ? Math.floor(random() * 3) - 1 : 0
    const at = Math.min(top, Math.max(1, stage + wavers + (splits && isOfUpperCamp ? 2 : 0)))
    byStage.set(at, [...(byStage.get(at) ?? []), id])
  }
  return [...byStage].toSorted(([one], [other]) => one - other)
}

function oneOf<Value>(values: readonly Value[], random: Random): Value {
  return values[Math.floor(random() * values.length)] as Value
}
