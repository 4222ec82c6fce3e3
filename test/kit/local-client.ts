import type { ChannelListener, Client, Done } from '../../shared/contract/client.ts'
import type { Channel, HostMessage, ViewOf } from '../../shared/contract/messages.ts'
import { applyPatch } from '../../shared/contract/patch.ts'
import { completed } from '../../shared/journey/draft.ts'
import { asId, type SessionId } from '../../shared/kernel/ids.ts'
import type { ProjectorCommand } from '../../shared/contract/projector.ts'
import type { Actor } from '../../shared/session/actor.ts'
import { decideSession, evolveSession, initialSession } from '../../shared/session/session.ts'
import { isKnownEvent, type SessionCommand, type SessionEvent, type SessionState } from '../../shared/session/vocabulary.ts'
import { createFacilitatorView, type FacilitatorView } from '../../shared/views/facilitator-view.ts'
import { DEFAULT_PREFERENCES, type LibraryView, type Preferences } from '../../shared/views/library-view.ts'
import { stabilityOnTheSpot, type StabilitySource } from '../../shared/views/judge.ts'
import { createProjector } from '../../electron/host/projector.ts'
import { reportView } from '../../shared/views/report-view.ts'
import { type PastFact, pastOf } from '../../shared/views/past-view.ts'
import { previewSwitch } from '../../shared/views/switch-preview.ts'
import { whatIfView } from '../../shared/views/what-if.ts'

/** The one session that a local client knows. */
export const LOCAL_SESSION = asId<SessionId>('local')

/** The moment at which the clock of a local client starts; each command takes it a minute further. */
const START = Date.UTC(2026, 2, 12, 9, 0)
const MINUTE = 60_000

export type LocalClient = Client & {
  /** The session as it is now, hidden placements included. */
  readonly session: () => SessionState
  readonly view: () => FacilitatorView
  /** Every command that was given, accepted or not, after those that it started with. */
  readonly given: () => readonly SessionCommand[]
  /** Shows the view again, for what changed beside the commands. */
  readonly refresh: () => void
}

/**
 * A client over a session in this page's own memory: the real decisions and views, no host and no wire.
 *
 * It starts with what the steps did; a step that is refused throws. Ids count up: `id-1`, `id-2`, … How stable the verdict is
 * comes from `stabilityNow`.
 */
export function localClient(
  steps: readonly (SessionCommand | SessionEvent)[],
  preferences: Partial<Preferences> = {},
  stabilityNow: StabilitySource = stabilityOnTheSpot(),
  listed: Partial<LibraryView> = {},
): LocalClient {
  const by: Actor = { role: 'facilitator' }
  let session = initialSession
  let made = 0
  let changes = 0
  const given: SessionCommand[] = []
  const facilitatorView = createFacilitatorView(stabilityNow)
  let library: LibraryView = { ...emptyLibrary({ ...DEFAULT_PREFERENCES, ...preferences }), ...listed }
  const listeners = new Set<() => void>()
  const shown = { id: LOCAL_SESSION, session: () => session }
  const projector = createProjector({ now: () => now(), newId: () => 'run', preferences: () => library.preferences })
  projector.show(shown)
  const now = () => START + changes * MINUTE

  const facts: PastFact[] = []
  const happened = (fact: PastFact): void => {
    facts.push(fact)
    session = evolveSession(session, fact)
  }

  const perform = (command: SessionCommand): Done => {
    changes += 1
    const decision = decideSession(session, command, { by, now: now(), newId: () => `id-${(made += 1)}` })
    if (!decision.ok) return { ok: false, refusal: decision.refusal, about: decision.about ?? {} }
    const mode = command.type === 'Undo' ? 'undo' : command.type === 'Redo' ? 'redo' : 'do'
    for (const event of decision.events) happened({ event, cid: `cid-${changes}`, command: command.type, mode, at: now(), by })
    return { ok: true, value: null }
  }
  for (const step of steps) {
    if (isEvent(step)) {
      happened({ event: step, cid: `step-${(changes += 1)}`, command: step.type, mode: 'do', at: now(), by })
    } else {
      const done = perform(step)
      if (!done.ok) throw new Error(`Expected ${step.type} to be accepted, but it was refused: ${done.refusal}`)
    }
  }

  const refresh = (): void => {
    for (const show of [...listeners]) show()
  }
  const viewOf = (channel: Channel) => {
    return channel === 'library' ? library : facilitatorView(session)
  }
  /** Follows what the projector sends, as a wire does. */
  const project = (channel: 'audience' | 'projector', onView: (view: unknown) => void) => {
    let view: unknown = null
    return (channel === 'audience' ? projector.mirror : projector.watch)(null, (frame) => {
      const message = JSON.parse(frame) as HostMessage
      if (message.m !== 'snapshot' && message.m !== 'patch') return
      view = message.m === 'snapshot' ? message.view : applyPatch(view, message.ops)
      onView(view)
    })
  }
  return {
    attach: (channel, listener) => {
      if (channel === 'audience' || channel === 'projector') return project(channel, (view) => (listener as ChannelListener<Channel>).onView(view as ViewOf<Channel>))
      const show = () => (listener as ChannelListener<Channel>).onView(viewOf(channel) as ViewOf<Channel>)
      listeners.add(show)
      show()
      listener.onStatus?.({ is: 'saved' })
      return () => listeners.delete(show)
    },
    command: async (channel, command) => {
      if (channel === 'projector') {
        const answer = projector.command(command as ProjectorCommand)
        return answer.ok ? { ok: true, value: null } : answer
      }
      if (channel === 'library') {
        if (command.type === 'SaveJourney') library = { ...library, journeys: { ...library.journeys, [command.journey.id]: completed(command.journey) } }
        if (command.type === 'SetPreferences') library = { ...library, preferences: { ...library.preferences, ...command.preferences } }
      } else given.push(command as SessionCommand)
      const done = channel === 'library' ? { ok: true as const, value: null } : perform(command as SessionCommand)
      refresh()
      projector.redraw()
      return done
    },
    ask: async (_channel, question) => {
      if (question.type === 'Report') return { ok: true, value: reportView(session, question) as never }
      if (question.type === 'Past') return { ok: true, value: pastOf(facts, session).view as never }
      if (question.type === 'Moment') return { ok: true, value: pastOf(facts, session).momentAt(question.upTo) as never }
      if (question.type === 'WhatIf') return { ok: true, value: whatIfView(session, question.without) as never }
      if (question.type === 'PreviewSwitch') {
        const preview = previewSwitch(session, question)
        return preview.ok ? { ok: true, value: preview.value as never } : { ...preview, about: {} }
      }
      return { ok: false, refusal: 'no-invitations-here', about: {} }
    },
    tellSize: () => {},
    onLink: (listener) => {
      listener({ status: 'connected', role: 'facilitator' })
      return () => {}
    },
    hostNow: now,
    waiting: () => 0,
    close: () => {},
    session: () => session,
    view: () => facilitatorView(session),
    given: () => given,
    refresh,
  }
}

function isEvent(step: SessionCommand | SessionEvent): step is SessionEvent {
  return isKnownEvent(step.type)
}

function emptyLibrary(preferences: Preferences): LibraryView {
  return { kind: 'library', preferences, sessions: {}, journeys: {}, ownJourneys: {}, lensSets: {}, notices: [] }
}
