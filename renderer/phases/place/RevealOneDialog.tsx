import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'

type RevealOneDialogProps = Readonly<{ waiting: readonly EvidenceId[]; onClose: () => void }>

/** Chooses one note of a blind round that is shown to everybody before the others. */
export function RevealOneDialog({ waiting, onClose }: RevealOneDialogProps) {
  const t = useText()
  const give = useCommand()
  const notes = useSession((view) => view.notes)
  const reveal = (evidence: EvidenceId) => {
    onClose()
    void give({ type: 'RevealPlacements', evidence: [evidence] })
  }
  const known = waiting.flatMap((id): readonly NoteView[] => (notes[id] === undefined ? [] : [notes[id]]))
  return (
    <Dialog open title={t('turns.revealOneTitle')} closeLabel={t('common.close')} description={t('turns.revealOneHint')} onClose={onClose}>
      {known.length === 0 ? <p className="muted">{t('turns.noneToReveal')}</p> : null}
      <ul className="reveal-one">
        {known.map(({ id, text }) => (
          <li key={id}>
            <Button wide icon={<Icon name="eye" />} aria-label={t('turns.revealThis', { note: text })} onClick={() => reveal(id)}>{text}</Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
