import { asId, type SessionId } from '../../../shared/kernel/ids.ts'
import { sayFall, sayMove } from '../../../shared/report/since.ts'
import { sayList } from '../../../shared/report/reasons.ts'
import { fallsToShow } from '../../../shared/views/falls.ts'
import { Changes } from '../../session/Changes.tsx'
import { longDay } from '../../../shared/report/moment.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import type { Open } from './opened.ts'
import { useOtherSessions } from './use-other-sessions.ts'
import { useReasonNames } from './use-reason-names.ts'

/** Stands for "nothing" among the choices; no session has this name. */
const NOTHING = ''

type SinceDialogProps = Readonly<{ open: boolean; onOpen: Open; onClose: () => void }>

/** With which session of the client the verdict is compared, and everything that moved since. */
export function SinceDialog({ open, onOpen, onClose }: SinceDialogProps) {
  const t = useText()
  return (
    <Dialog open={open} onClose={onClose} size="wide" title={t('verdict.since.dialog')} closeLabel={t('common.close')}>
      {open ? <div className="since__dialog"><Changes says><Choice /></Changes><Compared open={onOpen} /></div> : null}
    </Dialog>
  )
}

function Choice() {
  const t = useText()
  const give = useCommand()
  const language = useLanguage()
  const compared = useSession((view) => view.comparison)
  const signed = useSession((view) => view.signOff !== null)
  const options = useOtherSessions().map(({ id, title, heldOn, stage }) => ({
    value: id as string, label: t('verdict.since.option', { day: longDay(heldOn, language), stage, title }),
  }))
  const hint = signed ? t('verdict.since.signedNow') : compared === null ? undefined : t(compared.byHand ? 'verdict.since.byHand' : 'verdict.since.itself')
  return (
    <Select
      label={t('verdict.since.with')}
      value={compared?.session ?? NOTHING}
      options={[...options, { value: NOTHING, label: t('verdict.since.nothing') }]}
      disabled={signed}
      {...(hint === undefined ? {} : { hint })}
      onChange={(session) => void give({ type: 'CompareWith', session: session === NOTHING ? null : asId<SessionId>(session) })}
    />
  )
}

function Compared({ open }: Readonly<{ open: Open }>) {
  const t = useText()
  const language = useLanguage()
  const names = useReasonNames()
  const compared = useSession((view) => view.comparison)
  const comparison = useSession((view) => view.assessment)?.comparison
  if (compared === null || comparison === undefined) return null
  const { stage, stageName, journey, onlyThen, onlyNow, signedOff } = compared
  const said = (lenses: typeof onlyThen) => sayList(t, lenses.map((lens) => lens[language]))
  if (!compared.comparable) return <p>{t('verdict.since.otherStages', { stage, name: stageName[language], journey: journey[language] })}</p>
  const falls = fallsToShow(comparison)
  const moved = falls.length + comparison.risen.length
  return (
    <>
      <p className="muted">{t(signedOff ? 'verdict.since.signedThen' : 'verdict.since.unsignedThen')}</p>
      <p role="status"><b>{sayMove(t, comparison, names)}</b></p>
      {onlyThen.length === 0 ? null : <p>{t('verdict.since.onlyThen', { lenses: said(onlyThen) })}</p>}
      {onlyNow.length === 0 ? null : <p>{t('verdict.since.onlyNow', { lenses: said(onlyNow) })}</p>}
      <h3>{t('verdict.since.moved')}</h3>
      {moved === 0 ? <p className="muted">{t('verdict.since.nothingMoved')}</p> : null}
      <ul className="since__causes">
        {[...falls, ...comparison.risen].map((cell) => {
          const words = cell.cause === null ? t('verdict.since.rise', { lens: names.lens(cell.lens), stage: cell.stage }) : sayFall(t, cell, names)
          return (
            <li key={`${cell.lens}-${cell.stage}`}>
              <button type="button" className="inline-open" onClick={() => open({ is: 'notes', title: words, notes: cell.notes })}>{words}</button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
