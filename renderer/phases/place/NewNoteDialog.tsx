import { useId, useState } from 'react'
import type { ParticipantId } from '../../../shared/kernel/ids.ts'
import { KINDS, type Kind, LONGEST_TEXT } from '../../../shared/session/gather.ts'
import { useCommand } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'

type NewNoteDialogProps = Readonly<{ open: boolean; author: ParticipantId | null; onClose: () => void }>

/** A note that comes up while placing; whoever is in the hot seat wrote it. */
export function NewNoteDialog({ open, author, onClose }: NewNoteDialogProps) {
  const t = useText()
  const give = useCommand()
  const form = useId()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<Kind>('observation')
  const write = async () => {
    if (text.trim() === '') return
    const note = { text: text.trim(), kind, strength: 2, stance: 'supports', symptom: false, unit: null, lens: null, author, observedOn: null } as const
    if (!(await give({ type: 'WriteEvidence', notes: [note] }))) return
    setText('')
    onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('place.newNote')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit" form={form} disabled={text.trim() === ''}>{t('place.addNote')}</Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void write()
        }}
      >
        <Field label={t('place.noteText')} hint={t('place.noteTextHint')} value={text} onChange={setText} maxLength={LONGEST_TEXT} autoComplete="off" />
        <Choices label={t('place.kind')} value={kind} onChange={setKind} options={KINDS.map((value) => ({ value, kind: value, label: t(`common.kind.${value}`) }))} />
      </form>
    </Dialog>
  )
}
