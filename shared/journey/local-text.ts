import { LANGUAGES, type Language, type LocalText } from './journey.ts'

/** A text that says in each language what is answered for it. */
export function inEachLanguage(say: (language: Language) => string): LocalText {
  return Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as LocalText
}

/** An empty text: nothing is written in any language yet. */
export const UNWRITTEN: LocalText = inEachLanguage(() => '')
