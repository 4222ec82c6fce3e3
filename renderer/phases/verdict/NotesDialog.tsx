import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { Translate } from '../../../shared/i18n/catalogue.ts'
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
  const shown = ids.flatMap((id) => notes[id as EvidenceId] ?? [])
  if (shown.length === 0) return <p>{t('verdict.noNotes')}</p>
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
            meta={[t(`common.strengthName.${note.strength}`), ...metaOf(t, note, names), sayCounts(t, note, stages)]}
          />
        </li>
      ))}
    </ul>
  )
}

function metaOf(t: Translate, { lens, unit }: NoteView, names: ReasonNames): readonly string[] {
  return [lens === null ? t('common.noLens') : names.lens(lens), unit === null ? t('common.noUnit') : names.unit(unit)]
}

/** What the verdict makes of a note: its points, for or against which stage, and whether that was ruled; or why it does not count. */
export function sayCounts(t: Translate, { counts, stance, symptom }: NoteView, stages: number): string {
  if (counts === null) return t('verdict.whyNot.hidden')
  switch (counts.state) {
    case 'counts': {
      const { stage, points, ruled } = counts
      const way = t(stance === 'supports' ? 'verdict.countsFor' : 'verdict.countsAgainst', { count: points, stage })
      const too = symptom && stance === 'supports' && stage < stages ? [t('verdict.symptomToo', { stage: stage + 1 })] : []
      return [way, ...too, t(ruled ? 'verdict.ruled' : 'verdict.agreed')].join(', ')
    }
    case 'set-aside':
      return t('verdict.whyNot.contested')
    case 'too-old':
    case 'unplaced':
    case 'no-lens':
      return t(`verdict.whyNot.${counts.state}`)
  }
}
