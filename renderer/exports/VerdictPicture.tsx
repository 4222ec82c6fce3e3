import type { Translate } from '../../shared/i18n/catalogue.ts'
import { reportNames } from '../../shared/report/names.ts'
import { sayRange } from '../../shared/report/range.ts'
import { sayMove } from '../../shared/report/since.ts'
import { sayReason } from '../../shared/report/reasons.ts'
import type { ReportView } from '../../shared/views/report-view.ts'
import { signedHere } from '../../shared/views/signed.ts'
import { longDay } from '../../shared/report/moment.ts'
import { StepMark } from '../ui/StepMarks.tsx'
import { Staircase, Step } from '../ui/Staircase.tsx'
import { PictureHead } from './PictureHead.tsx'
import { VerdictFigures, VerdictReliance } from './VerdictFigures.tsx'

/** So many reasons fit beside the staircase; the report has them all. */
const MOST_REASONS = 9

/** The verdict on one page: the sentence, the lit staircase with the first reasons, and the figures of the verdict screen. */
export function VerdictPicture({ report, t }: Readonly<{ report: ReportView; t: Translate }>) {
  const { journey, language, client } = report
  const signed = signedHere(report.signOff)
  const figures = signed?.figures ?? report.assessment.verdict
  const { stage, range } = figures
  const names = reportNames(report, t)
  const { comparison } = report.assessment
  const { compared } = report
  const was = compared?.comparable === true && comparison.from !== null && stage !== null && comparison.from > stage ? comparison.from : null
  const ahead = (at: number) => figures.leadingEdge.filter((edge) => edge.stage === at).map((edge) => names.unit(edge.unit))
  return (
    <div className="export" data-surface="export" data-picture="verdict">
      <PictureHead
        report={report}
        title={stage === null ? t('report.noVerdict') : t('report.holds', { client, stage: names.stage(stage) })}
        detail={signed === null ? t(report.signOff === null ? 'report.notSigned' : 'close.signedElsewhere') : t('close.signedBy', { count: signed.signed.length })}
      />
      {signed !== null && signed.figures.stage !== report.assessment.verdict.stage ? <p className="export__range">{t('report.changedSince')}</p> : null}
      {range === null ? null : <p className="export__range">{sayRange(t, range)}</p>}
      {compared?.comparable === true ? <p className="export__since">{`${t('verdict.since.title', { day: longDay(compared.heldOn, language) })}: ${sayMove(t, comparison, names)}`}</p> : null}
      <div className="export__split">
        <div className="export__ground">
          <Staircase label={journey.name[language]} stages={journey.stages.length} size="verdict">
            {journey.stages.map(({ name }, index) => (
              <Step
                key={name.en}
                stage={index + 1}
                stages={journey.stages.length}
                name={name[language]}
                label={name[language]}
                state={stage !== null && index < stage ? 'lit' : index < (was ?? 0) ? 'lost' : 'unlit'}
              >
                {index + 1 === stage ? <StepMark mark="holds">{t('close.holds')}</StepMark> : null}
                {index + 1 === was ? <StepMark mark="was">{t('verdict.since.heldThen', { day: compared === null ? '' : longDay(compared.heldOn, language) })}</StepMark> : null}
                {ahead(index + 1).length === 0 ? null : <StepMark mark="edge">{t('close.leadingEdge', { unit: ahead(index + 1).join(', ') })}</StepMark>}
              </Step>
            ))}
          </Staircase>
        </div>
        <div className="export__beside">
          <VerdictReliance report={report} t={t} />
          <ol className="export__reasons">
            {report.assessment.reasons.slice(0, MOST_REASONS).map((reason) => {
              const words = sayReason(t, reason, names)
              return <li key={words}>{words}</li>
            })}
          </ol>
        </div>
      </div>
      <VerdictFigures report={report} t={t} />
    </div>
  )
}
