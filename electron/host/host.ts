import { basename, join } from 'node:path'
import type { Failure, SurfaceRole } from '../../shared/contract/messages.ts'
import type { Wire } from '../../shared/contract/wire.ts'
import type { TimedFact } from '../../shared/history/fact.ts'
import type { Journey, Language } from '../../shared/journey/journey.ts'
import type { LensSet } from '../../shared/journey/lens-set.ts'
import type { SessionId } from '../../shared/kernel/ids.ts'
import type { Authority } from './authority.ts'
import { type Admission, serveWire } from './connection.ts'
import { createEarlierSessions } from './earlier-sessions.ts'
import { openLibraryIndex } from './library-index.ts'
import { createLibrary } from './library.ts'
import { createNotices, type Notices } from './notices.ts'
import { createOpenSessions } from './open-sessions.ts'
import { openOwnJourneys } from './own-journeys.ts'
import { createPasts } from './pasts.ts'
import { audiencePort, facilitatorPort, type Rooms } from './ports.ts'
import { createProjector } from './projector.ts'
import { createSessionStore } from './session-store.ts'
import { diskSpace } from './storage/disk-space.ts'
import type { StabilityWorks } from './stability/works.ts'
import type { Files } from './storage/files.ts'
import type { Recovery } from './storage/journal-recovery.ts'
import type { SessionLock } from './storage/session-lock.ts'
import { makeDirectories, type Wait } from './storage/write-whole.ts'
import { createViewStream } from './view-stream.ts'

export type HostSeams = Readonly<{
  files: Files
  /** The folder of all that this program keeps. */
  directory: string
  now: () => number
  /** Letters and digits, at most 64, never the same twice. */
  newId: () => string
  journeys: Readonly<Record<string, Journey>>
  lensSets: Readonly<Record<string, LensSet>>
  example: (language: Language, context: Readonly<{ cid: string; now: number; newId: () => string }>) => readonly TimedFact[]
  lock: (directory: string) => Promise<SessionLock>
  /** This program's version. */
  app: string
  /** Where the stability of verdicts is worked out; closed with the host. */
  stability: StabilityWorks
  onBug: (error: unknown) => void
  wait?: Wait
}>

export type Host = Readonly<{
  /** Serves a wire whose surface is known by where it comes from. */
  connect: (role: SurfaceRole, wire: Wire) => void
  /** Serves a wire whose surface is known by the token that it says first. */
  greet: (wire: Wire, who: (token: string | null) => Greeted) => void
  /** Saves what is pending, as far as the disk allows, and gives up every right to write. */
  close: () => Promise<void>
}>

/** Which surface a token stands for, the token that stands for it from now on, and how its facilitator invites an audience. */
export type Greeted =
  | Readonly<{ ok: true; role: SurfaceRole; token: string | null; invite?: () => string }>
  | Readonly<{ ok: false; reason: Failure }>

/** Everything between the surfaces of one machine and the facts on its disk. */
export async function createHost(seams: HostSeams): Promise<Host> {
  const { files, directory, now, newId, onBug, app, stability } = seams
  await makeDirectories(files, join(directory, 'sessions'))
  const store = createSessionStore(seams)
  let showLibrary = (): void => {}
  const notices = createNotices(newId, () => showLibrary())
  const index = await openLibraryIndex({
    ...seams,
    store,
    onDamage: (which, { keptAs, restored }) => notices.add(`${which}-${restored ? 'restored' : 'rebuilt'}`, { file: keptAs }),
    onUnwritten: ({ reason, file }) => notices.add(`unwritten-${reason}`, { file }),
  })
  const ownJourneys = await openOwnJourneys({
    ...seams,
    onDamage: ({ file, keptAs, restored }) => notices.add(`journey-${restored ? 'restored' : 'unreadable'}`, { name: basename(file), file: keptAs }),
  })
  await tellOfSpace(notices, files, directory).catch(onBug)
  const binned = await binnedIn(store)
  const earlier = createEarlierSessions({ store, index, binned, openHere: (id) => sessions.openHere(id), onBug })
  const sessions = createOpenSessions({
    store,
    now,
    newId,
    stability,
    onBug,
    earlier: (needed, { id, session: { frame, verdict } }) => {
      const of = { id, frame, found: verdict.comparison.found }
      return needed === 'latest' ? earlier.latest(of) : earlier.named(needed, of)
    },
    onOpened: (authority, recovery) => {
      tellOfDamage(notices, authority, recovery)
      library.refresh(authority).catch(onBug)
    },
    onSaved: (authority) => projector.changed(authority),
  })
  const library = createLibrary({ ...seams, store, index, sessions, earlier, notices, binned, ownJourneys, onChange: () => showLibrary() })
  const projector = createProjector({ now, newId, preferences: index.preferences })
  const stream = createViewStream('library', newId(), library.view())
  showLibrary = () => {
    stream.publish(library.view())
    projector.redraw()
  }
  const rooms: Rooms = {
    library,
    store,
    sessions,
    projector,
    watchLibrary: stream.watch,
    app,
    pastOf: createPasts(store),
    stability,
    onLeft: (authority) => void library.refresh(authority).catch(onBug),
  }

  const admit = (greeted: Greeted): Admission => {
    if (!greeted.ok) return greeted
    const { role, token, invite } = greeted
    return { ok: true, token, port: role === 'facilitator' ? facilitatorPort(rooms, invite) : audiencePort(rooms) }
  }
  const greet: Host['greet'] = (wire, who) => serveWire(wire, { now, onBug, admit: (token) => admit(who(token)) })
  return {
    greet,
    connect: (role, wire) => greet(wire, () => ({ ok: true, role, token: null })),
    close: async () => {
      await sessions.close()
      await stability.close()
    },
  }
}

async function binnedIn(store: ReturnType<typeof createSessionStore>): Promise<Set<SessionId>> {
  const binned = new Set<SessionId>()
  for (const id of await store.list()) if (await store.isBinned(id)) binned.add(id)
  return binned
}

async function tellOfSpace(notices: Notices, files: Files, directory: string): Promise<void> {
  const { space, free } = await diskSpace(files, directory)
  if (space !== 'enough') notices.add(`disk-${space}`, { file: directory, free })
}

/** What a crash left unfinished was never acknowledged and is no loss; anything else the user must know. */
function tellOfDamage(notices: Notices, authority: Authority, { unreadable, setAside, damaged, left = [] }: Recovery): void {
  const [name] = left
  if (name !== undefined) notices.add('names-left', { title: authority.session().frame.title, file: name })
  if (unreadable + setAside + damaged.length === 0) return
  const { title } = authority.session().frame
  notices.add('session-damaged', { title, count: unreadable + setAside, file: damaged[0]?.keptAs ?? damaged[0]?.file ?? '' })
}
