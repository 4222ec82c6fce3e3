import { sayDeed } from '../../../shared/report/deeds.ts'
import { deedsOf } from '../../../shared/views/deeds.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { Changes } from '../../session/Changes.tsx'
import { timeOfDay } from '../../session/dates.ts'
import { useSession } from '../../session/session.tsx'
import { sayChange } from '../../session/say-change.ts'
import { useLanguage, useText } from '../../session/surface.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Log } from '../../ui/ResolveParts.tsx'
import { sayPercent } from '../../session/say-agreement.ts'
import { useDeedNames } from './use-say-who.ts'

/** What was done about a note and when, the latest first, with the way back. */
export function RoundsLog({ note, undo, namesShown }: Readonly<{ note: NoteView; undo: () => Promise<void>; namesShown: boolean }>) {
  const t = useText()
  const language = useLanguage()
  const names = useDeedNames()
  const deeds = deedsOf(note)
  return (
    <div className="rounds">
      <div className="side__head">
        <h3>{t('resolve.rounds')}</h3>
        <UndoHere undo={undo} />
      </div>
      {deeds.length === 0 ? <p className="small muted">{t('resolve.noRounds')}</p> : null}
      <Log
        label={t('resolve.rounds')}
        entries={deeds.map((deed) => ({
          id: `${deed.is}-${deed.at}`,
          time: deed.at === null ? '' : timeOfDay(deed.at, language),
          words: sayDeed(t, deed, namesShown ? names : null),
          ...(deed.is === 'round' && deed.consensus !== null ? { figure: sayPercent(t, deed.consensus) } : {}),
        }))}
      />
    </div>
  )
}

/** The way back from the last change; its name says which one that was. */
export function UndoHere({ undo }: Readonly<{ undo: () => Promise<void> }>) {
  const t = useText()
  const undoable = useSession((view) => view.history.undo)
  const what = sayChange(t, undoable)
  return (
    <Changes>
      <Button tone="bare" icon={<Icon name="undo" />} disabled={undoable === null} title={what === null ? undefined : t('shell.undoNamed', { what })} onClick={() => void undo()}>
        {t('common.undo')}
      </Button>
    </Changes>
  )
}
