import type { LensId } from '../kernel/ids.ts'
import type { Journey, LocalText } from './journey.ts'
import { LANGUAGES } from './journey.ts'
import { likeness, plainName } from './names.ts'

/** Where everything goes when one journey gives way to another: for each old stage a new one, for each old lens a new one or none. */
export type JourneyMapping = {
  /** By old stage, from the first: the ordinal of its new stage. Never falls from one old stage to the next. */
  readonly stages: readonly number[]
  /** By old lens, in the old journey's order; `null` leaves what was under it without a lens. */
  readonly lenses: readonly (LensId | null)[]
}

type Ends = { readonly from: Pick<Journey, 'stages' | 'lenses'>; readonly to: Pick<Journey, 'stages' | 'lenses'> }

/** Why a mapping does not lead from one journey to the other. */
export type MappingFault = 'mapping-incomplete' | 'stages-out-of-order' | 'no-such-stage' | 'no-such-lens'

/** What is wrong with a mapping; `null` when every old stage and lens has its place and no stage overtakes another. */
export function mappingFault({ from, to }: Ends, { stages, lenses }: JourneyMapping): MappingFault | null {
  if (stages.length !== from.stages.length || lenses.length !== from.lenses.length) return 'mapping-incomplete'
  if (stages.some((stage) => !Number.isInteger(stage) || stage < 1 || stage > to.stages.length)) return 'no-such-stage'
  if (lenses.some((lens) => lens !== null && !to.lenses.some(({ id }) => id === lens))) return 'no-such-lens'
  return stages.some((stage, index) => stage < (stages[index - 1] ?? 1)) ? 'stages-out-of-order' : null
}

/** The mapping that leaves every stage and lens of a journey where it is. */
export function identityMapping({ stages, lenses }: Pick<Journey, 'stages' | 'lenses'>): JourneyMapping {
  return { stages: stages.map((_, index) => index + 1), lenses: lenses.map(({ id }) => id) }
}

/**
 * The mapping to begin with.
 *
 * Stages that kept their name stay with it, and those between them keep their share of the way; half a step goes to the lower stage,
 * so that no evidence proves more than it did. A lens goes to the one with its id, else its name, else the name most like it, else to none.
 */
export function defaultMapping(from: Journey, to: Journey): JourneyMapping {
  return { stages: stagesOf(from, to), lenses: from.lenses.map((lens) => nearestLens(lens, to.lenses)) }
}

/** The lens of a list that another one is most likely to mean; `null` when none is like it. */
export function nearestLens(lens: Journey['lenses'][number], among: Journey['lenses']): LensId | null {
  const same = among.find(({ id }) => id === lens.id) ?? among.find(({ name }) => isSameName(name, lens.name))
  if (same !== undefined) return same.id
  const [best] = among
    .map((other) => ({ id: other.id, like: Math.max(...LANGUAGES.map((language) => likeness(lens.name[language], other.name[language]))) }))
    .toSorted((one, other) => other.like - one.like)
  return best === undefined || best.like === 0 ? null : best.id
}

/** One stage of the mapping that is moved, with those that it would overtake moved along. */
export function withStage(mapping: JourneyMapping, stage: number, to: number): JourneyMapping {
  const stages = mapping.stages.map((old, index) => (index + 1 === stage ? to : index + 1 < stage ? Math.min(old, to) : Math.max(old, to)))
  return { ...mapping, stages }
}

/** One lens of the mapping that is moved. */
export function withLens(mapping: JourneyMapping, at: number, to: LensId | null): JourneyMapping {
  return { ...mapping, lenses: mapping.lenses.map((lens, index) => (index === at ? to : lens)) }
}

function stagesOf(from: Journey, to: Journey): readonly number[] {
  const ends = [{ old: 0, now: 0 }, ...keptStages(from, to), { old: from.stages.length + 1, now: to.stages.length + 1 }]
  return from.stages.map((_, index) => {
    const stage = index + 1
    const low = ends.findLast(({ old }) => old <= stage) ?? { old: 0, now: 0 }
    const high = ends.find(({ old }) => old >= stage) ?? low
    const along = high.old === low.old ? 0 : (stage - low.old) / (high.old - low.old)
    return Math.min(to.stages.length, Math.max(1, Math.ceil(low.now + along * (high.now - low.now) - 0.5)))
  })
}

type Kept = { readonly old: number; readonly now: number }

/** The longest row of stages that kept both their names and their order. */
function keptStages(from: Journey, to: Journey): readonly Kept[] {
  let longest: readonly (readonly Kept[])[] = to.stages.map(() => [])
  for (const [index, { name }] of from.stages.entries()) {
    longest = to.stages.map((stage, at) => {
      const skipped = longest[at] ?? []
      const before = longest.slice(0, at).reduce<readonly Kept[]>((best, one) => (one.length > best.length ? one : best), [])
      return isSameName(stage.name, name) && before.length + 1 > skipped.length ? [...before, { old: index + 1, now: at + 1 }] : skipped
    })
  }
  return longest.reduce<readonly Kept[]>((best, one) => (one.length > best.length ? one : best), [])
}

function isSameName(one: LocalText, other: LocalText): boolean {
  return LANGUAGES.some((language) => plainName(one[language]) !== '' && plainName(one[language]) === plainName(other[language]))
}
