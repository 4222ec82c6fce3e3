import type { ChannelListener, Client, Done } from '../../shared/contract/client.ts'
import type { LibraryCommand } from '../../shared/contract/library.ts'
import type { Channel } from '../../shared/contract/messages.ts'
import { draftProblems, type JourneyDraft } from '../../shared/journey/draft.ts'
import { asId, type SessionId } from '../../shared/kernel/ids.ts'
import { DEFAULT_PREFERENCES, type LibraryView, type SessionSummary } from '../../shared/views/library-view.ts'
import { sampleJourney } from './sample-journey.ts'

/** The moment at which a local library stands still, in ms since 1970. */
export const LIBRARY_NOW = new Date(2026, 2, 12, 11, 40).getTime()

export type LocalLibrary = Client & {
  readonly view: () => LibraryView
  /** Every command that was given, accepted or not. */
  readonly given: () => readonly LibraryCommand[]
}

/** One session as a library lists it, with what matters changed. */
export function summary(id: string, change: Partial<SessionSummary> = {}): SessionSummary {
  return {
    id: asId<SessionId>(id),
    title: `Session ${id}`,
    client: 'Kestrel Home',
    language: 'en',
    stages: ['Traditional', 'Experimental', 'Operational', 'Measurable', 'Fully Engaged'],
    journey: 'social-engagement-journey',
    heldOn: null,
    compared: null,
    phase: 'gather',
    createdAt: LIBRARY_NOW - 3_600_000,
    changedAt: LIBRARY_NOW,
    closedAt: null,
    stage: null,
    signedOff: false,
    notes: 12,
    placed: 0,
    people: 12,
    piles: [[], [], [], [], []],
    binned: false,
    readOnly: null,
    ...change,
  }
}

/** A client over a library in this page's own memory: what it lists and what became of it, no host and no disk. */
export function localLibrary(start: Partial<LibraryView>, own: Readonly<Record<string, JourneyDraft>> = {}): LocalLibrary {
  let view: LibraryView = { kind: 'library', sessions: {}, journeys: {}, ownJourneys: {}, lensSets: {}, preferences: DEFAULT_PREFERENCES, notices: [], ...start }
  const listeners = new Set<() => void>()
  const given: LibraryCommand[] = []
  const put = (session: SessionSummary) => {
    view = { ...view, sessions: { ...view.sessions, [session.id]: session } }
    return { ok: true as const, value: { session: session.id } }
  }
  const drafts = new Map<string, JourneyDraft>(Object.entries(own))
  const show = (id: string, binned: boolean): Done => {
    const { name, stages, lenses } = drafts.get(id) ?? sampleJourney
    const summarised = { id, name, stages, lenses: lenses.length, changedAt: LIBRARY_NOW, problems: draftProblems(drafts.get(id) ?? sampleJourney).length, binned }
    view = { ...view, ownJourneys: { ...view.ownJourneys, [id]: summarised } }
    return { ok: true, value: null }
  }
  const keepJourney = (journey: JourneyDraft, binned: boolean): Done => {
    drafts.set(journey.id, journey)
    return show(journey.id, binned)
  }
  const markJourney = (id: string, type: LibraryCommand['type']): Done => {
    if (type !== 'PurgeJourney') return show(id, type === 'BinJourney')
    view = { ...view, ownJourneys: Object.fromEntries(Object.entries(view.ownJourneys).filter(([other]) => other !== id)) }
    return { ok: true, value: null }
  }
  for (const id of drafts.keys()) show(id, false)
  const perform = (command: LibraryCommand): Done => {
    if (command.type === 'SetPreferences') view = { ...view, preferences: { ...view.preferences, ...command.preferences } }
    if (command.type === 'SaveJourney') return keepJourney(command.journey, false)
    if ('journey' in command && command.type !== 'CreateSession') return markJourney(command.journey, command.type)
    if (command.type === 'DismissNotice') view = { ...view, notices: view.notices.filter(({ id }) => id !== command.notice) }
    if (command.type === 'CreateSession') return put(summary(`made-${given.length}`, { title: command.title, client: command.client, language: command.language, phase: 'frame', notes: 0 }))
    if (command.type === 'CreateExample') return put(summary(`made-${given.length}`, { title: 'Example', notes: 34 }))
    if (command.type === 'ImportSession') return { ok: false, refusal: 'file-unreadable', about: { name: command.name } }
    if (!('session' in command)) return { ok: true, value: null }
    const session = view.sessions[command.session]
    if (session === undefined) return { ok: false, refusal: 'no-such-session', about: {} }
    if (command.type === 'RenameSession') put({ ...session, title: command.title, client: command.client })
    if (command.type === 'DuplicateSession' || command.type === 'RehearseSession') return put({ ...session, id: asId<SessionId>(`made-${given.length}`), title: command.title, closedAt: null })
    if (command.type === 'BinSession' || command.type === 'RestoreSession') put({ ...session, binned: command.type === 'BinSession' })
    if (command.type === 'PurgeSession') {
      view = { ...view, sessions: Object.fromEntries(Object.entries(view.sessions).filter(([id]) => id !== command.session)) }
    }
    return { ok: true, value: null }
  }
  return {
    attach: (_channel, listener) => {
      const show = () => (listener as ChannelListener<Channel>).onView(view)
      listeners.add(show)
      show()
      return () => listeners.delete(show)
    },
    command: async (_channel, command) => {
      given.push(command as LibraryCommand)
      const done = perform(command as LibraryCommand)
      for (const show of [...listeners]) show()
      return done
    },
    ask: async (_channel, question) => {
      const draft = question.type === 'OwnJourney' ? drafts.get(question.journey) : undefined
      return draft === undefined ? { ok: false, refusal: 'no-such-journey', about: {} } : { ok: true, value: draft as never }
    },
    tellSize: () => {},
    onLink: (listener) => {
      listener({ status: 'connected', role: 'facilitator' })
      return () => {}
    },
    hostNow: () => LIBRARY_NOW,
    waiting: () => 0,
    close: () => {},
    view: () => view,
    given: () => given,
  }
}
