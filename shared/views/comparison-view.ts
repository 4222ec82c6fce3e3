import type { LocalText } from '../journey/journey.ts'
import { UNWRITTEN } from '../journey/local-text.ts'
import type { SessionId } from '../kernel/ids.ts'
import { comparedWith, type ComparisonState } from '../session/compare.ts'
import { comparableFigures } from '../session/earlier.ts'
import type { FrameState } from '../session/frame.ts'
import type { GatherState } from '../session/gather.ts'
import type { ComparedFigures } from '../verdict/comparison.ts'
import { lensRows } from './verdict-figures.ts'

/** The earlier session that this one is compared with, and what of it can be compared. */
export type ComparisonView = {
  readonly session: SessionId
  readonly title: string
  /** YYYY-MM-DD */
  readonly heldOn: string
  readonly signedOff: boolean
  readonly stage: number
  readonly stageName: LocalText
  readonly journey: LocalText
  /** False on a journey with other stages: then both can be read, and nothing is compared. */
  readonly comparable: boolean
  readonly onlyThen: readonly LocalText[]
  readonly onlyNow: readonly LocalText[]
  /** The stage that each lens stood at then, for lenses that both journeys have. */
  readonly lenses: Readonly<Record<string, number>>
  /** What the notes said that showed something then and are not in this session. */
  readonly notes: Readonly<Record<string, string>>
  /** Somebody chose it; otherwise the program took the latest. */
  readonly byHand: boolean
}

/** What this session is compared with; null for nothing. */
export function comparisonView(state: ComparisonState, journey: FrameState['journey'], evidence: GatherState['evidence']): ComparisonView | null {
  const earlier = comparedWith(state)
  if (earlier === null) return null
  const { figures, onlyThen, onlyNow } = comparableFigures(earlier, { journey, evidence })
  const stage = earlier.figures.stage ?? 0
  const showed = (figures?.cells ?? []).filter(({ band }) => band === 'L' || band === 'F').flatMap(({ notes }) => notes)
  return {
    session: earlier.session,
    title: earlier.title,
    heldOn: earlier.heldOn,
    signedOff: earlier.signedOff,
    stage,
    stageName: earlier.journey.stages[stage - 1] ?? UNWRITTEN,
    journey: earlier.journey.name,
    comparable: figures !== null,
    onlyThen,
    onlyNow,
    lenses: figures === null ? {} : Object.fromEntries(lensRows(figures).map((row) => [row.lens, row.stage])),
    notes: Object.fromEntries(
      showed.flatMap((note) => {
        const text = Object.hasOwn(evidence, note) ? undefined : earlier.notes[note]
        return text === undefined ? [] : [[note, text]]
      }),
    ),
    byHand: state.chosen !== null,
  }
}

/** The figures of the earlier session in the terms of this one; null where there is none, or none that can be compared. */
export function figuresToCompare(state: ComparisonState, journey: FrameState['journey'], evidence: GatherState['evidence']): ComparedFigures | null {
  const earlier = comparedWith(state)
  return earlier === null ? null : comparableFigures(earlier, { journey, evidence }).figures
}
