import { isTextKey } from '../../shared/i18n/translate.ts'
import { useLibrary, useLibraryCommand, useText } from '../session/surface.tsx'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'

/** What the user must know about the files on this machine, until they say that they do. */
export function LibraryNotices() {
  const t = useText()
  const notices = useLibrary((library) => library.notices)
  const tell = useLibraryCommand()
  return notices.map(({ id, notice, about }) => {
    const key = `library.notice.${notice}`
    return (
      <Banner
        key={id}
        tone="alarm"
        title={t('library.notice.title')}
        actions={<Button onClick={() => void tell({ type: 'DismissNotice', notice: id })}>{t('library.notice.dismiss')}</Button>}
      >
        {isTextKey(key) ? t(key, about) : t('library.notice.other', { notice, file: '', ...about })}
      </Banner>
    )
  })
}
