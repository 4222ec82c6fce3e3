import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { Translate } from '../../../shared/i18n/catalogue.ts'
import { sayCounts } from '../../../shared/report/counts.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Note } from '../../ui/Note.tsx'
import type { Opened } from './opened.ts'
import { type ReasonNames } from '../../../shared/report/reasons.ts'
import { useReasonNames } from './use-reason-names.ts'

type NotesDialogProps = Readonly<{ opened: Extract<Opened, { is: 'notes' }> | null; onClose: () => void }>

/** The notes that a figure stands on, each with what it counts for. */
export function NotesDialog({ opened, onClose }: NotesDialogProps) {
  const t = useText()
  return (
    <Dialog open={opened !== null} onClose={onClose} size="wide" title={opened?.title ?? ''} description={t('verdict.notesTitle')} closeLabel={t('common.close')}>
      {opened === null ? null : <StandsOn ids={opened.notes} />}
    </Dialog>
  )
}

function StandsOn({ ids }: Readonly<{ ids: readonly string[] }>) {
  const t = useText()
  const names = useReasonNames()
  const notes = useSession((view) => view.notes)
  const stages = useSession((view) => view.journey.stages.length)
  const ageing = useSession((view) => view.settings.ageing)
  const shelf = useSession((view) => view.shelf)
  const then = useSession((view) => view.comparison)?.notes ?? {}
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
            meta={[t(`common.strengthName.${note.strength}`), ...metaOf(t, note, names), sayCounts(t, note, { stages, ageing })]}
          />
        </li>
      ))}
      {away.map(({ id, text, words }) => <li key={id} className="stands-on__away"><q>{text}</q><small>{words}</small></li>)}
    </ul>
  )
}

function metaOf(t: Translate, { lens, unit }: NoteView, names: ReasonNames): readonly string[] {
  return [lens === null ? t('common.noLens') : names.lens(lens), unit === null ? t('common.noUnit') : names.unit(unit)]
}
