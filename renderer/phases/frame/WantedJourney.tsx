import { goTo, useRoute } from '../../session/route.ts'
import { useCommand, useOpenSession } from '../../session/session.tsx'
import { useLanguage, useLibrary, useText } from '../../session/surface.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'

/** Asks whether the session changes to the journey that its editor came back with. */
export function WantedJourney() {
  const t = useText()
  const language = useLanguage()
  const { id } = useOpenSession()
  const give = useCommand()
  const route = useRoute()
  const known = useLibrary((library) => library.journeys)
  const wanted = route.at === 'session' && route.journey !== undefined && Object.hasOwn(known, route.journey) ? known[route.journey] : undefined
  const done = () => goTo({ at: 'session', session: id })
  if (wanted === undefined) return null
  const change = async () => {
    if (await give({ type: 'ChooseJourney', journey: wanted })) done()
  }
  return (
    <ConfirmDialog
      open title={t('editor.useTitle', { name: wanted.name[language] })} confirmLabel={t('editor.useHere')} cancelLabel={t('common.cancel')}
      onConfirm={() => void change()} onCancel={done}
    >
      <p>{t('editor.useWords')}</p>
    </ConfirmDialog>
  )
}
