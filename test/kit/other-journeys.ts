import type { Journey } from '../../shared/journey/journey.ts'
import type { JourneyMapping } from '../../shared/journey/mapping.ts'
import type { LensId } from '../../shared/kernel/ids.ts'
import { asId } from '../../shared/kernel/ids.ts'
import type { SessionState } from '../../shared/session/vocabulary.ts'
import { sampleJourney } from './sample-journey.ts'

const both = (text: string) => ({ en: text, nl: text })

/** A journey of two to seven stages, some of them the sample's, with one to four lenses of which some are the sample's. */
export function otherJourney(stages: number, lenses: number): Journey {
  const [first] = sampleJourney.stages
  if (first === undefined) throw new Error('Expected a sample with stages')
  return {
    ...sampleJourney,
    id: `other-${stages % 6}-${lenses % 4}`,
    stages: Array.from({ length: (stages % 6) + 2 }, (_, index) => {
      const own = stages % 2 === 0 ? sampleJourney.stages[index] : undefined
      return own ?? { ...first, name: both(`Other ${index + 1}`) }
    }),
    lenses: Array.from({ length: (lenses % 4) + 1 }, (_, index) => {
      const name = lenses % 2 === 0 ? ['a', 'x', 'c', 'y'][index] : ['x', 'b', 'z', 'y'][index]
      return { id: asId<LensId>(name ?? ''), name: both(`Lens ${name}`), question: both('?'), sources: ['D'] }
    }),
  }
}

/** A mapping to a journey that pushes stages together or apart, and leaves some lenses without a place. */
export function mappingTo(to: Journey, { frame }: Pick<SessionState, 'frame'>, seed: number): JourneyMapping {
  let stage = 1
  return {
    stages: frame.journey.stages.map((_, index) => (stage = Math.min(to.stages.length, stage + ((seed >> index) % 3)))),
    lenses: frame.journey.lenses.map((_, index) => ((seed + index) % 3 === 0 ? null : (to.lenses[(seed + index) % to.lenses.length]?.id ?? null))),
  }
}
