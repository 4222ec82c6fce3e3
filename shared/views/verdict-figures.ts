import type { EvidenceId } from '../kernel/ids.ts'
import type { VerdictView } from './judge.ts'
import type { NoteView } from './note-view.ts'

type Cell = VerdictView['cells'][number]

/** True of a lens that a stage shows, by its own notes or because the stage above it is shown. */
function isShown({ band }: Pick<Cell, 'band'>): boolean {
  return band === 'L' || band === 'F'
}

/** What one unit's own notes show: the share (0..1) of the lenses per stage, null without notes, and the furthest stage with one. */
export type UnitRow = {
  readonly unit: string
  readonly held: number | null
  readonly cells: readonly { readonly stage: number; readonly share: number | null; readonly shown: number; readonly notes: readonly string[] }[]
}

/** Units by stages, in the order of the session. */
export function unitRows(verdict: Pick<VerdictView, 'units'>, lenses: number): readonly UnitRow[] {
  const units = [...new Set(verdict.units.map(({ unit }) => unit))]
  return units.map((unit) => {
    const readings = verdict.units.filter((reading) => reading.unit === unit)
    return {
      unit,
      held: readings.findLast((reading) => reading.lenses.length > 0)?.stage ?? null,
      cells: readings.map(({ stage, lenses: shown, notes }) => ({
        stage,
        shown: shown.length,
        share: notes.length === 0 || lenses === 0 ? null : shown.length / lenses,
        notes,
      })),
    }
  })
}

/** How far one lens has come, and on which notes. */
export type LensRow = { readonly lens: string; readonly stage: number; readonly notes: readonly string[] }

/** Per lens the furthest stage up to which every stage from the second on is shown; 1 with any evidence, 0 with none. */
export function lensRows(verdict: { readonly cells: readonly Pick<Cell, 'stage' | 'lens' | 'band' | 'notes'>[] }): readonly LensRow[] {
  const lenses = [...new Set(verdict.cells.map(({ lens }) => lens))]
  return lenses.map((lens) => {
    const cells = verdict.cells.filter((cell) => cell.lens === lens)
    const notes = [...new Set(cells.flatMap((cell) => cell.notes))]
    const stopped = cells.findIndex((cell) => cell.stage > 1 && !isShown(cell))
    return { lens, stage: notes.length === 0 ? 0 : stopped === -1 ? cells.length : stopped, notes }
  })
}

/** How many lenses each stage shows, from the lowest up. */
export function stageRows(verdict: Pick<VerdictView, 'cells' | 'stages'>): readonly { readonly stage: number; readonly shown: number; readonly of: number }[] {
  return Array.from({ length: verdict.stages }, (_, index) => {
    const cells = verdict.cells.filter((cell) => cell.stage === index + 1)
    return { stage: index + 1, shown: cells.filter(isShown).length, of: cells.length }
  })
}

/** One thing that the next stage lacks. */
export type MissingFoundation =
  | {
      readonly is: 'lens'
      readonly lens: string
      /** Points that would show it, 0 where only the kind of note is lacking. */
      readonly points: number
      readonly needsFirstHand: boolean
      /** More speaks against it than for it. */
      readonly refuted: boolean
      readonly notes: readonly string[]
    }
  | { readonly is: 'units'; readonly have: number; readonly need: number; readonly units: readonly string[] }
  | { readonly is: 'people'; readonly have: number; readonly need: number }
  | { readonly is: 'artefact' }

