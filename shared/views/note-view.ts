import type { EvidenceId, ParticipantId, UnitId } from '../kernel/ids.ts'
import type { Evidence, Kind, NoteDraft, Wording } from '../session/gather.ts'
import type { Placements, RoundMode } from '../session/place.ts'
import { isPerson, unitOfSomebody, unitOfVoice } from '../session/placer.ts'
import type { Discussion, Ruling } from '../session/resolve.ts'
import type { NoteAgreement } from '../verdict/agreement.ts'
import type { Standing } from '../verdict/standing.ts'

/** One round's say on one note. */
export type NoteRoundView = {
  readonly number: number
  readonly mode: RoundMode
  readonly openedAt: number
  readonly placements: Placements
  /** Hands per stage, from the lowest; none of them where nobody counted. */
  readonly unnamed: readonly number[]
  /** 0..1; null with nobody's placement. */
  readonly consensus: number | null
}

/** A note that was merged into another, and when (ms since 1970, where that is known). */
export type HeldNote = { readonly id: EvidenceId; readonly text: string; readonly kind: Kind; readonly at?: number }

/** Where a note stands in the argument; `hidden` while a blind round asks about it. */
export type NoteStanding = 'unplaced' | 'hidden' | 'settled' | 'contested' | 'ruled' | 'no-consensus'

/** A note on the board, with as much of its placements as this surface may know. */
export type NoteView = NoteDraft & {
  readonly id: EvidenceId
  readonly writtenAt: number
  /** Its author is not told, because of a promise; left out where nothing was promised. */
  readonly nameless?: true
  /** The note from whose disagreement this one was drawn. */
  readonly drawnFrom: EvidenceId | null
  /** Where it lies on this surface's board: settled, ruled, or put there by whoever is in the hot seat. Never an average. */
  readonly stage: number | null
  readonly standing: NoteStanding
  /** Null while hidden. */
  readonly placements: Placements | null
  /** Hands that count, per stage from the lowest; none of them where nobody counted, and while hidden. */
  readonly unnamed: readonly number[]
  readonly agreement: NoteAgreement | null
  /** What the verdict makes of it; null while hidden. */
  readonly counts: Standing | null
  /** Rounds that have been revealed, oldest first. */
  readonly rounds: readonly NoteRoundView[]
  readonly discussions: readonly Discussion[]
  readonly ruling: Ruling | null
  readonly noConsensus: { readonly reason: string; readonly at: number } | null
  /** What it said before it was reworded, the first words first; left out where it never was. */
  readonly former?: readonly Wording[]
  /** The notes that were merged into it, with those that these held already; left out where it holds none. */
  readonly group?: readonly HeldNote[]
  /** What the note said that it is a part of; left out where it is none. */
  readonly splitOff?: string
}

/** A note that is not on the board any more, and where it went. */
export type ShelvedNoteView = { readonly id: EvidenceId; readonly text: string; readonly kind: Evidence['kind']; readonly fate: Evidence['fate'] }

/** Who sees a note elsewhere: people, units that spoke as one, and how many hands and people without names. */
export type Elsewhere = { readonly people: readonly ParticipantId[]; readonly units: readonly UnitId[]; readonly hands: number }

/** Everybody who placed this note elsewhere than on the stage; the room as a whole is nobody in particular. */
export function placedElsewhere({ placements, unnamed }: Pick<NoteView, 'placements' | 'unnamed'>, stage: number): Elsewhere {
  const placers = Object.keys(placements ?? {}).filter((placer) => placements?.[placer] !== stage)
  return {
    people: placers.filter(isPerson),
    units: placers.flatMap((placer) => unitOfVoice(placer) ?? []),
    hands: unnamed.reduce((sum, count, index) => (index === stage - 1 ? sum : sum + count), placers.filter((placer) => unitOfSomebody(placer) !== undefined).length),
  }
}

/** Whom a ruling overruled. */
export function elsewhereOf({ dissenters, dissentingUnits = [], dissentingHands = 0 }: Ruling): Elsewhere {
  return { people: dissenters, units: dissentingUnits, hands: dissentingHands }
}
