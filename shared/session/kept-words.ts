import type { EvidenceId, RoundId } from '../kernel/ids.ts'
import { without } from '../kernel/record.ts'
import type { Placements, PlaceState } from './place.ts'

/**
 * What counts of a note, where its rounds alone do not tell it any more: without names nobody knows whose word of one round gave
 * way to which of another.
 */
export type Kept = {
  readonly placements: Placements
  /** Hands and people without names, per stage from the lowest. */
  readonly unnamed: readonly number[]
  /** Everything up to this round is in it. */
  readonly upTo: RoundId
  /** Notes merged into this one whose words are in it. */
  readonly holds: readonly EvidenceId[]
}

/** The placing once something more was said of a note in a round whose words were kept: from then on the rounds tell it again. */
export function overtaken(place: PlaceState, round: RoundId, evidence: EvidenceId): PlaceState {
  const { kept } = place
  return kept?.[evidence]?.upTo !== round ? place : { ...place, kept: without(kept, evidence) }
}
