import { storedFact, type TimedFact } from '../../shared/history/fact.ts'
import type { About, CommandValue, Point, Refusal, SaveStatus } from '../../shared/contract/messages.ts'
import { sessionChannel } from '../../shared/contract/messages.ts'
import type { SessionId } from '../../shared/kernel/ids.ts'
import type { Actor, Context, Mode } from '../../shared/session/actor.ts'
import { earlierNeeded } from '../../shared/session/compare.ts'
import type { EarlierVerdict } from '../../shared/session/earlier.ts'
import { decideSession, initialSession, replaySession } from '../../shared/session/session.ts'
import type { SessionCommand, SessionEvent, SessionState } from '../../shared/session/vocabulary.ts'
import { createFacilitatorView } from '../../shared/views/facilitator-view.ts'
import { createStabilityDesk } from './stability/desk.ts'
import type { StabilityWorks } from './stability/works.ts'
import type { Journal, JournalStatus } from './storage/journal-writer.ts'
import type { JournalHeader } from './storage/journal-header.ts'
import type { Json } from './storage/journal-line.ts'
import { createViewStream, frameOf, type SendFrame, type ViewStream } from './view-stream.ts'

export type Answer = Readonly<{ ok: true; value?: CommandValue }> | Readonly<{ ok: false; refusal: Refusal; about: About }>

/** Why nobody here may write, and on which machine the one who may. */
export type ReadOnlySession = Extract<SaveStatus, { is: 'read-only' }>

/** A session as it was read, with the journal that takes its next facts, or the reason why none does. */
export type OpenedSession = Readonly<{
  id: SessionId
  session: SessionState
  /** Commands that the facts came of: what comes again under one of these names has been done. */
  cids: Iterable<string>
  createdAt: number
  changedAt: number
  journal: Journal | ReadOnlySession
  /** What a journal of this session begins with. */
  header: JournalHeader
}>

export type AuthoritySeams = Readonly<{
  now: () => number
  newId: () => string
  stability: StabilityWorks
  onBug: (error: unknown) => void
  /** Looks up the verdict of an earlier session of the same client. */
  earlier: (needed: SessionId | 'latest', of: Readonly<{ id: SessionId; session: SessionState }>) => Promise<EarlierVerdict | null>
}>

/** The one place where a session changes: commands in a queue, facts on the disk before anybody sees them. */
export type Authority = Readonly<{
  id: SessionId
  /** The session as it is on the disk. */
  session: () => SessionState
  changedAt: () => number
  readOnly: ReadOnlySession | null
  /** Answers once the facts are on the disk and every watcher was sent them; the same answer for the same `cid`. */
  command: (cid: string, command: SessionCommand, by: Actor) => Promise<Answer>
  /**
   * Puts a session that is told anew in the place of this one, for good: nothing that was before it is left on the disk or to come
   * back to. It is told once everything that came before is saved, and what comes after waits.
   */
  replace: (cid: string, tell: (session: SessionState, at: number) => Retold) => Promise<Answer>
  /** Shows the session as its facilitator may see it, until the function that it returns is called. */
  watch: (after: Point | null, send: SendFrame) => () => void
  watchers: () => number
  /** Calls the listener after facts were saved, and right after those who watch were told. */
  onSaved: (listener: () => void) => () => void
  /** Saves what is pending, as far as the disk allows. */
  close: () => Promise<void>
}>

/** A session told anew, or why it can't be. */
export type Retold = Readonly<{ ok: true; events: readonly SessionEvent[]; command: string }> | Extract<Answer, { ok: false }>

const REFUSED_READ_ONLY: Answer = { ok: false, refusal: 'session-read-only', about: {} }

/** How many answers are remembered that left no fact: a surface asks again within moments or never. */
const MOST_ANSWERS = 1_000

