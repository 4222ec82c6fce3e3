import type { Channel } from '../../shared/contract/messages.ts'
import { readLibraryCommand, readProjectorCommand, readQuestion, readSessionCommand } from '../../shared/contract/schemas/client-message.ts'
import { asId, type SessionId } from '../../shared/kernel/ids.ts'
import { boardOf } from '../../shared/session/board.ts'
import type { SessionState } from '../../shared/session/vocabulary.ts'
import { reportView, type ReportView } from '../../shared/views/report-view.ts'
import { previewSwitch } from '../../shared/views/switch-preview.ts'
import { whatIfView } from '../../shared/views/what-if.ts'
import type { Answer, Authority } from './authority.ts'
import type { AudiencePort, FacilitatorPort, Watching } from './connection.ts'
import type { Library } from './library.ts'
import type { OpenSessions } from './open-sessions.ts'
import type { PastOf } from './pasts.ts'
import type { Projector } from './projector.ts'
import { sessionFileOf } from './session-file.ts'
import type { SessionStore } from './session-store.ts'
import type { StabilityWorks } from './stability/works.ts'
import type { ViewStream } from './view-stream.ts'

/** What the ports open onto. */
export type Rooms = Readonly<{
  library: Library
  store: SessionStore
  sessions: OpenSessions
  watchLibrary: ViewStream['watch']
  pastOf: PastOf
  projector: Projector
  /** Called when the last facilitator stopped to look at a session. */
  onLeft: (authority: Authority) => void
  app: string
  stability: StabilityWorks
}>

type Watch = AudiencePort['watch']
type Refusal = Extract<Answer, { ok: false }>
const NO_SUCH_CHANNEL: Refusal = { ok: false, refusal: 'no-such-channel', about: {} }
const NO_SUCH_SESSION: Refusal = { ok: false, refusal: 'no-such-session', about: {} }
const NO_SUCH_JOURNEY: Refusal = { ok: false, refusal: 'no-such-journey', about: {} }
const UNREADABLE: Refusal = { ok: false, refusal: 'session-unreadable', about: {} }

/** The audience's way in: it can watch one channel, and there is no way on. */
export function audiencePort({ projector }: Pick<Rooms, 'projector'>): AudiencePort {
  const window = projector.window()
  const watch: Watch = async (channel, { after, send }) => {
    if (channel !== 'audience') return { ok: false, refusal: 'not-allowed' }
    return { ok: true, unwatch: window.watch(after, send) }
  }
  return { role: 'audience', watch, measured: window.measured }
}

/** The facilitator's way in; `invite` makes the address at which an audience window may join, where there is one. */
export function facilitatorPort(rooms: Rooms, invite?: () => string): FacilitatorPort {
  const { library, sessions, projector } = rooms

  /** The session behind a channel, or why there is none. */
  const find = async (channel: Channel): Promise<Authority | Refusal> => {
    const id = sessionOf(channel)
    if (id === null) return NO_SUCH_CHANNEL
    if (!library.has(id)) return NO_SUCH_SESSION
    return (await sessions.get(id)) ?? UNREADABLE
  }

  const watch: Watch = async (channel, { after, send }): Promise<Watching> => {
    if (channel === 'audience') return { ok: true, unwatch: projector.mirror(after, send) }
    if (channel === 'projector') return { ok: true, unwatch: projector.watch(after, send) }
    if (channel === 'library') return { ok: true, unwatch: rooms.watchLibrary(after, send) }
    const found = await find(channel)
    if ('refusal' in found) return found
    const unwatch = found.watch(after, send)
    projector.show(found)
    return {
      ok: true,
      unwatch: (why) => {
        unwatch()
        if (found.watchers() > 0) return
        // Whoever reloads comes back in a moment: the room goes on seeing the session in between.
        if (why === 'left') projector.leave(found)
        rooms.onLeft(found)
      },
    }
  }

  return {
    role: 'facilitator',
    watch,
    command: async (cid, channel, given) => {
      if (channel === 'audience') return NO_SUCH_CHANNEL
      if (channel === 'projector') {
        const read = readProjectorCommand(given)
        return read.ok ? projector.command(read.value) : read
      }
      if (channel === 'library') {
        const read = readLibraryCommand(given)
        return read.ok ? library.command(cid, read.value) : read
      }
      const found = await find(channel)
      if ('refusal' in found) return found
      const read = readSessionCommand(given)
      return read.ok ? found.command(cid, read.value, { role: 'facilitator' }) : read
    },
    ask: async (channel, asked) => {
      const read = readQuestion(asked)
      if (!read.ok) return read
      const question = read.value
      if (question.type === 'Invite') {
        if (invite === undefined) return { ok: false, refusal: 'no-invitations-here', about: {} }
        return { ok: true, value: { address: invite() } }
      }
      if (question.type === 'OwnJourney') {
        const draft = library.ownJourney(question.journey)
        return draft === null ? NO_SUCH_JOURNEY : { ok: true, value: draft }
      }
      const found = await find(channel)
      if ('refusal' in found) return found
      if (question.type === 'SessionFile') return sessionFileOf(found, rooms.store, rooms.app)
      if (question.type === 'WhatIf') return { ok: true, value: whatIfView(found.session(), question.without) }
      if (question.type === 'Past' || question.type === 'Moment') {
        const past = await rooms.pastOf(found)
        if (past === null) return UNREADABLE
        return { ok: true, value: question.type === 'Past' ? past.view : past.momentAt(question.upTo) }
      }
      if (question.type === 'PreviewSwitch') {
        const preview = previewSwitch(found.session(), question)
        return preview.ok ? preview : { ...preview, about: {} }
      }
      return { ok: true, value: await reportOf(found.session(), question.names, rooms.stability) }
    },
  }
}

/** A report whose long work does not hold up the host. */
async function reportOf(session: SessionState, names: ReportView['names'], works: StabilityWorks): Promise<ReportView> {
  const stability = await works.workOut(boardOf(session), session.verdict.settings)
  return reportView(session, { names, stability: stability ?? undefined })
}

function sessionOf(channel: Channel): SessionId | null {
  return channel.startsWith('session:') ? asId<SessionId>(channel.slice('session:'.length)) : null
}
