/** True of a calendar day written as YYYY-MM-DD, with a month and a day of the month that exist somewhere in the year. */
export function isDay(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)
}

const DAY_MS = 86_400_000

/**
 * Noon in Greenwich of a day, in ms since 1970: the moment that is formatted where a day is to be said in words.
 *
 * Years begin in March here, so that the day that comes and goes is the last of them (Howard Hinnant, days_from_civil).
 */
export function noonOf(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const years = month <= 2 ? year - 1 : year
  const before = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const days = years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + before - 719_468
  return days * DAY_MS + DAY_MS / 2
}
