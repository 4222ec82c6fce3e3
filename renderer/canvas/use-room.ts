import { useLayoutEffect, useState } from 'react'

/** The room for a pile, in px, and how many px a rem is there. */
export type Room = { readonly height: number; readonly rem: number }

/** The inner height of an element, measured before it is painted and again whenever it changes; `null` until it is there. */
export function useRoom(element: HTMLElement | null): Room | null {
  const [room, setRoom] = useState<Room | null>(null)
  useLayoutEffect(() => {
    if (element === null) return
    const measure = () => {
      const next = { height: element.clientHeight, rem: Number.parseFloat(getComputedStyle(element.ownerDocument.documentElement).fontSize) || 16 }
      setRoom((known) => (known?.height === next.height && known.rem === next.rem ? known : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return room
}
