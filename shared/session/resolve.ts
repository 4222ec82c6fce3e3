import type { Decision } from '../kernel/decision.ts'
import { accept, refuse, unreachable } from '../kernel/decision.ts'
import type { EvidenceId, ParticipantId, UnitId } from '../kernel/ids.ts'
import { put, without } from '../kernel/record.ts'
import type { Context } from './actor.ts'
import { withheldAuthors } from './authors.ts'
import { clockStarted, type ClockEvent } from './clock.ts'
import type { FrameState } from './frame.ts'
import { evidenceOf, type Evidence, type GatherEvent, type GatherRefusal, type GatherState, type NoteDraft, objectionTo } from './gather.ts'
import { isStageOf, type PlaceState } from './place.ts'
import { isUnderBlindRound, standingWords } from './placements.ts'
import { isPerson, unitOfSomebody, unitOfVoice } from './placer.ts'

/** The facilitator's decision on a note, with its reason and with whoever saw it otherwise. */
export type Ruling = {
  readonly stage: number
  readonly rationale: string
  /** Everybody whose placement is not the ruling's and whose name may be shown. */
  readonly dissenters: readonly ParticipantId[]
  /** Units that spoke with one voice, and how many hands or people without a name, for another stage; left out where there were none. */
  readonly dissentingUnits?: readonly UnitId[]
  readonly dissentingHands?: number
  /** Their words, if they gave any. */
  readonly dissent: string
  readonly at: number
}

export type Discussion = { readonly at: number; readonly minutes: number }

export type ResolveState = {
  readonly rulings: Readonly<Record<EvidenceId, Ruling>>
  readonly discussions: Readonly<Record<EvidenceId, readonly Discussion[]>>
  /** Notes on which the room agreed to differ: kept as contested, and out of the queue. */
  readonly noConsensus: Readonly<Record<EvidenceId, { readonly reason: string; readonly at: number }>>
}

export type ResolveCommand =
  | { readonly type: 'DiscussEvidence'; readonly evidence: EvidenceId; readonly minutes: number }
  | {
      readonly type: 'RuleOnEvidence'
      readonly evidence: EvidenceId
      readonly stage: number
      readonly rationale: string
      readonly dissent: string
    }
  /** Draws a note from the disagreement about another one, and rules on where it stands. */
  | { readonly type: 'NoteDisagreement'; readonly evidence: EvidenceId; readonly note: NoteDraft; readonly stage: number; readonly rationale: string }
  | { readonly type: 'WithdrawRuling'; readonly evidence: EvidenceId }
  | { readonly type: 'KeepNoConsensus'; readonly evidence: EvidenceId; readonly reason: string }
  | { readonly type: 'SplitEvidence'; readonly evidence: EvidenceId; readonly parts: readonly NoteDraft[] }
  | { readonly type: 'MergeEvidence'; readonly into: EvidenceId; readonly evidence: readonly EvidenceId[] }
  | { readonly type: 'RewordEvidence'; readonly evidence: EvidenceId; readonly text: string }
  | { readonly type: 'ParkEvidence'; readonly evidence: EvidenceId; readonly reason: string }

export type ResolveEvent =
  | { readonly type: 'EvidenceDiscussed'; readonly evidence: EvidenceId; readonly minutes: number; readonly at: number }
  | { readonly type: 'DiscussionErased'; readonly evidence: EvidenceId; readonly at: number }
  | { readonly type: 'EvidenceRuled'; readonly evidence: EvidenceId; readonly ruling: Ruling }
  | { readonly type: 'RulingWithdrawn'; readonly evidence: EvidenceId }
  | { readonly type: 'NoConsensusKept'; readonly evidence: EvidenceId; readonly reason: string; readonly at: number }
  | { readonly type: 'NoConsensusLifted'; readonly evidence: EvidenceId }

export type ResolveRefusal =
  | 'no-such-evidence'
  | 'no-such-stage'
  | 'no-ruling'
  | 'rationale-empty'
  | 'round-not-revealed'
  | 'minutes-out-of-range'
  | 'split-needs-two-parts'
  | 'merge-needs-two-notes'
  | GatherRefusal

export const initialResolve: ResolveState = { rulings: {}, discussions: {}, noConsensus: {} }

type Answer = Decision<ResolveEvent | GatherEvent | ClockEvent, ResolveRefusal>
type Surroundings = {
  readonly frame: FrameState
  readonly gather: GatherState
  readonly place: PlaceState
  readonly resolve: ResolveState
}

