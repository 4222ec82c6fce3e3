import { LARGEST_FRAME, LARGEST_GREETING } from '../../shared/contract/limits.ts'
import type {
  About, Channel, ClientMessage, Failure, HostMessage, Point, Refusal,
} from '../../shared/contract/messages.ts'
import { WIRE_VERSION } from '../../shared/contract/messages.ts'
import { type Envelope, readEnvelope } from '../../shared/contract/schemas/client-message.ts'
import type { Wire } from '../../shared/contract/wire.ts'
import type { PictureSize } from '../../shared/views/projector-view.ts'
import type { Answer } from './authority.ts'
import { frameOf, type SendFrame } from './view-stream.ts'

export type Ended = Extract<HostMessage, { m: 'ended' }>
/** Why somebody stops watching: they turned to something else, or their connection is gone, as in a reload. */
export type Leaving = 'left' | 'gone'
export type Watching = Readonly<{ ok: true; unwatch: (why: Leaving) => void }> | (Readonly<{ ok: false }> & Pick<Ended, 'refusal' | 'about'>)

type Watch = (channel: Channel, watcher: Readonly<{ after: Point | null; send: SendFrame }>) => Promise<Watching>
export type QuestionAnswer = Readonly<{ ok: true; value: unknown }> | Extract<Answer, { ok: false }>

/** What the audience's surface may do: look, and say how large its picture is. There is no way through it to a command or a question. */
export type AudiencePort = Readonly<{ role: 'audience'; watch: Watch; measured: (size: PictureSize) => void }>

/** What the facilitator's surface may do. A command or question is still unread: it comes as it came over the wire. */
export type FacilitatorPort = Readonly<{
  role: 'facilitator'
  watch: Watch
  command: (cid: string, channel: Channel, command: unknown) => Promise<Answer>
  ask: (channel: Channel, question: unknown) => Promise<QuestionAnswer>
}>

export type Port = AudiencePort | FacilitatorPort

/** Who is let in on a token, with a new token for the next time if there is one; or why nobody is. */
export type Admission = Readonly<{ ok: true; port: Port; token: string | null }> | Readonly<{ ok: false; reason: Failure }>
export type Admit = (token: string | null) => Admission

export type ConnectionSeams = Readonly<{
  admit: Admit
  now: () => number
  /** Hears of mistakes of ours: the surface gets an answer all the same. */
  onBug: (error: unknown) => void
}>

type Asked<M extends Envelope['m']> = Extract<Envelope, { m: M }>

/** Serves one wire for as long as it is open: lets its surface in, answers what it asks, shows it what it watches. */
export function serveWire(wire: Wire, { admit, now, onBug }: ConnectionSeams): void {
  let port: Port | null = null
  let isOpen = true
  /** What is watched, or about to be; an attach that comes later replaces the one before. */
  const watched = new Map<Channel, { unwatch: (why: Leaving) => void }>()

  const send = (message: HostMessage): void => {
    if (isOpen) wire.send(frameOf(message))
  }
  const end = (reason: Failure): void => {
    send({ m: 'failed', reason })
    close()
    wire.close()
  }
  const close = (): void => {
    isOpen = false
    for (const { unwatch } of watched.values()) unwatch('gone')
    watched.clear()
  }

  const greet = ({ v, token }: Extract<ClientMessage, { m: 'hello' }>): void => {
    if (v !== WIRE_VERSION) return end('wrong-version')
    const admission = admit(token)
    if (!admission.ok) return end(admission.reason)
    port = admission.port
    send({ m: 'welcome', role: port.role, now: now(), token: admission.token })
  }

  const attach = async (by: Port, { channel, after }: Extract<ClientMessage, { m: 'attach' }>): Promise<void> => {
    watched.get(channel)?.unwatch('left')
    const own = { unwatch: (_why: Leaving) => {} }
    watched.set(channel, own)
    const isWanted = (): boolean => isOpen && watched.get(channel) === own
    const watching = await by.watch(channel, {
      after,
      send: (frame) => {
        if (isWanted()) wire.send(frame)
      },
    })
    if (!watching.ok) {
      if (!isWanted()) return
      watched.delete(channel)
      send({ m: 'ended', channel, refusal: watching.refusal, ...(watching.about === undefined ? {} : { about: watching.about }) })
    } else if (isWanted()) own.unwatch = watching.unwatch
    else watching.unwatch(isOpen ? 'left' : 'gone')
  }

  const detach = (channel: Channel): void => {
    watched.get(channel)?.unwatch('left')
    watched.delete(channel)
  }

  const refuse = (cid: string, refusal: Refusal, about: About = {}): void => send({ m: 'refused', cid, refusal, about })
  const failed = (cid: string) => (error: unknown): void => {
    onBug(error)
    refuse(cid, 'unexpected')
  }

  const command = (by: Port, { cid, channel, command: given }: Asked<'command'>): void => {
    if (by.role !== 'facilitator') return refuse(cid, 'not-allowed')
    by.command(cid, channel, given)
      .then((answer) => {
        if (!answer.ok) refuse(cid, answer.refusal, answer.about)
        else send({ m: 'done', cid, ...(answer.value === undefined ? {} : { value: answer.value }) })
      })
      .catch(failed(cid))
  }

  const ask = (by: Port, { cid, channel, question }: Asked<'ask'>): void => {
    if (by.role !== 'facilitator') return refuse(cid, 'not-allowed')
    by.ask(channel, question)
      .then((answer) => {
        if (!answer.ok) refuse(cid, answer.refusal, answer.about)
        else send({ m: 'answer', cid, value: answer.value })
      })
      .catch(failed(cid))
  }

  const hear = (frame: string): void => {
    if (!isOpen) return
    if (frame.length > (port?.role === 'facilitator' ? LARGEST_FRAME : LARGEST_GREETING)) return end('too-large')
    const message = readEnvelope(frame)
    if (message === null) return end('malformed-frame')
    if (port === null) return message.m === 'hello' ? greet(message) : end('not-greeted')
    switch (message.m) {
      case 'hello':
        return end('malformed-frame')
      case 'attach':
        attach(port, message).catch((error: unknown) => {
          onBug(error)
          send({ m: 'ended', channel: message.channel, refusal: 'unexpected' })
        })
        return
      case 'detach':
        return detach(message.channel)
      case 'command':
        return command(port, message)
      case 'ask':
        return ask(port, message)
      case 'size': {
        const { m: _m, ...size } = message
        return port.role === 'audience' ? port.measured(size) : undefined
      }
    }
  }

  wire.onFrame(hear)
  wire.onClose(close)
}
