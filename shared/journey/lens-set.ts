import type { LensId } from '../kernel/ids.ts'
import type { Journey, Lens, LocalText } from './journey.ts'
import { inEachLanguage } from './local-text.ts'
import { nearestLens } from './mapping.ts'

/** Where one lens of a known journey goes in a lens set, and what it has to do with it. */
export type LensMatch = { readonly from: LensId; readonly to: LensId; readonly why: LocalText }

/** Lenses that can take the place of a journey's own: the stages stay, the dimensions across them are others. */
export type LensSet = {
  readonly format: 'stagecraft-lens-set'
  readonly version: 1
  readonly id: string
  readonly name: LocalText
  readonly origin: LocalText
  readonly sources: Readonly<Record<string, string>>
  readonly lenses: readonly Lens[]
  /** What to begin with on journeys that are known; the facilitator may change each. */
  readonly matches: readonly { readonly journey: string; readonly lenses: readonly LensMatch[] }[]
}

const MARK = '.lenses-'
const BETWEEN = ' · '
const LONGEST_ID = 80
const LONGEST_NAME = 80

/** The journey that a variant with other lenses was made from, by id; a journey's own id when it is no variant. */
export function baseOf(id: string): string {
  const at = id.indexOf(MARK)
  return at < 0 ? id : id.slice(0, at)
}

/**
 * The journey with the lenses of a set. Its indicators and its library stay and go each to the lens that `lensOf` names for its own,
 * by the journey's order of lenses.
 */
export function withLenses(journey: Journey, set: Pick<LensSet, 'id' | 'name' | 'lenses' | 'sources'>, lensOf: readonly LensId[]): Journey {
  const become = new Map<string, LensId>(journey.lenses.map(({ id }, index) => [id, lensOf[index] ?? id]))
  const moved = <One extends { readonly lens: LensId }>(one: One): One => ({ ...one, lens: become.get(one.lens) ?? one.lens })
  const keyOf = (key: string): string => (key === 'D' || [undefined, set.sources[key]].includes(journey.sources[key]) ? key : `${set.id}-${key}`.slice(0, LONGEST_ID))
  return {
    ...journey,
    id: `${baseOf(journey.id)}${MARK}${set.id}`.slice(0, LONGEST_ID),
    name: nameWith(journey, set.name),
    sources: { ...Object.fromEntries(Object.entries(set.sources).map(([key, source]) => [keyOf(key), source])), ...journey.sources },
    lenses: set.lenses.map((lens) => ({ ...lens, sources: lens.sources.map(keyOf) })),
    stages: journey.stages.map((stage) => ({ ...stage, indicators: stage.indicators.map(moved) })),
    microTransformations: journey.microTransformations.map(moved),
  }
}

/** Where a journey's lenses go in a set to begin with: as the set says, else to the lens that is most like it, else nowhere yet. */
export function lensesToBeginWith(journey: Journey, set: Pick<LensSet, 'lenses' | 'matches'>): readonly (LensId | null)[] {
  const known = set.matches.find((match) => match.journey === journey.id)?.lenses ?? []
  return journey.lenses.map((lens) => known.find(({ from }) => from === lens.id)?.to ?? nearestLens(lens, set.lenses))
}

/** Where the lenses of a variant go when it gives way to the journey that it was made from. */
export function lensesToGoBackTo(variant: Journey, base: Journey, sets: readonly LensSet[]): readonly (LensId | null)[] {
  const set = sets.find(({ id }) => variant.id === `${base.id}${MARK}${id}`)
  const known = set?.matches.find(({ journey }) => journey === base.id)?.lenses ?? []
  return variant.lenses.map((lens) => known.find(({ to }) => to === lens.id)?.from ?? nearestLens(lens, base.lenses))
}

/** The journey's name with that of its lenses; without it where both would be too long. */
function nameWith({ id, name }: Journey, lenses: LocalText): LocalText {
  const own = (text: string): string => (baseOf(id) === id ? text : (text.split(BETWEEN)[0] ?? text))
  const both = (text: string, added: string): string => {
    const joined = `${own(text)}${BETWEEN}${added}`
    return Array.from(joined).length > LONGEST_NAME ? own(text) : joined
  }
  return inEachLanguage((language) => both(name[language], lenses[language]))
}
