import type { EvidenceId } from '../kernel/ids.ts'
import { worstFirst } from '../verdict/agreement.ts'
import type { NoteView } from './note-view.ts'

/** The contested notes that nobody has settled yet, worst first. */
export function queueOf(notes: Readonly<Record<EvidenceId, NoteView>>): readonly EvidenceId[] {
  return Object.values(notes)
    .flatMap(({ id, standing, agreement }) => (standing === 'contested' && agreement !== null ? [{ id, agreement }] : []))
    .toSorted((one, other) => worstFirst(one.agreement, other.agreement))
    .map(({ id }) => id)
}
