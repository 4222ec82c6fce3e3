import type { Translate } from '../i18n/catalogue.ts'
import type { VerdictSettings } from '../verdict/settings.ts'
import type { NoteView } from '../views/note-view.ts'

type Known = { readonly stages: number; readonly ageing: VerdictSettings['ageing'] }

/** What the verdict makes of a note: its points, for or against which stage, and whether that was ruled; or why it does not count. */
export function sayCounts(t: Translate, { counts, stance, symptom }: Pick<NoteView, 'counts' | 'stance' | 'symptom'>, { stages, ageing }: Known): string {
  if (counts === null) return t('verdict.whyNot.hidden')
  switch (counts.state) {
    case 'counts': {
      const { stage, points, ruled, aged } = counts
      const way = t(stance === 'supports' ? 'verdict.countsFor' : 'verdict.countsAgainst', { count: points, stage })
      const too = symptom && stance === 'supports' && stage < stages ? [t('verdict.symptomToo', { stage: stage + 1 })] : []
      const half = aged === true ? [t('verdict.halfForAge', { months: ageing.halfAfterMonths })] : []
      return [way, ...too, t(ruled ? 'verdict.ruled' : 'verdict.agreed'), ...half].join(', ')
    }
    case 'set-aside':
      return t('verdict.whyNot.contested')
    case 'too-old':
      return t('verdict.noneForAge', { months: ageing.goneAfterMonths })
    case 'unplaced':
    case 'no-lens':
      return t(`verdict.whyNot.${counts.state}`)
  }
}
