import { LOCALE } from '../../shared/i18n/locale.ts'
import type { Language } from '../../shared/journey/journey.ts'

/** A day (YYYY-MM-DD) as it is read in a line: "14 Nov". */
export function shortDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`))
}

/** A day (YYYY-MM-DD) in full: "14 November 2026". */
export function longDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`))
}

/** A moment (ms since 1970) in full: "21 November 2026 at 15:20". */
export function fullMoment(at: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeStyle: 'short' }).format(at)
}

/** The time of day of a moment (ms since 1970): "15:20". */
export function timeOfDay(at: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { hour: '2-digit', minute: '2-digit' }).format(at)
}
