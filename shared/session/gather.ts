import type { Decision } from '../kernel/decision.ts'
import { accept, refuse, unreachable } from '../kernel/decision.ts'
import { isDay } from '../kernel/day.ts'
import { asId, type EvidenceId, type LensId, type ParticipantId, type UnitId } from '../kernel/ids.ts'
import { formerly, put, withChange, without } from '../kernel/record.ts'
import type { Context } from './actor.ts'
import type { FrameState } from './frame.ts'

export const KINDS = ['observation', 'quote', 'metric', 'artefact', 'policy'] as const
export type Kind = (typeof KINDS)[number]

/** Whether the note speaks for its stage or against it. */
export type Stance = 'supports' | 'contradicts'
/** 1 an opinion, 2 first-hand, 3 an artefact or a measurement. */
export type Strength = 1 | 2 | 3

/** Longest text of one note, in characters: what fits on a sticky note and is legible from the last row, several times over. */
export const LONGEST_TEXT = 2_000
/** Most notes that one command may write. */
export const MOST_NOTES_AT_ONCE = 5_000

/** Where a note came from: written here, read from a file, one half of another note, or what the room's disagreement shows. */
export type Origin =
  | { readonly by: 'writing' }
  | { readonly by: 'import'; readonly file: string; readonly row: number }
  | { readonly by: 'split'; readonly of: EvidenceId }
  /** Drawn from the disagreement about another note. */
  | { readonly by: 'disagreement'; readonly of: EvidenceId }

/**
 * Whether a note is on the board, and if not, where it went, and when (ms since 1970; sessions of earlier versions do not say).
 * Nothing is ever deleted.
 */
export type Fate =
  | { readonly is: 'live' }
  | { readonly is: 'binned' }
  | { readonly is: 'merged'; readonly into: EvidenceId; readonly at?: number }
  | { readonly is: 'split'; readonly into: readonly EvidenceId[]; readonly at?: number }
  | { readonly is: 'parked'; readonly reason: string; readonly at?: number }
  /** Out of everybody's sight but the facilitator's, until it is shown again. */
  | { readonly is: 'hidden'; readonly reason: string; readonly at: number }

/** Words that a note had, and when they gave way to others (ms since 1970). */
export type Wording = { readonly text: string; readonly until: number }

/** What the room writes on one note. */
export type NoteDraft = {
  readonly text: string
  readonly kind: Kind
  readonly strength: Strength
  readonly stance: Stance
  /** A symptom of its stage also speaks against the next one. */
  readonly symptom: boolean
  readonly unit: UnitId | null
  readonly lens: LensId | null
  readonly author: ParticipantId | null
  /** Day on which it was seen, as YYYY-MM-DD; the day of writing when null. */
  readonly observedOn: string | null
}

export type Evidence = NoteDraft & {
  readonly id: EvidenceId
  readonly origin: Origin
  readonly writtenAt: number
  readonly fate: Fate
  /** What it said before it was reworded, the first words first; left out where it never was. */
  readonly former?: readonly Wording[]
}

export type GatherState = { readonly evidence: Readonly<Record<EvidenceId, Evidence>> }

export type GatherCommand =
  | { readonly type: 'WriteEvidence'; readonly notes: readonly (NoteDraft & { readonly origin?: Origin })[] }
  | { readonly type: 'EditEvidence'; readonly evidence: readonly EvidenceId[]; readonly change: Partial<NoteDraft> }
  | { readonly type: 'BinEvidence'; readonly evidence: readonly EvidenceId[] }
  | { readonly type: 'ReturnEvidence'; readonly evidence: readonly EvidenceId[] }
  | { readonly type: 'HideEvidence'; readonly evidence: readonly EvidenceId[]; readonly reason: string }

export type GatherEvent =
  | { readonly type: 'EvidenceWritten'; readonly evidence: Evidence }
  | { readonly type: 'EvidenceErased'; readonly evidence: EvidenceId }
  | { readonly type: 'EvidenceEdited'; readonly evidence: EvidenceId; readonly change: Partial<NoteDraft> }
  | { readonly type: 'EvidenceBinned'; readonly evidence: EvidenceId }
  | { readonly type: 'EvidenceReworded'; readonly evidence: EvidenceId; readonly text: string; readonly former: readonly Wording[] }
  | { readonly type: 'EvidenceMerged'; readonly evidence: EvidenceId; readonly into: EvidenceId; readonly at?: number }
  | { readonly type: 'EvidenceSplit'; readonly evidence: EvidenceId; readonly into: readonly EvidenceId[]; readonly at?: number }
  | { readonly type: 'EvidenceParked'; readonly evidence: EvidenceId; readonly reason: string; readonly at?: number }
  | { readonly type: 'EvidenceHidden'; readonly evidence: EvidenceId; readonly reason: string; readonly at: number }
  | { readonly type: 'EvidenceReturned'; readonly evidence: EvidenceId }

