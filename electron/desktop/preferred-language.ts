import type { Language } from '../../shared/journey/journey.ts'

/** The first of the person's languages that we speak, English if there is none. */
export function preferredLanguage(tags: readonly string[]): Language {
  const spoken = tags.find((tag) => /^(en|nl)\b/i.test(tag))
  return spoken !== undefined && /^nl/i.test(spoken) ? 'nl' : 'en'
}
