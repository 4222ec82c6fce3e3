import type {
  About, Channel, ClientMessage, CommandValue, Failure, HostMessage, Point, Refusal, SaveStatus, SurfaceRole,
} from './messages.ts'
import type { PictureSize } from '../views/projector-view.ts'
import { WIRE_VERSION } from './messages.ts'
import { applyPatch } from './patch.ts'

/** Where the link to the host stands. */
export type Link =
  /** A wire is open, the host has not answered yet. */
  | { readonly status: 'connecting'; readonly attempt: number }
  | { readonly status: 'connected'; readonly role: SurfaceRole }
  /** The wire dropped; the next attempt comes by itself. */
  | { readonly status: 'waiting'; readonly attempt: number }
  /** The host does not want us, and would not on another attempt. */
  | { readonly status: 'failed'; readonly reason: Failure }
  | { readonly status: 'closed' }

/** What is known of a channel that somebody here is attached to; `asked` until the host says how it goes on. */
export type ChannelState = {
  readonly asked: boolean
  readonly at: (Point & { readonly view: unknown }) | null
  readonly status: SaveStatus | null
}

type Request = Extract<ClientMessage, { m: 'command' | 'ask' }>

export type ConnectionState = {
  readonly link: Link
  readonly token: string | null
  readonly channels: Readonly<Record<string, ChannelState>>
  /** What the host has not answered yet, oldest first; sent again, under the same cid, over the next wire. */
  readonly outbox: readonly Request[]
  /** How large this window's picture is; said anew over every wire. `null` where nobody wants to know. */
  readonly size: PictureSize | null
}

export type Input =
  | { readonly type: 'open' }
  | { readonly type: 'message'; readonly message: HostMessage }
  | { readonly type: 'drop' }
  | { readonly type: 'attach'; readonly channel: Channel }
  | { readonly type: 'detach'; readonly channel: Channel }
  | { readonly type: 'request'; readonly request: Request }
  | { readonly type: 'size'; readonly size: PictureSize }
  | { readonly type: 'close' }

export type Reply =
  | { readonly is: 'done'; readonly value: CommandValue | null }
  | { readonly is: 'answer'; readonly value: unknown }
  | { readonly is: 'refused'; readonly refusal: Refusal; readonly about: About }

export type Effect =
  | { readonly do: 'open-wire' }
  | { readonly do: 'close-wire' }
  | { readonly do: 'retry-in'; readonly ms: number }
  | { readonly do: 'send'; readonly message: ClientMessage }
  | { readonly do: 'show-link' }
  | { readonly do: 'show-view'; readonly channel: Channel; readonly view: unknown }
  | { readonly do: 'show-status'; readonly channel: Channel; readonly status: SaveStatus }
  | { readonly do: 'show-end'; readonly channel: Channel; readonly refusal: Refusal; readonly about: About }
  | { readonly do: 'settle'; readonly cid: string; readonly reply: Reply }
  | { readonly do: 'keep-token'; readonly token: string }
  | { readonly do: 'set-clock'; readonly now: number }

export type Step = { readonly state: ConnectionState; readonly effects: readonly Effect[] }

/** Waiting times between attempts in ms: at once after a hiccup, then patiently. */
const PAUSES = [100, 500, 1_000, 2_000, 5_000] as const

/** A connection before its first attempt. */
export function initialConnection(token: string | null): ConnectionState {
  return { link: { status: 'waiting', attempt: 0 }, token, channels: {}, outbox: [], size: null }
}

/** One step of a connection: what comes in, what it becomes, and what is to be done. Knows no wire and no clock. */
export function step(state: ConnectionState, input: Input): Step {
  const { link } = state
  if (link.status === 'closed' || (link.status === 'failed' && input.type !== 'close')) return stay(state)
  switch (input.type) {
    case 'open':
      return link.status === 'waiting' ? opened(state, link.attempt) : stay(state)
    case 'message':
      return link.status === 'waiting' ? stay(state) : heard(state, input.message)
    case 'drop':
      return link.status === 'waiting' ? stay(state) : dropped(state, link.status === 'connecting' ? link.attempt : 0)
    case 'attach':
      return attached(state, input.channel)
    case 'detach':
      return detached(state, input.channel)
    case 'request':
      return { state: { ...state, outbox: [...state.outbox, input.request] }, effects: send(state, input.request) }
    case 'size':
      return { state: { ...state, size: input.size }, effects: send(state, { m: 'size', ...input.size }) }
    case 'close':
      return { state: { ...state, link: { status: 'closed' } }, effects: [{ do: 'close-wire' }, { do: 'show-link' }] }
  }
}

function stay(state: ConnectionState, ...effects: readonly Effect[]): Step {
  return { state, effects }
}

function send({ link }: ConnectionState, message: ClientMessage): readonly Effect[] {
  return link.status === 'connected' ? [{ do: 'send', message }] : []
}

function opened(state: ConnectionState, attempt: number): Step {
  const hello: ClientMessage = { m: 'hello', v: WIRE_VERSION, token: state.token }
  return {
    state: { ...state, link: { status: 'connecting', attempt } },
    effects: [{ do: 'open-wire' }, { do: 'show-link' }, { do: 'send', message: hello }],
  }
}

