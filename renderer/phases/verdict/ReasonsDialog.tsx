import { sayReason } from '../../../shared/report/reasons.ts'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useReasonNames } from './use-reason-names.ts'

/** Every reason behind the verdict, in the order in which to say them. */
export function ReasonsDialog({ open, onClose }: Readonly<{ open: boolean; onClose: () => void }>) {
  const t = useText()
  const names = useReasonNames()
  const stage = useSession((view) => view.verdict.stage)
  const assessment = useSession((view) => view.assessment)
  const title = t('verdict.reasonsTitle', { stage: stage === null ? t('verdict.noStage') : names.stage(stage) })
  return (
    <Dialog open={open} onClose={onClose} size="wide" title={title} closeLabel={t('common.close')}>
      <ol className="reasons">
        {assessment?.reasons.map((reason) => <li key={JSON.stringify(reason)}>{sayReason(t, reason, names)}</li>)}
      </ol>
      {assessment?.stability === null ? <p className="muted" aria-busy>{t('verdict.workingOut')}</p> : null}
    </Dialog>
  )
}
