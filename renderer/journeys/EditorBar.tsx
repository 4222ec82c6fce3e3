import type { SessionId } from '../../shared/kernel/ids.ts'
import { goTo } from '../session/route.ts'
import { useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import type { DraftSight } from './draft-store.ts'
import { useEditing } from './editing.tsx'
import { useSaveJourneyFile } from './journey-files.ts'
import { useStageNames } from './use-names.ts'

type EditorBarProps = Readonly<{ sight: DraftSight; session: SessionId | null; onUndo: () => void; onRedo: () => void }>

/** The editor's bar: the way back, whose journey it is and whether it is saved, and what can be done with it as a whole. */
export function EditorBar({ sight, session, onUndo, onRedo }: EditorBarProps) {
  const t = useText()
  const { draft } = useEditing()
  const { words } = useStageNames()
  const saveFile = useSaveJourneyFile()
  const back = t(session === null ? 'shell.toLibrary' : 'editor.toSession')
  const saved = { saved: 'editor.saved', saving: 'editor.saving', 'not-saved': 'editor.notSaved' } as const
  return (
    <TopBar
      title={words(draft.name) || t('editor.untitled')}
      subtitle={<span role="status">{t(saved[sight.saved.is])}</span>}
      lead={<IconButton label={back} icon={<Icon name="left" />} onClick={() => goTo(session === null ? { at: 'library' } : { at: 'session', session })} />}
      end={
        <>
          <IconButton label={t('common.undo')} icon={<Icon name="undo" />} disabled={!sight.canUndo} onClick={onUndo} />
          <IconButton label={t('common.redo')} icon={<Icon name="redo" />} disabled={!sight.canRedo} onClick={onRedo} />
          <Button icon={<Icon name="export" />} onClick={() => void saveFile(draft)}>{t('editor.saveFile')}</Button>
        </>
      }
    />
  )
}