export type GatherRefusal =
  | 'text-empty'
  | 'text-too-long'
  | 'too-many-notes'
  | 'no-notes-given'
  | 'no-such-evidence'
  | 'no-such-unit'
  | 'no-such-lens'
  | 'no-such-participant'
  | 'reason-empty'
  | 'day-unreadable'

export const initialGather: GatherState = { evidence: {} }

type Answer = Decision<GatherEvent, GatherRefusal>
type Surroundings = { readonly frame: FrameState; readonly gather: GatherState }

/** Answers what is asked of the evidence; see SPEC, facet GA. */
export function decideGather(session: Surroundings, command: GatherCommand, context: Context): Answer {
  switch (command.type) {
    case 'WriteEvidence':
      return writeEvidence(session.frame, command.notes, context)
    case 'EditEvidence':
      return editEvidence(session, command.evidence, command.change)
    case 'BinEvidence':
      return eachOf(session.gather, command.evidence, (note) =>
        note.fate.is === 'binned' ? null : { type: 'EvidenceBinned', evidence: note.id },
      )
    case 'HideEvidence': {
      const reason = command.reason.trim()
      if (reason === '') return refuse('reason-empty')
      return eachOf(session.gather, command.evidence, (note) =>
        note.fate.is === 'live' ? { type: 'EvidenceHidden', evidence: note.id, reason, at: context.now } : null,
      )
    }
    case 'ReturnEvidence':
      return eachOf(session.gather, command.evidence, (note) =>
        note.fate.is === 'live' ? null : { type: 'EvidenceReturned', evidence: note.id },
      )
    default:
      return unreachable(command)
  }
}

/** One new note, from what was written on it. */
export function evidenceOf(draft: NoteDraft, origin: Origin, { now, newId }: Context): Evidence {
  return {
    id: asId<EvidenceId>(newId()),
    text: draft.text.trim(),
    kind: draft.kind,
    strength: draft.strength,
    stance: draft.stance,
    symptom: draft.symptom,
    unit: draft.unit,
    lens: draft.lens,
    author: draft.author,
    observedOn: draft.observedOn,
    origin,
    writtenAt: now,
    fate: { is: 'live' },
  }
}

/** Why these fields can't stand on a note of this session; `null` when they can. */
export function objectionTo(frame: FrameState, draft: Partial<NoteDraft>): { readonly ok: false; readonly refusal: GatherRefusal } | null {
  const { text, unit, lens, author, observedOn } = draft
  if (text !== undefined && text.trim() === '') return refuse('text-empty')
  if (text !== undefined && text.length > LONGEST_TEXT) return refuse('text-too-long', { most: LONGEST_TEXT })
  if (unit && frame.units[unit] === undefined) return refuse('no-such-unit')
  if (lens && !frame.journey.lenses.some((known) => known.id === lens)) return refuse('no-such-lens')
  if (author && frame.participants[author] === undefined) return refuse('no-such-participant')
  if (observedOn && !isDay(observedOn)) return refuse('day-unreadable')
  return null
}

function writeEvidence(
  frame: FrameState,
  notes: readonly (NoteDraft & { readonly origin?: Origin })[],
  context: Context,
): Answer {
  if (notes.length === 0) return refuse('no-notes-given')
  if (notes.length > MOST_NOTES_AT_ONCE) return refuse('too-many-notes', { most: MOST_NOTES_AT_ONCE })
  const events: GatherEvent[] = []
  for (const note of notes) {
    const objection = objectionTo(frame, note)
    if (objection !== null) return objection
    events.push({ type: 'EvidenceWritten', evidence: evidenceOf(note, note.origin ?? { by: 'writing' }, context) })
  }
  return accept(...events)
}

