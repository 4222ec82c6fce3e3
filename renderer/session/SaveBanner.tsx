import { Banner } from '../ui/Banner.tsx'
import { useSaveStatus } from './session.tsx'
import { useText } from './surface.tsx'

/** A line across the top while something that was done is not on the disk yet; says why and which file. */
export function SaveBanner() {
  const status = useSaveStatus()
  const t = useText()
  if (status.is !== 'not-saved') return null
  return (
    <Banner tone="alarm" title={t('shell.notSaved')}>
      {t(status.reason === 'disk-full' ? 'shell.diskFull' : 'shell.diskFails', { file: status.file })}
    </Banner>
  )
}
