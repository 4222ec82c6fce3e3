import type { LibraryCommand } from '../../shared/contract/library.ts'
import type { About, CommandValue, Refusal } from '../../shared/contract/messages.ts'
import { storedFact, type TimedFact } from '../../shared/history/fact.ts'
import type { JourneyDraft } from '../../shared/journey/draft.ts'
import type { Journey, Language } from '../../shared/journey/journey.ts'
import type { LensSet } from '../../shared/journey/lens-set.ts'
import { asId, type SessionId } from '../../shared/kernel/ids.ts'
import type { Actor } from '../../shared/session/actor.ts'
import { decideSession, initialSession } from '../../shared/session/session.ts'
import type { SessionCommand, SessionEvent } from '../../shared/session/vocabulary.ts'
import type { LibraryView, SessionSummary } from '../../shared/views/library-view.ts'
import type { Answer, Authority } from './authority.ts'
import { dayOf } from './day.ts'
import type { EarlierSessions } from './earlier-sessions.ts'
import { importedFacts } from './import-session.ts'
import { journeyCommands } from './journey-commands.ts'
import { entryOf, type LibraryIndex } from './library-index.ts'
import type { Notices } from './notices.ts'
import type { OpenSessions } from './open-sessions.ts'
import type { OwnJourneys } from './own-journeys.ts'
import { purgePeopleIn } from './purge-people.ts'
import { rehearseIn } from './rehearse-session.ts'
import { replayed, type SessionStore } from './session-store.ts'
import type { Json } from './storage/journal-line.ts'
import { StorageFailure } from './storage/storage-failure.ts'

export type LibrarySeams = Readonly<{
  store: SessionStore
  index: LibraryIndex
  sessions: OpenSessions
  earlier: Pick<EarlierSessions, 'latest'>
  /** The journeys that come with the program, by id. */
  journeys: Readonly<Record<string, Journey>>
  ownJourneys: OwnJourneys
  lensSets: Readonly<Record<string, LensSet>>
  /** Makes the facts of the example workshop. */
  example: (language: Language, context: Readonly<{ cid: string; now: number; newId: () => string }>) => readonly TimedFact[]
  now: () => number
  newId: () => string
  binned: Set<SessionId>
  notices: Notices
  onChange: () => void
}>

/** All sessions of this machine, and what can be done with a session as a whole. */
export type Library = Readonly<{
  view: () => LibraryView
  command: (cid: string, command: LibraryCommand) => Promise<Answer>
  has: (id: SessionId) => boolean
  /** One of the facilitator's own journeys as it stands in the editor; null where there is none of that id. */
  ownJourney: (id: string) => JourneyDraft | null
  /** Takes a session's present state into its summary. */
  refresh: (authority: Authority) => Promise<void>
}>

type Command<Type extends LibraryCommand['type']> = Extract<LibraryCommand, { type: Type }>

const FACILITATOR: Actor = { role: 'facilitator' }

