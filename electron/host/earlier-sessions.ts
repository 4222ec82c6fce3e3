import { asId, type SessionId } from '../../shared/kernel/ids.ts'
import { type EarlierVerdict, earlierVerdictOf } from '../../shared/session/earlier.ts'
import type { SessionState } from '../../shared/session/vocabulary.ts'
import { clientKey } from '../../shared/views/client-key.ts'
import { dayOf } from './day.ts'
import type { LibraryIndex } from './library-index.ts'
import { replayed, type SessionStore } from './session-store.ts'

export type EarlierSeams = Readonly<{
  store: Pick<SessionStore, 'read'>
  index: Pick<LibraryIndex, 'entries'>
  binned: ReadonlySet<SessionId>
  /** The session as it is open here, if it is. */
  openHere: (id: SessionId) => SessionState | null
  /** Hears of a session that could not be read: another one is taken, and nobody is kept from the verdict. */
  onBug: (error: unknown) => void
}>

/** The session that wants to be compared; one that is being made has no place in the library yet. */
export type Comparing = Readonly<{
  id: SessionId | null
  frame: Pick<SessionState['frame'], 'client' | 'heldOn'> & Readonly<{ journey: Readonly<{ id: string }> }>
  /** What was found before. */
  found: EarlierVerdict | null
}>

/** Looks up the verdicts of a client's other sessions. */
export type EarlierSessions = Readonly<{
  /** The latest verdict before this session: same client, same journey, not in the bin. */
  latest: (of: Comparing) => Promise<EarlierVerdict | null>
  /** The verdict of one session of the same client, whenever and on whichever journey it was. */
  named: (id: SessionId, of: Comparing) => Promise<EarlierVerdict | null>
}>

/** What has to be known of a session to choose it; whether it has a verdict shows when it is read. */
type Known = Readonly<{ id: SessionId; client: string; journey: string; heldOn: string | null; createdAt: number }>

/** Where a session stands in time: by the day it was held, then by when it was made, then by its name, which only grows. */
type Place = readonly [day: string, createdAt: number, id: string]

/** Makes the look-up; the list says which sessions come into question, and only those are read. */
export function createEarlierSessions({ store, index, binned, openHere, onBug }: EarlierSeams): EarlierSessions {
  /** What the list says of a session; of one that is open here, what it says itself, because the list is behind while somebody works on it. */
  const known = (id: SessionId): Known | null => {
    const summary = index.entries()[id]?.summary
    if (summary === undefined) return null
    const { client, journey, heldOn, createdAt } = summary
    const frame = openHere(id)?.frame
    return frame === undefined
      ? { id, client, journey, heldOn, createdAt }
      : { id, client: frame.client, journey: frame.journey.id, heldOn: frame.heldOn, createdAt }
  }

  const read = async (id: SessionId): Promise<EarlierVerdict | null> => {
    const own = known(id)
    const session = openHere(id) ?? (await wholeSession(store, id))
    return own === null || session === null ? null : earlierVerdictOf(session, { id, day: placeOf(own)[0] })
  }

  const othersOf = ({ id, frame }: Comparing) => {
    const client = clientKey(frame.client)
    return Object.keys(index.entries()).flatMap((other) => {
      const one = known(asId(other))
      return one === null || one.id === id || binned.has(one.id) || clientKey(one.client) !== client ? [] : [one]
    })
  }

  /** What was found where the session came from: a verdict of the same client that this machine doesn't have. */
  const elsewhere = ({ frame, found }: Comparing): EarlierVerdict | null =>
    found === null || Object.hasOwn(index.entries(), found.session) || clientKey(found.client) !== clientKey(frame.client) ? null : found

  return {
    latest: async (of) => {
      const own = of.id === null ? null : known(of.id)
      const place: Place = own === null ? [of.frame.heldOn ?? LAST_DAY, Number.MAX_SAFE_INTEGER, ''] : placeOf(own)
      const candidates = othersOf(of)
        .filter(({ journey }) => journey === of.frame.journey.id)
        .filter((other) => isBefore(placeOf(other), place))
        .toSorted((one, other) => (isBefore(placeOf(one), placeOf(other)) ? 1 : -1))
      for (const { id } of candidates) {
        const found = await read(id).catch((error: unknown) => {
          onBug(error)
          return null
        })
        if (found !== null) return laterOf(found, elsewhere(of))
      }
      return elsewhere(of)
    },
    named: async (id, of) => (othersOf(of).some((other) => other.id === id) ? read(id) : null),
  }
}

/** No day of any session is later. */
const LAST_DAY = '9999-12-31'

function placeOf({ id, heldOn, createdAt }: Known): Place {
  return [heldOn ?? dayOf(createdAt), createdAt, id]
}

function isBefore(one: Place, other: Place): boolean {
  if (one[0] !== other[0]) return one[0] < other[0]
  return one[1] === other[1] ? one[2] < other[2] : one[1] < other[1]
}

function laterOf(here: EarlierVerdict, there: EarlierVerdict | null): EarlierVerdict {
  return there !== null && there.heldOn > here.heldOn ? there : here
}

/** A session as its facts tell it; null where not all of them can be understood, because half a session has another verdict. */
async function wholeSession(store: EarlierSeams['store'], id: SessionId): Promise<SessionState | null> {
  const content = await store.read(id)
  const whole = content === null ? null : replayed(content.facts)
  return whole === null || whole.newer.length + whole.unknown.length > 0 ? null : whole.session
}
