import type { Journey, LocalText, Stage } from '../../shared/journey/journey.ts'
import { asId, type LensId } from '../../shared/kernel/ids.ts'

const both = (text: string): LocalText => ({ en: text, nl: text })

const stage = (name: string, units: number): Stage => ({
  name: both(name),
  essence: both(`${name} in a line`),
  feelsLike: both(`What ${name} is like`),
  symptoms: [],
  indicators: [],
  exits: [],
  typicalEvidence: [],
  spread: { units, share: 0 },
})

/** A small journey for tests: five stages, three lenses, one unit more per stage from the second on. */
export const sampleJourney: Journey = {
  format: 'stagecraft-journey',
  version: 1,
  id: 'sample',
  name: both('Sample journey'),
  origin: both('Written for tests'),
  sources: { D: 'derived' },
  claims: [],
  lenses: ['a', 'b', 'c'].map((id) => ({ id: asId<LensId>(id), name: both(`Lens ${id}`), question: both('?'), sources: ['D'] })),
  suggestedUnits: [both('Service'), both('Marketing')],
  stages: [stage('One', 0), stage('Two', 1), stage('Three', 2), stage('Four', 2), stage('Five', 3)],
  microTransformations: [],
}
