import { useMemo } from 'react'
import { depthOver, laneOf, type LaneDensity, type LaneRow, type Placeable } from '../../shared/views/where-it-stands.ts'
import type { Room } from './use-room.ts'

/** How high the parts of a lane are, each in rem and at least in px. */
export type LaneSizes = Readonly<{ head: Size; apart: Size; close: Size }>
type Size = readonly [rem: number, least: number]

/** Of the facilitator's board, from `between.css`. */
export const ON_THE_BOARD: LaneSizes = { head: [2, 26], apart: [3.75, 52], close: [3, 48] }
/** Of the room's stairs, read from the last row and pressed by nobody. */
export const FOR_THE_ROOM: LaneSizes = { head: [2.75, 0], apart: [5, 0], close: [3.25, 0] }

/** As much of the board's height as contested notes take at most: the steps below need the rest. */
const MOST = 0.5

/** The contested place as it is laid out in this room. */
export type Lane<N> = Readonly<{
  rows: readonly LaneRow<N>[]
  density: LaneDensity
  /** px of one row, with the gap under it. */
  rowHeight: number
  /** px of all rows, or of those that there is room for. */
  height: number
  /** How many rows can be seen at once. */
  fitting: number
  /** px that it takes over each stage, from the lowest. */
  over: readonly number[]
}>

/** Lays out contested notes over so many stages: apart while all of them fit, else close together. Null where none is contested. */
export function laneFor<N extends Placeable>(notes: readonly N[], stages: number, room: Room | null, sizes: LaneSizes): Lane<N> | null {
  if (notes.length === 0 || room === null) return null
  const px = ([rem, least]: Size) => Math.max(rem * room.rem, least)
  const head = px(sizes.head)
  const most = Math.max(px(sizes.close), room.height * MOST - head)
  const free = laneOf(notes, 'apart')
  const density: LaneDensity = free.length * px(sizes.apart) <= most ? 'apart' : 'close'
  const rows = density === 'apart' ? free : laneOf(notes, 'close')
  const rowHeight = px(sizes[density])
  const fitting = Math.min(rows.length, Math.floor(most / rowHeight))
  // What is scrolled through may come to lie over any stage.
  const over = fitting === rows.length ? depthOver(rows, stages) : Array.from({ length: stages }, () => fitting)
  return { rows, density, rowHeight, height: fitting * rowHeight, fitting, over: over.map((depth) => (depth === 0 ? 0 : head + depth * rowHeight)) }
}

/** The lane, laid out anew only when notes or room change. */
export function useLane<N extends Placeable>(notes: readonly N[], stages: number, room: Room | null, sizes: LaneSizes): Lane<N> | null {
  return useMemo(() => laneFor(notes, stages, room, sizes), [notes, stages, room, sizes])
}

/** What a lane keeps free over each step, for `between.css`. */
export function laneStyle(lane: Lane<unknown> | null): Readonly<Record<string, string>> {
  return Object.fromEntries((lane?.over ?? []).map((px, index) => [`--lane-${index + 1}`, `${px}px`]))
}

/** Its notes in the order in which they are read: row by row, from the lowest stage. */
export function notesInLane<N>(lane: Lane<N> | null): readonly N[] {
  return (lane?.rows ?? []).flatMap((row) => row.flatMap(({ notes }) => notes))
}
