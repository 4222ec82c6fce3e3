import type { MomentId, ParticipantId } from '../kernel/ids.ts'
import { withheldAuthors } from '../session/authors.ts'
import type { Actor, Mode } from '../session/actor.ts'
import type { Phase } from '../session/phase.ts'
import { changesSince } from '../session/go-back.ts'
import { PASSED_BY } from '../session/passed-by.ts'
import { isPerson } from '../session/placer.ts'
import { strictest } from '../session/promises.ts'
import { initialSession, replaySession } from '../session/session.ts'
import type { SessionEvent, SessionFact, SessionState } from '../session/vocabulary.ts'
import { type AudienceView, createAudienceView } from './audience-view.ts'

/** A fact with when it happened and by whom. */
export type PastFact = SessionFact & { readonly at: number; readonly by: Actor }

/** One change of the session, as the log tells it: never a stage that is still hidden. */
export type ChangeView = {
  readonly cid: string
  /** How many facts the session has with this change; names the moment right after it. */
  readonly upTo: number
  readonly at: number
  /** The command's name, and whether it was taken back or brought back. */
  readonly command: string
  readonly mode: Mode
  /** The phase that the session is in after it. */
  readonly phase: Phase
  /** Who did it, where it was not the facilitator: the person in the hot seat, or at a device of their own. */
  readonly person: ParticipantId | null
  /** How many things it is about, and the first one in its own words; null where it is about none that has words. */
  readonly things: number
  readonly words: string | null
  /** True while the session could take this very change back. */
  readonly standing: boolean
  /** True of a change that was taken back since and is gone; never of what undo passes by. */
  readonly takenBack: boolean
}

export type PastView = {
  readonly changes: readonly ChangeView[]
  readonly moments: readonly { readonly id: MomentId; readonly name: string; readonly at: number; readonly reachable: boolean }[]
}

/** How many facts are replayed between two states that are kept, so that any moment is at most so many facts away. */
const STRIDE = 250

/** A session's past: its log, and what the room could see at any moment of it. */
export type Past = { readonly view: PastView; readonly momentAt: (upTo: number) => AudienceView }

/** Reads the past out of all facts of a session, which come to `session`. */
export function pastOf(facts: readonly PastFact[], session: SessionState): Past {
  const kept: SessionState[] = [initialSession]
  const stateAt = (upTo: number): SessionState => {
    const wanted = Math.max(0, Math.min(upTo, facts.length))
    for (let have = kept.length - 1; have < Math.floor(wanted / STRIDE); have += 1) {
      kept.push(replaySession(kept[have] as SessionState, facts.slice(have * STRIDE, (have + 1) * STRIDE)))
    }
    const base = Math.floor(wanted / STRIDE)
    return replaySession(kept[base] as SessionState, facts.slice(base * STRIDE, wanted))
  }
  return {
    view: { changes: changesOf(facts, session), moments: momentsOf(session) },
    momentAt: (upTo) => createAudienceView()(stateAt(upTo)),
  }
}

function momentsOf({ moments, history }: SessionState): PastView['moments'] {
  return Object.values(moments).map((moment) => ({ id: moment.id, name: moment.name, at: moment.at, reachable: changesSince(history, moment) !== null }))
}

function changesOf(facts: readonly PastFact[], { history, gather, place }: SessionState): readonly ChangeView[] {
  const standing = new Set(history.done.map(({ origin }) => origin))
  const passedBy = new Set<string>(PASSED_BY)
  const nameless = new Set<string>(place.rounds.filter(({ promises }) => strictest(promises) !== 'named').map(({ id }) => id))
  const isWithheld = withheldAuthors({ gather, place })
  const tells = (event: SessionEvent): boolean => ('placer' in event && nameless.has(event.round)) || (event.type === 'EvidenceWritten' && isWithheld(event.evidence.id))
  const words = new Map<string, string>()
  const changes: ChangeView[] = []
  let phase: Phase = 'frame'
  for (let from = 0; from < facts.length; ) {
    const first = facts[from] as PastFact
    let to = from
    while (to < facts.length && facts[to]?.cid === first.cid) {
      const { event } = facts[to] as PastFact
      learn(words, event)
      if (event.type === 'PhaseEntered') phase = event.phase
      to += 1
    }
    const own = facts.slice(from, to)
    const named = [...new Set(own.flatMap(({ event }) => thingOf(event)))]
    changes.push({
      cid: first.cid, upTo: to, at: first.at, command: first.command, mode: first.mode, phase,
      person: own.some(({ event }) => tells(event)) ? null : personOf(own), things: named.length, words: words.get(named[0] ?? '') ?? null,
      standing: first.mode === 'do' && standing.has(first.cid),
      takenBack: first.mode === 'do' && !standing.has(first.cid) && !passedBy.has(first.command),
    })
    from = to
  }
  return changes
}

/** Remembers how things are called: notes by their text, people and units by their names, changes by their titles. */
function learn(words: Map<string, string>, event: SessionEvent): void {
  switch (event.type) {
    case 'EvidenceWritten':
      words.set(event.evidence.id, event.evidence.text)
      return
    case 'EvidenceEdited':
      if (event.change.text !== undefined) words.set(event.evidence, event.change.text)
      return
    case 'ParticipantAdded':
    case 'ParticipantEdited':
      words.set(event.participant, event.name)
      return
    case 'UnitAdded':
    case 'UnitRenamed':
      words.set(event.unit, event.name)
      return
    case 'MicroTransformationWritten':
      words.set(event.item.id, event.item.title)
      return
    case 'ThoughtParked':
      words.set(event.thought.id, event.thought.text)
      return
    case 'MomentNamed':
      words.set(event.moment.id, event.moment.name)
      return
    default:
  }
}

/** The id of the one thing that a fact is about, if it has words. */
function thingOf(event: SessionEvent): readonly string[] {
  if ('evidence' in event) return [event.evidence ?? []].flat().map(idOf)
  if ('participant' in event) return [event.participant]
  if ('unit' in event) return [event.unit]
  if ('item' in event) return [idOf(event.item)]
  if ('thought' in event) return [idOf(event.thought)]
  if ('parked' in event) return [event.parked]
  return 'moment' in event ? [idOf(event.moment)] : []
}

function idOf(thing: string | { readonly id: string }): string {
  return typeof thing === 'string' ? thing : thing.id
}

/** The participant behind a change: who gave it, or whose placements all of it are. */
function personOf(facts: readonly PastFact[]): ParticipantId | null {
  const [first] = facts
  if (first?.by.role === 'participant') return first.by.participant
  const placers = new Set(facts.map(({ event }) => ('placer' in event ? event.placer : event.type === 'SeatTaken' ? event.participant : null)))
  const [placer] = placers
  return placers.size === 1 && placer !== undefined && placer !== null && isPerson(placer) ? placer : null
}
