import { type TouchEvent, useRef } from 'react'
import { isPalm } from './finger-sensor.ts'

/** How far a tap may stray, in px, and how long it may take, in ms. */
const STRAY = 10
const LONGEST = 500

type Down = { readonly target: EventTarget; readonly x: number; readonly y: number; readonly since: number }

export type SecondHand = Readonly<{ onTouchStart: (event: TouchEvent) => void; onTouchEnd: (event: TouchEvent) => void }>

/**
 * Hears the taps of other hands while one hand carries a note.
 *
 * A browser makes no click of a second finger, and dnd-kit carries one thing at a time: the second hand picks a note and taps its stage.
 */
export function useSecondHand(carrying: boolean, onTap: (target: EventTarget) => void): SecondHand {
  const downs = useRef(new Map<number, Down>())
  return {
    onTouchStart: ({ changedTouches, timeStamp }) => {
      if (!carrying) return downs.current.clear()
      for (const touch of Array.from(changedTouches, realTouch)) {
        if (!isPalm(touch)) downs.current.set(touch.identifier, { target: touch.target, x: touch.clientX, y: touch.clientY, since: timeStamp })
      }
    },
    onTouchEnd: ({ changedTouches, timeStamp }) => {
      for (const { identifier, clientX, clientY } of Array.from(changedTouches)) {
        const down = downs.current.get(identifier)
        downs.current.delete(identifier)
        if (down === undefined || !carrying || timeStamp - down.since > LONGEST) continue
        if (Math.hypot(clientX - down.x, clientY - down.y) <= STRAY) onTap(down.target)
      }
    },
  }
}

/** React's type of a touch leaves out how broad it is. */
function realTouch(touch: unknown): Touch {
  return touch as Touch
}
