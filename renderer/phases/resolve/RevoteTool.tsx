import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** Let everybody place this one note again, unseen. */
export function RevoteTool({ note, open }: Readonly<{ note: NoteView; open: (note: EvidenceId) => void }>) {
  const t = useText()
  const give = useCommand()
  const people = useSession((view) => view.people)
  const nobody = Object.keys(people).length === 0
  const start = async () => {
    if (await give({ type: 'OpenRound', mode: 'blind', scope: [note.id] })) open(note.id)
  }
  return (
    <div className="ruling">
      <span className="ruling__label">{t('resolve.tool.revote')}</span>
      <p className="keep">{t(nobody ? 'resolve.nobodyToVote' : 'resolve.revoteHint')}</p>
      <Button tone="primary" wide disabled={nobody} icon={<Icon name="blind" />} onClick={() => void start()}>{t('resolve.startRevote')}</Button>
    </div>
  )
}
