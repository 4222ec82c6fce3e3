import type { ParticipantId } from '../../../shared/kernel/ids.ts'
import { uncountedNotes } from '../../../shared/views/verdict-figures.ts'
import { Changes } from '../../session/Changes.tsx'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { WhoList } from '../../ui/Who.tsx'
import type { Open } from './opened.ts'
import { Pivot } from './Pivot.tsx'
import { useShown } from './shown.tsx'
import { useAssessment } from './use-assessment.ts'
import { NOTHING } from './use-what-if.ts'

/** More sentences than this are read elsewhere. */
const MOST_SHOWN = 3

/** What would change the verdict, who sees it otherwise, and which notes it leaves out. */
export function ChangePanel({ open }: Readonly<{ open: Open }>) {
  const t = useText()
  const { assessment, isPending } = useAssessment()
  const reasons = assessment?.reasons ?? []
  const notes = useSession((view) => view.notes)
  const pivots = reasons.filter((reason) => reason.kind === 'pivotal-note' || reason.kind === 'pivotal-person')
  const left = uncountedNotes(notes).length
  const { think } = useShown().whatIf
  return (
    <Panel title={t('verdict.change')} aside={<Button data-what-if="" onClick={() => think(NOTHING)}>{t('whatIf.start')}</Button>}>
      {isPending ? <p className="muted num__busy">{t('verdict.workingOut')}</p> : pivots.length === 0 ? <p>{t('verdict.firm')}</p> : null}
      <ul className="pivots" aria-busy={isPending}>
        {pivots.slice(0, MOST_SHOWN).map((reason) => <li key={JSON.stringify(reason)}><Pivot reason={reason} open={open} /></li>)}
      </ul>
      <div className="row">
        <Button tone="bare" icon={<Icon name="settings" />} aria-haspopup="dialog" onClick={() => open({ is: 'thresholds' })}>{t('settings.open')}</Button>
        {pivots.length > MOST_SHOWN ? (
          <Button tone="bare" onClick={() => open({ is: 'reasons' })}>{t('verdict.moreReasons', { count: pivots.length - MOST_SHOWN })}</Button>
        ) : null}
        {left === 0 ? null : (
          <Button tone="bare" icon={<Icon name="warning" />} onClick={() => open({ is: 'uncounted' })}>{t('verdict.uncounted', { count: left })}</Button>
        )}
      </div>
      <Dissent open={open} />
    </Panel>
  )
}

function Dissent({ open }: Readonly<{ open: Open }>) {
  const t = useText()
  const people = useSession((view) => view.people)
  const signOff = useSession((view) => view.signOff)
  const live = useSession((view) => view.dissent)
  const notes = useSession((view) => view.notes)
  const recorded = Object.entries(signOff?.dissent ?? live)
  const rulings = Object.values(notes).filter(({ standing, ruling }) => standing === 'ruled' && (ruling?.dissenters.length ?? 0) > 0)
  const discs = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const person = people[id as ParticipantId]
      return person === undefined ? [] : [{ id: person.id, initials: person.initials, label: person.name, size: 'small' as const }]
    })
  return (
    <div className="dissent">
      <div className="panel__head">
        <h3>{t('verdict.dissent')}</h3>
        {signOff !== null || Object.keys(people).length === 0 ? null : (
          <Changes><Button tone="bare" icon={<Icon name="plus" />} aria-haspopup="dialog" onClick={() => open({ is: 'dissent' })}>{t('verdict.addDissent')}</Button></Changes>
        )}
      </div>
      {recorded.length + rulings.length === 0 ? <p className="muted">{t('verdict.noDissent')}</p> : null}
      <ul className="dissent__list">
        {recorded.map(([person, words]) => (
          <li key={person}>
            <q className="dissent__words">{words}</q>
            <span className="dissent__who"><WhoList label={t('verdict.dissent')} people={discs([person])} />{people[person as ParticipantId]?.name ?? t('common.aHand')}</span>
          </li>
        ))}
        {rulings.map(({ id, ruling }) => (
          <li key={id}>
            {ruling === null || ruling.dissent === '' ? null : <q className="dissent__words">{ruling.dissent}</q>}
            <span className="dissent__who">
              <WhoList label={t('verdict.dissent')} overlap people={discs(ruling?.dissenters ?? [])} />
              <button type="button" className="inline-open" onClick={() => open({ is: 'notes', title: t('verdict.rulingsDissent', { stage: ruling?.stage ?? '' }), notes: [id] })}>
                {t('verdict.rulingsDissent', { stage: ruling?.stage ?? '' })}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
