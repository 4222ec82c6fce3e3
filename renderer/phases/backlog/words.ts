import type { Translate } from '../../../shared/i18n/catalogue.ts'
import type { Language } from '../../../shared/journey/journey.ts'
import type { IterationView } from '../../../shared/views/backlog-view.ts'

/** What a lane is called; `null` is the lane of what is not planned yet. */
export function laneName(t: Translate, lane: Pick<IterationView, 'number'> | null): string {
  return lane === null ? t('backlog.notPlanned') : t('backlog.iteration', { number: lane.number })
}

/** A number of days as it stands in a field: with the decimal sign of the language. */
export function daysInField(days: number, language: Language): string {
  return language === 'nl' ? String(days).replace('.', ',') : String(days)
}
