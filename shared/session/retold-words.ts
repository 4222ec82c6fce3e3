import type { EvidenceId } from '../kernel/ids.ts'
import type { FrameState } from './frame.ts'
import type { GatherState } from './gather.ts'
import { isHidden, type PlaceEvent, type PlaceState, type Round } from './place.ts'
import { evolvePlace } from './place-facts.ts'
import { heldBy, knownRounds, mergedNotes, type Placed, saidIn, standing } from './placements.ts'
import { isPerson, type Placer } from './placer.ts'
import { type Said, veiledWords } from './veil.ts'

/** Whose names a session that is told anew leaves out: of those to whom that was promised, or of everybody. */
export type WithoutNames = 'promised' | 'everybody'

type People = Pick<FrameState, 'participants' | 'units'>
type Told = { readonly frame: People; readonly gather: GatherState; readonly place: PlaceState }

/** Words with what was promised to each of those whose names go. */
export function withPromises(said: Said, without: WithoutNames): Said {
  if (without === 'promised') return said
  const people = Object.keys(said.placements).filter(isPerson)
  return people.length === 0 ? said : { ...said, veiled: Object.fromEntries(people.map((person) => [person, said.veiled?.[person] ?? 'unit'] as const)) }
}

/**
 * The facts that come to the same rounds and to the same words that count, without the names that are to go and without anything
 * that nobody may know: rounds that were discarded, turns, and the order in which anything was said.
 */
export function roundsTold({ frame, gather, place }: Told, without: WithoutNames, peopleAfter: FrameState['participants']): readonly PlaceEvent[] {
  const events = place.rounds.flatMap((round) => (round.status === 'discarded' ? [] : roundTold(frame, round, without)))
  const empty: PlaceState = { rounds: [], seat: null }
  const after: Placed = { frame: { ...frame, participants: peopleAfter }, gather, place: events.reduce(evolvePlace, empty) }
  return [...events, ...keptTold({ frame, gather, place }, after, without)]
}

function roundTold(frame: People, round: Round, without: WithoutNames): readonly PlaceEvent[] {
  const { id, number, mode, scope, openedAt, promises: [anonymity = 'named', ...later], shown } = round
  const notes = Object.keys({ ...round.placements, ...round.hands }) as EvidenceId[]
  return [
    { type: 'RoundOpened', round: id, number, mode, scope, openedAt, ...(anonymity === 'named' ? {} : { anonymity }) },
    ...later.map((promise): PlaceEvent => ({ type: 'PromiseChanged', round: id, anonymity: promise })),
    ...notes.filter((note) => !isHidden(round) || shown.includes(note)).flatMap((note) => wordsTold(frame, round, note, without)),
    ...(shown.length === 0 ? [] : [{ type: 'PlacementsRevealed', round: id, evidence: shown } as const]),
    ...(round.status === 'revealed' ? [{ type: 'PlacementsRevealed', round: id } as const] : []),
  ]
}

/** What one round says of a note: as it was said where everybody keeps their name, else as everybody may know it. */
function wordsTold(frame: People, round: Round, evidence: EvidenceId, without: WithoutNames): readonly PlaceEvent[] {
  const said = withPromises(saidIn(frame, round, evidence), without)
  const asIs = without === 'promised' && said.veiled === undefined
  const { placements, unnamed } = asIs ? { placements: round.placements[evidence] ?? {}, unnamed: said.unnamed } : veiledWords(frame, said)
  const placed = Object.entries(placements).map(([placer, stage]): PlaceEvent => {
    const under = isPerson(placer) ? round.under[evidence]?.[placer] : undefined
    return { type: 'EvidencePlaced', round: round.id, evidence, placer: placer as Placer, stage, ...(under === undefined ? {} : { under }) }
  })
  return [...placed, ...(unnamed.length === 0 ? [] : [{ type: 'HandsCounted', round: round.id, evidence, counts: unnamed } as const])]
}

/** What counts of the notes of which the rounds that are left do not tell it any more. */
function keptTold(before: Told, start: Placed, without: WithoutNames): readonly PlaceEvent[] {
  const upTo = knownRounds(start.place).at(-1)?.id
  if (upTo === undefined) return []
  const merged = mergedNotes(before.gather)
  const notes = (Object.keys(before.gather.evidence) as EvidenceId[]).toSorted((one, other) => heldBy(one, merged).length - heldBy(other, merged).length)
  const events: PlaceEvent[] = []
  let after = start
  for (const evidence of notes) {
    const { placements, unnamed } = veiledWords(before.frame, withPromises(standing(before, evidence, merged), without))
    if (saysTheSame({ placements, unnamed }, veiledWords(after.frame, standing(after, evidence, merged)))) continue
    const event: PlaceEvent = { type: 'WordsKept', evidence, kept: { placements, unnamed, upTo, holds: heldBy(evidence, merged) } }
    events.push(event)
    after = { ...after, place: evolvePlace(after.place, event) }
  }
  return events
}

function saysTheSame(one: Said, other: Said): boolean {
  const inOrder = ({ placements, unnamed }: Said) => JSON.stringify([Object.entries(placements).toSorted(([a], [b]) => (a < b ? -1 : 1)), unnamed.slice(0, unnamed.findLastIndex((count) => count > 0) + 1)])
  return inOrder(one) === inOrder(other)
}
