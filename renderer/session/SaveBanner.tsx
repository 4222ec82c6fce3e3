import type { SaveStatus } from '../../shared/contract/messages.ts'
import type { Translate } from '../../shared/i18n/catalogue.ts'
import { Banner } from '../ui/Banner.tsx'
import { useSaveStatus } from './session.tsx'
import { useText } from './surface.tsx'

/** A line across the top while something that was done is not on the disk yet, or nothing can be done; says why. */
export function SaveBanner() {
  const status = useSaveStatus()
  const t = useText()
  if (status.is === 'read-only') return <Banner title={t('library.lookOnly')}>{sayWhy(t, status)}</Banner>
  if (status.is !== 'not-saved') return null
  return (
    <Banner tone="alarm" title={t('shell.notSaved')}>
      {t(status.reason === 'disk-full' ? 'shell.diskFull' : 'shell.diskFails', { file: status.file })}
    </Banner>
  )
}

function sayWhy(t: Translate, { why, owner }: Extract<SaveStatus, { is: 'read-only' }>): string {
  return why === 'open-elsewhere' && owner !== null ? t('shell.openOn', { owner }) : t(`shell.lookOnly.${why}`)
}
