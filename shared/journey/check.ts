import {
  all,
  identifier,
  isRecord,
  list,
  number,
  oneOf,
  problemsOf,
  record,
  text,
  type Check,
  type JourneyProblem,
} from './checks.ts'
import { LANGUAGES, STAGE_COLOURS, type Journey } from './journey.ts'

/** A journey that holds everything it must, or everything that is wrong with it. */
export type JourneyCheck =
  | { readonly ok: true; readonly journey: Journey }
  | { readonly ok: false; readonly problems: readonly JourneyProblem[] }

/** Lengths that fit the places where the texts are shown. */
export const LONGEST = { name: 60, title: 80, essence: 40, sentence: 400, origin: 300, source: 500 } as const

export const FEWEST_STAGES = 2
export const MOST_STAGES = 9

/** A text in every language of the product. */
export function inEveryLanguage(most: number): Check {
  return record(Object.fromEntries(LANGUAGES.map((language) => [language, text(most)])))
}

/** The fields that say "which lens", "which source" against what this very journey declares. */
export type Declared = { readonly lenses: readonly unknown[]; readonly sources: readonly string[]; readonly stages: number }

/** What a journey that may still be wrong declares, as far as it can be read. */
export function declaredBy(value: unknown): Declared {
  const { lenses, sources, stages } = isRecord(value) ? value : {}
  return {
    lenses: Array.isArray(lenses) ? lenses.map((lens: unknown) => (isRecord(lens) ? lens['id'] : undefined)) : [],
    sources: ['D', ...(isRecord(sources) ? Object.keys(sources) : [])],
    stages: Array.isArray(stages) ? stages.length : 0,
  }
}

function sourceKeys({ sources }: Declared): Check {
  return list(
    (value, path, report) => {
      if (typeof value !== 'string') return report(path, 'not-a-text')
      if (!sources.includes(value)) report(path, 'unknown-source', { value: value.slice(0, 80) })
    },
    0,
    20,
  )
}

/** An id that is one of the lenses that are declared. */
export function lensOf({ lenses }: Declared): Check {
  return all(identifier, (value, path, report) => {
    if (typeof value === 'string' && !lenses.includes(value))
      report(path, 'unknown-lens', { value: value.slice(0, 80) })
  })
}

const publishedHasSource: Check = (value, path, report) => {
  if (!isRecord(value) || value['basis'] !== 'published' || !Array.isArray(value['sources'])) return
  if (!value['sources'].some((key) => key !== 'D')) report(`${path}.sources`, 'published-without-source')
}

/** No two members of the lists found below a path may share an id. */
export function uniqueIds(pick: (value: unknown) => readonly { readonly path: string; readonly member: unknown }[]): Check {
  return (value, _path, report) => {
    const seen = new Set<unknown>()
    for (const { path, member } of pick(value)) {
      const id = isRecord(member) ? member['id'] : undefined
      if (typeof id !== 'string') continue
      if (seen.has(id)) report(`${path}.id`, 'duplicate', { value: id.slice(0, 80) })
      seen.add(id)
    }
  }
}

/** The members of a list, each with its place. */
export function membersOf(
  value: unknown,
  key: string,
  path = key,
): readonly { readonly path: string; readonly member: unknown }[] {
  const members: unknown = isRecord(value) ? value[key] : undefined
  return Array.isArray(members) ? members.map((member: unknown, index) => ({ path: `${path}[${index}]`, member })) : []
}

function stageCheck(declared: Declared): Check {
  const sources = sourceKeys(declared)
  const sourced = record({ text: inEveryLanguage(LONGEST.sentence), sources })
  const exit = record({
    text: inEveryLanguage(LONGEST.sentence),
    sources,
    basis: oneOf('published', 'derived'),
  })
  const fields = {
    name: inEveryLanguage(LONGEST.name),
    essence: inEveryLanguage(LONGEST.essence),
    feelsLike: inEveryLanguage(LONGEST.sentence),
    symptoms: list(sourced, 0, 50),
    indicators: list(
      record({ id: identifier, lens: lensOf(declared), text: inEveryLanguage(LONGEST.sentence), sources }),
      0,
      100,
    ),
    exits: list(all(exit, publishedHasSource), 0, 50),
    typicalEvidence: list(sourced, 0, 50),
    spread: record({ units: number(0, 1000, 'whole'), share: number(0, 1, 'any') }),
  }
  return record(fields, { colour: oneOf(...STAGE_COLOURS) })
}

function microTransformationCheck(declared: Declared): Check {
  return record({
    id: identifier,
    to: number(2, Math.max(2, declared.stages), 'whole'),
    lens: lensOf(declared),
    title: inEveryLanguage(LONGEST.title),
    hypothesis: inEveryLanguage(LONGEST.sentence),
    measure: inEveryLanguage(LONGEST.sentence),
    stopRule: inEveryLanguage(LONGEST.sentence),
    producesNote: inEveryLanguage(LONGEST.sentence),
    size: oneOf(1, 2, 3),
  })
}

/** The one version that there is; a newer one is named as such. */
export const version: Check = (value, path, report) => {
  if (typeof value === 'number' && value > 1) report(path, 'newer-version', { value, most: 1 })
  else oneOf(1)(value, path, report)
}

/** Sources by key. */
export const sourceList: Check = (value, path, report) => {
  if (!isRecord(value)) return report(path, 'not-an-object')
  for (const [key, address] of Object.entries(value)) {
    identifier(key, `${path}.${key}`, report)
    text(LONGEST.source)(address, `${path}.${key}`, report)
  }
}

/** A dimension with its question. */
export function lensCheck(declared: Declared): Check {
  return record({
    id: identifier,
    name: inEveryLanguage(LONGEST.name),
    question: inEveryLanguage(LONGEST.sentence),
    sources: sourceKeys(declared),
  })
}

function journeyCheck(declared: Declared): Check {
  const sources = sourceKeys(declared)
  return all(
    record(
      {
        format: oneOf('stagecraft-journey'),
        version,
        id: identifier,
        name: inEveryLanguage(LONGEST.title),
        origin: inEveryLanguage(LONGEST.origin),
        sources: sourceList,
        claims: list(record({ text: inEveryLanguage(LONGEST.sentence), sources }), 0, 50),
        lenses: list(lensCheck(declared), 1, 12),
        suggestedUnits: list(inEveryLanguage(LONGEST.name), 0, 50),
        stages: list(stageCheck(declared), FEWEST_STAGES, MOST_STAGES),
        microTransformations: list(microTransformationCheck(declared), 0, 1000),
      },
      { disagreementStage: number(1, Math.max(1, declared.stages), 'whole') },
    ),
    uniqueIds((value) => membersOf(value, 'lenses')),
    uniqueIds((value) => membersOf(value, 'microTransformations')),
    uniqueIds((value) =>
      membersOf(value, 'stages').flatMap(({ path, member }) => membersOf(member, 'indicators', `${path}.indicators`)),
    ),
  )
}

/** Whether a value is a journey: every problem with its place, or the journey itself; total, and strict about unknown keys. */
export function checkJourney(value: unknown): JourneyCheck {
  const problems = problemsOf(journeyCheck(declaredBy(value)), value)
  return problems.length === 0 ? { ok: true, journey: value as Journey } : { ok: false, problems }
}
