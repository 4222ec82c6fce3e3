import { LOCALE } from '../i18n/locale.ts'
import type { Language } from '../journey/journey.ts'

/** A figure with the decimal sign of the language: with exactly so many decimals, or with those that it has. */
export function sayFigure(figure: number, language: Language, digits?: number): string {
  const decimals = digits === undefined ? { maximumFractionDigits: 20 } : { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return new Intl.NumberFormat(LOCALE[language], { ...decimals, useGrouping: false }).format(figure)
}
