import type { Translate } from '../../shared/i18n/catalogue.ts'
import type { Language } from '../../shared/journey/journey.ts'
import { LOCALE } from '../../shared/i18n/locale.ts'

/** A moment (ms since 1970) as a person says it: today and yesterday with the time, any other day with its date. */
export function sayMoment(t: Translate, language: Language, at: number, now: number): string {
  const days = startOfDay(now) - startOfDay(at)
  const time = new Intl.DateTimeFormat(LOCALE[language], { hour: '2-digit', minute: '2-digit' }).format(at)
  if (days === 0) return t('library.today', { time })
  if (days > 0 && days <= 90_000_000) return t('library.yesterday', { time })
  return new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', month: 'short', year: 'numeric' }).format(at)
}

/** The month of a moment (ms since 1970), with the year where it is not this one. */
export function sayMonth(language: Language, at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat(LOCALE[language], sameYear ? { month: 'long' } : { month: 'long', year: 'numeric' }).format(at)
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}
