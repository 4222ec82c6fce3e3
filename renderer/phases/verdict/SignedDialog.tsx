import type { FacilitatorView } from '../../../shared/views/facilitator-view.ts'
import type { VerdictView } from '../../../shared/views/judge.ts'
import { lensChanges, lensRows } from '../../../shared/views/verdict-figures.ts'
import { fullMoment } from '../../../shared/report/moment.ts'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { LensStages } from './LensPanel.tsx'
import { StaircaseMini } from '../../ui/StaircaseMini.tsx'
import { UnitHeat } from './UnitPanel.tsx'
import { sayElsewhere } from './say-elsewhere.ts'
import { useReasonNames } from './use-reason-names.ts'

type SignedDialogProps = Readonly<{ shown: boolean; onClose: () => void }>

/** The figures that were signed beside those of now, and in words what is different. */
export function SignedDialog({ shown, onClose }: SignedDialogProps) {
  const t = useText()
  const signOff = useSession((view) => view.signOff)
  return (
    <Dialog open={shown && signOff !== null} onClose={onClose} size="full" title={t('signed.title')} description={t('signed.words')} closeLabel={t('common.close')}>
      {signOff === null ? null : <Both signOff={signOff} />}
    </Dialog>
  )
}

function Both({ signOff }: Readonly<{ signOff: NonNullable<FacilitatorView['signOff']> }>) {
  const t = useText()
  const language = useLanguage()
  const verdict = useSession((view) => view.verdict)
  const { figures, at } = signOff
  const elsewhere = sayElsewhere(t, { signOff, now: verdict.stage, language })
  return (
    <>
      {elsewhere === null ? <Differences signed={figures} now={verdict} /> : <p className="signed__same"><Icon name="warning" />{elsewhere}</p>}
      <div className="signed">
        <Figures title={t('signed.then', { when: fullMoment(at, language) })} verdict={figures} elsewhere={elsewhere !== null} />
        <Figures title={t('signed.now')} verdict={verdict} />
      </div>
    </>
  )
}

function Differences({ signed, now }: Readonly<{ signed: VerdictView; now: VerdictView }>) {
  const t = useText()
  const names = useReasonNames()
  const say = (stage: number | null) => (stage === null ? t('verdict.noStage') : t('verdict.stage', { stage }))
  const stage = signed.stage === now.stage ? [] : [t('verdict.changedStage', { from: say(signed.stage), to: say(now.stage) })]
  const lenses = lensChanges(now, signed).map((change) => t(change.shown ? 'signed.lensShown' : 'signed.lensLost', { lens: names.lens(change.lens), stage: change.stage }))
  const differences = [...stage, ...lenses]
  if (differences.length === 0) return <p className="signed__same"><Icon name="check" />{t('signed.same')}</p>
  return <ul className="signed__changes">{differences.map((words) => <li key={words}>{words}</li>)}</ul>
}

type FiguresProps = Readonly<{ title: string; verdict: VerdictView; elsewhere?: boolean }>

/** One verdict in figures; by unit and lens only where they are about the journey of the session, which names the lenses. */
function Figures({ title, verdict, elsewhere = false }: FiguresProps) {
  const t = useText()
  const { stage, stages } = verdict
  return (
    <section className="signed__side" aria-label={title}>
      <h3>{title}</h3>
      <div className="signed__stage">
        <StaircaseMini stages={stages} lit={stage ?? 0} />
        <b>{stage === null ? t('verdict.noStage') : t('verdict.stage', { stage })}</b>
      </div>
      {elsewhere ? null : (
        <>
          <h4>{t('verdict.byUnit')}</h4>
          <UnitHeat verdict={verdict} />
          <h4>{t('verdict.byLens')}</h4>
          {lensRows(verdict).length === 0 ? <p>{t('verdict.lensNone')}</p> : <LensStages verdict={verdict} />}
        </>
      )}
    </section>
  )
}
