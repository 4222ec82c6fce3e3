import type { EvidenceId } from '../kernel/ids.ts'
import type { Confidence, ConfidenceLimit } from '../verdict/confidence.ts'
import type { Stability } from '../verdict/stability.ts'
import type { VerdictView } from './judge.ts'
import type { NoteView } from './note-view.ts'

type Notes = Readonly<Record<EvidenceId, NoteView>>

/** The notes that one stage stands on; where a lens is shown only because the stage above it is, those of that stage. */
export function notesOfStage({ cells }: Pick<VerdictView, 'cells'>, stage: number): readonly string[] {
  const own = cells.filter((cell) => cell.stage === stage)
  return distinct(own.flatMap((cell) => [...cell.notes, ...(cell.implied ? lentTo(cells, cell) : [])]))
}

/** The notes of the first cell above that is shown by its own. */
function lentTo(cells: VerdictView['cells'], { stage, lens }: VerdictView['cells'][number]): readonly string[] {
  return cells.find((cell) => cell.lens === lens && cell.stage > stage && !cell.implied)?.notes ?? []
}

/** Every note that counts in a verdict, each once, from the lowest stage up. */
export function countingNotes({ cells }: Pick<VerdictView, 'cells'>): readonly string[] {
  return distinct(cells.flatMap((cell) => cell.notes))
}

/** The notes that speak for a stage or a higher one, of at least this strength, in the order of the board. */
export function supportsFrom(verdict: Pick<VerdictView, 'cells'>, notes: Notes, { stage, strength }: { readonly stage: number; readonly strength: 1 | 2 | 3 }): readonly NoteView[] {
  const counting = new Set(countingNotes(verdict))
  return Object.values(notes).filter(
    (note) => counting.has(note.id) && note.stance === 'supports' && note.strength >= strength && note.counts?.state === 'counts' && note.counts.stage >= stage,
  )
}

/** One thing that keeps confidence from being high, with the notes that it comes of, or the places that no note speaks of. */
export type WeakLink = {
  readonly limit: ConfidenceLimit
  readonly notes: readonly string[]
  readonly bare: readonly { readonly stage: number; readonly lens: string }[]
}

type Judged = { readonly verdict: VerdictView; readonly notes: Notes; readonly confidence: Confidence; readonly stability: Stability; readonly agreementNeeded: number }

/** The limits of the confidence in their order, each with what it comes of. */
export function weakLinks(judged: Judged): readonly WeakLink[] {
  return judged.confidence.limits.map((limit) => ({ limit, ...behind(judged, limit) }))
}

function behind({ verdict, notes, stability, agreementNeeded }: Judged, limit: ConfidenceLimit): Omit<WeakLink, 'limit'> {
  const counting = countingNotes(verdict)
  const agreementOf = (id: string) => notes[id as EvidenceId]?.agreement ?? null
  switch (limit) {
    case 'one-contributor':
    case 'opinions-only':
      return { notes: counting, bare: [] }
    case 'few-cells-evidenced':
    case 'some-cells-evidenced':
      return { notes: [], bare: bareCells(verdict) }
    case 'unstable':
    case 'somewhat-unstable':
      return { notes: stability.pivotalNotes.map(({ without }) => without), bare: [] }
    case 'not-cross-checked':
      return { notes: counting.filter((id) => (agreementOf(id)?.placements ?? 0) < 2), bare: [] }
    case 'low-agreement': {
      const consensus = (id: string) => agreementOf(id)?.consensus ?? 1
      const low = Object.keys(notes).filter((id) => (agreementOf(id)?.placements ?? 0) >= 2 && consensus(id) < agreementNeeded)
      return { notes: low.toSorted((one, other) => consensus(one) - consensus(other)), bare: [] }
    }
    case 'unresolved-notes':
      return { notes: verdict.contested, bare: [] }
  }
}

/** The cells from the second stage up to the one after the verdict that no note speaks of. */
function bareCells({ stage, cells }: VerdictView): readonly { readonly stage: number; readonly lens: string }[] {
  const near = cells.filter((cell) => cell.stage >= 2 && cell.stage <= (stage ?? 0) + 1)
  return near.flatMap((cell) => (cell.supports + cell.contradictions === 0 ? [{ stage: cell.stage, lens: cell.lens }] : []))
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)]
}
