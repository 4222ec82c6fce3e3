import type { EvidenceId } from '../kernel/ids.ts'
import { consensusMetrics, type ConsensusMetrics } from '../verdict/consensus.ts'
import { fractionText } from '../verdict/fraction.ts'
import { krippendorffAlpha } from '../verdict/krippendorff.ts'
import { DEFAULT_SETTINGS, type VerdictSettings } from '../verdict/settings.ts'
import type { NoteView } from './note-view.ts'

/** How far the room agreed over all notes: Krippendorff's ordinal alpha over those that two or more placed. */
export type RoomAgreement = {
  /** Null where no note was placed twice, or every placement is on one stage. */
  readonly alpha: number | null
  readonly notes: number
}

/** How far the room agreed on the whole; placements that are still hidden have no part in it. */
export function roomAgreement(notes: readonly Pick<NoteView, 'agreement'>[]): RoomAgreement {
  const rated = notes.flatMap(({ agreement }) => {
    if (agreement === null || agreement.placements < 2) return []
    return [agreement.frequencies.flatMap((count, index) => Array.from({ length: count }, () => index + 1))]
  })
  return { alpha: krippendorffAlpha(rated, 'ordinal'), notes: rated.length }
}

/** Every figure of disagreement for each note that two or more placed. */
export function metricsByNote(notes: readonly Pick<NoteView, 'id' | 'agreement'>[]): Readonly<Record<EvidenceId, ConsensusMetrics>> {
  return Object.fromEntries(
    notes.flatMap(({ id, agreement }) => (agreement === null || agreement.placements < 2 ? [] : [[id, consensusMetrics(agreement.frequencies)]])),
  )
}

/** One threshold in use, with the one that sessions start with; one of several figures has as many parts, a ratio is one of them: "2/3". */
export type Threshold = { readonly id: keyof VerdictSettings; readonly value: Parts; readonly standard: Parts }

type Parts = readonly (number | string | boolean)[]

/** Every threshold of the verdict, in the order in which a verdict comes about. */
export function thresholdsOf(settings: VerdictSettings): readonly Threshold[] {
  return THRESHOLDS.map((id) => ({ id, value: parts(settings[id]), standard: parts(DEFAULT_SETTINGS[id]) }))
}

const THRESHOLDS = [
  'contestedBelow', 'withinOneAtLeast', 'campShare', 'campPeople', 'campPeopleFrom', 'loneVoiceFrom', 'kappa', 'coverage', 'opinionCap',
  'uncorroboratedCap', 'bands', 'minContributors', 'impliedCredit', 'ageing', 'codingError', 'confidence',
] as const satisfies readonly (keyof VerdictSettings)[]

function parts(value: unknown): Parts {
  if (typeof value === 'number' || typeof value === 'boolean') return [value]
  if (typeof value !== 'object' || value === null) throw new Error(`Expected a threshold of figures, but got ${String(value)}`)
  if ('n' in value && 'd' in value) return [fractionText(value as { readonly n: number; readonly d: number })]
  return Object.values(value).flatMap(parts)
}
