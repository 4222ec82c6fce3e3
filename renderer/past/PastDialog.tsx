import './past.css'
import { useState } from 'react'
import { useText } from '../session/surface.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Log } from './Log.tsx'
import { NamedMoments } from './NamedMoments.tsx'
import { Replay } from './Replay.tsx'
import { usePast } from './use-past.ts'

/** The past of the session: its log, any moment as the room saw it on a timeline, and moments with a name. */
export function PastDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useText()
  const { past, readAgain } = usePast()
  const [chosen, choose] = useState<number | null>(null)
  return (
    <Dialog open onClose={onClose} size="full" title={t('past.title')} description={t('past.hint')} closeLabel={t('common.close')}>
      {past.is === 'waiting' ? <p role="status">{t('past.reading')}</p> : null}
      {past.is === 'failed' ? <EmptyState icon={<Icon name="warning" />} title={t('past.title')}>{past.words}</EmptyState> : null}
      {past.is === 'known' ? (
        <div className="past">
          <div className="past__side">
            <NamedMoments moments={past.value.moments} onChanged={readAgain} />
            <Log changes={past.value.changes} at={chosen ?? past.value.changes.length - 1} onChoose={choose} />
          </div>
          <Replay changes={past.value.changes} at={chosen ?? past.value.changes.length - 1} onMove={choose} onChanged={readAgain} />
        </div>
      ) : null}
    </Dialog>
  )
}
