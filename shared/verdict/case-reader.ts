import { isDay } from '../kernel/day.ts'
import type { Board, BoardNote } from './board.ts'
import { parseFraction, type Fraction } from './fraction.ts'
import { DEFAULT_SETTINGS, type VerdictSettings } from './settings.ts'

/** What is wrong with a case file, by the field it is wrong in. */
export type CaseProblem = { readonly field: string; readonly sentence: string }

/** A board read from a case file, with the settings and the earlier stage that came with it. */
export type BoardCase = { readonly board: Board; readonly settings: VerdictSettings; readonly previous: number | null }

/** Carries what is wrong from the field where it was found to the reader's own edge, and no further. */
class Unreadable extends Error {
  readonly problem: CaseProblem

  constructor(field: string, expectation: string) {
    const sentence = `The field "${field}" ${expectation}.`
    super(sentence)
    this.problem = { field, sentence }
  }
}

type Fields = Readonly<Record<string, unknown>>

const MOST_NOTES = 100_000
/** Hands that are counted for one stage of one note. */
const MOST_UNNAMED = 1000

function need(holds: boolean, field: string, expectation: string): asserts holds {
  if (!holds) throw new Unreadable(field, expectation)
}

function fieldsOf(value: unknown, field: string): Fields {
  need(typeof value === 'object' && value !== null && !Array.isArray(value), field, 'must be an object')
  return value as Fields
}

function listOf(value: unknown, field: string): readonly unknown[] {
  need(Array.isArray(value), field, 'must be a list')
  return value
}

function namesOf(value: unknown, field: string): readonly string[] {
  const names = listOf(value, field).map((name, index) => nameOf(name, `${field}[${index}]`))
  need(new Set(names).size === names.length, field, 'must not name anything twice')
  return names
}

function nameOf(value: unknown, field: string): string {
  need(typeof value === 'string' && value !== '', field, 'must be a text that is not empty')
  need(value !== '__proto__', field, 'must not be "__proto__"')
  return value
}

function wholeOf(value: unknown, field: string, low: number, high: number): number {
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high
  need(fits, field, `must be a whole number from ${low} to ${high}`)
  return value
}

function flagOf(value: unknown, field: string): boolean {
  need(typeof value === 'boolean', field, 'must be true or false')
  return value
}

function dayOf(value: unknown, field: string): string {
  need(typeof value === 'string' && isDay(value), field, 'must be a day written as YYYY-MM-DD')
  return value
}

function ratioOf(value: unknown, field: string, high: number): Fraction {
  const ratio = parseFraction(value)
  need(
    ratio !== null && ratio.n >= 0 && ratio.n <= high * ratio.d,
    field,
    `must be a ratio from 0 to ${high}, such as "2/3"`,
  )
  return ratio
}

/** Reads the field with the given reader; left out when it is missing or null. */
function optional<Key extends string, Value>(
  key: Key,
  value: unknown,
  read: () => Value,
): { readonly [K in Key]?: Value } {
  return value === undefined || value === null ? {} : ({ [key]: read() } as { readonly [K in Key]: Value })
}

function noteOf(value: unknown, field: string, board: Omit<Board, 'notes'>): BoardNote {
  const note = fieldsOf(value, field)
  const at = (name: string) => `${field}.${name}`
  const stageAt = (own: unknown, name: string) => wholeOf(own, name, 1, board.stages)
  const polarity = note['polarity'] ?? 'supports'
  need(polarity === 'supports' || polarity === 'contradicts', at('polarity'), 'must be "supports" or "contradicts"')
  const lens = nameOf(note['lens'], at('lens'))
  need(board.lenses.includes(lens), at('lens'), 'must be one of the lenses of the model')
  const unit = nameOf(note['unit'] ?? '*', at('unit'))
  need(unit === '*' || board.units.includes(unit), at('unit'), 'must be one of the units of the model, or "*"')
  return {
    id: nameOf(note['id'], at('id')),
    lens,
    unit,
    polarity,
    strength: wholeOf(note['strength'], at('strength'), 1, 3) as 1 | 2 | 3,
    by: nameOf(note['by'], at('by')),
    ...optional('stage', note['stage'], () => stageAt(note['stage'], at('stage'))),
    ...optional('resolved', note['resolved'], () => stageAt(note['resolved'], at('resolved'))),
    ...optional('symptom', note['symptom'], () => flagOf(note['symptom'], at('symptom'))),
    ...optional('observedOn', note['observed_on'], () => dayOf(note['observed_on'], at('observed_on'))),
    ...optional('unnamed', note['unnamed'], () => {
      const counts = listOf(note['unnamed'], at('unnamed'))
      need(counts.length === board.stages, at('unnamed'), 'must have one number for each stage')
      return counts.map((own, index) => wholeOf(own, `${at('unnamed')}[${index}]`, 0, MOST_UNNAMED))
    }),
    ...optional('placements', note['placements'], () => {
      const placements = Object.entries(fieldsOf(note['placements'], at('placements')))
      return Object.fromEntries(
        placements.map(([person, own]) => [person, stageAt(own, `${at('placements')}.${person}`)]),
      )
    }),
  }
}

