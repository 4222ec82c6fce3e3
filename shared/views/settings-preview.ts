import type { EvidenceId, UnitId } from '../kernel/ids.ts'
import type { Journey } from '../journey/journey.ts'
import { minUnitsOf } from '../journey/min-units.ts'
import { boardNote } from '../session/board.ts'
import type { AdjustableSettings, SettingsChange } from '../verdict/adjustable.ts'
import { agreementOf } from '../verdict/agreement.ts'
import type { Board } from '../verdict/board.ts'
import { DEFAULT_SETTINGS, type VerdictSettings } from '../verdict/settings.ts'
import { verdictOf } from '../verdict/verdict.ts'
import type { NoteView } from './note-view.ts'
import type { UnitView } from './people-view.ts'

export { SETTING_RANGES } from '../verdict/adjustable.ts'

/** As much of the session's view as a preview needs. */
export type Previewed = {
  readonly notes: Readonly<Record<EvidenceId, NoteView>>
  readonly units: Readonly<Record<UnitId, UnitView>>
  readonly journey: Journey
  readonly settings: VerdictSettings
  /** The day of the session, `YYYY-MM-DD`: evidence is as old as it is on that day. */
  readonly heldOn: string | null
}

/** What a change of thresholds would do, said before it is made. */
export type SettingsPreview = {
  /** Notes that would be contested and are not now, and those that would not be any more. */
  readonly wouldBe: readonly EvidenceId[]
  readonly noLonger: readonly EvidenceId[]
  /** How many would be contested. */
  readonly contested: number
  readonly verdict: { readonly from: number | null; readonly to: number | null }
}

/** The board as the verdict sees it, from what the view shows of it; notes in a blind round stand nowhere. */
export function boardOfView({ notes, units, journey, heldOn }: Omit<Previewed, 'settings'>): Board {
  const inScope = Object.keys(units)
  return {
    stages: journey.stages.length,
    lenses: journey.lenses.map((lens) => lens.id),
    units: inScope,
    minUnits: minUnitsOf(journey, inScope.length),
    ...(heldOn === null ? {} : { asOf: heldOn }),
    notes: Object.values(notes).map((note) => boardNote(note, { placements: note.placements ?? {}, unnamed: note.unnamed }, note.ruling ?? undefined)),
  }
}

/** What these thresholds would change. A note that was ruled on stands where it was ruled, whatever the thresholds are. */
export function previewSettings(view: Previewed, change: SettingsChange): SettingsPreview {
  const settings = { ...view.settings, ...change }
  const argued = Object.values(view.notes).filter((note) => note.ruling === null && note.agreement !== null)
  const isContested = (note: NoteView, by: VerdictSettings) => agreementOf(note.agreement?.frequencies ?? [], by).contested
  const then = argued.filter((note) => isContested(note, settings))
  const now = argued.filter((note) => isContested(note, view.settings))
  const board = boardOfView(view)
  return {
    wouldBe: then.flatMap((note) => (now.includes(note) ? [] : [note.id])),
    noLonger: now.flatMap((note) => (then.includes(note) ? [] : [note.id])),
    contested: then.length,
    verdict: { from: verdictOf(board, view.settings).stage, to: verdictOf(board, settings).stage },
  }
}

/** The thresholds that a facilitator may move, as they are. */
export function adjustableOf(settings: VerdictSettings): AdjustableSettings {
  const { contestedBelow, withinOneAtLeast, loneVoiceFrom, coverage, minContributors, impliedCredit, ageing } = settings
  return { contestedBelow, withinOneAtLeast, loneVoiceFrom, coverage, minContributors, impliedCredit, ageing }
}

/** The thresholds that every session starts with. */
export const USUAL_SETTINGS: AdjustableSettings = adjustableOf(DEFAULT_SETTINGS)
