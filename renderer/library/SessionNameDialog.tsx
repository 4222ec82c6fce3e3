import { type SubmitEvent, useId, useState } from 'react'
import { LONGEST } from '../../shared/contract/limits.ts'
import type { SessionSummary } from '../../shared/views/library-view.ts'
import { useLibraryCommand, useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'

type SessionNameDialogProps = Readonly<{ ask: 'rename' | 'duplicate'; session: SessionSummary; onClose: () => void }>

/** Asks what a session, or its copy, is called. */
export function SessionNameDialog({ ask, session, onClose }: SessionNameDialogProps) {
  const t = useText()
  const tell = useLibraryCommand()
  const form = useId()
  const renames = ask === 'rename'
  const proposed = renames ? session.title : t('library.copyOf', { title: session.title }).slice(0, LONGEST.title)
  const [title, setTitle] = useState(proposed)
  const [client, setClient] = useState(session.client)
  const [busy, setBusy] = useState(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy || title.trim() === '' || client.trim() === '') return
    setBusy(true)
    const named = { session: session.id, title: title.trim() }
    const renamed = { type: 'RenameSession', ...named, client: client.trim() } as const
    const value = await tell(renames ? renamed : { type: 'DuplicateSession', ...named })
    setBusy(false)
    if (value !== false) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(renames ? 'library.renameTitle' : 'library.duplicateTitle')}
      closeLabel={t('common.close')}
      {...(renames ? {} : { description: t('library.duplicateHint') })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit" form={form} busy={busy}>
            {t(renames ? 'common.save' : 'library.duplicateDo')}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <Field
          label={t('library.new.name')} value={title} onChange={setTitle} maxLength={LONGEST.title} autoFocus autoComplete="off"
          error={title.trim() === '' ? t('library.new.nameMissing') : null}
        />
        {renames ? (
          <Field
            label={t('library.new.client')} value={client} onChange={setClient} maxLength={LONGEST.title} autoComplete="off"
            error={client.trim() === '' ? t('library.new.clientMissing') : null}
          />
        ) : null}
      </form>
    </Dialog>
  )
}
