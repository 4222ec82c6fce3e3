import { useMemo } from 'react'
import type { PlannedView, PlanView } from '../../shared/views/plan-view.ts'
import { shortDay } from '../session/dates.ts'
import { useLanguage, useText } from '../session/surface.tsx'
import { NumberDisc } from '../ui/MicroTransformationCard.tsx'
import { useFitting } from './use-fitting.ts'

/** More lanes than these are too narrow to be read from the last row. */
const MOST_LANES = 3

type LaneView = { readonly key: string; readonly title: string; readonly dates: string | null; readonly items: readonly PlannedView[] }

/** What starts on Monday: the iterations in their order with what each holds, and what is not planned yet as long as there is room. */
export function PlanScene({ plan }: Readonly<{ plan: PlanView }>) {
  const t = useText()
  const language = useLanguage()
  const lanes = useMemo((): readonly LaneView[] => {
    const iterations = plan.iterations.map(({ id, number, startsOn, endsOn, items }) => ({
      key: id,
      title: t('backlog.iteration', { number }),
      dates: t('backlog.dates', { from: shortDay(startsOn, language), to: shortDay(endsOn, language) }),
      items,
    }))
    return plan.unplanned.length === 0 ? iterations : [...iterations, { key: 'unplanned', title: t('backlog.notPlanned'), dates: null, items: plan.unplanned }]
  }, [plan, t, language])
  if (lanes.length === 0) return <p className="plan__none">{t('audience.nothingPlanned')}</p>
  const shown = lanes.slice(0, MOST_LANES)
  const left = lanes.slice(MOST_LANES)
  return (
    <section className="plan" aria-label={t('audience.plan')}>
      <div className="plan__lanes">
        {shown.map((lane) => <PlanLane key={lane.key} lane={lane} />)}
      </div>
      {left.length === 0 ? null : <p className="plan__rest">{left.map(({ title, items }) => t('audience.laneLeft', { title, count: items.length })).join(' · ')}</p>}
    </section>
  )
}

function PlanLane({ lane }: Readonly<{ lane: LaneView }>) {
  const t = useText()
  const { setPlace, fitting } = useFitting(lane.items)
  return (
    <section className="plan__lane" aria-label={lane.title}>
      <header className="plan__head">
        <h2>{lane.title}</h2>
        {lane.dates === null ? null : <p>{lane.dates}</p>}
      </header>
      <ol className="plan__items" ref={setPlace}>
        {lane.items.slice(0, fitting).map((item) => <PlanItem key={item.id} item={item} />)}
        {fitting === lane.items.length ? null : <li className="audience__more">{t('audience.moreItems', { count: lane.items.length - fitting })}</li>}
        {lane.items.length === 0 ? <li className="plan__empty">{t('audience.nothingPlanned')}</li> : null}
      </ol>
    </section>
  )
}

function PlanItem({ item }: Readonly<{ item: PlannedView }>) {
  const t = useText()
  const language = useLanguage()
  const gap = item.gap === null ? [] : [t('audience.closes', { lens: item.gap.lens[language], stage: item.gap.stage })]
  const facts = [...(item.owner === '' ? [] : [item.owner]), t('common.days', { count: item.days }), ...gap]
  return (
    <li className="plan__item">
      <NumberDisc number={item.number} />
      <p className="plan__title">{item.title}</p>
      <p className="plan__facts">{facts.join(' · ')}</p>
    </li>
  )
}
