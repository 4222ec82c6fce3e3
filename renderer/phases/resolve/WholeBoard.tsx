import { useMemo } from 'react'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { placeOf } from '../../../shared/views/where-it-stands.ts'
import { Board } from '../../canvas/Board.tsx'
import { useSession } from '../../session/session.tsx'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Icon } from '../../ui/Icon.tsx'

const NOTHING_TO_TELL = (): readonly string[] => []

/** Every note where it stands, the contested ones all at once between their stages; the one that is chosen comes to the middle. */
export function WholeBoard({ onOpen }: Readonly<{ onOpen: (note: EvidenceId) => void }>) {
  const t = useText()
  const language = useLanguage()
  const journey = useSession((view) => view.journey)
  const all = useSession((view) => view.notes)
  const notes = useMemo(() => Object.fromEntries(Object.values<NoteView>(all).filter((note) => placeOf(note).is !== 'nowhere').map((note) => [note.id, note])), [all])
  const stages = useMemo(() => journey.stages.map(({ name, essence }) => ({ name: name[language], essence: essence[language] })), [journey, language])
  return (
    <Board
      journey={journey.name[language]}
      stages={stages}
      notes={notes}
      onMove={null}
      onOpen={onOpen}
      onChoose={onOpen}
      metaOf={NOTHING_TO_TELL}
      menuOf={(id) => [{ id: 'open', label: t('resolve.toMiddle'), icon: <Icon name="discuss" />, onChoose: () => onOpen(id) }]}
      merging={{ ask: onOpen, whyNot: t('resolve.chooseFirst') }}
      tray={null}
    />
  )
}
