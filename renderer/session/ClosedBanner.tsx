import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useCommand, useSaveStatus, useSession } from './session.tsx'
import { useText } from './surface.tsx'

/** A line across the top of a closed session that says why nothing can be changed, with the way to open it again. */
export function ClosedBanner() {
  const t = useText()
  const give = useCommand()
  // The last screen says so itself, beside the button that closed it.
  const says = useSession((view) => view.closedAt !== null && view.phase !== 'close')
  const readOnly = useSaveStatus().is === 'read-only'
  if (!says || readOnly) return null
  return <Banner actions={<Button icon={<Icon name="undo" />} onClick={() => void give({ type: 'ReopenSession' })}>{t('close.reopen')}</Button>}>{t('hands.why.reopenFirst')}</Banner>
}
