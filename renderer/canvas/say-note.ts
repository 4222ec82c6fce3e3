import type { Translate } from '../../shared/i18n/catalogue.ts'
import { shortened } from '../../shared/report/reasons.ts'
import type { NoteAgreement } from '../../shared/verdict/agreement.ts'
import { isContested, type Placeable, placeOf } from '../../shared/views/where-it-stands.ts'
import { sayAgreement, sayPercent } from '../session/say-agreement.ts'
import type { NoteProps } from '../ui/Note.tsx'
import type { BoardNote } from './board-model.ts'
import { TRAY } from './drop-target.ts'

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

/** That a note was put on a stage, moved on to another, or taken back, by the names of the stages. */
export function sayMove(t: Translate, nameOf: (stage: number) => string, { note, from, to }: Readonly<{ note: string; from: number | null; to: number }>): string {
  const words = { note: shortened(note) }
  if (to === TRAY) return t('place.takenBack', { ...words, from: nameOf(from ?? TRAY) })
  return from === null || from === TRAY ? t('place.placedOn', { ...words, stage: nameOf(to) }) : t('place.movedTo', { ...words, from: nameOf(from), stage: nameOf(to) })
}

/** That a note is contested, and between which stages; nothing of any other note. */
function sayContested(t: Translate, note: Placeable): readonly string[] {
  const place = placeOf(note)
  if (place.is === 'between') return [sayBetween(t, note.standing, place)]
  return isContested(note) ? [t(`place.standing.${note.standing}`)] : []
}

/** What a note shows by shape and colour, in words: "Metric, strength 2 of 3, against". */
export function sayNote(t: Translate, note: Omit<BoardNote, 'id' | 'text'>): string {
  return [
    t(`common.kind.${note.kind}`),
    t('common.strength', { strength: note.strength }),
    ...(note.stance === 'contradicts' ? [t('common.against')] : []),
    ...(note.symptom === true ? [t('common.symptom')] : []),
    ...sayContested(t, note),
    ...(holdsOf(note) === 0 ? [] : [t('grouping.holds', { count: holdsOf(note) })]),
    ...(isCompared(note.agreement) ? [sayAgreement(t, note.agreement)] : []),
  ].join(', ')
}

/** Where a note stands, in words: on its stage, contested between two, or why on none. */
export function sayPlace(t: Translate, note: Placeable, nameOf: (stage: number) => string): string {
  const place = placeOf(note)
  switch (place.is) {
    case 'stage':
      return t('common.stageNamed', { stage: place.stage, name: nameOf(place.stage) })
    case 'between':
      return sayBetween(t, note.standing, place)
    case 'nowhere':
      return t(`place.standing.${note.standing}`)
  }
}

function sayBetween(t: Translate, standing: Placeable['standing'], { low, high }: { readonly low: number; readonly high: number }): string {
  return `${t(`place.standing.${standing}`)}, ${t('place.between', { low, high })}`
}
