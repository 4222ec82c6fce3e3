import type { Translate } from '../i18n/catalogue.ts'
import type { VerdictSettings } from '../verdict/settings.ts'
import type { NoteView } from '../views/note-view.ts'
import type { ReasonNames } from './reasons.ts'

/** What an account of a note needs to know besides the note. */
export type AccountOf = Readonly<{ names: ReasonNames; settings: VerdictSettings; stages: number; leftOut?: boolean }>

/** What the verdict makes of a note: its points, stage, lens and unit, and whether that was ruled; or why it does not count. */
export function sayNoteAccount(t: Translate, note: NoteView, about: AccountOf): string {
  const { counts } = note
  if (about.leftOut === true) return t('standing.not.leftOut')
  if (counts === null) return t('standing.not.hidden')
  switch (counts.state) {
    case 'counts':
      return sayCounts(t, note, { ...about, ...counts })
    case 'set-aside': {
      const { lowest, highest } = counts
      if (note.standing === 'no-consensus') return t('standing.not.noConsensus', { lowest, highest })
      return t('standing.not.contested', { shape: t(`verdict.shapeInSentence.${note.agreement?.shape ?? 'scattered'}`), lowest, highest })
    }
    case 'too-old':
      return t('standing.not.tooOld', { months: about.settings.ageing.goneAfterMonths })
    case 'unplaced':
      return t('standing.not.unplaced')
    case 'no-lens':
      return t('standing.not.noLens')
  }
}

type Counting = AccountOf & Extract<NonNullable<NoteView['counts']>, { state: 'counts' }>

function sayCounts(t: Translate, { stance, strength, symptom, lens, unit }: NoteView, { names, settings, stages, stage, points, ruled, aged }: Counting): string {
  const supports = stance === 'supports'
  const sentence = t(supports ? 'standing.counts.for' : 'standing.counts.against', {
    points: t('verdict.points', { count: points }),
    stage,
    lens: names.lens(lens ?? ''),
    whose: unit === null ? t('standing.counts.ofNoUnit') : t('standing.counts.ofUnit', { unit: names.unit(unit) }),
    how: t(ruled ? 'standing.counts.ruled' : 'standing.counts.agreed'),
  })
  const halved = aged === true ? [t('standing.counts.halved', { points: t('verdict.points', { count: strength }), months: settings.ageing.halfAfterMonths })] : []
  const speaksAgainst = symptom && supports && stage < stages ? [t('standing.counts.symptom', { stage: stage + 1 })] : []
  return [sentence, ...halved, ...speaksAgainst].join(' ')
}
