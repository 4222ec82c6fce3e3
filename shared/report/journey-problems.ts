import type { TextKey, Translate } from '../i18n/catalogue.ts'
import { isTextKey } from '../i18n/translate.ts'
import { isRecord, type JourneyProblem } from '../journey/checks.ts'
import { LANGUAGES, type Language } from '../journey/journey.ts'

/** One thing that is wrong with a journey, in words: where, what it is, and both as one sentence. */
export type SaidProblem = {
  readonly where: string
  /** What is wrong, as a sentence of its own. */
  readonly what: string
  readonly sentence: string
}

/** Says what is wrong at one place of a journey, as in "Stage 3 Operational, indicator 2: nothing is written here yet." */
export function sayJourneyProblem(t: Translate, language: Language, { path, problem, about }: JourneyProblem, journey: unknown): SaidProblem {
  const where = startedLarge(sayPlace(t, language, path, journey))
  const what = t(`journey.problem.${problem}`, about)
  return { where, what: startedLarge(what), sentence: t('journey.sentence', { where, what }) }
}

/** Where a place of a journey is, as a person would say it: "stage 3 Operational, indicator 2, in Dutch". */
function sayPlace(t: Translate, language: Language, path: string, journey: unknown): string {
  if (path === '') return t('journey.place.file')
  const words: string[] = []
  let here: unknown = journey
  for (const [step = '', key = '', position] of path.matchAll(/([^.[\]]*)(?:\[(\d+)\])?\.?/g)) {
    if (step === '') continue
    here = child(here, key)
    if (position === undefined) {
      words.push(sayField(t, key, words.length === 0))
    } else {
      here = child(here, Number(position))
      words.push(sayMember(t, key, { number: Number(position) + 1, name: nameOf(here, language) }))
    }
  }
  return words.filter((word) => word !== '').join(t('journey.place.joint'))
}

function sayMember(t: Translate, list: string, values: { readonly number: number; readonly name: string }): string {
  const key = `journey.one.${list}`
  return isTextKey(key) ? t(key, values).trim() : `${list} ${values.number}`
}

function sayField(t: Translate, name: string, isFirst: boolean): string {
  const own = LANGUAGES.find((language) => language === name)
  if (own !== undefined) return t(`journey.place.in.${own}`)
  // Of "indicator 2, text" the second half says nothing that the first does not.
  if (name === 'text') return ''
  const key = isFirst ? `journey.field.${name}` : `journey.part.${name}`
  const either: string = isTextKey(key) ? key : `journey.field.${name}`
  return isTextKey(either) ? t(either as TextKey) : `“${name}”`
}

/** What a stage, a lens or a micro-transformation is called, in this language or the other. */
function nameOf(member: unknown, language: Language): string {
  const texts = child(member, 'name') ?? child(member, 'title')
  const written = [language, ...LANGUAGES].map((own) => child(texts, own)).find((name) => typeof name === 'string' && name.trim() !== '')
  return typeof written === 'string' ? written : ''
}

function child(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function startedLarge(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
