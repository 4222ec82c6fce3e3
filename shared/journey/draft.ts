import { asId, type LensId } from '../kernel/ids.ts'
import { checkJourney } from './check.ts'
import { isRecord, type JourneyProblem, type JourneyProblemKind } from './checks.ts'
import { type Journey, LANGUAGES, type Language, type LocalText } from './journey.ts'
import { inEachLanguage, UNWRITTEN } from './local-text.ts'

/**
 * A journey that somebody is working on: every field has its form, but what stands in it may still be wrong or missing.
 *
 * A text that is written in one language only stands for the other as well, so that a journey in one language is whole.
 */
export type JourneyDraft = Journey

/** What can be wrong with what a draft says, as opposed to the form of its fields. */
const OF_CONTENT: readonly JourneyProblemKind[] = [
  'empty',
  'too-long',
  'too-few',
  'too-many',
  'out-of-range',
  'duplicate',
  'unknown-lens',
  'unknown-source',
  'published-without-source',
]

/** Whether a value has the form of a journey, whatever is still wrong with what it says. */
export function isJourneyDraft(value: unknown): value is JourneyDraft {
  const check = checkJourney(value)
  return check.ok || check.problems.every(({ path, problem }) => path !== 'id' && OF_CONTENT.includes(problem))
}

/** Everything that is still wrong with a draft, once each: a text that is wrong in the same way in every language is one problem. */
export function draftProblems(draft: JourneyDraft): readonly JourneyProblem[] {
  const check = checkJourney(completed(draft))
  if (check.ok) return []
  const seen = new Set<string>()
  return check.problems.flatMap((one) => {
    const path = withoutLanguage(one.path)
    const key = `${path} ${one.problem}`
    if (seen.has(key)) return []
    seen.add(key)
    const isInAll = LANGUAGES.every((language) => check.problems.some((other) => other.path === `${path}.${language}` && other.problem === one.problem))
    return [isInAll ? { ...one, path } : one]
  })
}

/** The place of a text without the language that it ends in. */
export function withoutLanguage(path: string): string {
  return LANGUAGES.reduce((own, language) => (own.endsWith(`.${language}`) ? own.slice(0, -language.length - 1) : own), path)
}

/** The draft with every text that is written in one language only standing for the others as well. */
export function completed(draft: JourneyDraft): JourneyDraft {
  return withTexts(draft, (text) => {
    const written = LANGUAGES.find((language) => text[language].trim() !== '')
    return written === undefined ? text : withEach(text, (words) => (words.trim() === '' ? text[written] : words))
  })
}

/**
 * The journey as a draft of somebody who writes in one language: what the others merely repeat is left open, to follow what is written.
 *
 * Of a journey that is written in every language nothing is left open: there a word that is the same in two of them is meant so.
 */
export function draftIn(journey: Journey, language: Language): JourneyDraft {
  let [texts, repeats] = [0, 0]
  withTexts(journey, (text) => {
    texts += 1
    if (LANGUAGES.every((own) => text[own] === text[language])) repeats += 1
    return text
  })
  if (repeats * 2 <= texts) return journey
  return withTexts(journey, (text) => withEach(text, (words, own) => (own !== language && words === text[language] ? '' : words)))
}

/** How many texts of a draft are written in another language and not in this one. */
export function missingIn(draft: JourneyDraft, language: Language): number {
  let missing = 0
  withTexts(draft, (text) => {
    const isWritten = LANGUAGES.some((other) => text[other].trim() !== '')
    if (isWritten && text[language].trim() === '') missing += 1
    return text
  })
  return missing
}

function withEach(text: LocalText, change: (words: string, language: Language) => string): LocalText {
  const next = inEachLanguage((language) => change(text[language], language))
  return LANGUAGES.every((language) => next[language] === text[language]) ? text : next
}

/** The same draft with each of its texts changed; what has no text in it stays the same object. */
function withTexts(draft: JourneyDraft, change: (text: LocalText) => LocalText): JourneyDraft {
  return mapped(draft, change) as JourneyDraft
}

function mapped(value: unknown, change: (text: LocalText) => LocalText): unknown {
  if (isLocalText(value)) return change(value)
  if (Array.isArray(value)) {
    const members = value.map((member: unknown) => mapped(member, change))
    return members.every((member, index) => member === value[index]) ? value : members
  }
  if (!isRecord(value)) return value
  const entries = Object.entries(value).map(([key, member]) => [key, mapped(member, change)] as const)
  return entries.every(([key, member]) => member === value[key]) ? value : Object.fromEntries(entries)
}

function isLocalText(value: unknown): value is LocalText {
  const isText = (language: Language): boolean => isRecord(value) && typeof value[language] === 'string'
  return isRecord(value) && Object.keys(value).length === LANGUAGES.length && LANGUAGES.every(isText)
}

/** A journey from nothing: this many stages and one lens, with nothing written yet. */
export function blankJourney(id: string, stages: number): JourneyDraft {
  const lens = { id: asId<LensId>('lens-1'), name: UNWRITTEN, question: UNWRITTEN, sources: [] }
  return {
    format: 'stagecraft-journey',
    version: 1,
    id,
    name: UNWRITTEN,
    origin: UNWRITTEN,
    sources: {},
    claims: [],
    lenses: [lens],
    suggestedUnits: [],
    stages: Array.from({ length: stages }, (_, index) => blankStage(index)),
    microTransformations: [],
  }
}

/** A stage with nothing written yet; it asks for one unit, and the lowest, where everybody starts, for none. */
export function blankStage(index: number): Journey['stages'][number] {
  return {
    name: UNWRITTEN,
    essence: UNWRITTEN,
    feelsLike: UNWRITTEN,
    symptoms: [],
    indicators: [],
    exits: [],
    typicalEvidence: [],
    spread: { units: index === 0 ? 0 : 1, share: 0 },
  }
}
