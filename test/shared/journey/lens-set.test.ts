import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkJourney } from '../../../shared/journey/check.ts'
import { checkLensSet } from '../../../shared/journey/check-lens-set.ts'
import type { Journey } from '../../../shared/journey/journey.ts'
import { baseOf, type LensSet, lensesToBeginWith, lensesToGoBackTo, withLenses } from '../../../shared/journey/lens-set.ts'
import { lens } from '../../kit/given.ts'
import { shippedJourneys } from './journeys.ts'

const folder = new URL('../../../assets/lens-sets/', import.meta.url)
const sets = readdirSync(folder).map((file) => ({ file, value: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as unknown }))
const seven = sets[0]?.value as LensSet
const journeys = shippedJourneys.map(({ value }) => value as Journey)
const both = (text: string) => ({ en: text, nl: text })
const own = (count: number): Pick<LensSet, 'id' | 'name' | 'lenses' | 'sources' | 'matches'> => ({
  id: 'own', name: both('own lenses'), sources: {}, matches: [],
  lenses: Array.from({ length: count }, (_, index) => ({ id: lens(`own-${index + 1}`), name: both(`Own ${index + 1}`), question: both('?'), sources: ['D'] })),
})

/** Everything that a journey says, lens by lens left aside. */
const said = ({ stages, microTransformations }: Journey) => ({
  stages: stages.map((stage) => ({ ...stage, indicators: stage.indicators.map(({ lens: _lens, ...rest }) => rest) })),
  microTransformations: microTransformations.map(({ lens: _lens, ...rest }) => rest),
})

describe('a lens set', () => {
  it('[JO403] that is sound is handed back as it is', () => {
    expect(checkLensSet(seven)).toEqual({ ok: true, lensSet: seven })
  })

  it('[JO403] is told everything that is wrong with it', () => {
    const [first, ...rest] = seven.lenses
    const broken = {
      ...seven, version: 2, surprise: 1, lenses: [{ ...first, question: { en: '' } }, ...rest, rest[0]],
      matches: [{ journey: 'x', lenses: [{ from: 'a', to: 'nowhere', why: both('so') }] }],
    }
    const check = checkLensSet(broken)
    expect(check.ok ? [] : check.problems.map(({ path, problem }) => `${path} ${problem}`)).toEqual([
      'version newer-version', 'lenses[0].question.en empty', 'lenses[0].question.nl missing', 'matches[0].lenses[0].to unknown-lens',
      'surprise unknown-key', 'lenses[7].id duplicate',
    ])
    expect(checkLensSet({ ...seven, lenses: [] }).ok).toBe(false)
    expect(checkLensSet({ ...seven, lenses: own(10).lenses }).ok).toBe(false)
  })

  it('[JO403] is never an exception, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (value) => {
      expect(checkLensSet(value).ok).toBe(false)
    }))
  })
})

describe.each(sets)('the shipped lens set $file', ({ file, value }) => {
  const set = value as LensSet
  it('[JO404] passes the check, is named after its id, and says every sentence once in each language', () => {
    expect(checkLensSet(value).ok).toBe(true)
    expect(file).toBe(`${set.id}.json`)
    const texts = [...set.lenses.map(({ question }) => question), ...set.matches.flatMap(({ lenses }) => lenses.map(({ why }) => why))]
    for (const language of ['en', 'nl'] as const) expect(new Set(texts.map((text) => text[language])).size).toBe(texts.length)
    expect(texts.filter((text) => text.en === text.nl)).toEqual([])
  })

  it('[JO404] gives every lens of every shipped journey a place and a reason', () => {
    for (const journey of journeys) {
      const match = set.matches.find((one) => one.journey === journey.id)
      expect(match?.lenses.map(({ from }) => from).toSorted(), journey.id).toEqual(journey.lenses.map(({ id }) => id).toSorted())
      expect(lensesToBeginWith(journey, set).every((id) => set.lenses.some((one) => one.id === id))).toBe(true)
    }
  })
})

describe('a journey with other lenses', () => {
  it('[JO405] passes the check and keeps every indicator and micro-transformation, whatever goes where', () => {
    fc.assert(
      fc.property(fc.constantFrom(...journeys), fc.oneof(fc.constant(seven), fc.integer({ min: 1, max: 9 }).map(own)), fc.nat(500), (journey, set, seed) => {
        const lensOf = journey.lenses.map((_, index) => set.lenses[(seed + index * 3) % set.lenses.length]?.id ?? lens('none'))
        const made = withLenses(journey, set, lensOf)
        const check = checkJourney(made)
        expect(check.ok ? [] : check.problems).toEqual([])
        expect(said(made)).toEqual(said(journey))
        expect(made.lenses.map(({ id }) => id)).toEqual(set.lenses.map(({ id }) => id))
        const moved = new Map<string, string>(journey.lenses.map(({ id }, index) => [id, lensOf[index] ?? '']))
        expect(made.microTransformations.map((micro) => micro.lens)).toEqual(journey.microTransformations.map((micro) => moved.get(micro.lens)))
        expect(baseOf(made.id)).toBe(journey.id)
      }),
      { numRuns: 60 },
    )
  })

  it('[JO405] names both, once, and keeps sources that share a key apart', () => {
    const [journey] = journeys
    if (journey === undefined) throw new Error('Expected a shipped journey')
    const lenses = journey.lenses.map(() => seven.lenses[0]?.id ?? lens('none'))
    const once = withLenses({ ...journey, name: both('Journey'), sources: { ...journey.sources, S4: 'Another book' } }, seven, lenses)
    expect(once.name.en).toBe('Journey · Seven key points')
    expect(once.sources).toMatchObject({ 'S4': 'Another book', 'seven-key-points-S4': seven.sources['S4'] })
    expect(once.lenses[0]?.sources).toEqual(['seven-key-points-S4', 'D'])
    const twice = withLenses(once, own(2), once.lenses.map(() => lens('own-1')))
    expect([twice.name.en, baseOf(twice.id)]).toEqual(['Journey · own lenses', journey.id])
    expect(withLenses({ ...journey, name: both('Long '.repeat(14).trim()) }, seven, lenses).name.en).toBe('Long '.repeat(14).trim())
  })

  it('[JO406] gives way to its own journey with each lens back where it came from', () => {
    for (const journey of journeys) {
      const there = lensesToBeginWith(journey, seven)
      const variant = withLenses(journey, seven, there.map((id) => id ?? lens('none')))
      const back = lensesToGoBackTo(variant, journey, [seven])
      journey.lenses.forEach(({ id }, index) => expect(back[variant.lenses.findIndex((one) => one.id === there[index])]).toBe(id))
    }
  })
})
