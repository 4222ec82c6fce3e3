import type { Translate } from '../../../shared/i18n/catalogue.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'

/** What a note shows by shape and colour, in words: "Metric, strength 2 of 3, against". */
export function sayNote(t: Translate, note: Pick<NoteView, 'kind' | 'strength' | 'stance' | 'symptom' | 'group'>): string {
  return [
    t(`common.kind.${note.kind}`),
    t('common.strength', { strength: note.strength }),
    ...(note.stance === 'contradicts' ? [t('common.against')] : []),
    ...(note.symptom ? [t('common.symptom')] : []),
    ...(note.group === undefined ? [] : [t('grouping.holds', { count: note.group.length })]),
  ].join(', ')
}
