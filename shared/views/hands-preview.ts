import { agreementOf, type NoteAgreement } from '../verdict/agreement.ts'
import type { VerdictSettings } from '../verdict/settings.ts'
import type { NoteView } from './note-view.ts'

/** How far a note would agree with these hands: they count beside people and units, and instead of the room's one stage. */
export function withHands({ placements }: Pick<NoteView, 'placements'>, counts: readonly number[], settings: VerdictSettings): NoteAgreement {
  const said = Object.entries(placements ?? {}).filter(([placer]) => placer !== 'room')
  return agreementOf(counts.map((count, index) => count + said.filter(([, stage]) => stage === index + 1).length), settings)
}
