import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import { shortened } from '../../../shared/report/reasons.ts'
import { timeOfDay } from '../../session/dates.ts'
import { Changes } from '../../session/Changes.tsx'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { Resolving } from './use-resolve.ts'

/** A note that was taken off the board: where it went, and the way back. */
export function GoneNote({ note: id, resolving }: Readonly<{ note: EvidenceId; resolving: Resolving }>) {
  const t = useText()
  const language = useLanguage()
  const note = useSession((view) => view.shelf[id])
  const notes = useSession((view) => view.notes)
  if (note === undefined) return null
  const { fate } = note
  const words = fate.is === 'merged'
    ? t('resolve.gone.merged', { into: shortened(notes[fate.into]?.text ?? '') })
    : fate.is === 'parked' && fate.reason !== ''
      ? t('resolve.gone.parkedBecause', { reason: fate.reason })
      : t(`resolve.gone.${fate.is}`)
  const when = 'at' in fate && fate.at !== undefined ? `${timeOfDay(fate.at, language)}. ` : ''
  const back = (
    <Changes>
      <Button icon={<Icon name="undo" />} onClick={() => void resolving.settle({ type: 'ReturnEvidence', evidence: [id] }, t('resolve.said.returned'))}>
        {t('resolve.gone.return')}
      </Button>
    </Changes>
  )
  return <EmptyState icon={<Icon name="park" />} title={note.text} action={back}>{when}{words}</EmptyState>
}
