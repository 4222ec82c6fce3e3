import type { Decision } from '../kernel/decision.ts'
import { accept, refuse, unreachable } from '../kernel/decision.ts'
import type { Journey } from '../journey/journey.ts'
import type { ParticipantId } from '../kernel/ids.ts'
import { formerly, put, without } from '../kernel/record.ts'
import { type AdjustableSettings, newInChange, objectionToSettings, type SettingsChange } from '../verdict/adjustable.ts'
import { DEFAULT_SETTINGS, type VerdictSettings } from '../verdict/settings.ts'
import { type KeptVerdict, keptVerdict, verdictOf } from '../verdict/verdict.ts'
import type { Context } from './actor.ts'
import { boardOf } from './board.ts'
import {
  type ComparisonCommand, type ComparisonEvent, type ComparisonRefusal, type ComparisonState, decideComparison, evolveComparison,
  initialComparison, invertComparison,
} from './compare.ts'
import type { FrameState } from './frame.ts'
import type { GatherState } from './gather.ts'
import type { PlaceState } from './place.ts'
import type { ResolveState } from './resolve.ts'

/** The verdict as the room signed it: later changes do not touch it. */
export type SignOff = {
  readonly at: number
  readonly figures: KeptVerdict
  readonly signed: readonly ParticipantId[]
  readonly dissent: Readonly<Record<ParticipantId, string>>
  /** The journey that it was signed on, once the session is on another one. */
  readonly journey?: Journey
}

export type VerdictState = {
  readonly settings: VerdictSettings
  readonly signatures: Readonly<Record<ParticipantId, number>>
  /** What those who see it otherwise say, in their words. */
  readonly dissent: Readonly<Record<ParticipantId, string>>
  readonly signOff: SignOff | null
  readonly comparison: ComparisonState
}

export type VerdictCommand =
  | { readonly type: 'SignVerdict'; readonly participant: ParticipantId }
  | { readonly type: 'WithdrawSignature'; readonly participant: ParticipantId }
  | { readonly type: 'RecordDissent'; readonly participant: ParticipantId; readonly words: string }
  | { readonly type: 'ChangeSettings'; readonly change: SettingsChange }
  | { readonly type: 'SignOffVerdict' }
  | { readonly type: 'ReopenVerdict' }
  | ComparisonCommand

export type VerdictEvent =
  | { readonly type: 'VerdictSigned'; readonly participant: ParticipantId; readonly at: number }
  | { readonly type: 'SignatureWithdrawn'; readonly participant: ParticipantId }
  | { readonly type: 'DissentRecorded'; readonly participant: ParticipantId; readonly words: string }
  | { readonly type: 'DissentWithdrawn'; readonly participant: ParticipantId }
  | { readonly type: 'SettingsChanged'; readonly change: SettingsChange }
  | { readonly type: 'VerdictSignedOff'; readonly signOff: SignOff }
  | { readonly type: 'VerdictReopened' }
  | ComparisonEvent

export type VerdictRefusal =
  | 'no-such-participant'
  | 'already-signed-off'
  | 'not-signed-off'
  | 'nobody-signed'
  | 'no-verdict-yet'
  | 'round-not-revealed'
  | ComparisonRefusal
  | 'setting-out-of-range'
  | 'gone-before-half'

export const initialVerdict: VerdictState = { settings: DEFAULT_SETTINGS, signatures: {}, dissent: {}, signOff: null, comparison: initialComparison }

type Answer = Decision<VerdictEvent, VerdictRefusal>
type Surroundings = {
  readonly frame: FrameState
  readonly gather: GatherState
  readonly place: PlaceState
  readonly resolve: ResolveState
  readonly verdict: VerdictState
}

/** Answers what is asked of the verdict; see SPEC, facet VE. */
export function decideVerdict(session: Surroundings, command: VerdictCommand, context: Context): Answer {
  const { verdict, frame } = session
  switch (command.type) {
    case 'ChangeSettings':
      return changeSettings(verdict, command.change)
    case 'SignOffVerdict':
      return signOff(session, context)
    case 'ReopenVerdict':
      return verdict.signOff === null ? refuse('not-signed-off') : accept({ type: 'VerdictReopened' })
    case 'CompareWith':
      if (verdict.signOff !== null) return refuse('already-signed-off')
      return decideComparison(verdict.comparison, command, context.earlier ?? null)
    case 'SignVerdict':
    case 'WithdrawSignature':
    case 'RecordDissent': {
      if (verdict.signOff !== null) return refuse('already-signed-off')
      if (frame.participants[command.participant]?.removed !== false) return refuse('no-such-participant')
      return signature(verdict, command, context)
    }
    default:
      return unreachable(command)
  }
}

