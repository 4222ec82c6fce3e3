import { useState } from 'react'
import type { OwnJourneySummary } from '../../shared/views/library-view.ts'
import { useLanguage, useLibraryCommand, useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useToast } from '../ui/Toasts.tsx'
import { JourneyRow } from './JourneyRow.tsx'
import { wordsOf } from './use-names.ts'

/** The journeys in the bin: each can be brought back, or deleted for good after a warning. */
export function BinnedJourneys({ journeys }: Readonly<{ journeys: readonly OwnJourneySummary[] }>) {
  const t = useText()
  const language = useLanguage()
  const tell = useLibraryCommand()
  const toast = useToast()
  const [doomed, setDoomed] = useState<OwnJourneySummary | null>(null)
  const nameOf = ({ name }: OwnJourneySummary): string => wordsOf(name, language) || t('editor.untitled')
  const restore = async (journey: OwnJourneySummary) => {
    if ((await tell({ type: 'RestoreJourney', journey: journey.id })) !== false) toast({ title: t('editor.broughtBack', { name: nameOf(journey) }), tone: 'sound' })
  }
  const purge = async (journey: OwnJourneySummary) => {
    setDoomed(null)
    if ((await tell({ type: 'PurgeJourney', journey: journey.id })) !== false) toast({ title: t('editor.purged', { name: nameOf(journey) }) })
  }
  if (journeys.length === 0) return null
  return (
    <section className="je-list" aria-labelledby="je-bin">
      <h3 id="je-bin">{t('editor.bin')}</h3>
      <ul>
        {journeys.map((journey) => (
          <JourneyRow key={journey.id} name={nameOf(journey)} stages={journey.stages} lenses={journey.lenses}>
            <Button icon={<Icon name="undo" />} onClick={() => void restore(journey)}>{t('editor.bringBack')}</Button>
            <Button tone="bare" icon={<Icon name="trash" />} onClick={() => setDoomed(journey)}>{t('editor.purge')}</Button>
          </JourneyRow>
        ))}
      </ul>
      <ConfirmDialog
        open={doomed !== null} tone="alarm" title={t('editor.purgeTitle', { name: doomed === null ? '' : nameOf(doomed) })}
        confirmLabel={t('editor.purge')} cancelLabel={t('common.cancel')}
        onConfirm={() => doomed !== null && void purge(doomed)} onCancel={() => setDoomed(null)}
      >
        <p>{t('editor.purgeWarning')}</p>
      </ConfirmDialog>
    </section>
  )
}