/** What holds the verdict back, each lens once: contradicted ones first, then by the points that they lack. */
export function missingFoundations({ heldBackBy, cells }: Pick<VerdictView, 'heldBackBy' | 'cells'>): readonly MissingFoundation[] {
  if (heldBackBy === null) return []
  const { stage, fails } = heldBackBy
  const gaps = fails.flatMap((fail) => (fail.rule === 'coverage' ? fail.lenses : []))
  const refuted = fails.flatMap((fail) => (fail.rule === 'refuted' ? fail.lenses : []))
  const lenses = [...new Set([...refuted, ...gaps.map(({ lens }) => lens)])].map((lens) => {
    const cell = cells.find((one) => one.stage === stage && one.lens === lens)
    const gap = gaps.find((one) => one.lens === lens) ?? gapOf(cell)
    return { is: 'lens' as const, lens, points: gap.points, needsFirstHand: gap.needsFirstHand, refuted: refuted.includes(lens), notes: cell?.notes ?? [] }
  })
  const others = fails.flatMap((fail): MissingFoundation[] => {
    if (fail.rule === 'spread') return [{ is: 'units', have: fail.have, need: fail.need, units: fail.units }]
    if (fail.rule !== 'sufficiency') return []
    const few: MissingFoundation[] = fail.contributors < fail.need ? [{ is: 'people', have: fail.contributors, need: fail.need }] : []
    return fail.artifact ? few : [...few, { is: 'artefact' }]
  })
  return [...lenses.toSorted((one, other) => Number(other.refuted) - Number(one.refuted) || one.points - other.points), ...others]
}

/** A refuted lens that is not needed for the coverage: what it lacks is that the points for it outweigh those against. */
function gapOf(cell: Cell | undefined): { readonly points: number; readonly needsFirstHand: boolean } {
  return { points: Math.max(0, (cell?.contradictions ?? 0) - (cell?.supports ?? 0)), needsFirstHand: false }
}

/** A note that the verdict leaves out, and why. */
export type UncountedNote = { readonly note: EvidenceId; readonly why: 'hidden' | 'unplaced' | 'no-lens' | 'contested' | 'no-consensus' | 'too-old' }

/** The notes on the board that count for nothing, those that are quickest to mend first. */
export function uncountedNotes(notes: Readonly<Record<EvidenceId, NoteView>>): readonly UncountedNote[] {
  const found = Object.values(notes).flatMap((note): UncountedNote[] => {
    const why = whyUncounted(note)
    return why === null ? [] : [{ note: note.id, why }]
  })
  return found.toSorted((one, other) => ORDER.indexOf(one.why) - ORDER.indexOf(other.why))
}

const ORDER: readonly UncountedNote['why'][] = ['no-lens', 'contested', 'unplaced', 'hidden', 'no-consensus', 'too-old']

function whyUncounted({ standing, counts, lens }: NoteView): UncountedNote['why'] | null {
  if (standing === 'hidden' || standing === 'unplaced') return standing
  if (lens === null) return 'no-lens'
  if (standing === 'contested' || standing === 'no-consensus') return standing
  if (counts === null || counts.state === 'counts' || counts.state === 'unplaced') return null
  return counts.state === 'set-aside' ? 'contested' : counts.state
}

/** What is different now from the figures that were signed; null where nothing that counts is. */
export type SinceSigned = {
  readonly from: number | null
  readonly to: number | null
  readonly cells: number
  /** It was signed on another journey: its stages and lenses are not these. */
  readonly elsewhere?: true
}

type Signed = { readonly figures: Pick<VerdictView, 'stage' | 'cells'>; readonly journey?: unknown }

/** Compares the verdict as it stands with the one that was signed: its journey, its stage, and which lenses each stage shows. */
export function sinceSigned(now: Pick<VerdictView, 'stage' | 'cells'>, { figures: signed, journey }: Signed): SinceSigned | null {
  if (journey !== undefined) return { from: signed.stage, to: now.stage, cells: 0, elsewhere: true }
  const cells = lensChanges(now, signed).length
  return cells === 0 && now.stage === signed.stage ? null : { from: signed.stage, to: now.stage, cells }
}

/** A lens that a stage shows now and did not before, or the other way round. */
export type LensChange = { readonly stage: number; readonly lens: string; readonly shown: boolean }

/** Every lens that a stage shows in one verdict and not in the other, from the lowest stage up. */
export function lensChanges(now: Pick<VerdictView, 'cells'>, before: Pick<VerdictView, 'cells'>): readonly LensChange[] {
  const keyOf = (cell: Cell) => JSON.stringify([cell.stage, cell.lens, isShown(cell)])
  const known = new Set(before.cells.map(keyOf))
  return now.cells.flatMap((cell) => (known.has(keyOf(cell)) ? [] : [{ stage: cell.stage, lens: cell.lens, shown: isShown(cell) }]))
}
