import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { Translate } from '../../../shared/i18n/catalogue.ts'
import { sayNoteAccount } from '../../../shared/report/note-account.ts'
import type { ReasonNames } from '../../../shared/report/reasons.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { isWithout } from '../../../shared/views/what-if.ts'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Note } from '../../ui/Note.tsx'
import type { NotePart, Opened } from './opened.ts'
import { useShown } from './shown.tsx'
import { NOTHING } from './use-what-if.ts'
import { useReasonNames } from './use-reason-names.ts'

type NotesDialogProps = Readonly<{ opened: Extract<Opened, { is: 'notes' }> | null; onClose: () => void }>

/** The notes that a figure stands on, each with what it counts for in a sentence. */
export function NotesDialog({ opened, onClose }: NotesDialogProps) {
  const t = useText()
  return (
    <Dialog open={opened !== null} onClose={onClose} size="wide" title={opened?.title ?? ''} description={opened?.words ?? t('verdict.notesTitle')} closeLabel={t('common.close')}>
      {opened === null ? null : <Parts opened={opened} />}
    </Dialog>
  )
}

function Parts({ opened: { notes, parts = [] } }: Readonly<{ opened: Extract<Opened, { is: 'notes' }> }>) {
  return (
    <>
      {notes.length === 0 && parts.length > 0 ? null : <StandsOn notes={notes} />}
      {parts.map((part, index) => (
        <section key={`${index} ${part.title}`} className="stands-on__part">
          {part.title === undefined ? null : <h3 className="stands-on__title">{part.title}</h3>}
          {part.words === undefined ? null : <p>{part.words}</p>}
          {part.notes.length === 0 && part.words !== undefined ? null : <StandsOn notes={part.notes} />}
        </section>
      ))}
    </>
  )
}

function StandsOn({ notes: ids }: NotePart) {
  const t = useText()
  const names = useReasonNames()
  const notes = useSession((view) => view.notes)
  const settings = useSession((view) => view.settings)
  const stages = useSession((view) => view.journey.stages.length)
  const shelf = useSession((view) => view.shelf)
  const then = useSession((view) => view.comparison)?.notes ?? {}
  const without = useShown().whatIf.without ?? NOTHING
  const shown = ids.flatMap((id) => notes[id as EvidenceId] ?? [])
  const away = ids.flatMap((id) => {
    const gone = shelf[id as EvidenceId]?.text
    if (gone !== undefined) return [{ id, text: gone, words: t('verdict.since.noteGone') }]
    return then[id] === undefined ? [] : [{ id, text: then[id], words: t('verdict.since.noteThen') }]
  })
  if (shown.length + away.length === 0) return <p>{t('verdict.noNotes')}</p>
  return (
    <ul className="stands-on">
      {shown.map((note) => (
        <li key={note.id}>
          <Note
            text={note.text}
            kind={note.kind}
            strength={note.strength}
            spoken={t(`common.kind.${note.kind}`)}
            against={note.stance === 'contradicts'}
            symptom={note.symptom}
            meta={metaOf(t, note, names)}
          />
          <p className="stands-on__account">{sayNoteAccount(t, note, { names, settings, stages, leftOut: isWithout(note, without) })}</p>
        </li>
      ))}
      {away.map(({ id, text, words }) => <li key={id} className="stands-on__away"><q>{text}</q><small>{words}</small></li>)}
    </ul>
  )
}

function metaOf(t: Translate, { strength, lens, unit, author }: NoteView, names: ReasonNames): readonly string[] {
  return [
    t(`common.strengthName.${strength}`),
    lens === null ? t('common.noLens') : names.lens(lens),
    unit === null ? t('common.noUnit') : names.unit(unit),
    ...(author === null ? [] : [names.person(author)]),
  ]
}
