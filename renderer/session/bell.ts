import { useEffect, useEffectEvent } from 'react'
import type { Clock } from '../../shared/session/clock.ts'
import { useSurface } from './surface.tsx'

/** The two partials of a small bell, in Hz, and how long they take to die away, in seconds. */
const PARTIALS = [880, 1320]
const FADES = 1.6

/** Rings a short, soft bell; nothing is heard where the browser lets no sound out before the first press. */
export async function ringBell(): Promise<void> {
  const context = new AudioContext()
  await context.resume()
  const start = context.currentTime
  const volume = context.createGain()
  volume.gain.setValueAtTime(0.2, start)
  volume.gain.exponentialRampToValueAtTime(0.001, start + FADES)
  volume.connect(context.destination)
  const [last] = PARTIALS.map((frequency) => {
    const partial = context.createOscillator()
    partial.frequency.value = frequency
    partial.connect(volume)
    partial.start(start)
    partial.stop(start + FADES)
    return partial
  })
  last?.addEventListener('ended', () => void context.close())
}

/** Rings once at the moment when the running clock ends, if wanted; a clock that ended before is not rung for. */
export function useBell(clock: Clock, wanted: boolean): void {
  const { client } = useSurface()
  const now = useEffectEvent(() => client.hostNow())
  const endsAt = clock.status === 'running' ? clock.endsAt : null
  useEffect(() => {
    if (!wanted || endsAt === null) return
    const left = endsAt - now()
    if (left <= 0) return
    const timer = setTimeout(() => void ringBell(), left)
    return () => clearTimeout(timer)
  }, [wanted, endsAt])
}
