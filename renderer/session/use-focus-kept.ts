import { useEffect } from 'react'

/** After a change of screen that took the focused element away, the focus goes to what is preferred there, else to its main part, so that Tab goes on from it. */
export function useFocusKept(screen: string, preferred?: string): void {
  useEffect(() => {
    // In the next frame: a dialog that closes with the screen gives the focus back first.
    const frame = requestAnimationFrame(() => {
      const focused = document.activeElement
      if (focused !== null && focused !== document.body && focused !== document.documentElement) return
      const first = preferred === undefined ? null : document.querySelector<HTMLElement>(preferred)
      if (first !== null) return first.focus({ preventScroll: true })
      const main = document.querySelector('main')
      if (main === null) return
      main.tabIndex = -1
      main.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [screen, preferred])
}
