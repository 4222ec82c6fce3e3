import type { EvidenceId, ParticipantId } from '../kernel/ids.ts'
import type { GatherState } from './gather.ts'
import { currentRound, type PlaceState } from './place.ts'
import { strictest } from './promises.ts'

type Seen = { readonly gather: GatherState; readonly place: PlaceState }

/**
 * Says of a note whether its author is not told: a blind round that ever promised not to tell names asks about it, or did. Who
 * wrote what is judged without names would give away who stands behind it. A round that was discarded before anybody had placed
 * anything was no promise to anybody. The parts of such a note are as nameless as it is.
 */
export function withheldAuthors({ gather: { evidence }, place }: Seen): (note: EvidenceId) => boolean {
  const current = currentRound(place)
  const nameless = place.rounds.filter((round) => {
    const counts = round.status !== 'discarded' || round === current || Object.keys(round.placements).length > 0
    return counts && strictest(round.promises) !== 'named'
  })
  const isWithheld = (note: EvidenceId): boolean => {
    const origin = evidence[note]?.origin
    return nameless.some(({ scope }) => scope === null || scope.includes(note)) || (origin?.by === 'split' && isWithheld(origin.of))
  }
  return isWithheld
}

/** Everybody who wrote a note whose author is not told. */
export function namelessAuthors(seen: Seen): ReadonlySet<ParticipantId> {
  const isWithheld = withheldAuthors(seen)
  return new Set(Object.values(seen.gather.evidence).flatMap(({ id, author }) => (author !== null && isWithheld(id) ? [author] : [])))
}
