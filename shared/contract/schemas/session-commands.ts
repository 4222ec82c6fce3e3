import { z } from 'zod'
import type { Journey } from '../../journey/journey.ts'
import { checkJourney } from '../../journey/check.ts'
import type { EvidenceId, IterationId, LensId, MicroTransformationId, MomentId, ParkedId, ParticipantId, SessionId, UnitId } from '../../kernel/ids.ts'
import { DOINGS } from '../../session/agenda.ts'
import { KINDS } from '../../session/gather.ts'
import { type InParking, OUTCOMES } from '../../session/parking.ts'
import { ANONYMITIES } from '../../session/promises.ts'
import type { SessionCommand } from '../../session/vocabulary.ts'
import { LONGEST, MOST } from '../limits.ts'
import { Hands, id, Language, Minutes, Name, partial, PhaseName, StageOrdinal, Text, Title, TypedDay } from './parts.ts'

/** A whole maturity model; the sentence of the first thing wrong with it goes along. */
export const JourneySchema = z.custom<Journey>((value) => checkJourney(value).ok, 'journey')

/** Where stages and lenses of one journey go in another; a lens is looked up, never a key. */
export const mappingFields = {
  stages: z.array(z.int().min(1).max(20)).max(20),
  lenses: z.array(z.custom<LensId>((value) => typeof value === 'string' && value.length <= LONGEST.name, 'lens').nullable()).max(20),
}

const evidence = id<EvidenceId>()
const evidenceList = z.array(evidence).max(MOST.notes)
const participant = id<ParticipantId>()
const unit = id<UnitId>()
const lens = id<LensId>()
const microTransformation = id<MicroTransformationId>()
const iteration = id<IterationId>()

export const originSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('writing') }),
  z.strictObject({ by: z.literal('import'), file: z.string().max(LONGEST.fileName), row: z.int().min(0).max(10_000_000) }),
  z.strictObject({ by: z.literal('split'), of: evidence }),
  z.strictObject({ by: z.literal('disagreement'), of: evidence }),
])

export const noteFields = {
  text: Text,
  kind: z.enum(KINDS),
  strength: z.literal([1, 2, 3]),
  stance: z.enum(['supports', 'contradicts']),
  symptom: z.boolean(),
  unit: unit.nullable(),
  lens: lens.nullable(),
  author: participant.nullable(),
  observedOn: TypedDay.nullable(),
}

export const microTransformationFields = {
  title: Title,
  gap: z.strictObject({ lens, stage: StageOrdinal }).nullable(),
  hypothesis: Text,
  measure: Text,
  stopRule: Text,
  units: z.array(unit).max(MOST.units),
  owner: Name,
  dueOn: TypedDay.nullable(),
  days: z.number().min(-1_000).max(10_000),
  confidence: z.literal([1, 0.8, 0.5]),
}

export const iterationFields = { startsOn: TypedDay, endsOn: TypedDay, capacity: z.number().min(-1_000).max(10_000) }

const threshold = z.number().min(-1_000).max(1_000_000)
const ratio = z.strictObject({ n: threshold, d: threshold })

/** The thresholds that can be moved; how far, the decision says. */
export const settingsFields = {
  contestedBelow: threshold,
  withinOneAtLeast: ratio,
  loneVoiceFrom: threshold,
  coverage: ratio,
  minContributors: threshold,
  impliedCredit: z.boolean(),
  ageing: z.strictObject({ halfAfterMonths: threshold, goneAfterMonths: threshold }),
}

const noteDraft = z.strictObject(noteFields)
const writtenNote = z.strictObject({ ...noteFields, origin: z.exactOptional(originSchema) })
const draft = z.strictObject(microTransformationFields)

/** Makes the schema of one command: its name and its fields, and nothing besides. */
function command<const Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) {
  return z.strictObject({ type: z.literal(type), ...fields })
}

