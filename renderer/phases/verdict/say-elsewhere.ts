import type { Translate } from '../../../shared/i18n/catalogue.ts'
import type { Language } from '../../../shared/journey/journey.ts'
import type { FacilitatorView } from '../../../shared/views/facilitator-view.ts'

type SignOff = NonNullable<FacilitatorView['signOff']>
type Said = Readonly<{ signOff: SignOff; now: number | null; language: Language }>

/** That a verdict was signed on another journey, with the stage of then and the stage of now; null while it is about this one. */
export function sayElsewhere(t: Translate, { signOff: { journey, figures }, now, language }: Said): string | null {
  if (journey === undefined) return null
  const say = (stage: number | null) => (stage === null ? t('verdict.noStage') : t('verdict.stage', { stage }))
  const name = journey.stages[(figures.stage ?? 0) - 1]?.name[language]
  const from = figures.stage === null || name === undefined ? say(figures.stage) : t('common.stageNamed', { stage: figures.stage, name })
  return t('verdict.changedJourney', { from, journey: journey.name[language], to: say(now) })
}
