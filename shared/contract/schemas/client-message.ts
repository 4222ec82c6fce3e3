import { z } from 'zod'
import type { LibraryCommand } from '../library.ts'
import { LARGEST_SIDE, LONGEST } from '../limits.ts'
import type { About, Channel, ClientMessage, Question, Refusal } from '../messages.ts'
import type { ProjectorCommand } from '../projector.ts'
import type { SessionCommand } from '../../session/vocabulary.ts'
import { LIBRARY_COMMANDS } from './library-commands.ts'
import { PROJECTOR_COMMANDS } from './projector-commands.ts'
import { QUESTIONS } from './questions.ts'
import { SESSION_COMMANDS } from './session-commands.ts'

const CHANNEL = /^(library|audience|projector|session:[0-9A-Za-z][0-9A-Za-z_-]*)$/
const LONGEST_CHANNEL = 'session:'.length + LONGEST.id
const isChannel = (value: unknown): boolean => typeof value === 'string' && value.length <= LONGEST_CHANNEL && CHANNEL.test(value)
const channel = z.custom<Channel>(isChannel, 'channel')
const cid = z.string().min(1).max(LONGEST.id)

/** A message around its command or question, which is looked into apart so that a bad one is answered rather than hung up on. */
export type Envelope =
  | Exclude<ClientMessage, { m: 'command' | 'ask' }>
  | { readonly m: 'command'; readonly cid: string; readonly channel: Channel; readonly command: unknown }
  | { readonly m: 'ask'; readonly cid: string; readonly channel: Channel; readonly question: unknown }

const side = z.int().min(1).max(LARGEST_SIDE)
const point = z.strictObject({ run: z.string().max(LONGEST.id), seq: z.int().min(0) })

const EnvelopeSchema: z.ZodType<Envelope> = z.discriminatedUnion('m', [
  z.strictObject({ m: z.literal('hello'), v: z.int(), token: z.string().max(200).nullable() }),
  z.strictObject({ m: z.literal('attach'), channel, after: point.nullable() }),
  z.strictObject({ m: z.literal('detach'), channel }),
  z.strictObject({ m: z.literal('command'), cid, channel, command: z.unknown() }),
  z.strictObject({ m: z.literal('ask'), cid, channel, question: z.unknown() }),
  z.strictObject({ m: z.literal('size'), width: side, height: side, screenHeight: side }),
])

/** The message in a frame, its command still unread; null where the frame is none of ours. Never throws. */
export function readEnvelope(frame: string): Envelope | null {
  try {
    const read = EnvelopeSchema.safeParse(JSON.parse(frame))
    return read.success ? read.data : null
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null
    throw error
  }
}

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal; readonly about: About }

/** The session command in what came over the wire, or what is wrong with it and in which field. */
export function readSessionCommand(value: unknown): Read<SessionCommand> {
  return readTyped<SessionCommand>(SESSION_COMMANDS, value)
}

/** The library command in what came over the wire, or what is wrong with it and in which field. */
export function readLibraryCommand(value: unknown): Read<LibraryCommand> {
  return readTyped<LibraryCommand>(LIBRARY_COMMANDS, value)
}

/** The projector command in what came over the wire, or what is wrong with it and in which field. */
export function readProjectorCommand(value: unknown): Read<ProjectorCommand> {
  return readTyped<ProjectorCommand>(PROJECTOR_COMMANDS, value)
}

/** The question in what came over the wire, or what is wrong with it and in which field. */
export function readQuestion(value: unknown): Read<Question> {
  return readTyped<Question>(QUESTIONS, value)
}

function readTyped<Asked>(schemas: Readonly<Record<string, z.ZodType>>, value: unknown): Read<Asked> {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
  const schema = typeof type === 'string' && Object.hasOwn(schemas, type) ? schemas[type] : undefined
  if (schema === undefined) return { ok: false, refusal: 'malformed', about: { field: 'type' } }
  const read = schema.safeParse(value)
  if (read.success) return { ok: true, value: read.data as Asked }
  const [issue] = read.error.issues
  const field = issue?.path.join('.') ?? ''
  if (issue?.code !== 'too_big') return { ok: false, refusal: 'malformed', about: { field } }
  const refusal = issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'malformed'
  return { ok: false, refusal, about: refusal === 'malformed' ? { field } : { field, most: Number(issue.maximum) } }
}
