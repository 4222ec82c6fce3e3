import type { EvidenceId } from '../kernel/ids.ts'
import type { ShelvedNoteView } from './note-view.ts'

type Shelf = Readonly<Record<EvidenceId, ShelvedNoteView>>

/** Notes to bring into one: as one command does it. */
export type Home = { readonly into: EvidenceId; readonly evidence: readonly EvidenceId[] }

/** Which note holds each of these merged ones now, the innermost first: in that order they can be brought back, each where it lay. */
export function homesOf(shelf: Shelf, evidence: readonly EvidenceId[]): readonly Home[] {
  const held = new Map<EvidenceId, EvidenceId[]>()
  for (const id of evidence) {
    const into = holderOf(shelf, id)
    if (into !== null) held.set(into, [...(held.get(into) ?? []), id])
  }
  return [...held].map(([into, notes]) => ({ into, evidence: notes })).toSorted((one, other) => depthOf(shelf, other.into) - depthOf(shelf, one.into))
}

function holderOf(shelf: Shelf, id: EvidenceId): EvidenceId | null {
  const fate = shelf[id]?.fate
  return fate?.is === 'merged' ? fate.into : null
}

function depthOf(shelf: Shelf, id: EvidenceId): number {
  const into = holderOf(shelf, id)
  return into === null ? 0 : 1 + depthOf(shelf, into)
}
