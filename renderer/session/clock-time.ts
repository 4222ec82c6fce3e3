const DAY = 24 * 60
const MINUTE = 60_000

/** A moment (ms since 1970) as the clock on the wall shows it, "14:05". */
export function clockTime(at: number): string {
  const date = new Date(at)
  return figures(date.getHours() * 60 + date.getMinutes())
}

/** "14:05" so many minutes later, and whether midnight has passed; `null` while the start is not a time. */
export function laterBy(start: string, minutes: number): { readonly time: string; readonly nextDay: boolean } | null {
  const from = minutesOf(start)
  return from === null ? null : { time: figures((from + minutes) % DAY), nextDay: from + minutes >= DAY }
}

/** How far, in ms, a planned start may lie from the real one to be meant: beyond it the agenda was run for a rehearsal. */
const MEANT = 120 * MINUTE

/**
 * The moment from which the plan counts: the planned time on the day on which the agenda began to run, or the moment at which
 * it did where no time was planned or it lies more than two hours away; `null` before it runs.
 */
export function planStart(startsAt: string | null, startedAt: number | null): number | null {
  if (startedAt === null) return null
  const planned = startsAt === null ? null : minutesOf(startsAt)
  if (planned === null) return startedAt
  const day = new Date(startedAt)
  day.setHours(0, 0, 0, 0)
  const start = day.getTime() + planned * MINUTE
  return Math.abs(start - startedAt) > MEANT ? startedAt : start
}

function minutesOf(time: string): number | null {
  const [, hours, rest] = /^(\d{1,2}):(\d{2})/.exec(time) ?? []
  return hours === undefined || rest === undefined ? null : Number(hours) * 60 + Number(rest)
}

function figures(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
