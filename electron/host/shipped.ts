import { checkJourney } from '../../shared/journey/check.ts'
import { checkLensSet } from '../../shared/journey/check-lens-set.ts'
import type { Journey } from '../../shared/journey/journey.ts'
import type { LensSet } from '../../shared/journey/lens-set.ts'
import type { ExampleWorkshop } from './example.ts'

const VERSIONS = import.meta.glob<string>('../../package.json', { eager: true, import: 'version' })
const EXAMPLES = import.meta.glob<ExampleWorkshop>('../../assets/example/*.json', { eager: true, import: 'default' })
const LENS_SETS = import.meta.glob<unknown>('../../assets/lens-sets/*.json', { eager: true, import: 'default' })
const SHIPPED = import.meta.glob<unknown>('../../assets/journeys/*.json', { eager: true, import: 'default' })

/** The journeys that this program brings along, by id; throws, naming the file, if one would not pass the check. */
export function shippedJourneys(): Readonly<Record<string, Journey>> {
  const journeys = Object.entries(SHIPPED).map(([path, content]) => {
    const checked = checkJourney(content)
    if (!checked.ok) throw new Error(`Expected ${path} to be a journey, but: ${JSON.stringify(checked.problems[0])}`)
    return checked.journey
  })
  return Object.fromEntries(journeys.map((journey) => [journey.id, journey]))
}

/** The lens sets that this program brings along, by id; throws, naming the file, if one would not pass the check. */
export function shippedLensSets(): Readonly<Record<string, LensSet>> {
  const sets = Object.entries(LENS_SETS).map(([path, content]) => {
    const checked = checkLensSet(content)
    if (!checked.ok) throw new Error(`Expected ${path} to be a lens set, but: ${JSON.stringify(checked.problems[0])}`)
    return checked.lensSet
  })
  return Object.fromEntries(sets.map((set) => [set.id, set]))
}

/** This program's version. */
export function programVersion(): string {
  return Object.values(VERSIONS)[0] ?? 'unknown'
}

/** The example workshop and the journey that it is on. */
export function shippedExample(): { readonly workshop: ExampleWorkshop; readonly journey: Journey } {
  const [workshop] = Object.values(EXAMPLES)
  const journey = workshop === undefined ? undefined : shippedJourneys()[workshop.journey]
  if (workshop === undefined || journey === undefined) throw new Error('Expected the example and its journey among the assets')
  return { workshop, journey }
}
