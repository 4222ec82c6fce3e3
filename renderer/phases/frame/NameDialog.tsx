import { type ReactNode, type SubmitEvent, useId, useState } from 'react'
import { LONGEST } from '../../../shared/contract/limits.ts'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'

type NameDialogProps = Readonly<{
  title: string
  label: string
  name: string
  onSave: (name: string) => Promise<boolean>
  onClose: () => void
  children?: ReactNode
}>

/** Asks for a name, and for what its children ask; stays open with what was typed while it is refused. */
export function NameDialog({ title, label, name, onSave, onClose, children }: NameDialogProps) {
  const t = useText()
  const form = useId()
  const [typed, setTyped] = useState(name)
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (typed.trim() !== '' && (await onSave(typed.trim()))) onClose()
  }
  return (
    <Dialog
      open onClose={onClose} title={title} closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit" form={form}>{t('common.save')}</Button>
        </>
      }
    >
      <form id={form} className="stack" noValidate onSubmit={(event) => void save(event)}>
        <Field
          label={label} value={typed} onChange={setTyped} maxLength={LONGEST.name} autoFocus autoComplete="off"
          error={typed.trim() === '' ? t('frame.nameMissing') : null}
        />
        {children}
      </form>
    </Dialog>
  )
}
