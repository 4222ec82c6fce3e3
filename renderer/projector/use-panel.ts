import { useState } from 'react'

/** The corner of the window in which the panel stands. */
export type Corner = 'bottom-right' | 'bottom-left' | 'top-left' | 'top-right'

const CORNERS: readonly Corner[] = ['bottom-right', 'bottom-left', 'top-left', 'top-right']

/** Kept as long as this window is there, so that a reload finds the panel as it was. */
const UNFOLDED = 'stagecraft-projector-unfolded'
const CORNER = 'stagecraft-projector-corner'

/** Whether the panel is unfolded; folded to begin with. */
export function useUnfolded(): readonly [boolean, (unfolded: boolean) => void] {
  const [unfolded, set] = useState(() => window.sessionStorage.getItem(UNFOLDED) === 'yes')
  return [unfolded, (next) => {
    window.sessionStorage.setItem(UNFOLDED, next ? 'yes' : 'no')
    set(next)
  }]
}

/** Where the panel stands, and the way to the next corner: whatever it covers can be uncovered. */
export function useCorner(): readonly [Corner, () => void] {
  const [corner, set] = useState<Corner>(() => CORNERS.find((one) => one === window.sessionStorage.getItem(CORNER)) ?? 'bottom-right')
  return [corner, () => {
    const next = CORNERS[(CORNERS.indexOf(corner) + 1) % CORNERS.length] ?? 'bottom-right'
    window.sessionStorage.setItem(CORNER, next)
    set(next)
  }]
}
