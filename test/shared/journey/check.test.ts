import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkJourney } from '../../../shared/journey/check.ts'
import { shippedJourneys } from './journeys.ts'

type Fields = Record<string, unknown>

const sound = shippedJourneys.find(({ file }) => file === 'social-engagement-journey.json')?.value

/** The journey with one place changed; a path such as `stages.1.name.en`, a value of `undefined` removes it. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(sound) as Fields
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const place = keys.reduce<Fields>((own, key) => own[key] as Fields, copy)
  if (value === undefined) delete place[last]
  else place[last] = value
  return copy
}

function problemsOf(value: unknown) {
  const check = checkJourney(value)
  return check.ok ? [] : check.problems
}

describe('the check of a journey', () => {
  it('[JO2] a sound journey is handed back as it is', () => {
    expect(checkJourney(sound)).toEqual({ ok: true, journey: sound })
  })

  it.each<[string, unknown, string, string, object]>([
    ['format', 'other', 'format', 'not-one-of', { allowed: 'stagecraft-journey' }],
    ['version', 2, 'version', 'newer-version', { value: 2, most: 1 }],
    ['version', 0, 'version', 'not-one-of', { allowed: '1' }],
    ['id', 'a b', 'id', 'not-an-id', { value: 'a b' }],
    ['id', 7, 'id', 'not-a-text', {}],
    ['name.nl', undefined, 'name.nl', 'missing', {}],
    ['name.de', 'Reise', 'name.de', 'unknown-key', { key: 'de' }],
    ['name', 'Journey', 'name', 'not-an-object', {}],
    ['stages.1.essence.en', 'x'.repeat(41), 'stages[1].essence.en', 'too-long', { have: 41, most: 40 }],
    ['stages.1.name.en', ' ', 'stages[1].name.en', 'empty', {}],
    ['stages.1.name.en', 3, 'stages[1].name.en', 'not-a-text', {}],
    ['stages.0.tint', 'red', 'stages[0].tint', 'unknown-key', { key: 'tint' }],
    ['stages.0.colour', 'red', 'stages[0].colour', 'not-one-of', { allowed: 'ocean, teal, moss, violet, plum, clay' }],
    ['stages.2.spread.units', 1.5, 'stages[2].spread.units', 'out-of-range', { low: 0, high: 1000 }],
    ['stages.2.spread.share', 1.01, 'stages[2].spread.share', 'out-of-range', { low: 0, high: 1 }],
    ['stages.2.spread.share', '1/3', 'stages[2].spread.share', 'not-a-number', {}],
    ['stages.2.indicators', {}, 'stages[2].indicators', 'not-a-list', {}],
    ['stages.2.indicators.0.lens', 'nope', 'stages[2].indicators[0].lens', 'unknown-lens', { value: 'nope' }],
    [
      'stages.2.indicators.0.sources',
      ['W99'],
      'stages[2].indicators[0].sources[0]',
      'unknown-source',
      { value: 'W99' },
    ],
    ['stages.2.indicators.0.sources', [1], 'stages[2].indicators[0].sources[0]', 'not-a-text', {}],
    ['stages.2.exits.0.basis', 'guessed', 'stages[2].exits[0].basis', 'not-one-of', { allowed: 'published, derived' }],
    ['suggestedUnits', 'x', 'suggestedUnits', 'not-a-list', {}],
    ['microTransformations.0.to', 6, 'microTransformations[0].to', 'out-of-range', { low: 2, high: 5 }],
    ['microTransformations.0.to', 1, 'microTransformations[0].to', 'out-of-range', { low: 2, high: 5 }],
    ['microTransformations.0.size', 5, 'microTransformations[0].size', 'not-one-of', { allowed: '1, 2, 3' }],
    ['sources.S 0', 'x', 'sources.S 0', 'not-an-id', { value: 'S 0' }],
    ['sources.S0', '', 'sources.S0', 'empty', {}],
  ])('[JO3] %s = %j is one problem at its place', (...[path, value, at, problem, about]) => {
    expect(problemsOf(changed(path, value))).toEqual([{ path: at, problem, about }])
  })

  it('[JO420] a stage may wear one of six colours, and need not', () => {
    expect(problemsOf(changed('stages.0.colour', 'teal'))).toEqual([])
    expect(problemsOf(changed('stages.0.colour', undefined))).toEqual([])
    expect(problemsOf(changed('stages.0.colour', 'amber'))).toHaveLength(1)
  })

  it('[JO3] a published exit names a source, a derived one need not', () => {
    const exit = { text: { en: 'x', nl: 'x' }, sources: ['D'] }
    expect(problemsOf(changed('stages.0.exits', [{ ...exit, basis: 'published' }]))).toEqual([
      { path: 'stages[0].exits[0].sources', problem: 'published-without-source', about: {} },
    ])
    expect(problemsOf(changed('stages.0.exits', [{ ...exit, basis: 'derived' }]))).toEqual([])
  })

  it('[JO3] two lenses, indicators or micro-transformations never share an id', () => {
    const journey = structuredClone(sound) as {
      lenses: Fields[]
      microTransformations: Fields[]
      stages: { indicators: Fields[] }[]
    }
    const [lens, micro, indicator] = [
      journey.lenses[0],
      journey.microTransformations[0],
      journey.stages[0]?.indicators[0],
    ]
    journey.lenses.push({ ...lens })
    journey.microTransformations.push({ ...micro })
    journey.stages[4]?.indicators.push({ ...indicator })
    expect(problemsOf(journey).map(({ path, problem }) => `${path} ${problem}`)).toEqual([
      'lenses[5].id duplicate',
      'microTransformations[40].id duplicate',
      'stages[4].indicators[5].id duplicate',
    ])
  })

  it('[JO4] a journey has two to nine stages and at least one lens', () => {
    expect(problemsOf(changed('lenses', []))).toContainEqual({
      path: 'lenses',
      problem: 'too-few',
      about: { have: 0, need: 1 },
    })
    const stages = (sound as { stages: unknown[] }).stages
    const some = (count: number) =>
      changed(
        'stages',
        Array.from({ length: count }, () => ({ ...(stages[0] as object), indicators: [] })),
      )
    const kinds = (count: number) =>
      problemsOf(some(count))
        .filter(({ path }) => path === 'stages')
        .map(({ problem }) => problem)
    expect([1, 9, 10].map(kinds)).toEqual([['too-few'], [], ['too-many']])
  })

  it('[JO5] any value at all is answered with problems, never with an exception', () =>
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (value) => {
        expect(checkJourney(value).ok).toBe(false)
      }),
    ))

  it('[JO5] any value in place of any part is answered, and a key named __proto__ is unknown like any other', () => {
    const parts = [
      'lenses',
      'sources',
      'stages',
      'stages.0',
      'stages.0.exits',
      'stages.0.exits.0',
      'microTransformations.3',
      'claims.0.text',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.jsonValue(), (part, value) => {
        expect(checkJourney(changed(part, value))).toBeTypeOf('object')
      }),
    )
    const sly = JSON.parse(JSON.stringify(sound).replace('"id":', '"__proto__":{},"id":')) as unknown
    expect(problemsOf(sly)).toEqual([{ path: '__proto__', problem: 'unknown-key', about: { key: '__proto__' } }])
  })
})
