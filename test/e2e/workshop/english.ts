import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CATALOGUE } from '../../../shared/i18n/catalogue.ts'

type Words = { readonly [key: string]: string | Words }

function* textsIn(words: Words): Generator<string> {
  for (const value of Object.values(words)) {
    if (typeof value === 'string') yield value
    else yield* textsIn(value)
  }
}

const GAP = /\{\{\w+\}\}/
const bare = (text: string): string => text.replaceAll(/\s+/g, ' ').replace(/^[\s,.:;·()–-]+/, '').replace(/[\s,.:;·()–-]+$/, '')
const asPattern = (text: string): RegExp => new RegExp(`^${bare(text).split(GAP).map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('.+')}$`, 'u')
/** The parts of a text that are always there and long enough to be nobody else's. */
const longParts = (text: string): readonly string[] => text.split(GAP).map(bare).filter((part) => part.length > 11 && part.includes(' '))

/** How much of a pattern is words of its own: what has more of them says more exactly what a text is. */
const wordsOf = (text: string): number => text.replaceAll(new RegExp(GAP, 'g'), '').replaceAll(/[^\p{L}]/gu, '').length

/** Everything that a journey says, in the one language and the other. */
function* journeyTexts(json: unknown): Generator<Readonly<{ en: string; nl: string }>> {
  if (typeof json !== 'object' || json === null) return
  const { en, nl } = json as Readonly<{ en?: unknown; nl?: unknown }>
  if (typeof en === 'string' && typeof nl === 'string') yield { en, nl }
  else for (const value of Object.values(json)) yield* journeyTexts(value)
}

const folder = join(import.meta.dirname, '..', '..', '..', 'assets', 'journeys')
const journeys = readdirSync(folder).flatMap((file) => [...journeyTexts(JSON.parse(readFileSync(join(folder, file), 'utf8')))])
const english = [...textsIn(CATALOGUE.en as Words), ...journeys.map(({ en }) => en)]
const dutch = [...textsIn(CATALOGUE.nl as Words), ...journeys.map(({ nl }) => nl)]
const dutchWhole = new Set(dutch)
const known = (texts: readonly string[]) => [...new Set(texts)].map((text) => ({ text, pattern: asPattern(text), words: wordsOf(text) })).toSorted((one, other) => other.words - one.words)
const dutchPatterns = known(dutch)
const dutchText = dutch.join('\n')
const onlyEnglish = english.filter((text) => !dutchWhole.has(text) && wordsOf(text) > 0)
const wholes = known(onlyEnglish)
const parts = [...new Set(onlyEnglish.flatMap(longParts))].filter((part) => !dutchText.includes(part))

/** Which of these texts the product says in English though it should speak Dutch, each with the words that give it away. */
export function englishIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((said) => {
    const text = bare(said)
    const whole = text === '' ? undefined : wholes.find(({ pattern }) => pattern.test(text))
    const spoken = whole === undefined ? undefined : dutchPatterns.find(({ pattern }) => pattern.test(text))
    if (whole !== undefined && whole.words > (spoken?.words ?? 0)) return [`“${said}” (${whole.text})`]
    const part = parts.find((one) => text.includes(one))
    return part === undefined ? [] : [`“${said}” (${part})`]
  })
}