function editEvidence({ frame, gather }: Surroundings, ids: readonly EvidenceId[], change: Partial<NoteDraft>): Answer {
  const objection = objectionTo(frame, change)
  if (objection !== null) return objection
  const trimmed = change.text === undefined ? change : { ...change, text: change.text.trim() }
  return eachOf(gather, ids, (note) => {
    const keys = Object.keys(trimmed) as (keyof NoteDraft)[]
    if (keys.every((key) => note[key] === trimmed[key])) return null
    return { type: 'EvidenceEdited', evidence: note.id, change: trimmed }
  })
}

function eachOf(gather: GatherState, ids: readonly EvidenceId[], fact: (note: Evidence) => GatherEvent | null): Answer {
  const events: GatherEvent[] = []
  for (const id of ids) {
    const note = gather.evidence[id]
    if (note === undefined) return refuse('no-such-evidence')
    const event = fact(note)
    if (event !== null) events.push(event)
  }
  return accept(...events)
}

/** The evidence after one more fact. */
export function evolveGather(gather: GatherState, event: GatherEvent): GatherState {
  switch (event.type) {
    case 'EvidenceWritten':
      return { evidence: put(gather.evidence, event.evidence.id, event.evidence) }
    case 'EvidenceErased':
      return { evidence: without(gather.evidence, event.evidence) }
    case 'EvidenceEdited':
      return { evidence: withChange(gather.evidence, event.evidence, event.change) }
    case 'EvidenceReworded':
      return reworded(gather, event)
    case 'EvidenceBinned':
      return withFate(gather, event.evidence, { is: 'binned' })
    case 'EvidenceMerged':
      return withFate(gather, event.evidence, { is: 'merged', into: event.into, ...momentOf(event) })
    case 'EvidenceSplit':
      return withFate(gather, event.evidence, { is: 'split', into: event.into, ...momentOf(event) })
    case 'EvidenceParked':
      return withFate(gather, event.evidence, { is: 'parked', reason: event.reason, ...momentOf(event) })
    case 'EvidenceHidden':
      return withFate(gather, event.evidence, { is: 'hidden', reason: event.reason, at: event.at })
    case 'EvidenceReturned':
      return withFate(gather, event.evidence, { is: 'live' })
    default:
      return unreachable(event)
  }
}

/** The facts that take this fact back, given the evidence as it was before it. */
export function invertGather(before: GatherState, event: GatherEvent): readonly GatherEvent[] {
  if (event.type === 'EvidenceWritten') return [{ type: 'EvidenceErased', evidence: event.evidence.id }]
  const note = before.evidence[event.evidence]
  if (note === undefined) return []
  if (event.type === 'EvidenceErased') return [{ type: 'EvidenceWritten', evidence: note }]
  if (event.type === 'EvidenceEdited') {
    return [{ type: 'EvidenceEdited', evidence: note.id, change: formerly<NoteDraft>(note, event.change) }]
  }
  if (event.type === 'EvidenceReworded') return [{ type: 'EvidenceReworded', evidence: note.id, text: note.text, former: note.former ?? [] }]
  return [fateFact(note)]
}

function fateFact({ id, fate }: Evidence): GatherEvent {
  switch (fate.is) {
    case 'live':
      return { type: 'EvidenceReturned', evidence: id }
    case 'binned':
      return { type: 'EvidenceBinned', evidence: id }
    case 'merged':
      return { type: 'EvidenceMerged', evidence: id, into: fate.into, ...momentOf(fate) }
    case 'split':
      return { type: 'EvidenceSplit', evidence: id, into: fate.into, ...momentOf(fate) }
    case 'parked':
      return { type: 'EvidenceParked', evidence: id, reason: fate.reason, ...momentOf(fate) }
    case 'hidden':
      return { type: 'EvidenceHidden', evidence: id, reason: fate.reason, at: fate.at }
    default:
      return unreachable(fate)
  }
}

function withFate(gather: GatherState, id: EvidenceId, fate: Fate): GatherState {
  return { evidence: withChange(gather.evidence, id, { fate }) }
}

/** When it happened, where that is known. */
function momentOf({ at }: { readonly at?: number }): { readonly at?: number } {
  return at === undefined ? {} : { at }
}

function reworded(gather: GatherState, { evidence, text, former }: Extract<GatherEvent, { type: 'EvidenceReworded' }>): GatherState {
  const note = gather.evidence[evidence]
  if (note === undefined) return gather
  const { former: _before, ...rest } = note
  return { evidence: put(gather.evidence, evidence, { ...rest, text, ...(former.length === 0 ? {} : { former }) }) }
}
