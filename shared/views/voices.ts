import type { ParticipantId, UnitId } from '../kernel/ids.ts'
import type { Placements } from '../session/place.ts'
import { isPerson, unitOfSomebody, unitOfVoice, unitVoice } from '../session/placer.ts'

export { isNobody, voiceNumber } from '../session/placer.ts'

/** One who speaks for a stage: a person, a unit as one, the room, somebody of a unit or of several, or so many without names. */
export type Voice =
  | { readonly is: 'person'; readonly person: ParticipantId }
  | { readonly is: 'unit'; readonly unit: UnitId }
  | { readonly is: 'room' }
  | { readonly is: 'somebody'; readonly unit: UnitId | null; readonly key: string }
  | { readonly is: 'hands'; readonly count: number }

type Words = { readonly placements: Placements | null; readonly unnamed: readonly number[] }

/** Who speaks for a stage: units first, then people, then hands. */
export function voicesOn({ placements, unnamed }: Words, stage: number): readonly Voice[] {
  const here = Object.keys(placements ?? {}).filter((placer) => placements?.[placer] === stage)
  const hands = unnamed[stage - 1] ?? 0
  return [
    ...here.flatMap((placer): Voice[] => {
      const unit = unitOfVoice(placer)
      return unit === null ? [] : [{ is: 'unit', unit }]
    }),
    ...here.flatMap((placer): Voice[] => (placer === 'room' ? [{ is: 'room' }] : isPerson(placer) ? [{ is: 'person', person: placer }] : [])),
    ...here.flatMap((placer): Voice[] => {
      const unit = unitOfSomebody(placer)
      return unit === undefined ? [] : [{ is: 'somebody', unit, key: placer }]
    }),
    ...(hands === 0 ? [] : [{ is: 'hands' as const, count: hands }]),
  ]
}

/** The stage that a unit says as one; null where it has not spoken. */
export function wordOfUnit({ placements }: Pick<Words, 'placements'>, unit: UnitId): number | null {
  return placements?.[unitVoice(unit)] ?? null
}
