import { useRef, useState } from 'react'
import type { SessionSummary } from '../../shared/views/library-view.ts'
import { useLanguage, useLibraryCommand, useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useToast } from '../ui/Toasts.tsx'
import { dateOf } from './client-groups.ts'
import { sayMoment } from '../session/moments.ts'

type BinDialogProps = Readonly<{ sessions: readonly SessionSummary[]; now: number; onClose: () => void }>

/** The sessions that were deleted: each can be brought back, or deleted for good after a warning. */
export function BinDialog({ sessions, now, onClose }: BinDialogProps) {
  const t = useText()
  const language = useLanguage()
  const tell = useLibraryCommand()
  const toast = useToast()
  const list = useRef<HTMLDivElement>(null)
  const [doomed, setDoomed] = useState<SessionSummary | null>(null)
  const restore = async ({ id, title }: SessionSummary) => {
    list.current?.focus()
    const done = await tell({ type: 'RestoreSession', session: id })
    if (done !== false) toast({ title: t('library.restored', { title }), tone: 'sound' })
  }
  const purge = async ({ id, title }: SessionSummary) => {
    setDoomed(null)
    list.current?.focus()
    if ((await tell({ type: 'PurgeSession', session: id })) !== false) toast({ title: t('library.purged', { title }) })
  }
  return (
    <Dialog
      open onClose={onClose} size="wide" title={t('library.binTitle')} closeLabel={t('common.close')}
      description={t('library.binHint')}
    >
      <div ref={list} tabIndex={-1} className="library-bin">
        {sessions.length === 0 ? (
          <EmptyState icon={<Icon name="trash" />} title={t('library.binEmpty')}>{t('library.binEmptyHint')}</EmptyState>
        ) : (
          <ul>
            {sessions.map((session) => (
              <li key={session.id} className="library-bin__row">
                <span className="library-bin__words">
                  <b>{session.title}</b>
                  <span>
                    {session.client} · {sayMoment(t, language, dateOf(session), now)} · {t('common.notes', { count: session.notes })}
                  </span>
                </span>
                <Button icon={<Icon name="undo" />} onClick={() => void restore(session)}>{t('library.restore')}</Button>
                <Button tone="bare" icon={<Icon name="trash" />} onClick={() => setDoomed(session)}>{t('library.purge')}</Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <ConfirmDialog
        open={doomed !== null}
        tone="alarm"
        title={t('library.purgeTitle', { title: doomed?.title ?? '' })}
        confirmLabel={t('library.purge')}
        cancelLabel={t('common.cancel')}
        onConfirm={() => doomed !== null && void purge(doomed)}
        onCancel={() => setDoomed(null)}
      >
        <p>
          {t('library.purgeWarning', { client: doomed?.client ?? '', notes: t('common.notes', { count: doomed?.notes ?? 0 }) })}
        </p>
      </ConfirmDialog>
    </Dialog>
  )
}
