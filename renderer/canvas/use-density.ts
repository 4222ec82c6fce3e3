import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Room } from './use-room.ts'

export type Density = 'plain' | 'compact' | 'fan'

/** How high the rows of a dense pile are, in rem and at least in px: two lines, then one. From `note.css`. */
const COMPACT = 3.25
const FAN = 2.75
const LEAST = 44
/** The gap between notes that stand free, in rem. From `staircase.css`. */
const GAP = 0.375

/** Tries notes free in a pile before they are painted: false once they turned out too tall for this room. */
export function useFits(notes: readonly unknown[], room: Room | null): { fits: boolean; pile: RefObject<HTMLDivElement | null> } {
  const pile = useRef<HTMLDivElement>(null)
  const [tooTall, setTooTall] = useState<{ readonly notes: readonly unknown[]; readonly room: Room } | null>(null)
  const fits = tooTall === null || tooTall.notes !== notes || tooTall.room !== room
  useLayoutEffect(() => {
    if (fits && room !== null && pile.current !== null && pile.current.offsetHeight > room.height) setTooTall({ notes, room })
  }, [fits, notes, room])
  return { fits, pile }
}

/** How close notes have to stand so that the pile fits: free, then two lines each, then one; whatever is left over scrolls. */
export function useDensity(notes: readonly unknown[], room: Room | null): { density: Density; rowHeight: number; pile: RefObject<HTMLDivElement | null> } {
  const { fits, pile } = useFits(notes, room)
  const density = densityFor(notes.length, room, fits)
  return { density, rowHeight: rowHeight(density, room?.rem ?? 16), pile }
}

/** The density for so many notes; `fits` is false once they were tried free and did not fit. */
export function densityFor(count: number, room: Room | null, fits: boolean): Density {
  if (room === null || count === 0) return 'plain'
  const { height, rem } = room
  if (fits && count * (LEAST + GAP * rem) <= height) return 'plain'
  const compact = rowHeight('compact', rem)
  return compact === rowHeight('fan', rem) || count * compact <= height ? 'compact' : 'fan'
}

/** px of one row of a dense pile. */
function rowHeight(density: Density, rem: number): number {
  return Math.max((density === 'fan' ? FAN : COMPACT) * rem, LEAST)
}
