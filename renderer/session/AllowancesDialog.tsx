import { ALLOWED_IN, DOINGS } from '../../shared/session/agenda.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Switch } from '../ui/Switch.tsx'
import { Changes } from './Changes.tsx'
import { useCommand, useSession } from './session.tsx'
import { useText } from './surface.tsx'

/** What participants may do in this phase, and the facilitator's word over it until the next phase. */
export function AllowancesDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useText()
  const give = useCommand()
  const phase = useSession((view) => view.phase)
  const allowed = useSession((view) => view.allowed)
  return (
    <Dialog open onClose={onClose} title={t('agenda.allowances')} description={t('agenda.allowancesHint')} closeLabel={t('common.close')}>
      <Changes says>
        {DOINGS.map((doing) => {
          const isAllowed = allowed.includes(doing)
          const isUsual = isAllowed === ALLOWED_IN[phase].includes(doing)
          return (
            <Switch
              key={doing} label={t(`agenda.doing.${doing}`)} checked={isAllowed}
              hint={isUsual ? t('agenda.asUsual') : t(`agenda.${isAllowed ? 'allowed' : 'forbidden'}.${doing}`)}
              onChange={(next) => void give({ type: 'AllowParticipants', doing, allowed: next })}
            />
          )
        })}
      </Changes>
    </Dialog>
  )
}
