import type { Translate } from '../../shared/i18n/catalogue.ts'
import type { NoteAgreement } from '../../shared/verdict/agreement.ts'
import { reachOf } from '../../shared/views/resolve-figures.ts'
import { sayAgreement, sayPercent } from '../session/say-agreement.ts'
import type { NoteProps } from '../ui/Note.tsx'
import { type BoardNote, isContested } from './board-model.ts'

/** True once two opinions or more can be compared: before that there is nothing to agree on. */
export function isCompared(agreement: NoteAgreement | null | undefined): agreement is NoteAgreement {
  return agreement !== null && agreement !== undefined && agreement.placements > 1
}

/** The strip of a note as the board shows it; none before two opinions can be compared. */
export function stripOf(t: Translate, { agreement }: Pick<BoardNote, 'agreement'>): { strip?: NonNullable<NoteProps['strip']> } {
  if (!isCompared(agreement)) return {}
  const { frequencies: counts, median, consensus, contested } = agreement
  return { strip: { counts, figure: sayPercent(t, consensus ?? 0), contested, ...(median === null || contested ? {} : { median }) } }
}

/** How many notes were merged into this one. */
export function holdsOf({ group, holds }: Pick<BoardNote, 'group' | 'holds'>): number {
  return group?.length ?? holds ?? 0
}

/** The sign of a note that holds others, as the board shows it. */
export function heldIn(t: Translate, note: Pick<BoardNote, 'group' | 'holds'>): { holds?: string } {
  const count = holdsOf(note)
  return count === 0 ? {} : { holds: t('grouping.holdsShort', { count }) }
}

/** What a note shows by shape and colour, in words: "Metric, strength 2 of 3, against". */
export function sayNote(t: Translate, note: Omit<BoardNote, 'id' | 'text' | 'stage'>): string {
  return [
    t(`common.kind.${note.kind}`),
    t('common.strength', { strength: note.strength }),
    ...(note.stance === 'contradicts' ? [t('common.against')] : []),
    ...(note.symptom === true ? [t('common.symptom')] : []),
    ...(isContested(note) ? [t('place.contestedNote')] : []),
    ...(holdsOf(note) === 0 ? [] : [t('grouping.holds', { count: holdsOf(note) })]),
    ...(isCompared(note.agreement) ? [sayAgreement(t, note.agreement)] : []),
  ].join(', ')
}

/** Between which stages a contested note hangs: it stands on neither, and never on the average of them. */
export function betweenOf(t: Translate, note: Pick<BoardNote, 'agreement' | 'standing'>): { meta?: readonly string[] } {
  const reach = isContested(note) && isCompared(note.agreement) ? reachOf(note.agreement.frequencies) : null
  return reach === null ? {} : { meta: [t('place.between', { low: reach.lowest, high: reach.highest })] }
}
