import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Client } from '../../shared/contract/client.ts'
import { type AnswerTo, type Question, type SaveStatus, type SessionChannel, sessionChannel } from '../../shared/contract/messages.ts'
import type { SessionId } from '../../shared/kernel/ids.ts'
import type { SessionCommand } from '../../shared/session/vocabulary.ts'
import type { FacilitatorView } from '../../shared/views/facilitator-view.ts'
import { useToast } from '../ui/Toasts.tsx'
import { useSay } from './said.tsx'
import { sayRefusal } from './say-refusal.ts'
import { sayUndone } from './say-undone.ts'
import { useLanguage, useSurface, useText } from './surface.tsx'
import { createViewStore, useSelected, useSight, type ViewStore } from './view-store.ts'

type OpenSession = { readonly id: SessionId; readonly channel: SessionChannel; readonly client: Client; readonly store: ViewStore<SessionChannel> }

const SessionContext = createContext<OpenSession | null>(null)

/** Opens a session for everything below it. */
export function SessionProvider({ id, children }: Readonly<{ id: SessionId; children: ReactNode }>) {
  const { client } = useSurface()
  const open = useMemo(() => {
    const channel = sessionChannel(id)
    return { id, channel, client, store: createViewStore(client, channel) }
  }, [client, id])
  return <SessionContext value={open}>{children}</SessionContext>
}

type SessionGateProps = Readonly<{ fallback: ReactNode; ended: (words: string) => ReactNode; children: ReactNode }>

/** Shows its children once the session is there; says why when it can't be opened. */
export function SessionGate({ fallback, ended, children }: SessionGateProps) {
  const sight = useSight(useOpenSession().store)
  const t = useText()
  if (sight.status === 'shown') return children
  return sight.status === 'waiting' ? fallback : ended(sayRefusal(t, sight.refusal, sight.about))
}

export function useOpenSession(): OpenSession {
  const open = useContext(SessionContext)
  if (open === null) throw new Error('Expected a SessionProvider above this component')
  return open
}

/** One part of the session's view; `select` only picks, so that a component renders again only when that part changed. */
export function useSession<Part>(select: (view: FacilitatorView) => Part): Part {
  return useSelected(useOpenSession().store, select)
}

/** The whole view at this moment, for handlers that must not render with it. */
export function useSessionReader(): () => FacilitatorView {
  const { store } = useOpenSession()
  return () => {
    const sight = store.read()
    if (sight.status !== 'shown') throw new Error('Expected the session to be there')
    return sight.view
  }
}

/** Whether everything is on the disk. */
export function useSaveStatus(): SaveStatus {
  const sight = useSight(useOpenSession().store)
  return sight.status === 'shown' ? sight.saved : { is: 'saved' }
}

/** Gives the session a command. A refusal is said in a toast, what undo and redo did to those who do not see it; resolves to whether it was done. */
export function useCommand(): (command: SessionCommand) => Promise<boolean> {
  const { client, channel } = useOpenSession()
  const toast = useToast()
  const t = useText()
  const language = useLanguage()
  const read = useSessionReader()
  const say = useSay()
  return async (command) => {
    const before = read()
    const reply = await client.command(channel, command)
    if (reply.ok) {
      if (command.type === 'Undo' || command.type === 'Redo') say(sayUndone(t, language, command.type, { before, after: read() }))
      return true
    }
    toast({ title: sayRefusal(t, reply.refusal, reply.about), tone: 'alarm' })
    return false
  }
}

export type Asked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly words: string }

/** Asks the session something once; a refusal comes back in words. */
export function useAsk(): <Q extends Question>(question: Q) => Promise<Asked<AnswerTo[Q['type']]>> {
  const { client, channel } = useOpenSession()
  const t = useText()
  return async <Q extends Question>(question: Q): Promise<Asked<AnswerTo[Q['type']]>> => {
    const reply = await client.ask(channel, question)
    return reply.ok ? reply : { ok: false, words: sayRefusal(t, reply.refusal, reply.about) }
  }
}