function dropped(state: ConnectionState, attempt: number): Step {
  const next: Link = { status: 'waiting', attempt: attempt + 1 }
  return {
    state: { ...state, link: next },
    effects: [{ do: 'show-link' }, { do: 'retry-in', ms: PAUSES[Math.min(attempt, PAUSES.length - 1)] ?? 0 }],
  }
}

function attached(state: ConnectionState, channel: Channel): Step {
  if (state.channels[channel] !== undefined) return stay(state)
  const channels = { ...state.channels, [channel]: { asked: true, at: null, status: null } }
  return { state: { ...state, channels }, effects: send(state, { m: 'attach', channel, after: null }) }
}

function detached(state: ConnectionState, channel: Channel): Step {
  const { [channel]: known, ...channels } = state.channels
  return known === undefined ? stay(state) : { state: { ...state, channels }, effects: send(state, { m: 'detach', channel }) }
}

function heard(state: ConnectionState, message: HostMessage): Step {
  switch (message.m) {
    case 'welcome':
      return welcomed(state, message)
    case 'failed': {
      const lasting = ['wrong-version', 'wrong-token', 'token-spent'].includes(message.reason)
      if (!lasting) return stay(state)
      const link: Link = { status: 'failed', reason: message.reason }
      return { state: { ...state, link }, effects: [{ do: 'close-wire' }, { do: 'show-link' }] }
    }
    case 'done':
      return settled(state, message.cid, { is: 'done', value: message.value ?? null })
    case 'answer':
      return settled(state, message.cid, { is: 'answer', value: message.value })
    case 'refused':
      return settled(state, message.cid, { is: 'refused', refusal: message.refusal, about: message.about ?? {} })
    default:
      return channelNews(state, message)
  }
}

function welcomed(state: ConnectionState, { role, now, token }: Extract<HostMessage, { m: 'welcome' }>): Step {
  const asked = Object.entries(state.channels).map(([channel, known]) => [channel, { ...known, asked: true }] as const)
  const channels = Object.fromEntries(asked)
  const next: ConnectionState = { ...state, channels, link: { status: 'connected', role }, token: token ?? state.token }
  const attaches = Object.entries(channels).map(([channel, { at }]): Effect => {
    return { do: 'send', message: { m: 'attach', channel: channel as Channel, after: pointOf(at) } }
  })
  const again = state.outbox.map((message): Effect => ({ do: 'send', message }))
  const kept: readonly Effect[] = token === null ? [] : [{ do: 'keep-token', token }]
  const sized: readonly Effect[] = state.size === null ? [] : [{ do: 'send', message: { m: 'size', ...state.size } }]
  return { state: next, effects: [...kept, { do: 'set-clock', now }, { do: 'show-link' }, ...sized, ...attaches, ...again] }
}

function settled(state: ConnectionState, cid: string, reply: Reply): Step {
  const outbox = state.outbox.filter((request) => request.cid !== cid)
  if (outbox.length === state.outbox.length) return stay(state)
  return { state: { ...state, outbox }, effects: [{ do: 'settle', cid, reply }] }
}

type ChannelNews = Extract<HostMessage, { m: 'snapshot' | 'patch' | 'resumed' | 'ended' | 'status' }>

function channelNews(state: ConnectionState, message: ChannelNews): Step {
  const { channel } = message
  const known = state.channels[channel]
  if (known === undefined) return stay(state)
  const become = (next: ChannelState, ...effects: readonly Effect[]): Step => ({
    state: { ...state, channels: { ...state.channels, [channel]: next } },
    effects,
  })
  switch (message.m) {
    case 'status':
      return become({ ...known, status: message.status }, { do: 'show-status', channel, status: message.status })
    case 'snapshot': {
      const { run, seq, view } = message
      return become({ ...known, asked: false, at: { run, seq, view } }, { do: 'show-view', channel, view })
    }
    case 'resumed':
      return known.at?.seq === message.seq ? become({ ...known, asked: false }) : askAnew(state, channel, known)
    case 'ended': {
      const { [channel]: _ended, ...channels } = state.channels
      const { refusal, about = {} } = message
      return { state: { ...state, channels }, effects: [{ do: 'show-end', channel, refusal, about }] }
    }
    case 'patch': {
      if (known.asked || known.at === null || message.seq <= known.at.seq) return stay(state)
      const view = message.seq === known.at.seq + 1 ? patched(known.at.view, message.ops) : null
      if (view === null) return askAnew(state, channel, known)
      return become({ ...known, at: { ...known.at, seq: message.seq, view } }, { do: 'show-view', channel, view })
    }
  }
}

/** A patch that does not fit means that the view is not the host's: then the view is asked for anew, whole. */
function patched(view: unknown, ops: Extract<HostMessage, { m: 'patch' }>['ops']): unknown {
  try {
    return applyPatch(view, ops)
  } catch {
    return null
  }
}

function askAnew(state: ConnectionState, channel: Channel, known: ChannelState): Step {
  const channels = { ...state.channels, [channel]: { ...known, asked: true } }
  return { state: { ...state, channels }, effects: send(state, { m: 'attach', channel, after: null }) }
}

function pointOf(at: ChannelState['at']): Point | null {
  return at === null ? null : { run: at.run, seq: at.seq }
}
