import { createInstance } from 'i18next'
import type { Language } from '../journey/journey.ts'
import { CATALOGUE, type TextKey, type Translate } from './catalogue.ts'

const engine = createInstance({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: CATALOGUE.en }, nl: { translation: CATALOGUE.nl } },
  // Texts end up in text nodes and files, never in markup: escaping would show.
  interpolation: { escapeValue: false },
  initAsync: false,
})
void engine.init()

/** Says any text of the catalogue in one language. */
export function translator(language: Language): Translate {
  const say = engine.getFixedT(language)
  return (key, values) => say(key, values ?? {})
}

/** True of a string that is a key of the catalogue: for reasons that arrive as data. */
export function isTextKey(key: string): key is TextKey {
  return engine.exists(key)
}
