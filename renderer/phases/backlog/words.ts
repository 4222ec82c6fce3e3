import type { Translate } from '../../../shared/i18n/catalogue.ts'
import type { Language } from '../../../shared/journey/journey.ts'
import { sayFigure } from '../../../shared/report/figures.ts'
import type { IterationView } from '../../../shared/views/backlog-view.ts'

/** What a lane is called; `null` is the lane of what is not planned yet. */
export function laneName(t: Translate, lane: Pick<IterationView, 'number'> | null): string {
  return lane === null ? t('backlog.notPlanned') : t('backlog.iteration', { number: lane.number })
}

/** The number of days that was typed into a field, with either decimal sign. */
export function daysTyped(words: string): number {
  return Number.parseFloat(words.replace(',', '.'))
}

/** A number of days as it stands in a field: with the decimal sign of the language. */
export function daysInField(days: number, language: Language): string {
  return sayFigure(days, language)
}
