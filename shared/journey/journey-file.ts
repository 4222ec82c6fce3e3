import { checkJourney } from './check.ts'
import { isRecord, type JourneyProblem } from './checks.ts'
import { blankJourney, blankStage, isJourneyDraft, type JourneyDraft } from './draft.ts'
import { LANGUAGES, type LocalText, STAGE_COLOURS } from './journey.ts'
import { inEachLanguage, UNWRITTEN } from './local-text.ts'

/** The longest file of a journey that is taken in, in characters; the largest one that ships is a tenth of it. */
export const LONGEST_JOURNEY_FILE = 2_000_000

/** What a file holds: a journey, with the things in it that had no form and were left out; or why it is none. */
export type JourneyFile =
  | { readonly ok: true; readonly draft: JourneyDraft; readonly leftOut: readonly JourneyProblem[] }
  | { readonly ok: false; readonly refusal: 'file-too-large' | 'not-a-journey' | 'journey-newer' }

/** Reads the text of a file; what in it can be read as a journey is handed on, with whatever is still wrong with what it says. */
export function readJourneyFile(text: string): JourneyFile {
  if (text.length > LONGEST_JOURNEY_FILE) return { ok: false, refusal: 'file-too-large' }
  const value = parsed(text)
  if (!isJourneyLike(value)) return { ok: false, refusal: 'not-a-journey' }
  if (typeof value['version'] === 'number' && value['version'] > 1) return { ok: false, refusal: 'journey-newer' }
  const draft = shaped(value)
  if (!isJourneyDraft(draft)) return { ok: false, refusal: 'not-a-journey' }
  return { ok: true, draft, leftOut: lostIn(value, draft) }
}

/** Whether a text is meant to be a journey, as opposed to a session or anything else. */
export function isJourneyText(text: string): boolean {
  return isJourneyLike(parsed(text))
}

/** The text of a journey's file. */
export function journeyText(journey: JourneyDraft): string {
  return `${JSON.stringify(journey, null, 2)}\n`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

function isJourneyLike(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && value['format'] === 'stagecraft-journey'
}

/** The problems of a value that are gone once it has been given its form: what stood there could not be taken over. */
function lostIn(value: unknown, draft: JourneyDraft): readonly JourneyProblem[] {
  const before = checkJourney(value)
  const after = checkJourney(draft)
  if (before.ok) return []
  const still = new Set(after.ok ? [] : after.problems.map(({ path, problem }) => `${path} ${problem}`))
  return before.problems.filter(({ path, problem }) => problem !== 'missing' && !still.has(`${path} ${problem}`))
}

const field = (value: unknown, key: string): unknown => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined)
const words = (value: unknown): string => (typeof value === 'string' ? value : '')
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const figure = (value: unknown, otherwise: number): number => (typeof value === 'number' && Number.isFinite(value) ? value : otherwise)
const oneOf = <Value>(value: unknown, values: readonly Value[], otherwise: Value): Value => values.find((own) => own === value) ?? otherwise

/** An id that can be one; otherwise a new one, by the place where it stands. */
const idOf = (value: unknown, otherwise: string): string => (typeof value === 'string' && /^[\w.-]{1,80}$/.test(value) ? value : otherwise)

/** A text in every language; one that is a plain string stands for all of them. */
function local(value: unknown): LocalText {
  if (typeof value === 'string') return { ...UNWRITTEN, [LANGUAGES[0]]: value }
  return inEachLanguage((language) => words(field(value, language)))
}

const sourceKeys = (value: unknown): readonly string[] => listOf(value).filter((key): key is string => typeof key === 'string')
const sourced = (value: unknown) => ({ text: local(field(value, 'text')), sources: sourceKeys(field(value, 'sources')) })

/** The value with the form of a journey: fields that have none are filled as if nothing had been written there. */
function shaped(value: Readonly<Record<string, unknown>>): unknown {
  const sources = isRecord(value['sources']) ? Object.entries(value['sources']) : []
  const stages = listOf(value['stages']).length
  const disagreementStage = Array.from({ length: stages }, (_, index) => index + 1).find((own) => own === value['disagreementStage'])
  return {
    ...blankJourney(idOf(value['id'], 'journey'), 0),
    ...(disagreementStage === undefined ? {} : { disagreementStage }),
    name: local(value['name']),
    origin: local(value['origin']),
    sources: Object.fromEntries(sources.filter(([key]) => idOf(key, '') === key && key !== '__proto__').map(([key, address]) => [key, words(address)])),
    claims: listOf(value['claims']).map(sourced),
    lenses: listOf(value['lenses']).map((lens, index) => ({
      id: idOf(field(lens, 'id'), `lens-${index + 1}`),
      name: local(field(lens, 'name')),
      question: local(field(lens, 'question')),
      sources: sourceKeys(field(lens, 'sources')),
    })),
    suggestedUnits: listOf(value['suggestedUnits']).map(local),
    stages: listOf(value['stages']).map(shapedStage),
    microTransformations: listOf(value['microTransformations']).map((micro, index) => ({
      id: idOf(field(micro, 'id'), `m-${index + 1}`),
      to: figure(field(micro, 'to'), 2),
      lens: idOf(field(micro, 'lens'), 'lens-1'),
      title: local(field(micro, 'title')),
      hypothesis: local(field(micro, 'hypothesis')),
      measure: local(field(micro, 'measure')),
      stopRule: local(field(micro, 'stopRule')),
      producesNote: local(field(micro, 'producesNote')),
      size: oneOf(field(micro, 'size'), [1, 2, 3] as const, 1),
    })),
  }
}

function shapedStage(stage: unknown, index: number): unknown {
  const colour = STAGE_COLOURS.find((own) => own === field(stage, 'colour'))
  const { spread } = blankStage(index)
  return {
    name: local(field(stage, 'name')),
    essence: local(field(stage, 'essence')),
    feelsLike: local(field(stage, 'feelsLike')),
    symptoms: listOf(field(stage, 'symptoms')).map(sourced),
    indicators: listOf(field(stage, 'indicators')).map((indicator, at) => ({
      id: idOf(field(indicator, 'id'), `s${index + 1}-i${at + 1}`),
      lens: idOf(field(indicator, 'lens'), 'lens-1'),
      ...sourced(indicator),
    })),
    exits: listOf(field(stage, 'exits')).map((exit) => ({
      ...sourced(exit),
      basis: oneOf(field(exit, 'basis'), ['published', 'derived'] as const, 'derived'),
    })),
    typicalEvidence: listOf(field(stage, 'typicalEvidence')).map(sourced),
    spread: { units: figure(field(field(stage, 'spread'), 'units'), spread.units), share: figure(field(field(stage, 'spread'), 'share'), spread.share) },
    ...(colour === undefined ? {} : { colour }),
  }
}
