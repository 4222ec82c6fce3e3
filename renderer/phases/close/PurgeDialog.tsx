import { useState } from 'react'
import { useOpenSession, useSession } from '../../session/session.tsx'
import { useLibraryCommand, useText } from '../../session/surface.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useToast } from '../../ui/Toasts.tsx'
import { sayList } from '../../../shared/report/reasons.ts'

/** Says what a purge of the names takes and what it leaves, and does it once somebody has said that they read that. */
export function PurgeDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useText()
  const tell = useLibraryCommand()
  const toast = useToast()
  const { id } = useOpenSession()
  const purging = useSession((view) => view.purging)
  const units = useSession((view) => view.units)
  const [understood, setUnderstood] = useState(false)
  const [busy, setBusy] = useState(false)
  const purge = async () => {
    setBusy(true)
    const done = await tell({ type: 'PurgePeople', session: id })
    setBusy(false)
    if (done !== false) toast({ title: t('purge.done'), tone: 'sound' })
    onClose()
  }
  const { texts = 0, owners = 0, smallUnits = [] } = purging ?? {}
  return (
    <ConfirmDialog
      open tone="alarm" title={t('purge.title')} confirmLabel={t('purge.confirm')} cancelLabel={t('common.cancel')}
      busy={busy} ready={understood} onConfirm={() => void purge()} onCancel={onClose}
      focusAfter={() => document.querySelector('.run__end [data-focus-after]')}
    >
      <div className="purge">
        <p>{t('purge.forGood')}</p>
        <section>
          <h3>{t('purge.goes')}</h3>
          <ul>
            <li>{t('purge.people')}</li>
            <li>{t('purge.placements')}</li>
            <li>{t('purge.past')}</li>
            {texts === 0 ? null : <li>{t('purge.texts', { count: texts })}</li>}
            {owners === 0 ? null : <li>{t('purge.owners', { count: owners })}</li>}
          </ul>
        </section>
        <section>
          <h3>{t('purge.stays')}</h3>
          <ul>
            <li>{t('purge.figures')}</li>
            <li>{t('purge.voices')}</li>
            <li>{t('purge.copies')}</li>
            {smallUnits.length === 0 ? null : <li>{t('purge.smallUnits', { units: sayList(t, smallUnits.map((unit) => units[unit]?.name ?? '')) })}</li>}
          </ul>
        </section>
        <Checkbox label={t('purge.understood')} checked={understood} onChange={setUnderstood} disabled={busy} />
      </div>
    </ConfirmDialog>
  )
}
