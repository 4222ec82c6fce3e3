import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Journey } from '../../../shared/journey/journey.ts'
import { defaultMapping, identityMapping, mappingFault, withLens, withStage } from '../../../shared/journey/mapping.ts'
import { lens } from '../../kit/given.ts'
import { mappingTo, otherJourney } from '../../kit/other-journeys.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'
import { shippedJourneys } from './journeys.ts'

const [four, journey, six] = ['four-engagement-scenarios', 'social-engagement-journey', 'six-stages-of-social-business'].map(
  (id) => shippedJourneys.find(({ file }) => file === `${id}.json`)?.value as Journey,
) as [Journey, Journey, Journey]
const others = fc.tuple(fc.nat(30), fc.nat(30)).map(([stages, lenses]) => otherJourney(stages, lenses))
const both = (text: string) => ({ en: text, nl: text })
const named = (...names: readonly string[]): Journey => {
  const [stage] = sampleJourney.stages
  if (stage === undefined) throw new Error('Expected a sample with stages')
  return { ...sampleJourney, stages: names.map((name) => ({ ...stage, name: both(name) })) }
}
const withNames = (...names: readonly string[]): Journey => ({
  ...sampleJourney,
  lenses: names.map((name, index) => ({ id: lens(`l${index}-${names.length}`), name: both(name), question: both('?'), sources: [] })),
})

describe('the mapping to begin with', () => {
  it('[JO400] keeps each stage’s share of the way on another journey, and gives half a step to the lower stage', () => {
    expect(defaultMapping(journey, four).stages).toEqual([1, 2, 2, 3, 4])
    expect(defaultMapping(four, journey).stages).toEqual([1, 2, 4, 5])
    expect(defaultMapping(journey, six).stages).toEqual([1, 2, 3, 5, 6])
    expect(defaultMapping(six, four).stages).toEqual([1, 1, 2, 3, 4, 4])
  })

  it('[JO400] leaves stages that kept their names with them, and those between at their share of the way', () => {
    const from = named('One', 'Two', 'Three', 'Four', 'Five')
    expect(defaultMapping(from, named('One', 'Two', 'Four', 'Five')).stages).toEqual([1, 2, 2, 3, 4])
    expect(defaultMapping(from, named('Zero', 'One', 'Two', 'Three', 'Four', 'Five')).stages).toEqual([2, 3, 4, 5, 6])
    expect(defaultMapping(from, named('One', ' two ', 'Third', 'Four', 'Fifth')).stages).toEqual([1, 2, 3, 4, 5])
    expect(defaultMapping(from, named('Two', 'One', 'Three', 'Four', 'Five')).stages).toEqual([1, 1, 3, 4, 5])
    expect(defaultMapping(from, named('A', 'B', 'C', 'D', 'E')).stages).toEqual([1, 2, 3, 4, 5])
  })

  it('[JO401] sends a lens to the one with its id, else its name, else the name most like it, else to none', () => {
    expect(defaultMapping(sampleJourney, { ...sampleJourney, lenses: sampleJourney.lenses.slice(1) }).lenses.slice(1)).toEqual(['b', 'c'])
    const from = withNames('Training and education', 'Insights', 'Channels and technology')
    const to = withNames('Own channels', 'Training and new ways of working')
    expect(defaultMapping(from, to).lenses).toEqual(['l1-2', null, 'l0-2'])
    expect(defaultMapping(withNames('Data'), withNames('Customer data', 'data')).lenses).toEqual(['l1-2'])
    expect(defaultMapping(withNames('Strategy and the'), withNames('Process and the', 'Way of the')).lenses).toEqual([null])
  })

  it('[JO400] is sound between any two journeys, and leaves a journey as it is', () => {
    fc.assert(
      fc.property(others, others, (from, to) => {
        expect(mappingFault({ from, to }, defaultMapping(from, to))).toBeNull()
        expect(defaultMapping(from, from)).toEqual(identityMapping(from))
      }),
    )
  })
})

describe('a mapping that is changed', () => {
  it('[JO402] takes the stages along that the moved one would overtake, so that it stays sound', () => {
    const mapping = identityMapping(sampleJourney)
    expect(withStage(mapping, 3, 5).stages).toEqual([1, 2, 5, 5, 5])
    expect(withStage(mapping, 3, 1).stages).toEqual([1, 1, 1, 4, 5])
    expect(withLens(mapping, 1, null).lenses).toEqual(['a', null, 'c'])
    fc.assert(
      fc.property(others, others, fc.nat(50), (from, to, seed) => {
        const moved = withStage(mappingTo(to, { frame: { journey: from } } as never, seed), (seed % from.stages.length) + 1, (seed % to.stages.length) + 1)
        expect(mappingFault({ from, to }, moved)).toBeNull()
        expect(moved.stages[seed % from.stages.length]).toBe((seed % to.stages.length) + 1)
      }),
    )
  })
})
