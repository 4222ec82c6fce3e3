import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { type Room, useRoom } from '../canvas/use-room.ts'

type Known = { readonly things: readonly unknown[]; readonly room: Room; readonly fitting: number }

/** Room for the line that says how many are left out, in rem. */
const LINE = 2.5

/**
 * How many of these things stand whole in their place, tried before they are painted; all of them until that is known.
 *
 * The things are the first children of the place; a line after them says how many are left out.
 */
export function useFitting(things: readonly unknown[]): { setPlace: (element: HTMLElement | null) => void; fitting: number } {
  const place = useRef<HTMLElement>(null)
  const [element, setElement] = useState<HTMLElement | null>(null)
  const setPlace = useCallback((next: HTMLElement | null) => {
    place.current = next
    setElement(next)
  }, [])
  const room = useRoom(element)
  const [known, setKnown] = useState<Known | null>(null)
  const isKnown = known !== null && known.things === things && known.room === room
  useLayoutEffect(() => {
    if (!isKnown && room !== null && place.current !== null) setKnown({ things, room, fitting: countFitting(place.current, things.length, LINE * room.rem) })
  }, [isKnown, room, things])
  return { setPlace, fitting: isKnown ? known.fitting : things.length }
}

/** How many of the first children stand whole in their place; when not all do, as many as leave room for the line. */
function countFitting(place: HTMLElement, count: number, line: number): number {
  const bottom = place.getBoundingClientRect().top + place.clientHeight
  const ends = Array.from(place.children).slice(0, count).map((child) => child.getBoundingClientRect().bottom)
  const whole = ends.filter((end) => end <= bottom + 1).length
  return whole === count ? whole : ends.filter((end) => end <= bottom - line).length
}
