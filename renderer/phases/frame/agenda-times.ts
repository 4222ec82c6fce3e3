const DAY = 24 * 60

/** The moment (ms since 1970) after `now` at which the next five minutes begin. */
export function nextFiveMinutes(now: number): number {
  return Math.ceil(now / 300_000) * 300_000
}

/** A moment (ms since 1970) as the clock on the wall shows it, "14:05". */
export function clockTime(at: number): string {
  const date = new Date(at)
  return figures(date.getHours() * 60 + date.getMinutes())
}

/** When something that starts at "14:05" and takes so many minutes is done; `null` while the start is not a time. */
export function endOf(start: string, minutes: number): { readonly time: string; readonly nextDay: boolean } | null {
  const [, hours, rest] = /^(\d{1,2}):(\d{2})/.exec(start) ?? []
  if (hours === undefined || rest === undefined) return null
  const end = Number(hours) * 60 + Number(rest) + minutes
  return { time: figures(end % DAY), nextDay: end >= DAY }
}

function figures(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