/** Takes charge of a session that was just read. */
export function createAuthority(opened: OpenedSession, { now, newId, stability, onBug, earlier }: AuthoritySeams): Authority {
  const { id } = opened
  const channel = sessionChannel(id)
  const journal = 'is' in opened.journal ? null : opened.journal
  const readOnly = 'is' in opened.journal ? opened.journal : null
  const view = createFacilitatorView(createStabilityDesk({ works: stability, onBug, onKnown: () => stream?.publish(view(saved)) }))
  const done = new Set(opened.cids)
  const answers = new Map<string, Promise<Answer>>()
  const listeners = new Set<() => void>()
  let saved = opened.session
  /** The session as it will be once everything that was accepted is on the disk. */
  let accepted = saved
  let changedAt = opened.changedAt
  let lastSaved: Promise<void> = Promise.resolve()
  let shown: Promise<void> | null = null
  let stream: ViewStream | null = null
  /** The last of the commands that wait for figures from another session, or behind one that does: they are decided in their order. */
  let line: Promise<unknown> | null = null

  const status = (): SaveStatus => readOnly ?? saveStatus(journal?.status ?? 'saved')
  journal?.onStatus(() => stream?.tell({ m: 'status', channel, status: status() }))

  /** Facts that were saved together are shown together: the wait of one turn costs nobody anything. */
  const show = (): Promise<void> => {
    shown ??= Promise.resolve().then(() => {
      shown = null
      stream?.publish(view(saved))
      for (const listener of [...listeners]) listener()
    })
    return shown
  }

  const change = async (events: readonly SessionEvent[], made: Omit<TimedFact, 'event'>): Promise<Answer> => {
    if (journal === null) return REFUSED_READ_ONLY
    const facts = events.map((event): TimedFact => ({ ...made, event }))
    const after = replaySession(accepted, facts)
    accepted = after
    lastSaved = journal.append(facts.map((fact) => storedFact(fact) as unknown as Json))
    try {
      await lastSaved
    } catch (error) {
      accepted = saved
      return { ok: false, refusal: 'not-saved', about: { reason: error instanceof Error ? error.message : String(error) } }
    }
    saved = after
    changedAt = made.at
    done.add(made.cid)
    await show()
    return { ok: true }
  }

  const answer = async (cid: string, command: SessionCommand, { by, ...found }: Pick<Context, 'by' | 'earlier'>): Promise<Answer> => {
    if (readOnly !== null) return REFUSED_READ_ONLY
    const at = now()
    const decision = decideSession(accepted, command, { by, now: at, newId, ...found })
    if (!decision.ok) return { ok: false, refusal: decision.refusal, about: decision.about ?? {} }
    if (decision.events.length > 0) return change(decision.events, { cid, command: command.type, mode: modeOf(command), at, by })
    await lastSaved.catch(() => undefined)
    return { ok: true }
  }

  const replaceNow = async (cid: string, tell: (session: SessionState, at: number) => Retold): Promise<Answer> => {
    if (journal === null) return REFUSED_READ_ONLY
    await lastSaved.catch(() => undefined)
    const at = now()
    const retold = tell(saved, at)
    if (!retold.ok) return retold
    // The first fact tells when the session was made.
    const facts = retold.events.map((event, index): TimedFact => ({ event, cid, command: retold.command, mode: 'do', at: index === 0 ? opened.createdAt : at, by: { role: 'facilitator' } }))
    const left = await journal.replace(opened.header, facts.map((fact) => storedFact(fact) as unknown as Json))
    saved = replaySession(initialSession, facts)
    accepted = saved
    changedAt = at
    done.clear()
    done.add(cid)
    stream?.restart(newId(), view(saved))
    for (const listener of [...listeners]) listener()
    return left.length === 0 ? { ok: true } : { ok: false, refusal: 'names-left-behind', about: { file: left[0] ?? '' } }
  }

  /** What most commands need is here; one that needs more waits for it, and those behind it wait with it. */
  const inTurn = (cid: string, command: SessionCommand, by: Actor): Promise<Answer> => {
    const needs = () => (by.role === 'facilitator' && readOnly === null ? earlierNeeded(accepted, command) : null)
    if (line === null && needs() === null) return answer(cid, command, { by })
    const turn = (line ?? Promise.resolve()).then(async () => {
      const needed = needs()
      return answer(cid, command, needed === null ? { by } : { by, earlier: await earlier(needed, { id, session: accepted }) })
    })
    return lastInLine(turn)
  }

  const lastInLine = (turn: Promise<Answer>): Promise<Answer> => {
    const end = turn.catch(() => undefined).then(() => {
      if (line === end) line = null
    })
    line = end
    return turn
  }

  return {
    id,
    session: () => saved,
    changedAt: () => changedAt,
    readOnly,
    command: (cid, command, by) => {
      const before = answers.get(cid) ?? (done.has(cid) ? Promise.resolve({ ok: true }) : undefined)
      if (before !== undefined) return before
      const answered = inTurn(cid, command, by)
      answers.set(cid, answered)
      const [oldest] = answers.keys()
      if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest)
      return answered
    },
    replace: (cid, tell) => lastInLine((line ?? Promise.resolve()).then(() => replaceNow(cid, tell))),
    watch: (after, send) => {
      stream ??= createViewStream(channel, newId(), view(saved))
      const unwatch = stream.watch(after, send)
      send(frameOf({ m: 'status', channel, status: status() }))
      return unwatch
    },
    watchers: () => stream?.watchers() ?? 0,
    onSaved: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => journal?.close(),
  }
}

function modeOf({ type }: SessionCommand): Mode {
  return type === 'Undo' ? 'undo' : type === 'Redo' ? 'redo' : 'do'
}

function saveStatus(status: JournalStatus): SaveStatus {
  return typeof status === 'string' ? { is: status } : { is: 'not-saved', reason: status.notSaved, file: status.file }
}
