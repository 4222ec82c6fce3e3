import type { Translate } from '../../shared/i18n/catalogue.ts'
import type { NoteView } from '../../shared/views/note-view.ts'
import { campsOf, percentOf, reachOf } from '../../shared/views/resolve-figures.ts'

type Agreement = NonNullable<NoteView['agreement']>

/** "72 %". */
export function sayPercent(t: Translate, share: number): string {
  return t('resolve.percent', { percent: percentOf(share) })
}

/** The spread of placements in words, for those who do not see the strip. */
export function saySpread(t: Translate, { frequencies, median }: Agreement): string {
  const counts = frequencies.flatMap((count, index) => (count === 0 ? [] : [t('resolve.spreadAt', { stage: index + 1, count })]))
  return t('resolve.spread', { median: median ?? '', counts: counts.join(', ') })
}

/** How far a note agrees, in one line: consensus, how many within one stage, and the shape in words. */
export function sayAgreement(t: Translate, { placements, consensus, withinOne, shape }: Agreement): string {
  if (placements === 0) return t('common.shape.unplaced')
  if (placements === 1) return t('aloud.single')
  return t('aloud.summary', { percent: percentOf(consensus ?? 0), near: withinOne, all: placements, shape: t(`common.shape.${shape}`) })
}

/** Where a note stands in the argument, in one line beside its figure. */
export function sayStanding(t: Translate, { standing, stage, agreement, ruling }: NoteView): string {
  if (standing === 'ruled') return t('resolve.verdict.ruled', { stage: ruling?.stage ?? '' })
  if (standing === 'settled') return t('resolve.verdict.agreed', { stage: stage ?? '' })
  const reach = agreement === null ? null : reachOf(agreement.frequencies)
  if (agreement === null || reach === null) return t('resolve.verdict.unplaced')
  const ends = { low: reach.lowest, high: reach.highest }
  if (standing === 'no-consensus') return t('resolve.verdict.noConsensus', ends)
  const camps = agreement.shape === 'two-camps' ? campsOf(agreement.frequencies) : null
  if (camps !== null) return t('resolve.verdict.twoCamps', camps)
  return t(agreement.shape === 'scattered' ? 'resolve.verdict.scattered' : 'resolve.verdict.contested', ends)
}
