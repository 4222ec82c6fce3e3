import { useCallback, useLayoutEffect, useRef } from 'react'

/** One function for the whole life of a component that does what the latest render says: for handlers that must not make a board render again. */
export function useLatest<Handler extends (...inputs: never[]) => unknown>(handler: Handler): Handler {
  const latest = useRef(handler)
  useLayoutEffect(() => {
    latest.current = handler
  })
  return useCallback((...inputs: Parameters<Handler>) => latest.current(...inputs), []) as Handler
}
