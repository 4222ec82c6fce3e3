import { useEffect, useState } from 'react'
import { type JourneyDraft } from '../../shared/journey/draft.ts'
import type { SessionId } from '../../shared/kernel/ids.ts'
import { goTo } from '../session/route.ts'
import { useSurface, useText } from '../session/surface.tsx'
import { Waiting } from '../session/Waiting.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { EditorScreen } from './EditorScreen.tsx'
import './journeys.css'
import { keptDraft } from './kept-draft.ts'

type JourneyEditorProps = Readonly<{
  journey: string
  /** The session from which the editor was opened, if it was. */
  session: SessionId | null
}>

/** Fetches one of the facilitator's own journeys and opens the editor on it; what this window had not saved yet comes first. */
export function JourneyEditor({ journey, session }: JourneyEditorProps) {
  const { client } = useSurface()
  const [found, setFound] = useState<{ readonly draft: JourneyDraft } | 'waiting' | 'none'>('waiting')
  useEffect(() => {
    let isWanted = true
    void client.ask('library', { type: 'OwnJourney', journey }).then((answer) => {
      if (isWanted) setFound(answer.ok ? { draft: answer.value } : 'none')
    })
    return () => {
      isWanted = false
    }
  }, [client, journey])
  if (found === 'waiting') return <Waiting />
  if (found === 'none') return <NotHere />
  return <EditorScreen saved={found.draft} unsaved={keptDraft(journey)} session={session} />
}

function NotHere() {
  const t = useText()
  return (
    <main className="waiting">
      <EmptyState
        icon={<Icon name="warning" />} title={t('editor.notHere')}
        action={<Button onClick={() => goTo({ at: 'library' })}>{t('shell.toLibrary')}</Button>}
      >
        {t('editor.notHereHint')}
      </EmptyState>
    </main>
  )
}
