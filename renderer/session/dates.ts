import { LOCALE } from '../../shared/i18n/locale.ts'
import type { Language } from '../../shared/journey/journey.ts'
import { noonOf } from '../../shared/kernel/day.ts'

/** A day (YYYY-MM-DD) as it is read in a line: "14 Nov". */
export function shortDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(noonOf(day))
}

/** The time of day of a moment (ms since 1970): "15:20". */
export function timeOfDay(at: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { hour: '2-digit', minute: '2-digit' }).format(at)
}
