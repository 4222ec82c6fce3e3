import type { Translate } from '../../../shared/i18n/catalogue.ts'
import type { Journey, Language } from '../../../shared/journey/journey.ts'
import { sayList } from '../../../shared/report/reasons.ts'
import type { SwitchPreview } from '../../../shared/views/switch-preview.ts'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Icon } from '../../ui/Icon.tsx'

type SwitchOutcomeProps = Readonly<{ preview: SwitchPreview; from: Journey; to: Journey }>

/** What a switch of journeys does, in sentences, before anybody agrees to it. */
export function SwitchOutcome({ preview, from, to }: SwitchOutcomeProps) {
  const t = useText()
  const language = useLanguage()
  const notes = useSession((view) => Object.keys(view.notes).length)
  const isSigned = useSession((view) => view.signOff !== null)
  const { hidden, withoutLens, contested, verdict } = preview
  const stageOf = (journey: Journey, stage: number | null) => sayStage(t, { journey, language, stage })
  return (
    <section className="switch-outcome" aria-label={t('switching.outcome')} aria-live="polite">
      <p>{sayAll(t, preview, notes)}</p>
      {hidden === 0 ? null : <p>{t('switching.hidden', { count: hidden })}</p>}
      {mergesOf(preview).map(({ to: stage, from: stages }) => (
        <p key={stage}>{t('switching.merged', { stages: sayList(t, stages.map(String)), name: stageOf(to, stage) })}</p>
      ))}
      {withoutLens === 0 ? null : <p><Icon name="warning" /> {t('switching.withoutLens', { count: withoutLens })}</p>}
      {contested.before + contested.after === 0 ? null : <p>{t('switching.contested', contested)}</p>}
      <p><b>{t('switching.verdict', { before: stageOf(from, verdict.before), after: stageOf(to, verdict.after) })}</b></p>
      {isSigned ? <p><Icon name="warning" /> {t('switching.signed')}</p> : null}
    </section>
  )
}

/** Everything that comes along, in one sentence; what there is none of is not mentioned. */
function sayAll(t: Translate, { stages }: SwitchPreview, notes: number): string {
  const sum = (part: 'placements' | 'rulings' | 'items') => stages.reduce((total, move) => total + move[part], 0)
  const counts = [['common.notes', notes], ['switching.placements', sum('placements')], ['switching.rulings', sum('rulings')], ['switching.items', sum('items')]] as const
  const all = counts.flatMap(([key, count]) => (count === 0 ? [] : [t(key, { count })]))
  return all.length === 0 ? t('switching.nothingYet') : t('switching.comesAlong', { all: sayList(t, all) })
}

/** The new stages into which several old ones go, as far as anything lies on them. */
function mergesOf({ stages }: SwitchPreview): readonly { readonly to: number; readonly from: readonly number[] }[] {
  const full = stages.filter(({ notes, placements, rulings, items }) => notes + placements + rulings + items > 0)
  return [...new Set(full.map(({ to }) => to))]
    .map((to) => ({ to, from: full.filter((move) => move.to === to).map(({ from }) => from) }))
    .filter(({ from }) => from.length > 1)
}

type Staged = Readonly<{ journey: Journey; language: Language; stage: number | null }>

function sayStage(t: Translate, { journey, language, stage }: Staged): string {
  const name = journey.stages[(stage ?? 0) - 1]?.name[language]
  return stage === null || name === undefined ? t('switching.noStage') : t('common.stageNamed', { stage, name })
}