/** What may come over the wire for each command. A new command does not compile without its row. */
export const SESSION_COMMANDS = {
  FrameSession: command('FrameSession', { title: Title, client: Title, language: Language, journey: JourneySchema, heldOn: z.exactOptional(TypedDay) }),
  SetTitle: command('SetTitle', { title: Title }),
  SetClient: command('SetClient', { client: Title }),
  SetLanguage: command('SetLanguage', { language: Language }),
  ChooseJourney: command('ChooseJourney', { journey: JourneySchema, mapping: z.exactOptional(z.strictObject(mappingFields)) }),
  SetMinutes: command('SetMinutes', { phase: PhaseName, minutes: Minutes }),
  SetDay: command('SetDay', { heldOn: TypedDay }),
  AddUnit: command('AddUnit', { name: Name }),
  RenameUnit: command('RenameUnit', { unit, name: Name }),
  RemoveUnit: command('RemoveUnit', { unit }),
  RestoreUnit: command('RestoreUnit', { unit }),
  AddParticipants: command('AddParticipants', {
    people: z.array(z.strictObject({ name: Name, unit: Name.nullable() })).max(MOST.people),
  }),
  EditParticipant: command('EditParticipant', { participant, name: Name, unit: unit.nullable() }),
  RemoveParticipant: command('RemoveParticipant', { participant }),
  RestoreParticipant: command('RestoreParticipant', { participant }),
  GoToPhase: command('GoToPhase', { phase: PhaseName }),
  StartClock: command('StartClock', { minutes: z.exactOptional(Minutes) }),
  PauseClock: command('PauseClock', {}),
  ResumeClock: command('ResumeClock', {}),
  AddMinutes: command('AddMinutes', { minutes: Minutes }),
  StopClock: command('StopClock', {}),
  StartBreak: command('StartBreak', { minutes: Minutes }),
  SetBreak: command('SetBreak', { after: PhaseName, minutes: Minutes }),
  PlanStart: command('PlanStart', { startsAt: TypedDay.nullable() }),
  StartAgenda: command('StartAgenda', {}),
  AllowParticipants: command('AllowParticipants', { doing: z.enum(DOINGS), allowed: z.boolean().nullable() }),
  WriteEvidence: command('WriteEvidence', { notes: z.array(writtenNote).max(MOST.notes) }),
  EditEvidence: command('EditEvidence', { evidence: evidenceList, change: partial(noteFields) }),
  HideEvidence: command('HideEvidence', { evidence: evidenceList, reason: Text }),
  BinEvidence: command('BinEvidence', { evidence: evidenceList }),
  ReturnEvidence: command('ReturnEvidence', { evidence: evidenceList }),
  OpenRound: command('OpenRound', { mode: z.enum(['open', 'blind']), scope: evidenceList.nullable(), anonymity: z.exactOptional(z.enum(ANONYMITIES)) }),
  DiscardRound: command('DiscardRound', {}),
  TakeSeat: command('TakeSeat', { participant }),
  LeaveSeat: command('LeaveSeat', {}),
  PlaceEvidence: command('PlaceEvidence', { evidence: evidenceList, stage: StageOrdinal }),
  WithdrawPlacement: command('WithdrawPlacement', { evidence: evidenceList }),
  RevealPlacements: command('RevealPlacements', { evidence: z.exactOptional(evidenceList) }),
  PassOver: command('PassOver', { participant }),
  SayReady: command('SayReady', { participant, ready: z.boolean() }),
  ChangePromise: command('ChangePromise', { anonymity: z.enum(ANONYMITIES) }),
  CountHands: command('CountHands', { evidence, counts: z.array(Hands).max(MOST.stages) }),
  PlaceForUnit: command('PlaceForUnit', { evidence, unit, stage: StageOrdinal.nullable() }),
  DiscussEvidence: command('DiscussEvidence', { evidence, minutes: Minutes }),
  RuleOnEvidence: command('RuleOnEvidence', { evidence, stage: StageOrdinal, rationale: Text, dissent: Text }),
  NoteDisagreement: command('NoteDisagreement', { evidence, note: noteDraft, stage: StageOrdinal, rationale: Text }),
  WithdrawRuling: command('WithdrawRuling', { evidence }),
  KeepNoConsensus: command('KeepNoConsensus', { evidence, reason: Text }),
  SplitEvidence: command('SplitEvidence', { evidence, parts: z.array(noteDraft).max(MOST.parts) }),
  MergeEvidence: command('MergeEvidence', { into: evidence, evidence: evidenceList }),
  RewordEvidence: command('RewordEvidence', { evidence, text: Text }),
  ParkEvidence: command('ParkEvidence', { evidence, reason: Text }),
  SignVerdict: command('SignVerdict', { participant }),
  WithdrawSignature: command('WithdrawSignature', { participant }),
  RecordDissent: command('RecordDissent', { participant, words: Text }),
  ChangeSettings: command('ChangeSettings', { change: partial(settingsFields) }),
  SignOffVerdict: command('SignOffVerdict', {}),
  ReopenVerdict: command('ReopenVerdict', {}),
  CompareWith: command('CompareWith', { session: id<SessionId>().nullable() }),
  WriteMicroTransformation: command('WriteMicroTransformation', {
    draft,
    library: id<string>().nullable(),
    iteration: iteration.nullable(),
  }),
  EditMicroTransformation: command('EditMicroTransformation', {
    item: microTransformation,
    change: partial(microTransformationFields),
  }),
  MoveMicroTransformation: command('MoveMicroTransformation', {
    item: microTransformation,
    iteration: iteration.nullable(),
    before: microTransformation.nullable(),
  }),
  SplitMicroTransformation: command('SplitMicroTransformation', {
    item: microTransformation,
    parts: z.array(draft).max(MOST.parts),
  }),
  BinMicroTransformation: command('BinMicroTransformation', { item: microTransformation }),
  ReturnMicroTransformation: command('ReturnMicroTransformation', { item: microTransformation }),
  AddIteration: command('AddIteration', { draft: z.strictObject(iterationFields) }),
  EditIteration: command('EditIteration', { iteration, change: partial(iterationFields) }),
  RemoveIteration: command('RemoveIteration', { iteration }),
  ParkThought: command('ParkThought', { text: Text }),
  RewordThought: command('RewordThought', { thought: id<ParkedId>(), text: Text }),
  SettleParked: command('SettleParked', { parked: id<InParking>(), as: z.enum(OUTCOMES) }),
  ParkAgain: command('ParkAgain', { parked: id<InParking>() }),
  CloseSession: command('CloseSession', {}),
  ReopenSession: command('ReopenSession', {}),
  NoteExport: command('NoteExport', { name: z.string().max(LONGEST.fileName) }),
  NameMoment: command('NameMoment', { name: Name }),
  ForgetMoment: command('ForgetMoment', { moment: id<MomentId>() }),
  GoBackTo: command('GoBackTo', { moment: id<MomentId>() }),
  RevertChange: command('RevertChange', { change: z.string().min(1).max(LONGEST.id) }),
  Undo: command('Undo', {}),
  Redo: command('Redo', {}),
} as const satisfies { readonly [Type in SessionCommand['type']]: z.ZodType<Extract<SessionCommand, { type: Type }>> }
