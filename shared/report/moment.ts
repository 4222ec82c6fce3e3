import { LOCALE } from '../i18n/locale.ts'
import type { Language } from '../journey/journey.ts'

/** A moment (ms since 1970) as it stands in a report, by the clock of this machine: "12 Mar 2026, 09:04". */
export function momentInWords(at: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}
