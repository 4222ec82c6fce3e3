import { LANGUAGES, type Language } from '../../shared/journey/journey.ts'

/** The first of the person's languages that we speak, English if there is none. */
export function preferredLanguage(tags: readonly string[]): Language {
  const spoken = tags.map((tag) => LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language))
  return spoken.find((language) => language !== undefined) ?? 'en'
}