/** A list per stage, or lists under the numbers of the stages that do not require every lens. */
function requiredOf(value: unknown, field: string, stages: number, lenses: readonly string[]) {
  const listed = Array.isArray(value)
  need(!listed || value.length === stages, field, 'must have one list of lenses for each stage')
  const given = listed
    ? Object.fromEntries(value.map((own: unknown, index) => [index + 1, own]))
    : fieldsOf(value, field)
  for (const stage of Object.keys(given)) {
    need(/^[1-9]$/.test(stage) && Number(stage) <= stages, `${field}.${stage}`, 'must stand under the number of a stage')
  }
  return Array.from({ length: stages }, (_, index) => {
    const at = listed ? `${field}[${index}]` : `${field}.${index + 1}`
    const named = given[index + 1] === undefined ? lenses : namesOf(given[index + 1], at)
    const known = named.every((lens) => lenses.includes(lens))
    need(known, at, 'must name lenses of the model')
    return named
  })
}

function boardOf(root: Fields): Board {
  const model = fieldsOf(root['model'], 'model')
  const stages = wholeOf(model['K'], 'model.K', 2, 9)
  const lenses = namesOf(model['lenses'], 'model.lenses')
  need(lenses.length > 0, 'model.lenses', 'must name at least one lens')
  const minUnits = listOf(model['min_units'], 'model.min_units')
  need(minUnits.length === stages, 'model.min_units', 'must have one number for each stage')
  const required = model['required'] === undefined ? 'required_lenses' : 'required'
  const shape = {
    stages,
    lenses,
    units: namesOf(model['units'], 'model.units'),
    minUnits: minUnits.map((own, index) => wholeOf(own, `model.min_units[${index}]`, 0, 1000)),
    ...optional('requiredLenses', model[required], () =>
      requiredOf(model[required], `model.${required}`, stages, lenses),
    ),
    ...optional('asOf', root['as_of'], () => dayOf(root['as_of'], 'as_of')),
  }
  const given = listOf(root['notes'], 'notes')
  need(given.length <= MOST_NOTES, 'notes', `must have at most ${MOST_NOTES} notes`)
  const notes = given.map((note, index) => noteOf(note, `notes[${index}]`, shape))
  const seen = new Set<string>()
  for (const [index, { id }] of notes.entries()) {
    need(!seen.has(id), `notes[${index}].id`, 'must not be the id of an earlier note')
    seen.add(id)
  }
  return { ...shape, notes }
}

function settingsOf(root: Fields): VerdictSettings {
  const params = root['params'] === undefined || root['params'] === null ? {} : fieldsOf(root['params'], 'params')
  const ratio = (name: string, fallback: Fraction, high = 1) =>
    params[name] === undefined ? fallback : ratioOf(params[name], `params.${name}`, high)
  const cut = params['contested_cns'] ?? DEFAULT_SETTINGS.contestedBelow
  need(typeof cut === 'number' && cut >= 0 && cut <= 1, 'params.contested_cns', 'must be a number from 0 to 1')
  return {
    ...DEFAULT_SETTINGS,
    contestedBelow: cut,
    withinOneAtLeast: ratio('within1', DEFAULT_SETTINGS.withinOneAtLeast),
    kappa: ratio('kappa', DEFAULT_SETTINGS.kappa, 100),
    coverage: ratio('coverage', DEFAULT_SETTINGS.coverage),
    opinionCap: ratio('opinion_cap', DEFAULT_SETTINGS.opinionCap),
    uncorroboratedCap: ratio('uncorroborated_cap', DEFAULT_SETTINGS.uncorroboratedCap),
    minContributors: wholeOf(
      params['min_contributors'] ?? DEFAULT_SETTINGS.minContributors,
      'params.min_contributors',
      0,
      1000,
    ),
    impliedCredit: flagOf(params['implied_credit'] ?? DEFAULT_SETTINGS.impliedCredit, 'params.implied_credit'),
  }
}

/** Reads one case (`model`, `notes`, `previous`, optional `params`), or says which field is wrong; never throws. */
export function readCase(value: unknown): BoardCase | { readonly problem: CaseProblem } {
  try {
    const root = fieldsOf(value, 'case')
    const board = boardOf(root)
    const previous = root['previous'] ?? null
    return {
      board,
      settings: settingsOf(root),
      previous: previous === null ? null : wholeOf(previous, 'previous', 1, board.stages),
    }
  } catch (reason) {
    if (reason instanceof Unreadable) return { problem: reason.problem }
    throw reason
  }
}
