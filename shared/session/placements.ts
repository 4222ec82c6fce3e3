import type { EvidenceId, ParticipantId, UnitId } from '../kernel/ids.ts'
import type { FrameState } from './frame.ts'
import type { GatherState } from './gather.ts'
import { currentRound, isHidden, type Placements, type PlaceState, type Round } from './place.ts'
import { isPerson, unitOfVoice } from './placer.ts'

/** Who is in the session, and in which unit: what decides whose words count. */
type Present = Pick<FrameState, 'participants' | 'units'>

type Placed = {
  readonly frame: Present
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

/** What was said of a note: stage by placer, and hands per stage from the lowest up, none of them where nobody counted. */
export type Said = { readonly placements: Placements; readonly unnamed: readonly number[] }

const NOTHING: Said = { placements: {}, unnamed: [] }

/**
 * What one round says of a note, of those who are still in the session. A unit that speaks as one stands for its people:
 * their own placements of that round do not count beside its word.
 */
export function saidIn(frame: Present, placements: Placements | undefined, hands: readonly number[] | undefined): Said {
  const present = Object.entries(placements ?? {}).filter(([placer]) => isPresent(frame, placer))
  const voices = new Set<UnitId | null>(present.flatMap(([placer]) => unitOfVoice(placer) ?? []))
  const counting = present.filter(([placer]) => !isPerson(placer) || !voices.has(unitBehind(frame, placer)))
  return { placements: Object.fromEntries(counting), unnamed: hands ?? [] }
}

/** True when nothing was said. */
export function isSilent({ placements, unnamed }: Said): boolean {
  return unnamed.length === 0 && Object.keys(placements).length === 0
}

/** What counts for a note, without the hands; see `standingWords`. */
export function standingPlacements(session: Placed, evidence: EvidenceId): Placements {
  return standingWords(session, evidence).placements
}

/**
 * What counts for a note: of each person and each unit the last word over all known rounds, and the last show of hands.
 *
 * What the room says in an open round replaces everything before it, and a later blind round replaces the room's stage and
 * hands that were counted earlier: nobody knows whose hands they were. A unit's word stands for its people until they
 * place again. Notes that were merged into this one lend it the words of those who did not speak of it themselves.
 */
export function standingWords(session: Placed, evidence: EvidenceId): Said {
  return standing(session, evidence, mergedNotes(session.gather))
}

/** What counts, by note, of every note that is on the board. */
export type StandingPlacements = ReadonlyMap<EvidenceId, Said>

/** What counts, of every note that is on the board. */
export function allStandingPlacements(session: Placed): StandingPlacements {
  return createStandingPlacements()(session)
}

/** The same again and again: a note that nobody placed anew since the last call keeps the very same placements. */
export function createStandingPlacements(): (session: Placed) => StandingPlacements {
  let known = new Map<EvidenceId, { readonly said: readonly unknown[]; readonly standing: Said }>()
  return (session) => {
    const merged = mergedNotes(session.gather)
    const rounds = knownRounds(session.place)
    const next: typeof known = new Map()
    const counting = new Map<EvidenceId, Said>()
    for (const { id, fate } of Object.values(session.gather.evidence)) {
      if (fate.is !== 'live') continue
      const said: unknown[] = [session.frame.participants, session.frame.units]
      for (const note of [id, ...(merged.get(id) ?? [])]) for (const round of rounds) said.push(round.placements[note], round.hands[note])
      const before = known.get(id)
      const same = before !== undefined && merged.size === 0 && before.said.length === said.length && said.every((one, at) => one === before.said[at])
      const now = same ? before : { said, standing: standing(session, id, merged) }
      next.set(id, now)
      counting.set(id, now.standing)
    }
    known = next
    return counting
  }
}

type MergedNotes = ReadonlyMap<EvidenceId, readonly EvidenceId[]>

function standing(session: Placed, evidence: EvidenceId, merged: MergedNotes): Said {
  const { frame } = session
  let last = NOTHING
  for (const round of knownRounds(session.place)) {
    const said = saidIn(frame, round.placements[evidence], round.hands[evidence])
    if (isSilent(said)) continue
    const { room: _room, ...named } = last.placements
    last = round.mode === 'open' ? said : { placements: lastWords(frame, named, said.placements), unnamed: said.unnamed }
  }
  for (const other of merged.get(evidence) ?? []) {
    const lent = standing(session, other, merged)
    if (isSilent(last)) last = lent
    else if (last.placements['room'] === undefined && lent.placements['room'] === undefined) {
      // Hands are not lent to a note that has words of its own: they may have been raised by the same people.
      last = { placements: lastWords(frame, lent.placements, last.placements), unnamed: last.unnamed }
    }
  }
  return last
}

/** Earlier and later words together: a unit's later word replaces its people's, and a later word of one of them their unit's. */
function lastWords(frame: Present, earlier: Placements, later: Placements): Placements {
  const placers = Object.keys(later)
  const spoken = new Set(placers.map((placer) => unitBehind(frame, placer)))
  const voices = new Set(placers.map(unitOfVoice))
  const kept = Object.entries(earlier).filter(([placer]) => {
    const unit = unitBehind(frame, placer)
    return unit === null || !(isPerson(placer) ? voices : spoken).has(unit)
  })
  return { ...Object.fromEntries(kept), ...later }
}

function unitBehind({ participants }: Present, placer: string): UnitId | null {
  return isPerson(placer) ? (participants[placer]?.unit ?? null) : unitOfVoice(placer)
}

function isPresent({ participants, units }: Present, placer: string): boolean {
  if (placer === 'room') return true
  const unit = unitOfVoice(placer)
  return unit === null ? participants[placer as ParticipantId]?.removed === false : units[unit]?.removed === false
}

function mergedNotes({ evidence }: GatherState): MergedNotes {
  const merged = new Map<EvidenceId, EvidenceId[]>()
  for (const { id, fate } of Object.values(evidence)) {
    if (fate.is === 'merged') merged.set(fate.into, [...(merged.get(fate.into) ?? []), id])
  }
  return merged
}