/** Makes the library; commands are carried out one after another. */
export function createLibrary(seams: LibrarySeams): Library {
  const { store, index, sessions, earlier, ownJourneys, now, newId, binned, notices, onChange } = seams
  const answers = new Map<string, Promise<Answer>>()
  const readOnly = new Map<SessionId, SessionSummary['readOnly']>()
  const summaries = new Map<string, { readonly parts: readonly unknown[]; readonly summary: SessionSummary }>()
  let last: Promise<unknown> = Promise.resolve()

  const has = (id: SessionId): boolean => Object.hasOwn(index.entries(), id)

  /** The same object as long as nothing of it changed, so that a patch says no more than what did. */
  const summaryOfEntry = (id: string): SessionSummary => {
    const entry = index.entries()[id]
    const parts = [entry, binned.has(asId(id)), readOnly.get(asId(id)) ?? null] as const
    const before = summaries.get(id)
    if (before?.parts.every((part, at) => part === parts[at])) return before.summary
    if (entry === undefined) throw new Error(`Expected an entry for ${id}`)
    const summary = { ...entry.summary, binned: parts[1], readOnly: parts[2] }
    summaries.set(id, { parts, summary })
    return summary
  }

  const keep = async (id: SessionId, facts: readonly Json[], madeBy: string): Promise<Answer> => {
    await store.create(id, facts)
    const read = replayed(facts)
    if (read === null) throw new Error('Expected facts that can be replayed')
    await index.note(id, entryOf(id, read.session, { ...read, madeBy, size: await store.size(id) }))
    return { ok: true, value: { session: id } }
  }

  const journeysCommand = journeyCommands(seams.journeys, ownJourneys)

  const create = async (cid: string, command: Command<'CreateSession'>): Promise<Answer> => {
    const journeys = journeysCommand.toStartOn()
    const journey = Object.hasOwn(journeys, command.journey) ? journeys[command.journey] : undefined
    if (journey === undefined) return refused(journeysCommand.whyNot(command.journey))
    const { title, client, language } = command
    const at = now()
    const heldOn = dayOf(at)
    const framing = { type: 'FrameSession', title, client, language, journey, heldOn } as const
    const found = await earlier.latest({ id: null, frame: { client, heldOn, journey }, found: null })
    const decision = decideSession(initialSession, framing, { by: FACILITATOR, now: at, newId, earlier: found })
    if (!decision.ok) return refused(decision.refusal)
    return keep(asId(newId()), storedFacts(decision.events, { cid, command: 'FrameSession', at }), cid)
  }

  const rename = async (cid: string, { session, title, client }: Command<'RenameSession'>): Promise<Answer> => {
    const authority = await sessions.get(session)
    if (authority === null) return refused('session-unreadable')
    if (client.trim() === '') return refused('client-empty')
    const commands: readonly SessionCommand[] = [{ type: 'SetTitle', title }, { type: 'SetClient', client }]
    for (const [at, command] of commands.entries()) {
      const answer = await authority.command(`${cid}-${at}`, command, FACILITATOR)
      if (!answer.ok) return answer
    }
    await refresh(authority)
    return { ok: true }
  }

  const duplicate = async (cid: string, { session, title, upTo }: Command<'DuplicateSession'>): Promise<Answer> => {
    if (title.trim() === '') return refused('title-empty')
    const facts = (await store.read(session))?.facts.slice(0, upTo) ?? null
    const read = facts === null ? null : replayed(facts)
    if (facts === null || read === null) return refused('session-unreadable')
    if (read.newer.length + read.unknown.length > 0) return refused('session-read-only')
    const at = now()
    const reopened = { ...read.session, close: initialSession.close }
    const decision = decideSession(reopened, { type: 'SetTitle', title }, { by: FACILITATOR, now: at, newId })
    if (!decision.ok) return refused(decision.refusal)
    return keep(asId(newId()), [...facts, ...storedFacts(decision.events, { cid, command: 'SetTitle', at })], cid)
  }

  const bin = async (id: SessionId): Promise<Answer> => {
    if (binned.has(id)) return refused('already-in-the-bin')
    if (sessions.isWatched(id)) return refused('session-is-open')
    await store.mark(id, true)
    binned.add(id)
    return { ok: true }
  }

  const unbin = async (id: SessionId): Promise<Answer> => {
    if (!binned.has(id)) return refused('not-in-the-bin')
    await store.mark(id, false)
    binned.delete(id)
    return { ok: true }
  }

  const purge = async (id: SessionId): Promise<Answer> => {
    if (!binned.has(id)) return refused('not-in-the-bin')
    const authority = await sessions.get(id)
    if (authority?.readOnly?.why === 'open-elsewhere') return refused('session-is-open')
    await sessions.release(id)
    await store.purge(id)
    binned.delete(id)
    await index.forget(id)
    return { ok: true }
  }

  const refresh = async (authority: Authority): Promise<void> => {
    const { id } = authority
    const before = index.entries()[id]
    if (before === undefined) return
    const { createdAt } = before.summary
    readOnly.set(id, summaryReason(authority))
    const size = await store.size(id)
    if (size !== before.size) {
      const stamps = { createdAt, changedAt: authority.changedAt(), madeBy: before.madeBy, size }
      await index.note(id, entryOf(id, authority.session(), stamps))
    }
    onChange()
  }

  const carryOut = async (cid: string, command: LibraryCommand): Promise<Answer> => {
    if ('session' in command && !has(command.session)) return refused('no-such-session')
    switch (command.type) {
      case 'CreateSession':
        return create(cid, command)
      case 'CreateExample': {
        const facts = seams.example(command.language, { cid, now: now(), newId })
        return keep(asId(newId()), facts.map((fact) => storedFact(fact) as unknown as Json), cid)
      }
      case 'RenameSession':
        return rename(cid, command)
      case 'RehearseSession':
        return rehearseIn({ store, now, newId, keep }, cid, command)
      case 'DuplicateSession':
        return duplicate(cid, command)
      case 'BinSession':
        return bin(command.session)
      case 'RestoreSession':
        return unbin(command.session)
      case 'PurgeSession':
        return purge(command.session)
      case 'PurgePeople':
        return purgePeopleIn({ sessions, refresh }, cid, command.session)
      case 'ImportSession': {
        const read = importedFacts(command.text)
        return read.ok ? keep(asId(newId()), read.facts, cid) : refused(read.refusal, { name: command.name, ...read.about })
      }
      case 'SaveJourney':
      case 'BinJourney':
      case 'RestoreJourney':
      case 'PurgeJourney':
        return journeysCommand.carryOut(command)
      case 'SetPreferences':
        await index.prefer(command.preferences)
        return { ok: true }
      case 'DismissNotice':
        notices.dismiss(command.notice)
        return { ok: true }
    }
  }

  const madeBefore = (cid: string): CommandValue | null => {
    const made = Object.values(index.entries()).find(({ madeBy }) => madeBy === cid)
    return made === undefined ? null : { session: made.summary.id }
  }

  return {
    has,
    refresh,
    ownJourney: ownJourneys.draft,
    view: () => ({
      kind: 'library',
      sessions: Object.fromEntries(Object.keys(index.entries()).map((id) => [id, summaryOfEntry(id)])),
      journeys: journeysCommand.toStartOn(),
      ownJourneys: ownJourneys.summaries(),
      lensSets: seams.lensSets,
      preferences: index.preferences(),
      notices: notices.list(),
    }),
    command: (cid, command) => {
      const made = madeBefore(cid)
      const before = answers.get(cid) ?? (made === null ? undefined : Promise.resolve({ ok: true as const, value: made }))
      if (before !== undefined) return before
      const answer = last.then(() => carryOut(cid, command)).catch(notSaved)
      last = answer.catch(() => undefined)
      answers.set(cid, answer.then((given) => {
        onChange()
        return given
      }))
      return answers.get(cid) ?? answer
    },
  }
}

function refused(refusal: Refusal, about: About = {}): Answer {
  return { ok: false, refusal, about }
}

/** A disk that does not take it is an answer; anything else is a mistake of ours, which the connection reports. */
function notSaved(error: unknown): Answer {
  if (error instanceof StorageFailure) return refused('not-saved', { reason: error.reason, file: error.file })
  throw error
}

type Made = Readonly<{ cid: string; command: string; at: number }>

function storedFacts(events: readonly SessionEvent[], { cid, command, at }: Made): readonly Json[] {
  return events.map((event) => storedFact({ event, cid, command, mode: 'do', at, by: FACILITATOR }) as unknown as Json)
}

function summaryReason({ readOnly }: Authority): SessionSummary['readOnly'] {
  return readOnly === null || readOnly.why === 'folder-read-only' ? null : readOnly.why
}
