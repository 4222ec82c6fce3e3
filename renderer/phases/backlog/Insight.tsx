import { PHASES } from '../../../shared/session/phase.ts'
import { useCommand, useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ImpactEffortMatrix } from '../../ui/ImpactEffortMatrix.tsx'
import { NumberDisc } from '../../ui/MicroTransformationCard.tsx'

/** The whole plan at a glance: impact against effort, and which gaps it covers. */
export function Insight({ onPick }: Readonly<{ onPick: (item: string) => void }>) {
  const t = useText()
  const give = useCommand()
  const items = Object.values(useSession((view) => view.backlog.items))
  return (
    <aside className="side" data-at="end" aria-label={t('backlog.insight')}>
      <h2>{t('backlog.matrix')}</h2>
      <ImpactEffortMatrix
        label={t('backlog.matrix')}
        points={items.map((item) => ({
          id: item.id,
          number: item.number,
          label: t('backlog.point', { number: item.number, title: item.title, impact: Math.round(item.impact * 100), days: item.days }),
          impact: item.impact,
          effort: item.effort,
          tone: item.tooBig ? 'over' : item.iteration === null ? 'proposed' : 'planned',
        }))}
        quadrants={[t('backlog.doFirst'), t('backlog.splitThenPlan'), t('backlog.fillIn'), t('backlog.leave')]}
        lessEffort={t('backlog.lessEffort')}
        moreEffort={t('backlog.moreEffort')}
        moreImpact={t('backlog.moreImpact')}
        onPick={onPick}
      />
      <Gaps />
      <Button tone="primary" size="large" wide iconEnd={<Icon name="right" />} onClick={() => void give({ type: 'GoToPhase', phase: PHASES[PHASES.length - 1] ?? 'close' })}>
        {t('backlog.toClose')}
      </Button>
    </aside>
  )
}

function Gaps() {
  const t = useText()
  const language = useLanguage()
  const journey = useSession((view) => view.journey)
  const held = useSession((view) => view.verdict.heldBackBy)
  const items = Object.values(useSession((view) => view.backlog.items))
  const short = new Set((held?.fails ?? []).flatMap((fail) => (fail.rule === 'coverage' ? fail.lenses.map(({ lens }) => lens) : fail.rule === 'refuted' ? fail.lenses : [])))
  const covered = (lens: string) => items.filter((item) => item.gap?.lens === lens)
  const lenses = journey.lenses.filter(({ id }) => short.has(id) || covered(id).length > 0)
  if (lenses.length === 0) return null
  return (
    <section className="backlog__gaps">
      <h2>{t('backlog.gapsCovered')}</h2>
      <ul>
        {lenses.map((lens) => (
          <li key={lens.id} className="backlog__gap">
            <span>{lens.name[language]}</span>
            <span className="backlog__discs">
              {covered(lens.id).map((item) => <NumberDisc key={item.id} number={item.number} tone={item.tooBig ? 'over' : 'plain'} />)}
              {covered(lens.id).length === 0 ? <span className="backlog__open">{t('backlog.open')}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
