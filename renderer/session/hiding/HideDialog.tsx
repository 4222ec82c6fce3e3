import { useRef, useState } from 'react'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { useToast } from '../../ui/Toasts.tsx'
import { useCommand } from '../session.tsx'
import { useText } from '../surface.tsx'

type HideDialogProps = Readonly<{ notes: readonly EvidenceId[]; onClose: () => void; onHidden?: () => void }>

/** Takes notes out of everybody's sight but the facilitator's, with a reason. */
export function HideDialog({ notes, onClose, onHidden }: HideDialogProps) {
  const t = useText()
  const give = useCommand()
  const toast = useToast()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const box = useRef<HTMLElement | null>(null)
  const hide = async () => {
    if (reason.trim() === '') {
      setMissing(true)
      box.current?.focus()
      return
    }
    if (!(await give({ type: 'HideEvidence', evidence: notes, reason }))) return
    toast({ title: t('hiding.done', { count: notes.length }), action: { label: t('common.undo'), onPress: () => void give({ type: 'ReturnEvidence', evidence: notes }) } })
    onHidden?.()
    onClose()
  }
  return (
    <Dialog
      open onClose={onClose} title={t('hiding.title')} closeLabel={t('common.close')} description={t('hiding.hint')}
      footer={<><Button onClick={onClose}>{t('common.cancel')}</Button><Button tone="primary" onClick={() => void hide()}>{t('hiding.confirm')}</Button></>}
    >
      <Field
        label={t('hiding.reason')} hint={t('hiding.reasonHint')} value={reason} onChange={setReason} onKeyDown={({ key }) => key === 'Enter' && void hide()}
        inputRef={(element) => { box.current = element }}
        {...(missing && reason.trim() === '' ? { error: t('refusal.reason-empty') } : {})}
      />
    </Dialog>
  )
}
