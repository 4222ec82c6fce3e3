import { useRef } from 'react'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { ShelvedNoteView } from '../../../shared/views/note-view.ts'
import { Changes } from '../../session/Changes.tsx'
import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { LongList } from './LongList.tsx'

/** Notes that wait in the bin: deleted, parked or hidden, the last one first. Halves and merged notes come back by undoing. */
export function useBinned(): readonly ShelvedNoteView[] {
  const shelf = Object.values(useSession((view) => view.shelf))
  return shelf.filter(({ fate }) => fate.is === 'binned' || fate.is === 'parked' || fate.is === 'hidden').toReversed()
}

/** The bin: each note can be brought back to the board as it was. */
export function ShelfDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useText()
  const give = useCommand()
  const binned = useBinned()
  const body = useRef<HTMLDivElement>(null)
  const bringBack = (evidence: readonly EvidenceId[]) => {
    body.current?.focus()
    void give({ type: 'ReturnEvidence', evidence })
  }
  // What was hidden on purpose is shown again one by one.
  const deleted = binned.filter(({ fate }) => fate.is !== 'hidden')
  const bringAllBack = <Changes><Button onClick={() => bringBack(deleted.map(({ id }) => id))}>{t('gather.restoreAll')}</Button></Changes>
  return (
    <Dialog
      open onClose={onClose} size="wide" title={t('gather.binTitle')} description={t('gather.binHint')}
      closeLabel={t('common.close')}
      {...(deleted.length > 1 ? { footer: bringAllBack } : {})}
    >
      <div ref={body} tabIndex={-1} className="gather-bin">
        {binned.length === 0 ? (
          <EmptyState icon={<Icon name="trash" />} title={t('gather.binEmpty')}>{t('gather.binEmptyHint')}</EmptyState>
        ) : (
          <LongList
            label={t('gather.binTitle')} rows={binned} rowHeight={64} keyOf={({ id }) => id}
            render={({ id, text, kind, fate }) => (
              <div className="gather-bin__row">
                <span className="kind__chip" data-kind={kind} title={t(`common.kind.${kind}`)}><KindIcon kind={kind} /></span>
                <p>
                  {text}
                  {fate.is === 'parked' ? (
                    <span className="gather-bin__why">{t('gather.parked', { reason: fate.reason })}</span>
                  ) : fate.is === 'hidden' ? (
                    <span className="gather-bin__why">{t('hiding.because', { reason: fate.reason })}</span>
                  ) : null}
                </p>
                <Changes><Button icon={<Icon name="undo" />} onClick={() => bringBack([id])}>{t(fate.is === 'hidden' ? 'hiding.show' : 'gather.restore')}</Button></Changes>
              </div>
            )}
          />
        )}
      </div>
    </Dialog>
  )
}