function changeSettings({ settings }: VerdictState, wanted: SettingsChange): Answer {
  const change = newInChange(settings, wanted)
  const objection = objectionToSettings(change)
  if (objection?.is === 'out-of-range') return refuse('setting-out-of-range', { ...objection.range })
  if (objection !== null) return refuse('gone-before-half')
  return Object.keys(change).length === 0 ? accept() : accept({ type: 'SettingsChanged', change })
}

type SignatureCommand = Extract<VerdictCommand, { type: 'SignVerdict' | 'WithdrawSignature' | 'RecordDissent' }>

function signature({ signatures, dissent }: VerdictState, command: SignatureCommand, { now }: Context): Answer {
  const { participant } = command
  if (command.type === 'SignVerdict') {
    return signatures[participant] === undefined ? accept({ type: 'VerdictSigned', participant, at: now }) : accept()
  }
  if (command.type === 'WithdrawSignature') {
    return signatures[participant] === undefined ? accept() : accept({ type: 'SignatureWithdrawn', participant })
  }
  const words = command.words.trim()
  if (words === (dissent[participant] ?? '')) return accept()
  return accept(words === '' ? { type: 'DissentWithdrawn', participant } : { type: 'DissentRecorded', participant, words })
}

function signOff(session: Surroundings, { now }: Context): Answer {
  const { verdict } = session
  if (verdict.signOff !== null) return refuse('already-signed-off')
  const signed = Object.keys(verdict.signatures) as ParticipantId[]
  if (signed.length === 0) return refuse('nobody-signed')
  const figures = verdictOf(boardOf(session), verdict.settings)
  if (figures.stage === null) return refuse('no-verdict-yet')
  return accept({ type: 'VerdictSignedOff', signOff: { at: now, figures: keptVerdict(figures), signed, dissent: verdict.dissent } })
}

/** The sign-off after one more fact. */
export function evolveVerdict(verdict: VerdictState, event: VerdictEvent): VerdictState {
  switch (event.type) {
    case 'VerdictSigned':
      return { ...verdict, signatures: put(verdict.signatures, event.participant, event.at) }
    case 'SignatureWithdrawn':
      return { ...verdict, signatures: without(verdict.signatures, event.participant) }
    case 'DissentRecorded':
      return { ...verdict, dissent: put(verdict.dissent, event.participant, event.words) }
    case 'DissentWithdrawn':
      return { ...verdict, dissent: without(verdict.dissent, event.participant) }
    case 'SettingsChanged':
      return { ...verdict, settings: { ...verdict.settings, ...event.change } }
    case 'VerdictSignedOff':
      return { ...verdict, signOff: event.signOff }
    case 'VerdictReopened':
      return { ...verdict, signOff: null }
    case 'EarlierVerdictFound':
    case 'ComparisonChosen':
    case 'ComparisonLeftOpen':
      return { ...verdict, comparison: evolveComparison(verdict.comparison, event) }
    default:
      return unreachable(event)
  }
}

/** The facts that take this fact back, given the sign-off as it was before it. */
export function invertVerdict(before: VerdictState, event: VerdictEvent): readonly VerdictEvent[] {
  switch (event.type) {
    case 'VerdictSigned':
      return [{ type: 'SignatureWithdrawn', participant: event.participant }]
    case 'SignatureWithdrawn': {
      const at = before.signatures[event.participant]
      return at === undefined ? [] : [{ type: 'VerdictSigned', participant: event.participant, at }]
    }
    case 'DissentRecorded':
    case 'DissentWithdrawn': {
      const { participant } = event
      const words = before.dissent[participant]
      return [words === undefined ? { type: 'DissentWithdrawn', participant } : { type: 'DissentRecorded', participant, words }]
    }
    case 'SettingsChanged':
      return [{ type: 'SettingsChanged', change: formerly<AdjustableSettings>(before.settings, event.change) }]
    case 'VerdictSignedOff':
      return [{ type: 'VerdictReopened' }]
    case 'VerdictReopened':
      return before.signOff === null ? [] : [{ type: 'VerdictSignedOff', signOff: before.signOff }]
    case 'EarlierVerdictFound':
    case 'ComparisonChosen':
    case 'ComparisonLeftOpen':
      return invertComparison(before.comparison, event)
    default:
      return unreachable(event)
  }
}