/** Answers what is asked of contested evidence; see SPEC, facet RE. */
export function decideResolve(session: Surroundings, command: ResolveCommand, context: Context): Answer {
  const target = command.type === 'MergeEvidence' ? command.into : command.evidence
  const note = session.gather.evidence[target]
  // Nobody sees a hidden note: it can get other words before it is shown again.
  const isThere = note?.fate.is === 'live' || (note?.fate.is === 'hidden' && command.type === 'RewordEvidence')
  if (note === undefined || !isThere) return refuse('no-such-evidence')
  switch (command.type) {
    case 'DiscussEvidence': {
      const { minutes } = command
      if (!(minutes > 0 && minutes <= 60)) return refuse('minutes-out-of-range')
      return accept<ResolveEvent | ClockEvent>(
        { type: 'EvidenceDiscussed', evidence: note.id, minutes, at: context.now },
        clockStarted(minutes, context.now, { evidence: note.id }),
      )
    }
    case 'RuleOnEvidence':
      return ruleOn(session, note, command, context)
    case 'NoteDisagreement':
      return noteDisagreement(session, note, command, context)
    case 'WithdrawRuling':
      if (session.resolve.rulings[note.id] === undefined) return refuse('no-ruling')
      return accept({ type: 'RulingWithdrawn', evidence: note.id })
    case 'KeepNoConsensus':
      if (isUnderBlindRound(session.place, note.id)) return refuse('round-not-revealed')
      if (command.reason.trim() === '') return refuse('rationale-empty')
      return accept({ type: 'NoConsensusKept', evidence: note.id, reason: command.reason.trim(), at: context.now })
    case 'SplitEvidence':
      return split(session, note, command.parts, context)
    case 'MergeEvidence':
      return merge(session, note, command.evidence, context)
    case 'RewordEvidence':
      return reword(session, note, command.text.trim(), context)
    case 'ParkEvidence':
      return accept({ type: 'EvidenceParked', evidence: note.id, reason: command.reason.trim(), at: context.now })
    default:
      return unreachable(command)
  }
}

function ruleOn(
  session: Surroundings,
  note: Evidence,
  { stage, rationale, dissent }: Extract<ResolveCommand, { type: 'RuleOnEvidence' }>,
  { now }: Context,
): Answer {
  if (isUnderBlindRound(session.place, note.id)) return refuse('round-not-revealed')
  if (!isStageOf(session.frame, stage)) return refuse('no-such-stage')
  if (rationale.trim() === '') return refuse('rationale-empty')
  const { placements, unnamed } = standingWords(session, note.id)
  const elsewhere = Object.keys(placements).filter((placer) => placements[placer] !== stage)
  const units = elsewhere.flatMap((placer) => unitOfVoice(placer) ?? [])
  const nameless = elsewhere.filter((placer) => unitOfSomebody(placer) !== undefined).length
  const hands = unnamed.reduce((sum, count, index) => (index === stage - 1 ? sum : sum + count), nameless)
  const ruling: Ruling = {
    stage,
    rationale: rationale.trim(),
    dissenters: elsewhere.filter(isPerson),
    ...(units.length === 0 ? {} : { dissentingUnits: units }),
    ...(hands === 0 ? {} : { dissentingHands: hands }),
    dissent: dissent.trim(),
    at: now,
  }
  return accept({ type: 'EvidenceRuled', evidence: note.id, ruling })
}

function noteDisagreement(
  { frame, place }: Surroundings,
  about: Evidence,
  { note, stage, rationale }: Extract<ResolveCommand, { type: 'NoteDisagreement' }>,
  context: Context,
): Answer {
  if (isUnderBlindRound(place, about.id)) return refuse('round-not-revealed')
  const objection = objectionTo(frame, note)
  if (objection !== null) return objection
  if (!isStageOf(frame, stage)) return refuse('no-such-stage')
  if (rationale.trim() === '') return refuse('rationale-empty')
  const evidence = evidenceOf(note, { by: 'disagreement', of: about.id }, context)
  const ruling: Ruling = { stage, rationale: rationale.trim(), dissenters: [], dissent: '', at: context.now }
  return accept<GatherEvent | ResolveEvent>({ type: 'EvidenceWritten', evidence }, { type: 'EvidenceRuled', evidence: evidence.id, ruling })
}

