import type { Language } from '../journey/journey.ts'

/** How days, times and figures are written: by the day first, with 24 hours, in every language. */
export const LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-NL' }
