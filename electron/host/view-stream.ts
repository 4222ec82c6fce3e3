import type { Channel, HostMessage, Point } from '../../shared/contract/messages.ts'
import { diff } from '../../shared/contract/patch.ts'

/** Takes one frame, ready for the wire. */
export type SendFrame = (frame: string) => void

/** One view as it changes: whoever watches gets it whole and then what changes, or only what was missed since a point. */
export type ViewStream = Readonly<{
  publish: (view: unknown) => void
  /** Shows everybody another view whole, under another run: of what was shown before nothing is left to come back to. */
  restart: (run: string, view: unknown) => void
  /** Sends from the point on, or the whole view, and everything that follows until the function that it returns is called. */
  watch: (after: Point | null, send: SendFrame) => () => void
  /** Sends something beside the view to all who watch. */
  tell: (message: HostMessage) => void
  watchers: () => number
}>

/** How many patches are kept for those who come back, and how many characters of them at most. */
const MOST_PATCHES = 256
const MOST_CHARACTERS = 2_000_000

/** A stream of views under a name, `run`, that no other stream of this channel ever had. */
export function createViewStream(channel: Channel, firstRun: string, first: unknown): ViewStream {
  let run = firstRun
  let view = first
  let seq = 0
  const kept: string[] = []
  let characters = 0
  const watchers = new Set<SendFrame>()

  const keep = (frame: string): void => {
    kept.push(frame)
    characters += frame.length
    while (kept.length > MOST_PATCHES || characters > MOST_CHARACTERS) characters -= kept.shift()?.length ?? 0
  }
  const sendAll = (frame: string): void => {
    for (const send of [...watchers]) send(frame)
  }
  return {
    publish: (next) => {
      const ops = diff(view, next)
      view = next
      if (ops.length === 0) return
      seq += 1
      const frame = frameOf({ m: 'patch', channel, seq, ops })
      keep(frame)
      sendAll(frame)
    },
    restart: (another, next) => {
      run = another
      view = next
      seq = 0
      kept.length = 0
      characters = 0
      sendAll(frameOf({ m: 'snapshot', channel, run, seq, view }))
    },
    watch: (after, send) => {
      const missed = after !== null && after.run === run && after.seq <= seq ? seq - after.seq : Infinity
      if (after !== null && missed <= kept.length) {
        send(frameOf({ m: 'resumed', channel, seq: after.seq }))
        for (const frame of missed === 0 ? [] : kept.slice(-missed)) send(frame)
      } else {
        send(frameOf({ m: 'snapshot', channel, run, seq, view }))
      }
      watchers.add(send)
      return () => watchers.delete(send)
    },
    tell: (message) => sendAll(frameOf(message)),
    watchers: () => watchers.size,
  }
}

/** A message as it goes over a wire. */
export function frameOf(message: HostMessage): string {
  return JSON.stringify(message)
}
