import type { AudienceScreen, Point, ShownToRoom } from '../../shared/contract/messages.ts'
import type { ProjectorCommand } from '../../shared/contract/projector.ts'
import { createAudienceView } from '../../shared/views/audience-view.ts'
import type { Preferences } from '../../shared/views/library-view.ts'
import type { PictureSize, ProjectorView, Showing, Spotlit } from '../../shared/views/projector-view.ts'
import { createSpotlightView } from '../../shared/views/spotlight-view.ts'
import type { Answer, Authority } from './authority.ts'
import { createViewStream, type SendFrame } from './view-stream.ts'

type Shown = Pick<Authority, 'id' | 'session'>
type Watch = (after: Point | null, send: SendFrame) => () => void

export type ProjectorSeams = Readonly<{ now: () => number; newId: () => string; preferences: () => Preferences }>

/** What the room is shown, and how: the only place that the audience's windows get anything from. */
export type Projector = Readonly<{
  /** The facilitator opened this session: from now on the room is shown it. */
  show: (session: Shown) => void
  /** The facilitator turned away from this session. */
  leave: (session: Shown) => void
  /** A session changed on the disk. */
  changed: (session: Shown) => void
  /** The preferences may have changed. */
  redraw: () => void
  command: (command: ProjectorCommand) => Answer
  /** One audience window; it counts as open while it watches. */
  window: () => Readonly<{ watch: Watch; measured: (size: PictureSize) => void }>
  /** Watches what the room is shown, and counts as nobody's window. */
  mirror: Watch
  /** Watches how the room is shown it. */
  watch: Watch
}>

/** What is kept of how the room is shown things: a frozen picture is kept whole, so that nothing newer can come into it. */
type State =
  | Extract<Showing, { is: 'live' | 'blank' }>
  | (Extract<Showing, { is: 'frozen' }> & { readonly picture: ShownToRoom })
  | (Extract<Showing, { is: 'spotlight' }> & { readonly of: Shown['id'] })

const LIVE: State = { is: 'live' }
const NOTHING: ShownToRoom = { is: 'nothing' }
const DONE: Answer = { ok: true }

/** A projector that shows nothing yet. */
export function createProjector({ now, newId, preferences }: ProjectorSeams): Projector {
  let shown: Shown | null = null
  let state: State = LIVE
  let audienceView = createAudienceView()
  let spotlightView = createSpotlightView()
  /** Open windows in the order in which they said how large they are; the last one is the one that counts. */
  const windows = new Map<symbol, PictureSize | null>()

  const picture = (): ShownToRoom => {
    if (state.is === 'frozen') return state.picture
    if (shown === null) return NOTHING
    const session = shown.session()
    const blank: ShownToRoom = { is: 'blank', title: session.frame.title, client: session.frame.client }
    if (state.is === 'blank') return blank
    if (state.is === 'live') return { is: 'session', view: audienceView(session) }
    const view = spotlightView(session, state.on)
    return view === null ? blank : { is: 'spotlight', view }
  }
  const screen = (): AudienceScreen => ({ kind: 'audience-screen', preferences: preferences(), shown: picture() })
  const view = (): ProjectorView => ({
    kind: 'projector',
    showing: showingOf(state),
    windows: windows.size,
    size: [...windows.values()].findLast((size) => size !== null) ?? null,
  })
  const pictures = createViewStream('audience', newId(), screen())
  const views = createViewStream('projector', newId(), view())

  /** A view that nobody looks at is not worth making; whoever comes to look gets it fresh. */
  const redraw = (): void => {
    if (pictures.watchers() > 0) pictures.publish(screen())
    views.publish(view())
  }
  const become = (next: State): Answer => {
    state = next
    redraw()
    return DONE
  }
  const watchPictures: Watch = (after, send) => {
    pictures.publish(screen())
    return pictures.watch(after, send)
  }
  const present = (next: Shown | null): void => {
    if (shown === next) return
    shown = next
    audienceView = createAudienceView()
    spotlightView = createSpotlightView()
    // A spotlight is on something of one session: over another session it goes out.
    if (state.is === 'spotlight' && next !== null && next.id !== state.of) state = LIVE
    redraw()
  }
  const spotlight = (on: Spotlit): Answer => {
    if (shown === null) return refused('nothing-shown')
    if (spotlightView(shown.session(), on) === null) return refused(on.is === 'note' ? 'no-such-evidence' : 'no-such-stage')
    return become({ is: 'spotlight', on, of: shown.id })
  }

  return {
    show: (session) => present(session),
    leave: (session) => {
      if (shown === session) present(null)
    },
    changed: (session) => {
      if (session === shown) redraw()
    },
    redraw,
    command: (command) => {
      switch (command.type) {
        case 'FreezeRoom': {
          if (state.is === 'frozen') return DONE
          const seen = picture()
          return seen.is === 'nothing' ? refused('nothing-shown') : become({ is: 'frozen', since: now(), picture: seen })
        }
        case 'BlankRoom':
          return become({ is: 'blank' })
        case 'SpotlightNote':
          return spotlight({ is: 'note', note: command.note })
        case 'SpotlightStage':
          return spotlight({ is: 'stage', stage: command.stage })
        case 'BringBack':
          return become(LIVE)
      }
    },
    window: () => {
      const own = Symbol('window')
      let said: PictureSize | null = null
      return {
        watch: (after, send) => {
          windows.set(own, said)
          views.publish(view())
          const unwatch = watchPictures(after, send)
          return () => {
            unwatch()
            windows.delete(own)
            views.publish(view())
          }
        },
        measured: (size) => {
          said = size
          if (!windows.delete(own)) return
          windows.set(own, size)
          views.publish(view())
        },
      }
    },
    mirror: watchPictures,
    watch: views.watch,
  }
}

function showingOf(state: State): Showing {
  if (state.is === 'frozen') return { is: 'frozen', since: state.since }
  return state.is === 'spotlight' ? { is: 'spotlight', on: state.on } : state
}

function refused(refusal: Extract<Answer, { ok: false }>['refusal']): Answer {
  return { ok: false, refusal, about: {} }
}
