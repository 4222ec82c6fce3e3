import { type SubmitEvent, useId, useState } from 'react'
import { LONGEST } from '../../shared/contract/limits.ts'
import { LANGUAGES, type Language } from '../../shared/journey/journey.ts'
import { goTo } from '../session/route.ts'
import { useLanguage, useLibrary, useLibraryCommand, useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { Select } from '../ui/Select.tsx'

/** The journey that a new session starts from where it is there: the one that the program was made around. */
const USUAL_JOURNEY = 'social-engagement-journey'

type NewSessionDialogProps = Readonly<{
  client: string
  /** The journey to start on, where one was chosen already. */
  journey?: string | undefined
  onClose: () => void
}>

/** Asks whose workshop it is, its title, language and journey, and opens the session that they make. */
export function NewSessionDialog({ client: given, journey: chosen = USUAL_JOURNEY, onClose }: NewSessionDialogProps) {
  const t = useText()
  const own = useLanguage()
  const form = useId()
  const known = useLibrary((library) => library.journeys)
  const journeys = Object.values(known)
  const tell = useLibraryCommand()
  const [client, setClient] = useState(given)
  const [title, setTitle] = useState('')
  const [language, setLanguage] = useState<Language>(own)
  const [journey, setJourney] = useState((known[chosen] ?? known[USUAL_JOURNEY] ?? journeys[0])?.id ?? '')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const create = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (busy || client.trim() === '' || title.trim() === '') return
    setBusy(true)
    const value = await tell({ type: 'CreateSession', client: client.trim(), title: title.trim(), language, journey })
    setBusy(false)
    if (typeof value !== 'boolean') goTo({ at: 'session', session: value.session })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('library.new.title')}
      description={t('library.new.words')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit" form={form} busy={busy}>{t('library.new.create')}</Button>
        </>
      }
    >
      <form id={form} className="stack" noValidate onSubmit={(event) => void create(event)}>
        <Field
          label={t('library.new.client')} hint={t('library.new.clientHint')} value={client} onChange={setClient}
          maxLength={LONGEST.title}
          autoFocus={given === ''} autoComplete="off" required
          error={tried && client.trim() === '' ? t('library.new.clientMissing') : null}
        />
        <Field
          label={t('library.new.name')} hint={t('library.new.nameHint')} value={title} onChange={setTitle}
          maxLength={LONGEST.title}
          autoFocus={given !== ''} autoComplete="off" required
          error={tried && title.trim() === '' ? t('library.new.nameMissing') : null}
        />
        <div className="field">
          <span className="field__label">{t('library.new.language')}</span>
          <SegmentedControl
            label={t('library.new.language')} wide value={language} onChange={setLanguage}
            options={LANGUAGES.map((value) => ({ value, label: t(`common.language.${value}`) }))}
          />
          <span className="field__hint">{t('library.new.languageHint')}</span>
        </div>
        <Select
          label={t('library.new.journey')} value={journey} onChange={setJourney}
          options={journeys.map(({ id, name, stages }) => {
            const count = t('library.new.stages', { count: stages.length })
            return { value: id, label: `${name[own]} (${count})` }
          })}
        />
      </form>
    </Dialog>
  )
}
