import type { EvidenceId, ParticipantId, RoundId, UnitId } from '../kernel/ids.ts'
import type { FrameState } from './frame.ts'
import type { GatherState } from './gather.ts'
import type { Kept } from './kept-words.ts'
import { currentRound, hides, isHidden, type Placements, type PlaceState, type Round } from './place.ts'
import { isPerson, unitOfSomebody, unitOfVoice } from './placer.ts'
import { type Anonymity, promiseOn } from './promises.ts'
import { type Said, type Veiled, veiledWords } from './veil.ts'

/** Who is in the session, and in which unit: what decides whose words count. */
type Present = Pick<FrameState, 'participants' | 'units'>

/** As much of a session as tells what was said of its notes. */
export type Placed = {
  readonly frame: Present
  readonly gather: GatherState
  readonly place: PlaceState
}

/**
 * What may be known to everybody: open rounds, blind ones after their reveal, and of a blind round under way the notes that
 * were revealed before the others, and nothing else.
 */
export function knownRounds(place: PlaceState): readonly Round[] {
  return place.rounds.flatMap((round): readonly Round[] => {
    if (round.status === 'discarded') return []
    if (!isHidden(round)) return [round]
    return round.shown.length === 0 ? [] : [shownPartOf(round)]
  })
}

const shownParts = new WeakMap<Round, Round>()

/** A round as it would be if it had never asked about the notes that are still hidden; the same again for the same round. */
function shownPartOf(round: Round): Round {
  const made = shownParts.get(round)
  if (made !== undefined) return made
  const { shown } = round
  const only = <Value>(record: Readonly<Record<EvidenceId, Value>>): Readonly<Record<EvidenceId, Value>> =>
    Object.fromEntries(shown.flatMap((id) => (record[id] === undefined ? [] : [[id, record[id]]])))
  const part: Round = { ...round, scope: shown, placements: only(round.placements), hands: only(round.hands), under: only(round.under), ready: [], last: null, passedOver: [] }
  shownParts.set(round, part)
  return part
}

/** True while a blind round is still asking about this note. */
export function isUnderBlindRound(place: PlaceState, evidence: EvidenceId): boolean {
  const round = currentRound(place)
  return round !== null && hides(round, evidence)
}

const NOTHING: Said = { placements: {}, unnamed: [] }

/**
 * What one round says of a note, of those who are still in the session. A unit that speaks as one stands for its people:
 * their own placements of that round do not count beside its word.
 */
export function saidIn(frame: Present, { placements, hands, promises, under }: Pick<Round, 'placements' | 'hands' | 'promises' | 'under'>, evidence: EvidenceId): Said {
  const veiled = veiledAmong(Object.keys(placements[evidence] ?? {}), (placer) => promiseOn({ promises, under }, evidence, placer))
  // What was given without a name is not taken out again with its person: the difference would tell it.
  const here = Object.entries(placements[evidence] ?? {}).filter(([placer]) => veiled?.[placer] !== undefined || isPresent(frame, placer))
  const voices = new Set<UnitId | null>(here.flatMap(([placer]) => unitOfVoice(placer) ?? []))
  const counting = here.filter(([placer]) => !isPerson(placer) || !voices.has(unitBehind(frame, placer)))
  return { placements: Object.fromEntries(counting), unnamed: hands[evidence] ?? [], ...(veiled === undefined ? {} : { veiled }) }
}

