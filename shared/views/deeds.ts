import type { RoundMode } from '../session/place.ts'
import { unitOfSomebody } from '../session/placer.ts'
import { type Elsewhere, elsewhereOf, type HeldNote, type NoteRoundView, type NoteView } from './note-view.ts'

/** Somebody who placed a note in two rounds, and on another stage in the second. */
export type Step = { readonly placer: string; readonly from: number; readonly to: number }

/** One thing that happened to a note on its way to being settled; `at` in ms since 1970, null where an earlier version did not write it down. */
export type NoteDeed = { readonly at: number | null } & (
  | {
      readonly is: 'round'
      readonly number: number
      readonly mode: RoundMode
      readonly placed: number
      /** Who chose another stage than in the round before. */
      readonly moved: readonly Step[]
      readonly consensus: number | null
    }
  | { readonly is: 'discussed'; readonly minutes: number }
  | { readonly is: 'ruled'; readonly stage: number; readonly rationale: string; readonly elsewhere: Elsewhere; readonly dissent: string }
  | { readonly is: 'no-consensus'; readonly reason: string }
  /** `before` is what it said until then. */
  | { readonly is: 'reworded'; readonly before: string }
  | { readonly is: 'merged'; readonly notes: readonly HeldNote[] }
  | { readonly is: 'split-off'; readonly of: string }
)

/** What happened to a note, the latest first. */
export function deedsOf({ rounds, discussions, ruling, noConsensus, former = [], group = [], splitOff, writtenAt }: NoteView): readonly NoteDeed[] {
  const deeds: NoteDeed[] = [
    ...(splitOff === undefined ? [] : [{ is: 'split-off', at: writtenAt, of: splitOff } as const]),
    ...rounds.map(({ number, mode, openedAt, placements, unnamed, consensus }, index): NoteDeed => {
      const before = rounds[index - 1]
      const placed = Object.keys(placements).length + unnamed.reduce((sum, count) => sum + count, 0)
      return { is: 'round', at: openedAt, number, mode, placed, moved: before === undefined ? [] : movedBetween(before, { placements }), consensus }
    }),
    ...discussions.map(({ at, minutes }): NoteDeed => ({ is: 'discussed', at, minutes })),
    ...former.map(({ text, until }): NoteDeed => ({ is: 'reworded', at: until, before: text })),
    ...[...new Set(group.map(({ at }) => at))].map((at): NoteDeed => ({ is: 'merged', at: at ?? null, notes: group.filter((note) => note.at === at) })),
    ...(ruling === null ? [] : [{ is: 'ruled', at: ruling.at, stage: ruling.stage, rationale: ruling.rationale, elsewhere: elsewhereOf(ruling), dissent: ruling.dissent } as const]),
    ...(noConsensus === null ? [] : [{ is: 'no-consensus', at: noConsensus.at, reason: noConsensus.reason } as const]),
  ]
  return deeds.toReversed().toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0))
}

type Round = Pick<NoteRoundView, 'placements'>

/** Who placed the note in both rounds, and on another stage in the later one. */
export function movedBetween(earlier: Round, later: Round): readonly Step[] {
  return Object.entries(later.placements).flatMap(([placer, to]) => {
    const from = earlier.placements[placer]
    // Somebody without a name has a number that means nobody in the round before.
    return from === undefined || from === to || unitOfSomebody(placer) !== undefined ? [] : [{ placer, from, to }]
  })
}
