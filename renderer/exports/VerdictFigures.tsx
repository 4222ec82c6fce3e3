import type { Translate } from '../../shared/i18n/catalogue.ts'
import { sayFoundation } from '../../shared/report/foundation.ts'
import { reportNames } from '../../shared/report/names.ts'
import { sayReason } from '../../shared/report/reasons.ts'
import { lensMove } from '../../shared/report/since.ts'
import type { ReportView } from '../../shared/views/report-view.ts'
import { percentOf } from '../../shared/views/resolve-figures.ts'
import { lensRows, missingFoundations, unitRows } from '../../shared/views/verdict-figures.ts'
import { Heatmap } from '../ui/Heatmap.tsx'
import { LensBars } from '../ui/LensBars.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Figure, FoundationList } from '../ui/VerdictParts.tsx'

type OfReport = Readonly<{ report: ReportView; t: Translate }>

/** How far to rely on the verdict: two figures with what they mean. */
export function VerdictReliance({ report, t }: OfReport) {
  const { confidence, stability, verdict } = report.assessment
  if (verdict.stage === null) return null
  const [limit] = confidence.limits
  const { runs } = report.settings.codingError
  return (
    <div className="nums export__nums">
      <Figure figure={t(`verdict.confidenceFigure.${confidence.label}`)} name={t('verdict.confidence')} words={limit === undefined ? t('verdict.confidenceHigh') : t(`verdict.limit.${limit}`)} />
      {stability.sameVerdict === null ? null : (
        <Figure
          figure={t('resolve.percent', { percent: percentOf(stability.sameVerdict.n / stability.sameVerdict.d) })}
          name={t('verdict.stability')} words={t('verdict.stabilityWords', { runs })}
        />
      )}
    </div>
  )
}

/** What the verdict screen shows beside the staircase: units, lenses, what is missing, what would change it, and dissent. */
export function VerdictFigures({ report, t }: OfReport) {
  return (
    <div className="export__panels">
      <Units report={report} t={t} />
      <Lenses report={report} t={t} />
      <Foundations report={report} t={t} />
      <Change report={report} t={t} />
    </div>
  )
}

function Units({ report, t }: OfReport) {
  const names = reportNames(report, t)
  const rows = unitRows(report.assessment.verdict, report.journey.lenses.length)
  if (rows.length === 0) return null
  return (
    <Panel title={t('verdict.byUnit')} aside={t('verdict.byUnitAside')}>
      <Heatmap
        label={t('verdict.byUnitLabel')}
        columns={report.journey.stages.map((_, index) => String(index + 1))}
        heldLabel={t('verdict.heldByUnit')}
        rows={rows.map(({ unit, held, cells }) => ({
          id: unit,
          label: names.unit(unit),
          cells: cells.map(({ stage, share }) => ({ id: `${unit}-${stage}`, share, text: share === null ? '–' : String(percentOf(share)), held: stage === held })),
        }))}
      />
    </Panel>
  )
}

function Lenses({ report, t }: OfReport) {
  const names = reportNames(report, t)
  const then = report.compared?.comparable === true ? report.compared.lenses : {}
  return (
    <Panel title={t('verdict.byLens')} aside={t('verdict.byLensAside')}>
      <LensBars
        label={t('verdict.byLensLabel')}
        stages={report.journey.stages.length}
        bars={lensRows(report.assessment.verdict).map(({ lens, stage }) => {
          const was = then[lens]
          const stageLabel = stage === 0 ? t('verdict.lensNone') : t('verdict.lensStage', { stage })
          return { id: lens, name: names.lens(lens), stage, stageLabel, ...(was === undefined ? {} : { was, change: lensMove(t, was, stage) }) }
        })}
      />
    </Panel>
  )
}

function Foundations({ report, t }: OfReport) {
  const names = reportNames(report, t)
  const { verdict } = report.assessment
  if (verdict.stage === null) return null
  const aside = verdict.heldBackBy === null ? undefined : t('verdict.foundationsAside', { stage: verdict.heldBackBy.stage })
  const foundations = missingFoundations(verdict).map((missing) => sayFoundation(t, missing, names)).map(({ name, words }) => ({ id: name, name, words }))
  return (
    <Panel title={t('verdict.foundations')} aside={aside}>
      {verdict.heldBackBy === null ? <p>{t('verdict.top')}</p> : <FoundationList label={t('verdict.foundations')} foundations={foundations} />}
    </Panel>
  )
}

function Change({ report, t }: OfReport) {
  const names = reportNames(report, t)
  const { assessment, dissent } = report
  const pivots = assessment.reasons.filter(({ kind }) => kind === 'pivotal-note' || kind === 'pivotal-person')
  if (assessment.verdict.stage === null) return null
  return (
    <Panel title={t('verdict.change')}>
      {pivots.length === 0 ? <p>{t('verdict.firm')}</p> : null}
      <ul className="export__list">
        {pivots.map((reason) => {
          const words = sayReason(t, reason, names)
          return <li key={words}>{words}</li>
        })}
      </ul>
      {dissent.length === 0 ? null : <h3>{t('verdict.dissent')}</h3>}
      <ul className="export__list">
        {dissent.map(({ person, words }) => <li key={person}>{`${names.person(person)}: “${words}”`}</li>)}
      </ul>
    </Panel>
  )
}
