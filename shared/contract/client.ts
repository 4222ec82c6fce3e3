import { initialConnection, type Effect, type Input, type Link, type Reply, step } from './connection.ts'
import type {
  About, AnswerTo, Channel, ClientMessage, CommandOf, CommandValue, HostMessage, Question, Refusal, SaveStatus, ViewOf,
} from './messages.ts'
import type { PictureSize } from '../views/projector-view.ts'
import type { Wire } from './wire.ts'

/** What a connection needs of the world. Times in ms. */
export type ClientSeams = {
  /** What the page was given to say who it is: a one-time key, or the token of an earlier connection. Null on the desktop. */
  readonly token: string | null
  /** This machine's clock, ms since 1970. */
  readonly now: () => number
  /** Calls back once after so many ms; the function that it returns calls it off. */
  readonly schedule: (callback: () => void, ms: number) => () => void
  /** A name that no other command has had, anywhere: letters and digits, at most 64. */
  readonly newCid: () => string
  /** Keeps the token that stands for this page from now on, for its next connection. */
  readonly keepToken?: (token: string) => void
}

export type ChannelListener<C extends Channel> = {
  /** The view whenever it changed; parts that did not change are the same objects as before. */
  readonly onView: (view: ViewOf<C>) => void
  readonly onStatus?: (status: SaveStatus) => void
  /** The channel can't be attached to or has ended; nothing more will come of it. */
  readonly onEnd?: (refusal: Refusal, about: About) => void
}

export type Refused = { readonly ok: false; readonly refusal: Refusal; readonly about: About }
export type Done = { readonly ok: true; readonly value: CommandValue | null } | Refused
export type Answered<Q extends Question> = { readonly ok: true; readonly value: AnswerTo[Q['type']] } | Refused

export type Client = {
  /** Shows a channel to a listener, at once if it is known already, until the function that it returns is called. */
  readonly attach: <C extends Channel>(channel: C, listener: ChannelListener<C>) => () => void
  /** Resolves once the command is on the disk and shown, or refused; waits out every interruption in between. */
  readonly command: <C extends Channel>(channel: C, command: CommandOf<C>) => Promise<Done>
  readonly ask: <Q extends Question>(channel: Channel, question: Q) => Promise<Answered<Q>>
  /** Says how large this window's picture is, now and whenever the connection is made anew. */
  readonly tellSize: (size: PictureSize) => void
  /** Tells how the link stands, at once and at every change, until the function that it returns is called. */
  readonly onLink: (listener: (link: Link) => void) => () => void
  /** The host's clock, ms since 1970. */
  readonly hostNow: () => number
  /** How many commands and questions wait for their answer. */
  readonly waiting: () => number
  readonly close: () => void
}

/** A connection over wires made one after another as they drop; commands are neither lost nor repeated. */
export function connect(openWire: () => Wire, seams: ClientSeams): Client {
  let state = initialConnection(seams.token)
  let wire: Wire | null = null
  let offset = 0
  const linkListeners = new Set<(link: Link) => void>()
  const listeners = new Map<Channel, Set<ChannelListener<Channel>>>()
  const settlers = new Map<string, (reply: Reply) => void>()

  const feed = (input: Input): void => {
    const next = step(state, input)
    state = next.state
    for (const effect of next.effects) perform(effect)
  }

  const perform = (effect: Effect): void => {
    switch (effect.do) {
      case 'open-wire':
        wire = openWire()
        listenTo(wire)
        return
      case 'close-wire':
        wire?.close()
        return
      case 'send':
        wire?.send(JSON.stringify(effect.message))
        return
      case 'retry-in':
        seams.schedule(() => feed({ type: 'open' }), effect.ms)
        return
      case 'set-clock':
        offset = effect.now - seams.now()
        return
      case 'keep-token':
        seams.keepToken?.(effect.token)
        return
      case 'show-link':
        for (const listener of [...linkListeners]) listener(state.link)
        return
      case 'settle':
        settlers.get(effect.cid)?.(effect.reply)
        settlers.delete(effect.cid)
        return
      default:
        show(listeners.get(effect.channel), effect)
    }
  }

  const listenTo = (opened: Wire): void => {
    const drop = (): void => {
      if (opened === wire) feed({ type: 'drop' })
    }
    opened.onFrame((frame) => {
      if (opened !== wire) return
      const message = readHostMessage(frame)
      if (message !== null) return feed({ type: 'message', message })
      opened.close()
      drop()
    })
    opened.onClose(drop)
  }

  const request = (message: Extract<ClientMessage, { m: 'command' | 'ask' }>): Promise<Reply> =>
    new Promise((resolve) => {
      settlers.set(message.cid, resolve)
      feed({ type: 'request', request: message })
    })

  feed({ type: 'open' })
  return {
    attach: (channel, listener) => {
      const known = listeners.get(channel) ?? new Set()
      listeners.set(channel, known)
      const own: ChannelListener<Channel> = { ...(listener as ChannelListener<Channel>) }
      known.add(own)
      const before = state.channels[channel]
      if (before === undefined) feed({ type: 'attach', channel })
      if (before?.at) own.onView(before.at.view as ViewOf<Channel>)
      if (before?.status) own.onStatus?.(before.status)
      return () => {
        known.delete(own)
        if (known.size === 0) feed({ type: 'detach', channel })
      }
    },
    command: async (channel, command) => {
      const reply = await request({ m: 'command', cid: seams.newCid(), channel, command })
      return reply.is === 'refused' ? refusedBy(reply) : { ok: true, value: reply.is === 'done' ? reply.value : null }
    },
    ask: async <Q extends Question>(channel: Channel, question: Q): Promise<Answered<Q>> => {
      const reply = await request({ m: 'ask', cid: seams.newCid(), channel, question })
      if (reply.is === 'answer') return { ok: true, value: reply.value as AnswerTo[Q['type']] }
      if (reply.is === 'refused') return refusedBy(reply)
      throw new Error('Expected an answer to a question, but the host says that it is done')
    },
    tellSize: (size) => feed({ type: 'size', size }),
    onLink: (listener) => {
      linkListeners.add(listener)
      listener(state.link)
      return () => linkListeners.delete(listener)
    },
    hostNow: () => seams.now() + offset,
    waiting: () => state.outbox.length,
    close: () => feed({ type: 'close' }),
  }
}

function refusedBy({ refusal, about }: Extract<Reply, { is: 'refused' }>): Refused {
  return { ok: false, refusal, about }
}

type News = Extract<Effect, { do: 'show-view' | 'show-status' | 'show-end' }>

function show(listeners: ReadonlySet<ChannelListener<Channel>> | undefined, news: News): void {
  for (const listener of [...(listeners ?? [])]) {
    if (news.do === 'show-view') listener.onView(news.view as ViewOf<Channel>)
    else if (news.do === 'show-status') listener.onStatus?.(news.status)
    else listener.onEnd?.(news.refusal, news.about)
  }
}

/** The host is our own program: its frames are read, not examined. One that is none means that the wire is not the host's. */
function readHostMessage(frame: string): HostMessage | null {
  try {
    const message: HostMessage | null = JSON.parse(frame)
    return typeof message === 'object' && message !== null && 'm' in message ? message : null
  } catch {
    return null
  }
}
