import { LOCALE } from '../i18n/locale.ts'
import type { Language } from '../journey/journey.ts'
import { noonOf } from '../kernel/day.ts'

/** A day (YYYY-MM-DD) in full: "14 November 2026". */
export function longDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(noonOf(day))
}

/** A moment (ms since 1970) in full, by the clock of this machine: "21 November 2026 at 15:20". */
export function fullMoment(at: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeStyle: 'short' }).format(at)
}

/** A moment (ms since 1970) as it stands in a list, by the clock of this machine: "12 Mar 2026, 09:04". */
export function momentInWords(at: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}
