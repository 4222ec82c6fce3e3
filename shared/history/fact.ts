import type { Actor, Mode } from '../session/actor.ts'
import type { ParticipantId } from '../kernel/ids.ts'
import { asId } from '../kernel/ids.ts'
import { isKnownEvent, type SessionEvent, type SessionFact } from '../session/vocabulary.ts'
import { type FactData, type Lift, liftOf, UPCASTS } from './upcasts.ts'

/** A fact as it is stored: name, version of its form, moment (ms since 1970), who, and the command that it came of. */
export type StoredFact = {
  readonly t: string
  readonly v: number
  readonly at: number
  /** `facilitator`, or the id of a participant. */
  readonly by: string
  readonly cid: string
  readonly cmd: string
  readonly mode?: Exclude<Mode, 'do'>
  readonly d: FactData
}

/** A fact with what is known of its coming about. */
export type TimedFact = SessionFact & { readonly at: number; readonly by: Actor }

export type ReadFact =
  | { readonly ok: true; readonly fact: TimedFact }
  /** `newer-version`: a newer program wrote it. `unknown-fact`: nobody of ours did. `not-a-fact`: it is something else. */
  | { readonly ok: false; readonly refusal: 'newer-version' | 'unknown-fact' | 'not-a-fact'; readonly name: string }

const LIFT = liftOf(UPCASTS)

/** The form of a fact that goes into the journal; it is plain JSON. */
export function storedFact({ event, cid, command, mode, at, by }: TimedFact, lift: Lift = LIFT): StoredFact {
  const { type, ...d } = event
  const who = by.role === 'facilitator' ? 'facilitator' : by.participant
  const stored = { t: type, v: lift.version, at, by: who, cid, cmd: command }
  return mode === 'do' ? { ...stored, d } : { ...stored, mode, d }
}

/** The fact in what a journal holds, lifted to the newest form; a newer one is refused, never guessed at. */
export function readFact(stored: unknown, lift: Lift = LIFT): ReadFact {
  if (!isStored(stored)) return { ok: false, refusal: 'not-a-fact', name: '' }
  const { t, v, at, by, cid, cmd, mode = 'do', d } = stored
  if (v > lift.version) return { ok: false, refusal: 'newer-version', name: t }
  if (!isKnownEvent(t)) return { ok: false, refusal: 'unknown-fact', name: t }
  const event = { ...lift.up(t, { v, d }), type: t } as SessionEvent
  return { ok: true, fact: { event, cid, command: cmd, mode, at, by: actorOf(by) } }
}

function actorOf(by: string): Actor {
  return by === 'facilitator' ? { role: 'facilitator' } : { role: 'participant', participant: asId<ParticipantId>(by) }
}

function isStored(stored: unknown): stored is StoredFact {
  if (typeof stored !== 'object' || stored === null) return false
  const { t, v, at, by, cid, cmd, mode, d } = stored as Partial<Record<keyof StoredFact, unknown>>
  return (
    [t, by, cid, cmd].every((text) => typeof text === 'string' && text !== '') &&
    Number.isSafeInteger(v) && Number(v) >= 1 &&
    typeof at === 'number' && Number.isFinite(at) &&
    (mode === undefined || mode === 'undo' || mode === 'redo') &&
    typeof d === 'object' && d !== null && !Array.isArray(d)
  )
}
