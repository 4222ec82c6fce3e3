import type { NoteAgreement } from '../verdict/agreement.ts'
import type { NoteStanding } from './note-view.ts'
import { reachOf } from './resolve-figures.ts'

/** As much of a note as says where it stands; every surface knows no more than it may. */
export type Placeable = {
  readonly stage: number | null
  readonly standing: NoteStanding
  /** Null or left out while its placements are hidden. */
  readonly agreement?: NoteAgreement | null
}

/** Where a note stands: on one stage, between the lowest and the highest that anybody chose while that is contested, or nowhere yet. */
export type Place = { readonly is: 'stage'; readonly stage: number } | { readonly is: 'between'; readonly low: number; readonly high: number } | { readonly is: 'nowhere' }

const NOWHERE: Place = { is: 'nowhere' }

/** Where a note stands on a board. Never on an average: what people place too far apart stands between them. */
export function placeOf({ stage, standing, agreement }: Placeable): Place {
  if (stage !== null) return { is: 'stage', stage }
  const reach = isContested({ standing }) && agreement ? reachOf(agreement.frequencies) : null
  return reach === null ? NOWHERE : { is: 'between', low: reach.lowest, high: reach.highest }
}

/** True of a note that people placed too far apart to put it anywhere, also where they agreed to differ. */
export function isContested({ standing }: Pick<Placeable, 'standing'>): boolean {
  return standing === 'contested' || standing === 'no-consensus'
}

/** Notes that stand between the same stages, side by side. */
export type Torn<N> = { readonly low: number; readonly high: number; readonly notes: readonly N[] }

/** Places beside each other, none over the stage of another, from the lowest up. */
export type LaneRow<N> = readonly Torn<N>[]

/** Every note in a place of its own, or as many beside each other as the stages they stand between. */
export type LaneDensity = 'apart' | 'close'

/**
 * The contested place over the stages, row by row: each note spans the stages it is torn between.
 *
 * What reaches furthest up comes first, so that rows end towards the higher steps, where there is least room below them. It takes as few rows as can be.
 */
export function laneOf<N extends Placeable>(notes: readonly N[], density: LaneDensity): readonly LaneRow<N>[] {
  const rows: Torn<N>[][] = []
  /** The rows that are taken from this stage on, by that stage. */
  const takenFrom = new Map<number, number[]>()
  for (const torn of places(notes, density)) {
    const at = firstFree(takenFrom, torn.high) ?? rows.push([]) - 1
    rows[at]?.unshift(torn)
    const alike = takenFrom.get(torn.low)
    if (alike === undefined) takenFrom.set(torn.low, [at])
    else alike.push(at)
  }
  return rows
}

/** Takes the row that is free up to this stage and leaves the least room unused; undefined where there is none. */
function firstFree(takenFrom: Map<number, number[]>, high: number): number | undefined {
  const nearest = Math.min(...[...takenFrom].flatMap(([stage, rows]) => (stage > high && rows.length > 0 ? [stage] : [])))
  return takenFrom.get(nearest)?.shift()
}

function places<N extends Placeable>(notes: readonly N[], density: LaneDensity): readonly Torn<N>[] {
  const between = new Map<string, { readonly low: number; readonly high: number; readonly notes: N[] }>()
  for (const note of notes) {
    const place = placeOf(note)
    if (place.is !== 'between') continue
    const key = `${place.low}-${place.high}`
    const same = between.get(key)
    if (same === undefined) between.set(key, { low: place.low, high: place.high, notes: [note] })
    else same.notes.push(note)
  }
  return [...between.values()]
    .toSorted((one, other) => other.high - one.high || other.low - one.low)
    .flatMap(({ low, high, notes: all }) => {
      const abreast = density === 'apart' ? 1 : high - low + 1
      return Array.from({ length: Math.ceil(all.length / abreast) }, (_, index) => ({ low, high, notes: all.slice(index * abreast, (index + 1) * abreast) }))
    })
}

/** How many rows of the lane lie over each stage: a pile on it may rise that far and no further. */
export function depthOver<N>(rows: readonly LaneRow<N>[], stages: number): readonly number[] {
  return Array.from({ length: stages }, (_, index) => rows.findLastIndex((row) => row.some(({ low, high }) => low <= index + 1 && index + 1 <= high)) + 1)
}
