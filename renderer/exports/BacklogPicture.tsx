import type { Translate } from '../../shared/i18n/catalogue.ts'
import { reportNames } from '../../shared/report/names.ts'
import { plannedItems } from '../../shared/report/tables.ts'
import type { IterationView } from '../../shared/views/backlog-view.ts'
import type { ReportView } from '../../shared/views/report-view.ts'
import { shortDay } from '../session/dates.ts'
import { CapacityBar } from '../ui/CapacityBar.tsx'
import { MicroTransformationCard } from '../ui/MicroTransformationCard.tsx'
import { SIZE_LETTER } from '../../shared/report/sizes.ts'
import { PictureHead } from './PictureHead.tsx'

/** The backlog on one page: a column an iteration, and one for what is not planned yet. */
export function BacklogPicture({ report, t }: Readonly<{ report: ReportView; t: Translate }>) {
  const { iterations } = report.backlog
  const columns: readonly (IterationView | null)[] = report.backlog.unplanned.length === 0 ? iterations : [...iterations, null]
  const planned = plannedItems(report)
  return (
    <div className="export" data-surface="export" data-picture="backlog">
      <PictureHead report={report} title={t('close.backlogTitle', { client: report.client })} detail={t('close.items', { count: planned.length })} />
      <div className="export__lanes">
        {columns.map((iteration) => (
          <div key={iteration?.id ?? 'unplanned'} className="export__lane">
            <h2>{iteration === null ? t('report.unplanned') : t('report.iteration', { number: iteration.number, from: shortDay(iteration.startsOn, report.language), to: shortDay(iteration.endsOn, report.language) })}</h2>
            {iteration === null ? null : (
              <CapacityBar
                label={t('close.capacity')}
                used={iteration.planned}
                capacity={iteration.capacity}
                words={t('close.daysOf', { used: iteration.planned, capacity: iteration.capacity })}
                rest={
                  iteration.planned > iteration.capacity
                    ? t('close.over', { count: iteration.planned - iteration.capacity })
                    : t('close.free', { count: iteration.capacity - iteration.planned })
                }
              />
            )}
            {planned
              .filter((one) => one.iteration?.id === iteration?.id)
              .map(({ item }) => (
                <PictureCard key={item.id} item={item} due={item.dueOn ?? iteration?.endsOn ?? ''} report={report} t={t} />
              ))}
          </div>
        ))}
      </div>
    </div>
  )
}

type PictureCardProps = Readonly<{ item: ReturnType<typeof plannedItems>[number]['item']; due: string; report: ReportView; t: Translate }>

function PictureCard({ item, due, report, t }: PictureCardProps) {
  const names = reportNames(report, t)
  const initials = item.owner.slice(0, 2)
  return (
    <MicroTransformationCard
      number={item.number}
      title={item.title}
      gap={item.gap === null ? t('close.noGap') : t('close.gap', { lens: names.lens(item.gap.lens), stage: item.gap.stage })}
      {...(item.measure === '' ? {} : { measure: item.measure })}
      {...(item.owner === '' ? {} : { owner: { initials, name: item.owner } })}
      {...(due === '' ? {} : { due: t('close.by', { day: shortDay(due, report.language) }) })}
      size={SIZE_LETTER[item.size]}
      days={t('common.days', { count: item.days })}
      {...(item.tooBig ? { tooBig: { words: t('close.tooBig'), action: null } } : {})}
    />
  )
}
