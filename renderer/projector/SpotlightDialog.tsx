import { useMemo, useState } from 'react'
import { hasWords } from '../actions/findings.ts'
import { useNoteAtHand } from '../actions/note-at-hand.ts'
import { useProjectorCommand } from '../session/projector.ts'
import { useSession } from '../session/session.tsx'
import { useLanguage, useText } from '../session/surface.tsx'
import type { ProjectorCommand } from '../../shared/contract/projector.ts'
import type { NoteView } from '../../shared/views/note-view.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { KindIcon } from '../ui/KindIcon.tsx'

/** More notes than these nobody reads through: a word of the note finds it sooner. */
const MOST = 30

/** Picks what the room is to look at: a stage, the note that was touched last, or any other by a word of it. */
export function SpotlightDialog({ open, onClose }: Readonly<{ open: boolean; onClose: () => void }>) {
  const t = useText()
  return (
    <Dialog open={open} onClose={onClose} title={t('projector.spotlightTitle')} closeLabel={t('common.close')} description={t('projector.spotlightHint')} size="wide">
      <Choices onDone={onClose} />
    </Dialog>
  )
}

function Choices({ onDone }: Readonly<{ onDone: () => void }>) {
  const t = useText()
  const language = useLanguage()
  const give = useProjectorCommand()
  const stages = useSession((view) => view.journey.stages)
  const notes = useSession((view) => view.notes)
  const atHand = useNoteAtHand()
  const [words, setWords] = useState('')
  const found = useMemo(() => {
    const fitting = Object.values<NoteView>(notes).filter(({ text }) => hasWords(words, text))
    return fitting.toSorted((one, other) => Number(other.id === atHand) - Number(one.id === atHand))
  }, [notes, words, atHand])
  const show = (command: ProjectorCommand) => {
    void give(command).then((done) => done && onDone())
  }
  return (
    <>
      <div className="spot__stages" role="group" aria-label={t('projector.stages')}>
        {stages.map(({ name }, index) => (
          <button key={name[language]} type="button" className="projector__act" onClick={() => show({ type: 'SpotlightStage', stage: index + 1 })}>
            <b>{index + 1}</b>
            {name[language]}
          </button>
        ))}
      </div>
      <Field label={t('projector.findNote')} value={words} onChange={setWords} type="search" autoFocus icon={<Icon name="search" />} />
      <ul className="spot__notes">
        {found.slice(0, MOST).map((note) => (
          <li key={note.id}>
            <button type="button" className="spot__note" data-kind={note.kind} onClick={() => show({ type: 'SpotlightNote', note: note.id })}>
              <KindIcon kind={note.kind} />
              <span>{note.text}</span>
              {note.id === atHand ? <em>{t('projector.touched')}</em> : null}
            </button>
          </li>
        ))}
      </ul>
      <p className="muted" role="status">{found.length > MOST ? t('projector.moreFound', { count: found.length - MOST }) : t('projector.found', { count: found.length })}</p>
    </>
  )
}
