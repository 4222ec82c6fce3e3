import { clientKey } from '../../shared/views/client-key.ts'
import type { SessionSummary } from '../../shared/views/library-view.ts'

/** How a client's stage moved between its last two verdicts, and when the last one was. */
export type Movement =
  | { readonly way: 'none' }
  | { readonly way: 'first'; readonly stage: number; readonly at: number }
  | { readonly way: 'up' | 'down' | 'same'; readonly from: number; readonly stage: number; readonly at: number }

/** All sessions of one client, the newest first. */
export type ClientGroup = {
  readonly client: string
  readonly sessions: readonly SessionSummary[]
  /** Sessions with a verdict that the room stands by, oldest first. */
  readonly verdicts: readonly (SessionSummary & { readonly stage: number })[]
  readonly movement: Movement
}

/** When a session was last of interest: its close, else its last change. In ms since 1970. */
export function dateOf(session: SessionSummary): number {
  return session.closedAt ?? session.changedAt
}

/** The sessions that are not in the bin, by client; the client with the latest change comes first. */
export function groupByClient(sessions: readonly SessionSummary[], find: string): readonly ClientGroup[] {
  const groups = new Map<string, SessionSummary[]>()
  for (const session of sessions) {
    if (session.binned || !matches(session, find)) continue
    const key = clientKey(session.client)
    groups.set(key, [...(groups.get(key) ?? []), session])
  }
  return [...groups.values()]
    .map((group) => group.toSorted((one, other) => dateOf(other) - dateOf(one)))
    .toSorted((one, other) => latest(other) - latest(one))
    .map((group) => {
      const verdicts = group.filter(hasVerdict).toSorted((one, other) => heldAt(one) - heldAt(other))
      return { client: group[0]?.client ?? '', sessions: group, verdicts, movement: movementOf(verdicts) }
    })
}

/** The session to go on with: the one that was worked on last, of those that are not finished. */
export function sessionToContinue(sessions: readonly SessionSummary[]): SessionSummary | null {
  const open = sessions.filter((session) => !session.binned && session.closedAt === null && session.readOnly === null)
  return open.toSorted((one, other) => other.changedAt - one.changedAt)[0] ?? null
}

function matches(session: SessionSummary, find: string): boolean {
  const words = find.toLowerCase().split(/\s+/).filter((word) => word !== '')
  const said = `${session.client} ${session.title}`.toLowerCase()
  return words.every((word) => said.includes(word))
}

function latest(group: readonly SessionSummary[]): number {
  return Math.max(...group.map((session) => session.changedAt))
}

function hasVerdict(session: SessionSummary): session is SessionSummary & { readonly stage: number } {
  return session.stage !== null && (session.signedOff || session.closedAt !== null)
}

/** When a session was held, in ms since 1970; one that does not say, when it was of interest last. */
function heldAt(session: SessionSummary): number {
  return session.heldOn === null ? dateOf(session) : Date.parse(`${session.heldOn}T12:00:00`)
}

/** The session that was held last says itself what it is compared with; one that is older than that is held against the one before. */
function movementOf(verdicts: ClientGroup['verdicts']): Movement {
  const [last, before] = verdicts.toReversed()
  if (last === undefined) return { way: 'none' }
  const { stage } = last
  const at = heldAt(last)
  const from = last.heldOn === null ? before?.stage : last.compared?.stage
  if (from === undefined) return { way: 'first', stage, at }
  return { way: stage > from ? 'up' : stage < from ? 'down' : 'same', from, stage, at }
}