/** Those of some placers whose names are not to be shown. */
function veiledAmong(placers: readonly string[], promiseTo: (placer: string) => Anonymity): Veiled | undefined {
  const veiled = placers.filter(isPerson).flatMap((placer) => {
    const promise = promiseTo(placer)
    return promise === 'named' ? [] : [[placer, promise] as const]
  })
  return veiled.length === 0 ? undefined : Object.fromEntries(veiled)
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
 * place again. Notes that were merged into this one lend it the words of those who did not speak of it themselves. Names that
 * were promised not to be shown are gone here already, so that nothing that is worked out from it can hang on them.
 */
export function standingWords(session: Placed, evidence: EvidenceId): Said {
  return veiledWords(session.frame, standing(session, evidence, mergedNotes(session.gather)))
}

/** What counts, by note, of every note that is on the board. */
export type StandingPlacements = ReadonlyMap<EvidenceId, Said>

/** What counts, of every note that is on the board. */
export function allStandingPlacements(session: Placed): StandingPlacements {
  return createStandingPlacements()(session)
}

/** The same again and again: a note of which nothing new was said since the last call keeps the very same placements. */
export function createStandingPlacements(): (session: Placed) => StandingPlacements {
  let before: Known | null = null
  return (session) => {
    const now = { frame: session.frame, rounds: knownRounds(session.place), kept: session.place.kept, merged: mergedNotes(session.gather) }
    const isAsBefore = before === null ? () => false : sameSince(before, now)
    const counting = new Map<EvidenceId, Said>()
    for (const { id, fate } of Object.values(session.gather.evidence)) {
      if (fate.is !== 'live') continue
      const kept = isAsBefore(id) ? before?.counting.get(id) : undefined
      counting.set(id, kept ?? veiledWords(session.frame, standing(session, id, now.merged)))
    }
    before = { ...now, counting }
    return counting
  }
}

/** What the words that count for a note follow from. */
type Sources = { readonly frame: Present; readonly rounds: readonly Round[]; readonly kept: PlaceState['kept']; readonly merged: MergedNotes }

type Known = Sources & { readonly counting: StandingPlacements }

const NONE: readonly EvidenceId[] = []

/** Says of a note whether all that counts for it is what counted before: a session grows by a few words at a time. */
function sameSince(before: Sources, now: Sources): (note: EvidenceId) => boolean {
  const { frame, rounds, merged } = now
  if (frame.participants !== before.frame.participants || frame.units !== before.frame.units) return () => false
  if (now.kept !== before.kept) return () => false
  if (rounds.length !== before.rounds.length || rounds.some(({ id }, at) => id !== before.rounds[at]?.id)) return () => false
  if (rounds.some(({ promises }, at) => promises !== before.rounds[at]?.promises)) return () => false
  const changed = rounds.flatMap((round, at) => recordsChanged(before.rounds[at] as Round, round))
  const isAsBefore = (note: EvidenceId): boolean => {
    for (const { was, is } of changed) if (was[note] !== is[note]) return false
    const lenders = merged.get(note) ?? NONE
    const lent = before.merged.get(note) ?? NONE
    return lenders.length === lent.length && lenders.every((other, at) => other === lent[at] && isAsBefore(other))
  }
  return isAsBefore
}

type ByNote = Readonly<Record<EvidenceId, unknown>>

function recordsChanged(was: Round, is: Round): readonly { readonly was: ByNote; readonly is: ByNote }[] {
  return (['placements', 'hands', 'under'] as const).flatMap((record) => (was[record] === is[record] ? [] : [{ was: was[record], is: is[record] }]))
}

export type MergedNotes = ReadonlyMap<EvidenceId, readonly EvidenceId[]>

/** The same with the names that were promised not to be shown, and with what was promised: for whoever takes them out. */
export function standing(session: Placed, evidence: EvidenceId, merged: MergedNotes): Said {
  const { frame } = session
  const kept = keptOf(session, evidence, merged)
  let last: Said = kept === null ? NOTHING : { placements: present(frame, kept.placements), unnamed: kept.unnamed }
  for (const round of roundsAfter(session.place, kept?.upTo ?? null)) {
    const said = saidIn(frame, round, evidence)
    if (isSilent(said)) continue
    const { room: _room, ...named } = last.placements
    last = round.mode === 'open' ? said : together(frame, { ...last, placements: named }, said)
  }
  for (const other of merged.get(evidence) ?? []) {
    if (kept?.holds.includes(other)) continue
    const lent = standing(session, other, merged)
    if (isSilent(last)) last = lent
    else if (last.placements['room'] === undefined && lent.placements['room'] === undefined) {
      // Hands are not lent to a note that has words of its own: they may have been raised by the same people.
      last = together(frame, lent, last)
    }
  }
  return last
}

/** What was kept of a note, as long as the notes whose words are in it are still merged into it; null where the rounds tell it. */
function keptOf({ place }: Placed, evidence: EvidenceId, merged: MergedNotes): Kept | null {
  const kept = place.kept?.[evidence]
  if (kept === undefined || !knownRounds(place).some(({ id }) => id === kept.upTo)) return null
  const within = new Set(heldBy(evidence, merged))
  return kept.holds.every((id) => within.has(id)) ? kept : null
}

/** The notes that were merged into a note, and those that were merged into these. */
export function heldBy(evidence: EvidenceId, merged: MergedNotes): readonly EvidenceId[] {
  return (merged.get(evidence) ?? []).flatMap((id) => [id, ...heldBy(id, merged)])
}

function roundsAfter(place: PlaceState, upTo: RoundId | null): readonly Round[] {
  const known = knownRounds(place)
  return upTo === null ? known : known.slice(known.findIndex(({ id }) => id === upTo) + 1)
}

/**
 * Earlier and later words together, with the later hands; each word keeps the promise under which it was given. An earlier word of
 * somebody without a name gives way like a hand: nobody knows whether the same person has spoken again.
 */
function together(frame: Present, { placements: before, ...others }: Said, later: Said): Said {
  const named = Object.entries(before).filter(([placer]) => unitOfSomebody(placer) === undefined)
  const earlier: Said = { ...others, placements: Object.fromEntries(named) }
  const placements = lastWords(frame, earlier.placements, later.placements)
  const veiled = veiledAmong(Object.keys(placements), (placer) => (later.placements[placer] === undefined ? earlier : later).veiled?.[placer] ?? 'named')
  return { placements, unnamed: later.unnamed, ...(veiled === undefined ? {} : { veiled }) }
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

function present(frame: Present, placements: Placements): Placements {
  return Object.fromEntries(Object.entries(placements).filter(([placer]) => isPresent(frame, placer)))
}

function isPresent({ participants, units }: Present, placer: string): boolean {
  if (placer === 'room' || unitOfSomebody(placer) !== undefined) return true
  const unit = unitOfVoice(placer)
  return unit === null ? participants[placer as ParticipantId]?.removed === false : units[unit]?.removed === false
}

/** The notes that were merged, by the note that they went into. */
export function mergedNotes({ evidence }: GatherState): MergedNotes {
  const merged = new Map<EvidenceId, EvidenceId[]>()
  for (const { id, fate } of Object.values(evidence)) {
    if (fate.is === 'merged') merged.set(fate.into, [...(merged.get(fate.into) ?? []), id])
  }
  return merged
}
