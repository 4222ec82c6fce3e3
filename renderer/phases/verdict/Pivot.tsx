import { type Reason, sayReason } from '../../../shared/report/reasons.ts'
import { voiceOfNote } from '../../../shared/views/what-if.ts'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import type { Open } from './opened.ts'
import { useReasonNames } from './use-reason-names.ts'

type PivotProps = Readonly<{ reason: Extract<Reason, { kind: 'pivotal-note' | 'pivotal-person' }>; open: Open }>

/** What the verdict would be without one note or one person, as a sentence that opens the notes it speaks of. */
export function Pivot({ reason, open }: PivotProps) {
  const t = useText()
  const names = useReasonNames()
  const notes = useSession((view) => view.notes)
  const words = sayReason(t, reason, names)
  const openIt = () => {
    if (reason.kind === 'pivotal-note') return open({ is: 'notes', title: t('standing.pivot.note'), words, notes: [reason.note] })
    const theirs = Object.values(notes).flatMap((note) => (voiceOfNote(note) === reason.person ? [note.id] : []))
    open({ is: 'notes', title: t('standing.pivot.person', { person: names.person(reason.person) }), words, notes: theirs })
  }
  return <button type="button" className="pivot" aria-haspopup="dialog" aria-label={t('standing.pivot.open', { words })} onClick={openIt}>{words}</button>
}
