import type { ParticipantId, UnitId } from '../kernel/ids.ts'
import type { FrameState } from './frame.ts'
import type { Placements } from './place.ts'
import { isPerson, somebodyOf } from './placer.ts'
import type { Anonymity } from './promises.ts'
import type { Ruling } from './resolve.ts'

/** What was said of a note: stage by placer, and hands per stage from the lowest up, none of them where nobody counted. */
export type Said = {
  readonly placements: Placements
  readonly unnamed: readonly number[]
  /** Placers who were promised that their names are not shown; left out where nobody was. */
  readonly veiled?: Veiled
}

/** What was promised to those whose names are not shown. */
export type Veiled = Readonly<Record<string, Exclude<Anonymity, 'named'>>>

/** Fewer than so many are never shown as a group of their own: who is known to be one of two is soon known. */
export const FEWEST_TOGETHER = 3

/**
 * What was said of a note, as everybody may know it: who was promised anonymity is a count without a name, who was promised
 * that only the unit shows is somebody of it. Units of which fewer than three placed the note are joined, and fewer than three
 * of those are counts as well. Where fewer than three would be left without a name among people with names, nobody is named.
 */
export function veiledWords({ participants }: Pick<FrameState, 'participants'>, said: Said): Said {
  const { placements, unnamed, veiled } = said
  if (veiled === undefined) return said
  const everybody = Object.keys(placements).filter(isPerson)
  const hidden = everybody.filter((placer) => veiled[placer] !== undefined)
  const without = hidden.length < FEWEST_TOGETHER ? everybody : hidden.filter((placer) => veiled[placer] === 'anonymous')
  const ofUnits = hidden.filter((placer) => !without.includes(placer))
  const stagesOf = (placers: readonly string[]) => placers.map((placer) => placements[placer] ?? 0).toSorted((one, other) => one - other)
  const withheld = new Set<string>([...without, ...ofUnits])
  const groups = new Map<UnitId | null, ParticipantId[]>()
  for (const placer of ofUnits) {
    const unit = participants[placer]?.unit ?? null
    groups.set(unit, [...(groups.get(unit) ?? []), placer])
  }
  const named: [string, number][] = Object.entries(placements).filter(([placer]) => !withheld.has(placer))
  const counted: string[] = [...without]
  const others: string[] = []
  for (const [unit, placers] of [...groups].toSorted(([one], [other]) => ((one ?? '') < (other ?? '') ? -1 : 1))) {
    if (unit === null || placers.length < FEWEST_TOGETHER) others.push(...placers)
    else named.push(...stagesOf(placers).map((stage, index): [string, number] => [somebodyOf(unit, index), stage]))
  }
  if (others.length < FEWEST_TOGETHER) counted.push(...others)
  else named.push(...stagesOf(others).map((stage, index): [string, number] => [somebodyOf(null, index), stage]))
  return { placements: Object.fromEntries(named), unnamed: withCounts(unnamed, stagesOf(counted)), veiled }
}

/** A ruling without the dissenters who were promised since that their names are not shown. */
export function veiledRuling(ruling: Ruling, { veiled }: Pick<Said, 'veiled'>): Ruling {
  const nameless = veiled === undefined ? [] : ruling.dissenters.filter((person) => veiled[person] !== undefined)
  if (nameless.length === 0) return ruling
  const dissenters = ruling.dissenters.filter((person) => !nameless.includes(person))
  return { ...ruling, dissenters, dissentingHands: (ruling.dissentingHands ?? 0) + nameless.length }
}

function withCounts(unnamed: readonly number[], stages: readonly number[]): readonly number[] {
  const length = Math.max(unnamed.length, ...stages)
  return Array.from({ length }, (_, index) => (unnamed[index] ?? 0) + stages.filter((stage) => stage === index + 1).length)
}