function split({ frame, gather, place }: Surroundings, note: Evidence, given: readonly NoteDraft[], context: Context): Answer {
  // Who takes a note apart without being told its author does not thereby make it nobody's.
  const parts = withheldAuthors({ gather, place })(note.id) ? given.map((part) => ({ ...part, author: part.author ?? note.author })) : given
  if (parts.length < 2) return refuse('split-needs-two-parts')
  for (const part of parts) {
    const objection = objectionTo(frame, part)
    if (objection !== null) return objection
  }
  const written = parts.map((part) => evidenceOf(part, { by: 'split', of: note.id }, context))
  return accept<GatherEvent>(
    ...written.map((evidence) => ({ type: 'EvidenceWritten', evidence }) as const),
    { type: 'EvidenceSplit', evidence: note.id, into: written.map((part) => part.id), at: context.now },
  )
}

function merge({ gather, place }: Surroundings, into: Evidence, ids: readonly EvidenceId[], { now }: Context): Answer {
  const others = [...new Set(ids)].filter((id) => id !== into.id)
  if (others.length === 0) return refuse('merge-needs-two-notes')
  if (others.some((id) => gather.evidence[id]?.fate.is !== 'live')) return refuse('no-such-evidence')
  if ([into.id, ...others].some((id) => isUnderBlindRound(place, id))) return refuse('round-not-revealed')
  return accept(...others.map((evidence) => ({ type: 'EvidenceMerged', evidence, into: into.id, at: now }) as const))
}

function reword({ frame, place }: Surroundings, note: Evidence, text: string, { now }: Context): Answer {
  // People place what they read: it may not change under their hands.
  if (note.fate.is === 'live' && isUnderBlindRound(place, note.id)) return refuse('round-not-revealed')
  const objection = objectionTo(frame, { text })
  if (objection !== null) return objection
  if (text === note.text) return accept()
  return accept({ type: 'EvidenceReworded', evidence: note.id, text, former: [...(note.former ?? []), { text: note.text, until: now }] })
}

/** The resolutions after one more fact. */
export function evolveResolve(resolve: ResolveState, event: ResolveEvent): ResolveState {
  const { evidence } = event
  switch (event.type) {
    case 'EvidenceDiscussed': {
      const held = [...(resolve.discussions[evidence] ?? []), { at: event.at, minutes: event.minutes }]
      return { ...resolve, discussions: put(resolve.discussions, evidence, held) }
    }
    case 'DiscussionErased': {
      const before = resolve.discussions[evidence] ?? []
      const held = before.toSpliced(before.findLastIndex((one) => one.at === event.at), 1)
      const discussions = held.length === 0 ? without(resolve.discussions, evidence) : put(resolve.discussions, evidence, held)
      return { ...resolve, discussions }
    }
    case 'EvidenceRuled':
      return { ...resolve, rulings: put(resolve.rulings, evidence, event.ruling) }
    case 'RulingWithdrawn':
      return { ...resolve, rulings: without(resolve.rulings, evidence) }
    case 'NoConsensusKept':
      return { ...resolve, noConsensus: put(resolve.noConsensus, evidence, { reason: event.reason, at: event.at }) }
    case 'NoConsensusLifted':
      return { ...resolve, noConsensus: without(resolve.noConsensus, evidence) }
    default:
      return unreachable(event)
  }
}

/** The facts that take this fact back, given the resolutions as they were before it. */
export function invertResolve(before: ResolveState, event: ResolveEvent): readonly ResolveEvent[] {
  const { evidence } = event
  switch (event.type) {
    case 'EvidenceDiscussed':
      return [{ type: 'DiscussionErased', evidence, at: event.at }]
    case 'DiscussionErased': {
      const one = before.discussions[evidence]?.findLast((held) => held.at === event.at)
      return one === undefined ? [] : [{ type: 'EvidenceDiscussed', evidence, ...one }]
    }
    case 'EvidenceRuled':
    case 'RulingWithdrawn': {
      const ruling = before.rulings[evidence]
      return ruling === undefined ? [{ type: 'RulingWithdrawn', evidence }] : [{ type: 'EvidenceRuled', evidence, ruling }]
    }
    case 'NoConsensusKept':
    case 'NoConsensusLifted': {
      const kept = before.noConsensus[evidence]
      return kept === undefined ? [{ type: 'NoConsensusLifted', evidence }] : [{ type: 'NoConsensusKept', evidence, ...kept }]
    }
    default:
      return unreachable(event)
  }
}
