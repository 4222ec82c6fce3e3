import { useState } from 'react'
import type { JourneyDraft } from '../../shared/journey/draft.ts'
import type { OwnJourneySummary } from '../../shared/views/library-view.ts'
import { goTo } from '../session/route.ts'
import { useLanguage, useLibrary, useLibraryCommand, useSurface, useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useToast } from '../ui/Toasts.tsx'
import { BinnedJourneys } from './BinnedJourneys.tsx'
import { useSaveJourneyFile } from './journey-files.ts'
import { JourneyRow } from './JourneyRow.tsx'
import './journeys.css'
import { OpenJourneyButton } from './OpenJourneyButton.tsx'
import { useMakeJourney } from './own-journeys.ts'
import { OwnJourneyRow } from './OwnJourneyRow.tsx'
import { wordsOf } from './use-names.ts'

/** Every journey of this machine: one's own to make, change, save and bin, and those that come with the program to copy. */
export function JourneysDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useText()
  const language = useLanguage()
  const { client } = useSurface()
  const tell = useLibraryCommand()
  const toast = useToast()
  const make = useMakeJourney()
  const saveFile = useSaveJourneyFile()
  const journeys = useLibrary((library) => library.journeys)
  const known = useLibrary((library) => library.ownJourneys)
  const [busy, setBusy] = useState(false)
  const own = Object.values(known).sort((a, b) => b.changedAt - a.changedAt)
  const shipped = Object.values(journeys).filter(({ id }) => !Object.hasOwn(known, id))
  const edit = (journey: string | null) => {
    setBusy(false)
    if (journey !== null) goTo({ at: 'journey', journey, session: null })
  }
  const making = (made: Promise<string | null>) => {
    setBusy(true)
    void made.then(edit)
  }
  const draftOf = async (id: string): Promise<JourneyDraft | null> => {
    const answer = await client.ask('library', { type: 'OwnJourney', journey: id })
    return answer.ok ? answer.value : null
  }
  const bin = async ({ id, name }: OwnJourneySummary) => {
    if ((await tell({ type: 'BinJourney', journey: id })) === false) return
    const restore = () => void tell({ type: 'RestoreJourney', journey: id })
    toast({ title: t('editor.binned', { name: wordsOf(name, language) || t('editor.untitled') }), action: { label: t('common.undo'), onPress: restore } })
  }
  const shown = own.filter(({ binned }) => !binned)
  return (
    <Dialog
      open onClose={onClose} size="wide" title={t('editor.journeys')} closeLabel={t('common.close')} description={t('editor.journeysHint')}
      footer={
        <>
          <OpenJourneyButton onOpened={edit} />
          <Button tone="primary" icon={<Icon name="plus" />} busy={busy} onClick={() => making(make.fromNothing())}>{t('editor.newJourney')}</Button>
        </>
      }
    >
      <section className="je-list" aria-labelledby="je-own">
        <h3 id="je-own">{t('editor.own')}</h3>
        {shown.length > 0 ? null : <EmptyState title={t('editor.none')}>{t('editor.noneHint')}</EmptyState>}
        <ul>
          {shown.map((journey) => (
            <OwnJourneyRow
              key={journey.id} journey={journey} now={client.hostNow()} onEdit={() => edit(journey.id)} onBin={() => void bin(journey)}
              onSaveFile={() => void draftOf(journey.id).then((draft) => (draft === null ? undefined : saveFile(draft)))}
              onCopy={() => making(draftOf(journey.id).then((draft) => (draft === null ? null : make.copyOf(draft))))}
            />
          ))}
        </ul>
      </section>
      <section className="je-list" aria-labelledby="je-shipped">
        <h3 id="je-shipped">{t('editor.shipped')}</h3>
        <ul>
          {shipped.map((journey) => (
            <JourneyRow key={journey.id} name={wordsOf(journey.name, language)} stages={journey.stages} lenses={journey.lenses.length}>
              <Button
                icon={<Icon name="copy" />} aria-label={t('editor.copyNamed', { name: wordsOf(journey.name, language) })}
                onClick={() => making(make.copyOf(journey))}
              >
                {t('editor.copyToChange')}
              </Button>
            </JourneyRow>
          ))}
        </ul>
      </section>
      <BinnedJourneys journeys={own.filter(({ binned }) => binned)} />
    </Dialog>
  )
}
