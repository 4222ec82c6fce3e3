import { useLayoutEffect, useState } from 'react'

/** The narrowest that a note on the wall is, in rem. */
const NARROWEST = 17

/** How many notes stand side by side in an element, measured before it is painted and whenever its width changes. */
export function useColumns(element: HTMLElement | null): number {
  const [columns, setColumns] = useState(3)
  useLayoutEffect(() => {
    if (element === null) return
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      if (element.clientWidth > 0) setColumns(Math.max(1, Math.floor(element.clientWidth / (NARROWEST * rem))))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return columns
}
