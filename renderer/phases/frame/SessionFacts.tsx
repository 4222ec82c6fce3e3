import { useMemo, useState } from 'react'
import { LONGEST } from '../../../shared/contract/limits.ts'
import { type Journey, LANGUAGES } from '../../../shared/journey/journey.ts'
import { useEditOfSession } from '../../journeys/edit-of-session.ts'
import { Changes } from '../../session/Changes.tsx'
import { CommitField } from '../../session/CommitField.tsx'
import { useCommand, useSession } from '../../session/session.tsx'
import { useLanguage, useLibrary, useText } from '../../session/surface.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import { JourneySwitchDialog } from './JourneySwitchDialog.tsx'
import { LensesDialog } from './LensesDialog.tsx'
import { SourceDialog } from './SourceDialog.tsx'
import { Statement } from './StageExplained.tsx'

/** Whose session it is, what it is called, its language, and the journey with what its authors say of it. */
export function SessionFacts() {
  const t = useText()
  const own = useLanguage()
  const give = useCommand()
  const client = useSession((view) => view.client)
  const title = useSession((view) => view.title)
  const language = useSession((view) => view.language)
  const heldOn = useSession((view) => view.heldOn)
  const journey = useSession((view) => view.journey)
  const notes = useSession((view) => view.notes)
  const items = useSession((view) => view.backlog.items)
  const known = useLibrary((library) => library.journeys)
  const editJourney = useEditOfSession()
  const [source, showSource] = useState<string | null>(null)
  const [next, setNext] = useState<Journey | null>(null)
  const [choosesLenses, chooseLenses] = useState(false)
  const inLibrary = known[journey.id]
  const isNewer = useMemo(() => inLibrary !== undefined && JSON.stringify(inLibrary) !== JSON.stringify(journey), [inLibrary, journey])
  const isEmpty = Object.keys(notes).length + Object.keys(items).length === 0
  const journeys = Object.values({ ...known, [journey.id]: journey })
  const choose = (id: string) => {
    const chosen = known[id]
    if (chosen === undefined || id === journey.id) return
    if (isEmpty) void give({ type: 'ChooseJourney', journey: chosen })
    else setNext(chosen)
  }
  return (
    <div className="stack">
      <Changes>
        <CommitField
          label={t('frame.client')} value={client} maxLength={LONGEST.title} autoComplete="off"
          onCommit={(typed) => give({ type: 'SetClient', client: typed })}
        />
        <CommitField
          label={t('frame.title')} value={title} maxLength={LONGEST.title} autoComplete="off"
          onCommit={(typed) => give({ type: 'SetTitle', title: typed })}
        />
        <div className="field">
          <span className="field__label">{t('frame.language')}</span>
          <SegmentedControl
            label={t('frame.language')} wide value={language}
            onChange={(next) => void give({ type: 'SetLanguage', language: next })}
            options={LANGUAGES.map((value) => ({ value, label: t(`common.language.${value}`) }))}
          />
          <span className="field__hint">{t('frame.languageHint')}</span>
        </div>
        <CommitField
          label={t('frame.heldOn')} type="date" value={heldOn ?? ''} hint={t(heldOn === null ? 'frame.noDay' : 'frame.heldOnHint')}
          onCommit={(typed) => (typed === '' ? Promise.resolve(false) : give({ type: 'SetDay', heldOn: typed }))}
        />
        <div data-lead="journey">
          <Select
            label={t('frame.journey')} value={journey.id} onChange={choose} disabled={journeys.length < 2}
            options={journeys.map(({ id, name }) => ({ value: id, label: name[own] }))}
            hint={t('frame.journeyHint')}
          />
        </div>
      </Changes>
      <div className="field">
        {isNewer && inLibrary !== undefined ? (
          <Banner title={t('editor.newer')} actions={<Button onClick={() => setNext(inLibrary)}>{t('editor.takeOver')}</Button>} />
        ) : null}
        <Button data-lead="edit" icon={<Icon name="pencil" />} onClick={() => void editJourney()}>{t('editor.ofSession')}</Button>
        <span className="field__hint">{t('editor.ofSessionHint')}</span>
      </div>
      <div className="frame-lenses">
        <span className="field__label">{t('switching.lensesNow')}</span>
        <p>{journey.lenses.map(({ name }) => name[own]).join(' · ')}</p>
        <Changes><Button data-lead="lenses" onClick={() => chooseLenses(true)}>{t('switching.otherLenses')}</Button></Changes>
      </div>
      <section className="stack">
        <h2>{t('frame.origin')}</h2>
        <p>{journey.origin[own]}</p>
        <ul className="frame-list">
          {journey.claims.map(({ text, sources }) => (
            <Statement key={text.en} sources={sources} onSource={showSource}>{text[own]}</Statement>
          ))}
        </ul>
      </section>
      {next === null ? null : <JourneySwitchDialog journey={next} onDone={() => setNext(null)} />}
      {choosesLenses ? <LensesDialog onDone={() => chooseLenses(false)} /> : null}
      {source === null ? null : <SourceDialog source={source} onClose={() => showSource(null)} />}
    </div>
  )
}
