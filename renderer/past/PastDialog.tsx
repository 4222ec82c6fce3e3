import './past.css'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../session/surface.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Log } from './Log.tsx'
import { NamedMoments } from './NamedMoments.tsx'
import { Replay } from './Replay.tsx'
import { usePast } from './use-past.ts'

/** Where the focus goes once the past is read. */
const LEADS_TO = { log: '.past__log input[type="search"]', timeline: '.past__slider', moments: '.past__name input' } as const
export type PastPart = keyof typeof LEADS_TO

type PastDialogProps = Readonly<{ onClose: () => void; part?: PastPart | null }>

/** The past of the session: its log, any moment as the room saw it on a timeline, and moments with a name; leads into one of them if asked. */
export function PastDialog({ onClose, part = null }: PastDialogProps) {
  const t = useText()
  const { past, readAgain } = usePast()
  const [chosen, choose] = useState<number | null>(null)
  const parts = useRef<HTMLDivElement>(null)
  const known = past.is === 'known'
  useEffect(() => {
    if (part === null || !known) return
    // After the dialog has moved the focus into itself.
    const frame = requestAnimationFrame(() => parts.current?.querySelector<HTMLElement>(LEADS_TO[part])?.focus())
    return () => cancelAnimationFrame(frame)
  }, [part, known])
  return (
    <Dialog open onClose={onClose} size="full" title={t('past.title')} description={t('past.hint')} closeLabel={t('common.close')}>
      {past.is === 'waiting' ? <p role="status">{t('past.reading')}</p> : null}
      {past.is === 'failed' ? <EmptyState icon={<Icon name="warning" />} title={t('past.title')}>{past.words}</EmptyState> : null}
      {past.is === 'known' ? (
        <div className="past" ref={parts}>
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
