import { useMemo, useState } from 'react'
import type { Journey, LocalText } from '../../../shared/journey/journey.ts'
import { baseOf, type LensSet, lensesToBeginWith, lensesToGoBackTo, withLenses } from '../../../shared/journey/lens-set.ts'
import { inEachLanguage } from '../../../shared/journey/local-text.ts'
import { identityMapping, type JourneyMapping } from '../../../shared/journey/mapping.ts'
import { translator } from '../../../shared/i18n/translate.ts'
import type { LensId } from '../../../shared/kernel/ids.ts'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useLibrary, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { JourneySwitchDialog } from './JourneySwitchDialog.tsx'
import { faultsOf, OwnLenses, ownRows, type OwnRow, rowsToLenses } from './OwnLenses.tsx'

/** The choices that are no lens set of the library; ids of those have no blanks. */
const OF_JOURNEY = ' journey'
const OWN = ' own'

type Agreed = Readonly<{ journey: Journey; start: JourneyMapping; remake?: (lenses: readonly LensId[]) => Journey }>

/** Other lenses for the session's journey: its own, a set, or lenses that are typed here; then where everything goes. */
export function LensesDialog({ onDone }: Readonly<{ onDone: () => void }>) {
  const t = useText()
  const language = useLanguage()
  const journey = useSession((view) => view.journey)
  const journeys = useLibrary((library) => library.journeys)
  const sets = useLibrary((library) => library.lensSets)
  const base = journeys[baseOf(journey.id)]
  const isVariant = baseOf(journey.id) !== journey.id
  const [chosen, choose] = useState<string>(() => Object.keys(sets)[0] ?? OWN)
  const [rows, setRows] = useState<readonly OwnRow[]>(() => ownRows(journey, language))
  const [agreed, agree] = useState<Agreed | null>(null)
  const options = [
    ...(isVariant && base !== undefined ? [{ value: OF_JOURNEY, label: t('switching.ownOfJourney') }] : []),
    ...Object.values(sets).map(({ id, name }) => ({ value: id, label: name[language] })),
    { value: OWN, label: t('switching.ownSet') },
  ]
  const set = useMemo(() => sets[chosen] ?? null, [sets, chosen])
  const lenses = chosen === OF_JOURNEY ? (base?.lenses ?? []) : (set?.lenses ?? [])
  const next = () => {
    if (chosen === OF_JOURNEY && base !== undefined) {
      const { stages } = identityMapping(journey)
      agree({ journey: base, start: { stages, lenses: lensesToGoBackTo(journey, base, Object.values(sets)) } })
      return
    }
    const chosenSet = set ?? { id: 'own', name: ownName(), sources: {}, matches: [], lenses: rowsToLenses(rows, journey, language) }
    agree(variantOf(journey, chosenSet))
  }
  if (agreed !== null) return <JourneySwitchDialog {...agreed} onDone={onDone} />
  return (
    <Dialog
      open onClose={onDone} size="wide" title={t('switching.lensesTitle')} description={t('switching.lensesWords')} closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onDone}>{t('common.cancel')}</Button>
          <Button tone="primary" disabled={chosen === OWN && faultsOf(rows).size > 0} onClick={next}>{t('switching.next')}</Button>
        </>
      }
    >
      <Choices label={t('switching.set')} value={chosen} options={options} onChange={choose} />
      {chosen === OWN ? <OwnLenses rows={rows} onChange={setRows} /> : (
        <>
          {set === null ? null : <p className="muted">{set.origin[language]}</p>}
          <ul className="lens-list">
            {lenses.map(({ id, name, question }) => <li key={id}><b>{name[language]}</b><span>{question[language]}</span></li>)}
          </ul>
        </>
      )}
    </Dialog>
  )
}

/** The session's journey with the lenses of a set, made anew for every choice of where the old ones go. */
function variantOf(journey: Journey, set: Pick<LensSet, 'id' | 'name' | 'sources' | 'lenses' | 'matches'>): Agreed {
  const remake = (lenses: readonly LensId[]) => withLenses(journey, set, lenses)
  const lenses = lensesToBeginWith(journey, set)
  const first = set.lenses[0]?.id
  const complete = lenses.flatMap((lens) => lens ?? first ?? [])
  return { journey: remake(complete), start: { stages: identityMapping(journey).stages, lenses }, remake }
}

function ownName(): LocalText {
  return inEachLanguage((language) => translator(language)('switching.own'))
}
