import type { Translate } from '../../shared/i18n/catalogue.ts'
import type { Language } from '../../shared/journey/journey.ts'
import { shortened } from '../../shared/report/reasons.ts'
import type { FacilitatorView } from '../../shared/views/facilitator-view.ts'
import type { NoteView } from '../../shared/views/note-view.ts'
import { sayChange } from './say-change.ts'

type Seen = Pick<FacilitatorView, 'notes' | 'journey' | 'history'>

/** What undo or redo did, in words: the change by its name, and where the note that it touched is now, with the name of its stage. */
export function sayUndone(t: Translate, language: Language, way: 'Undo' | 'Redo', { before, after }: Readonly<{ before: Seen; after: Seen }>): string {
  const what = sayChange(t, way === 'Undo' ? before.history.undo : before.history.redo)
  const change = what === null ? [] : [t(way === 'Undo' ? 'action.undone' : 'action.redone', { what })]
  return [...change, ...sayNotes(t, language, { before, after })].join(' ')
}

function sayNotes(t: Translate, language: Language, { before, after }: Readonly<{ before: Seen; after: Seen }>): readonly string[] {
  const gone = Object.values<NoteView>(before.notes).filter(({ id }) => after.notes[id] === undefined)
  const changed = Object.values<NoteView>(after.notes).filter(({ id, stage, standing }) => before.notes[id]?.stage !== stage || before.notes[id].standing !== standing)
  const count = gone.length + changed.length
  const [note] = [...changed, ...gone]
  if (note === undefined) return []
  if (count > 1) return [t('action.now.many', { count })]
  const words = { note: shortened(note.text) }
  if (changed.length === 0) return [t('action.now.gone', words)]
  if (before.notes[note.id] === undefined) return [t('action.now.back', words)]
  const stage = note.stage === null ? undefined : after.journey.stages[note.stage - 1]
  if (stage === undefined) return [t('action.now.standing', { ...words, standing: t(`place.standing.${note.standing}`) })]
  return [t('action.now.on', { ...words, stage: t('common.stageNamed', { stage: note.stage ?? 0, name: stage.name[language] }) })]
}
