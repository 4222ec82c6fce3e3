import type { Translate } from '../../shared/i18n/catalogue.ts'
import { type BoardNote, isContested } from './board-model.ts'

/** What a note shows by shape and colour, in words: "Metric, strength 2 of 3, against". */
export function sayNote(t: Translate, note: Omit<BoardNote, 'id' | 'text' | 'stage'>): string {
  return [
    t(`common.kind.${note.kind}`),
    t('common.strength', { strength: note.strength }),
    ...(note.stance === 'contradicts' ? [t('common.against')] : []),
    ...(note.symptom === true ? [t('common.symptom')] : []),
    ...(isContested(note) ? [t('place.contestedNote')] : []),
  ].join(', ')
}
