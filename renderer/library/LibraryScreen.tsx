import { useRef, useState } from 'react'
import type { SessionSummary } from '../../shared/views/library-view.ts'
import { goTo } from '../session/route.ts'
import { useLanguage, useLibrary, useLibraryCommand, useSurface, useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FileButton } from '../ui/FileButton.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useToast } from '../ui/Toasts.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import { JourneysDialog } from '../journeys/JourneysDialog.tsx'
import { BinDialog } from './BinDialog.tsx'
import { groupByClient, sessionToContinue } from './client-groups.ts'
import { ClientPanel } from './ClientPanel.tsx'
import { FirstStart } from './FirstStart.tsx'
import './library.css'
import { LibraryNotices } from './LibraryNotices.tsx'
import { NewSessionDialog } from './NewSessionDialog.tsx'
import { useOpenSessionFile } from './open-session-file.ts'
import { PreferencesPopover } from './PreferencesPopover.tsx'
import type { SessionAsk } from './SessionCard.tsx'
import { SessionNameDialog } from './SessionNameDialog.tsx'
import { useRehearsal } from './use-rehearsal.ts'

type Asking =
  | { readonly for: 'nothing' }
  | { readonly for: 'bin' | 'journeys' }
  | { readonly for: 'new'; readonly client: string }
  | { readonly for: 'rename' | 'duplicate'; readonly session: SessionSummary }

const NOTHING: Asking = { for: 'nothing' }

/** The sessions on this machine, by client; the way into each of them and to a new one, at once on the journey `start`. */
export function LibraryScreen({ start }: Readonly<{ start?: string }>) {
  const t = useText()
  const { client } = useSurface()
  const now = client.hostNow()
  const sessions = Object.values(useLibrary((library) => library.sessions))
  const [find, setFind] = useState('')
  const [asking, ask] = useState<Asking>(start === undefined ? NOTHING : { for: 'new', client: '' })
  const page = useRef<HTMLElement>(null)
  const moveToBin = useMoveToBin(page)
  const createExample = useCreateExample()
  const rehearse = useRehearsal()
  const waysIn = useOpenSessionFile()
  const shown = sessions.filter((session) => !session.binned)
  const binned = sessions.filter((session) => session.binned)
  const groups = groupByClient(shown, find)
  const onAsk = (what: SessionAsk, session: SessionSummary) => {
    if (what === 'bin') void moveToBin(session)
    else if (what === 'rehearse') void rehearse(session)
    else ask({ for: what, session })
  }
  const close = () => {
    ask(NOTHING)
    if (start !== undefined) goTo({ at: 'library' })
  }
  return (
    <div className="shell library">
      <TopBar
        title={t('common.stagecraft')}
        end={
          <>
            <FileButton label={t('library.open')} accept=".stagecraft,.json" {...waysIn} />
            <Button icon={<Icon name="stairs" />} onClick={() => ask({ for: 'journeys' })}>{t('editor.journeys')}</Button>
            <Button
              tone={shown.length === 0 ? 'plain' : 'primary'} icon={<Icon name="plus" />}
              onClick={() => ask({ for: 'new', client: '' })}
            >
              {t('library.newSession')}
            </Button>
            <IconButton
              label={t('library.bin', { count: binned.length })} icon={<Icon name="trash" />} onClick={() => ask({ for: 'bin' })}
            />
            <PreferencesPopover />
          </>
        }
      >
        {shown.length === 0 ? null : (
          <div className="library__find">
            <Field
              label={t('library.find')} hideLabel icon={<Icon name="search" />} placeholder={t('library.find')} type="search"
              value={find} onChange={setFind} autoComplete="off"
            />
          </div>
        )}
      </TopBar>
      <LibraryNotices />
      <main className="work page" ref={page} tabIndex={-1}>
        {shown.length === 0 ? (
          <FirstStart>
            <Button tone="primary" size="large" icon={<Icon name="plus" />} onClick={() => ask({ for: 'new', client: '' })}>
              {t('library.newSession')}
            </Button>
            <Button size="large" icon={<Icon name="eye" />} busy={createExample.busy} onClick={() => void createExample.go()}>
              {t('library.example')}
            </Button>
          </FirstStart>
        ) : (
          <div className="library__clients">
            <div className="page__head">
              <h1>{t('library.title')}</h1>
              <p role="status">
                {t('library.summary', { count: groups.reduce((sum, group) => sum + group.sessions.length, 0) })}
              </p>
            </div>
            {groups.map((group) => (
              <ClientPanel
                key={group.client} group={group} toContinue={sessionToContinue(shown)} now={now} onAsk={onAsk}
                onNew={(name) => ask({ for: 'new', client: name })}
              />
            ))}
            {groups.length > 0 ? null : (
              <EmptyState
                icon={<Icon name="search" />} title={t('library.nothingFound', { find })}
                action={<Button onClick={() => setFind('')}>{t('library.showAll')}</Button>}
              >
                {t('library.nothingFoundHint')}
              </EmptyState>
            )}
          </div>
        )}
      </main>
      {asking.for === 'new' ? <NewSessionDialog client={asking.client} journey={start} onClose={close} /> : null}
      {asking.for === 'journeys' ? <JourneysDialog onClose={() => ask(NOTHING)} /> : null}
      {asking.for === 'rename' || asking.for === 'duplicate' ? (
        <SessionNameDialog ask={asking.for} session={asking.session} onClose={() => ask(NOTHING)} />
      ) : null}
      {asking.for === 'bin' ? <BinDialog sessions={binned} now={now} onClose={() => ask(NOTHING)} /> : null}
    </div>
  )
}

/** Bins a session, offers to take that back, and moves the focus to the card that takes its place. */
function useMoveToBin(page: Readonly<{ current: HTMLElement | null }>): (session: SessionSummary) => Promise<void> {
  const t = useText()
  const tell = useLibraryCommand()
  const toast = useToast()
  return async ({ id, title }) => {
    const cards = [...(page.current?.querySelectorAll<HTMLElement>('[data-session]') ?? [])]
    const at = cards.findIndex((card) => card.dataset['session'] === id)
    const neighbour = cards[at + 1] ?? cards[at - 1]
    if ((await tell({ type: 'BinSession', session: id })) === false) return
    const restore = () => void tell({ type: 'RestoreSession', session: id })
    toast({ title: t('library.deleted', { title }), action: { label: t('common.undo'), onPress: restore } })
    const next = neighbour?.querySelector<HTMLElement>('button')
    if (next?.isConnected === true) next.focus()
    else page.current?.focus()
  }
}

function useCreateExample() {
  const language = useLanguage()
  const tell = useLibraryCommand()
  const [busy, setBusy] = useState(false)
  const go = async () => {
    setBusy(true)
    const value = await tell({ type: 'CreateExample', language })
    setBusy(false)
    if (typeof value !== 'boolean') goTo({ at: 'session', session: value.session })
  }
  return { busy, go }
}
