import type { EvidenceId, ParticipantId } from '../kernel/ids.ts'
import type { FrameState } from './frame.ts'
import type { GatherState } from './gather.ts'
import { currentRound, isHidden, type Placements, type PlaceState, type Round } from './place.ts'

type Placed = {
  readonly frame: Pick<FrameState, 'participants'>
  readonly gather: GatherState
  readonly place: PlaceState
}

/** Rounds whose placements may be known to everybody: open ones, and blind ones after their reveal. */
export function knownRounds(place: PlaceState): readonly Round[] {
  return place.rounds.filter((round) => round.status !== 'discarded' && !isHidden(round))
}

/** True while a blind round is still asking about this note. */
export function isUnderBlindRound(place: PlaceState, evidence: EvidenceId): boolean {
  const round = currentRound(place)
  return round !== null && isHidden(round) && (round.scope === null || round.scope.includes(evidence))
}

/** The placements of people who are still in the session; `undefined` says nothing. */
export function placementsOfPresent(participants: FrameState['participants'], placements: Placements | undefined): Placements {
  const entries = Object.entries(placements ?? {})
  return Object.fromEntries(entries.filter(([placer]) => placer === 'room' || participants[placer as ParticipantId]?.removed === false))
}

/**
 * The placements that count for a note: of each person the last word over all known rounds.
 *
 * The room's agreement in an open round replaces what people said before it, and a later blind round replaces the room's.
 * Notes that were merged into this one lend it the placements of people who did not place it themselves.
 */
export function standingPlacements(session: Placed, evidence: EvidenceId): Placements {
  return standing(session, evidence, mergedNotes(session.gather))
}

/** The placements that count, by note, of every note that is on the board. */
export type StandingPlacements = ReadonlyMap<EvidenceId, Placements>

/** The placements that count, of every note that is on the board. */
export function allStandingPlacements(session: Placed): StandingPlacements {
  return createStandingPlacements()(session)
}

/** The same again and again: a note that nobody placed anew since the last call keeps the very same placements. */
export function createStandingPlacements(): (session: Placed) => StandingPlacements {
  let known = new Map<EvidenceId, { readonly said: readonly unknown[]; readonly standing: Placements }>()
  return (session) => {
    const merged = mergedNotes(session.gather)
    const rounds = knownRounds(session.place)
    const next: typeof known = new Map()
    for (const { id, fate } of Object.values(session.gather.evidence)) {
      if (fate.is !== 'live') continue
      const said: unknown[] = [session.frame.participants]
      for (const note of [id, ...(merged.get(id) ?? [])]) for (const round of rounds) said.push(round.placements[note])
      const before = known.get(id)
      const same = before !== undefined && merged.size === 0 && before.said.length === said.length && said.every((one, at) => one === before.said[at])
      next.set(id, same ? before : { said, standing: standing(session, id, merged) })
    }
    known = next
    return new Map([...next].map(([id, one]) => [id, one.standing]))
  }
}

type MergedNotes = ReadonlyMap<EvidenceId, readonly EvidenceId[]>

function standing(session: Placed, evidence: EvidenceId, merged: MergedNotes): Placements {
  let last: Placements = {}
  for (const round of knownRounds(session.place)) {
    const said = placementsOfPresent(session.frame.participants, round.placements[evidence])
    if (Object.keys(said).length === 0) continue
    const { room: _room, ...named } = last
    last = said['room'] === undefined ? { ...named, ...said } : { room: said['room'] }
  }
  for (const other of merged.get(evidence) ?? []) {
    const lent = standing(session, other, merged)
    if (last['room'] === undefined && lent['room'] === undefined) last = { ...lent, ...last }
    else if (Object.keys(last).length === 0) last = lent
  }
  return last
}

function mergedNotes({ evidence }: GatherState): MergedNotes {
  const merged = new Map<EvidenceId, EvidenceId[]>()
  for (const { id, fate } of Object.values(evidence)) {
    if (fate.is === 'merged') merged.set(fate.into, [...(merged.get(fate.into) ?? []), id])
  }
  return merged
}
