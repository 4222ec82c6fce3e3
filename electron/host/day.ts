/** The day of a moment (ms since 1970) on this machine's calendar, YYYY-MM-DD. */
export function dayOf(at: number): string {
  const moment = new Date(at)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
