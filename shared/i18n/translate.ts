import { createInstance } from 'i18next'
import { type Language, LANGUAGES } from '../journey/journey.ts'
import { LOCALE } from './locale.ts'
import { CATALOGUE, type TextKey, type Translate } from './catalogue.ts'

/** A figure with a fraction is written with the sign of its language: "2.5 days", "2,5 dagen". */
const FIGURES = {
  type: 'formatter' as const,
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, _how: string | undefined, language: string | undefined) =>
    typeof value === 'number' && !Number.isInteger(value) ? new Intl.NumberFormat(LOCALE[language as Language], { maximumFractionDigits: 2 }).format(value) : value,
}

const engine = createInstance({
  lng: 'en',
  fallbackLng: 'en',
  resources: Object.fromEntries(LANGUAGES.map((language) => [language, { translation: CATALOGUE[language] }])),
  // Texts end up in text nodes and files, never in markup: escaping would show.
  interpolation: { escapeValue: false, alwaysFormat: true },
  initAsync: false,
})
void engine.use(FIGURES).init()

/** Says any text of the catalogue in one language. */
export function translator(language: Language): Translate {
  const say = engine.getFixedT(language)
  return (key, values) => say(key, values ?? {})
}

/** True of a string that is a key of the catalogue: for reasons that arrive as data. */
export function isTextKey(key: string): key is TextKey {
  return engine.exists(key)
}
