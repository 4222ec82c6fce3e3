import { useEffect, useState } from 'react'
import type { Clock } from '../../shared/session/clock.ts'
import { useSurface } from './surface.tsx'

/** The running clock as it is drawn. */
export type TimeLeft = {
  /** Whole seconds, rounded up; negative once the time is up. */
  readonly seconds: number
  /** Minutes and seconds, "12:40"; "+00:30" after the end. */
  readonly figures: string
  /** Share of the whole that is left, 0..1. */
  readonly share: number
  readonly warning: 'none' | 'soon' | 'last' | 'up'
}

/** Warnings at a fifth and at a twentieth of the time left: early enough to round off, late enough to be heeded. */
const SOON = 0.2
const LAST = 0.05

/** What is left of a clock's time at `now` (ms since 1970, the host's). */
export function timeLeft(clock: Clock, now: number): TimeLeft {
  const left = clock.status === 'running' ? clock.endsAt - now : clock.status === 'paused' ? clock.left : clock.total
  const seconds = Math.ceil(left / 1000)
  const shown = Math.abs(seconds)
  const figures = `${seconds < 0 ? '+' : ''}${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`
  const share = clock.total === 0 ? 0 : Math.min(1, Math.max(0, left / clock.total))
  const warning = clock.status === 'stopped' ? 'none' : seconds <= 0 ? 'up' : share <= LAST ? 'last' : share <= SOON ? 'soon' : 'none'
  return { seconds, figures, share, warning }
}

/** The clock of the room, drawn again each second while it runs. */
export function useTimeLeft(clock: Clock): TimeLeft {
  const { client } = useSurface()
  useTick(clock.status === 'running' ? 250 : null)
  return timeLeft(clock, client.hostNow())
}

/** Draws again every so many ms; never for `null`. */
export function useTick(every: number | null): void {
  const [, tick] = useState(0)
  useEffect(() => {
    if (every === null) return
    const timer = setInterval(() => tick((count) => count + 1), every)
    return () => clearInterval(timer)
  }, [every])
}
