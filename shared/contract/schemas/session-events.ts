import { z } from 'zod'
import type { EvidenceId, IterationId, MicroTransformationId, MomentId, ParkedId, ParticipantId, RoundId, UnitId } from '../../kernel/ids.ts'
import { DOINGS } from '../../session/agenda.ts'
import type { InParking } from '../../session/parking.ts'
import type { Placer } from '../../session/placer.ts'
import { ANONYMITIES } from '../../session/promises.ts'
import type { SessionEvent } from '../../session/vocabulary.ts'
import { LONGEST, MOST } from '../limits.ts'
import { Day, EarlierVerdictSchema } from './earlier-verdict.ts'
import { id, Language, Moment, Name, partial, PhaseName, Text, Title } from './parts.ts'
import { iterationFields, JourneySchema, mappingFields, microTransformationFields, noteFields, originSchema, settingsFields } from './session-commands.ts'

const evidence = id<EvidenceId>()
const participant = id<ParticipantId>()
const unit = id<UnitId>()
const round = id<RoundId>()
const someNotes = z.exactOptional(z.array(evidence).max(MOST.notes))
/** A person, the room, a unit that speaks as one (`unit:` and its id), or somebody without a name (`of:`, a unit's id or none, a number). */
const placer = z.custom<Placer>((value) => typeof value === 'string' && isPlacer(value), 'placer')
function isPlacer(value: string): boolean {
  const somebody = /^of:(.*):\d{1,6}$/.exec(value)
  return somebody === null ? unit.safeParse(value.replace(/^unit:/, '')).success : somebody[1] === '' || unit.safeParse(somebody[1]).success
}
const hands = z.array(z.int().min(0).max(1_000)).max(MOST.stages)
const item = id<MicroTransformationId>()
const iteration = id<IterationId>()
const stage = z.int().min(1).max(20)
const minutes = z.number().min(0).max(1_000)
const order = z.string().min(1).max(1_000).regex(/^[0-9a-z]+$/)
const span = z.number().min(0).max(1_000_000_000)
const thought = id<ParkedId>()
const settled = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('note'), evidence }),
  z.strictObject({ is: z.literal('micro-transformation'), item }),
  z.strictObject({ is: z.literal('question') }),
  z.strictObject({ is: z.literal('dropped') }),
])
const moment = id<MomentId>()
const into = z.array(evidence).max(MOST.parts)
/** Left out where an earlier version wrote it. */
const at = Moment.exactOptional()
const former = z.array(z.strictObject({ text: Text, until: Moment }))

const fate = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('live') }),
  z.strictObject({ is: z.literal('binned') }),
  z.strictObject({ is: z.literal('merged'), into: evidence, at }),
  z.strictObject({ is: z.literal('split'), into, at }),
  z.strictObject({ is: z.literal('parked'), reason: Text, at }),
  z.strictObject({ is: z.literal('hidden'), reason: Text, at: Moment }),
])
const of = z.union([z.strictObject({ phase: PhaseName }), z.strictObject({ evidence }), z.strictObject({ break: PhaseName })])
const clock = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('stopped'), total: span }),
  z.strictObject({ status: z.literal('running'), total: span, endsAt: Moment, of }),
  z.strictObject({ status: z.literal('paused'), total: span, left: span, of }),
])
const writtenNote = z.strictObject({ ...noteFields, id: evidence, origin: originSchema, writtenAt: Moment, fate, former: former.exactOptional() })
const writtenItem = z.strictObject({
  ...microTransformationFields,
  id: item,
  library: id<string>().nullable(),
  iteration: iteration.nullable(),
  order,
  fate: z.enum(['live', 'binned', 'split']),
})
const plannedIteration = z.strictObject({ ...iterationFields, id: iteration })
const ruling = z.strictObject({
  stage,
  rationale: Text,
  dissenters: z.array(participant).max(1_000),
  dissentingUnits: z.exactOptional(z.array(unit).max(MOST.units)),
  dissentingHands: z.exactOptional(z.int().min(0).max(100_000)),
  dissent: Text,
  at: Moment,
})

type Figures = Extract<SessionEvent, { type: 'VerdictSignedOff' }>['signOff']['figures']

/** The figures of a sign-off are a record of what a calculation gave at the time: kept as they are, looked at only in outline. */
const figures = z.custom<Figures>((value) => Outline.safeParse(value).success, 'verdict')
const row = z.record(z.string(), z.unknown())
const Outline = z.strictObject({
  stage: stage.nullable(),
  stages: stage,
  heldBackBy: z.strictObject({ stage, fails: z.array(row).max(100) }).nullable(),
  gates: z.array(row).max(100),
  cells: z.array(row).max(10_000),
  units: z.array(row).max(10_000),
  leadingEdge: z.array(row).max(10_000),
  agreement: z.record(id<string>(), row),
  standings: z.record(id<string>(), row),
  contested: z.array(id<string>()).max(MOST.notes * 10),
  range: row.nullable(),
})
const earlier = EarlierVerdictSchema.nullable()
const signOff = z.strictObject({
  at: Moment,
  figures,
  signed: z.array(participant).max(1_000),
  dissent: z.record(participant, Text),
  journey: z.exactOptional(JourneySchema),
})

/** Makes the schema of one fact: its name and its fields, and nothing besides. */
function fact<const Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) {
  return z.strictObject({ type: z.literal(type), ...fields })
}

/** What a fact in a session file from elsewhere may hold. A new fact does not compile without its row. */
export const SESSION_EVENTS = {
  SessionFramed: fact('SessionFramed', { title: Title, client: Title, language: Language, journey: JourneySchema, heldOn: z.exactOptional(Day) }),
  TitleSet: fact('TitleSet', { title: Title }),
  ClientSet: fact('ClientSet', { client: Title }),
  LanguageSet: fact('LanguageSet', { language: Language }),
  JourneyChosen: fact('JourneyChosen', {
    journey: JourneySchema,
    switch: z.exactOptional(z.strictObject({ id: id<string>(), ...mappingFields })),
  }),
  JourneyReturned: fact('JourneyReturned', { switch: id<string>() }),
  MinutesSet: fact('MinutesSet', { phase: PhaseName, minutes }),
  DaySet: fact('DaySet', { heldOn: Day.nullable() }),
  UnitAdded: fact('UnitAdded', { unit, name: Name }),
  UnitErased: fact('UnitErased', { unit }),
  UnitRenamed: fact('UnitRenamed', { unit, name: Name }),
  UnitRemoved: fact('UnitRemoved', { unit }),
  UnitRestored: fact('UnitRestored', { unit }),
  ParticipantAdded: fact('ParticipantAdded', { participant, name: Name, unit: unit.nullable() }),
  ParticipantErased: fact('ParticipantErased', { participant }),
  ParticipantEdited: fact('ParticipantEdited', { participant, name: Name, unit: unit.nullable() }),
  ParticipantRemoved: fact('ParticipantRemoved', { participant }),
  ParticipantRestored: fact('ParticipantRestored', { participant }),
  PhaseEntered: fact('PhaseEntered', { phase: PhaseName, at: z.exactOptional(Moment) }),
  ClockSet: fact('ClockSet', { clock }),
  BreakSet: fact('BreakSet', { after: PhaseName, minutes }),
  StartPlanned: fact('StartPlanned', { startsAt: z.string().regex(/^\d{2}:\d{2}$/).nullable() }),
  AgendaStarted: fact('AgendaStarted', { at: Moment }),
  ParticipantsAllowed: fact('ParticipantsAllowed', { doing: z.enum(DOINGS), allowed: z.boolean().nullable() }),
  EvidenceWritten: fact('EvidenceWritten', { evidence: writtenNote }),
  EvidenceErased: fact('EvidenceErased', { evidence }),
  EvidenceEdited: fact('EvidenceEdited', { evidence, change: partial(noteFields) }),
  EvidenceReworded: fact('EvidenceReworded', { evidence, text: Text, former }),
  EvidenceBinned: fact('EvidenceBinned', { evidence }),
  EvidenceMerged: fact('EvidenceMerged', { evidence, into: evidence, at }),
  EvidenceSplit: fact('EvidenceSplit', { evidence, into, at }),
  EvidenceParked: fact('EvidenceParked', { evidence, reason: Text, at }),
  EvidenceHidden: fact('EvidenceHidden', { evidence, reason: Text, at: Moment }),
  EvidenceReturned: fact('EvidenceReturned', { evidence }),
  RoundOpened: fact('RoundOpened', {
    round,
    number: z.int().min(1).max(10_000),
    mode: z.enum(['open', 'blind']),
    scope: z.array(evidence).max(MOST.notes).nullable(),
    openedAt: Moment,
    anonymity: z.exactOptional(z.enum(ANONYMITIES)),
  }),
  RoundErased: fact('RoundErased', { round }),
  RoundDiscarded: fact('RoundDiscarded', { round }),
  RoundReinstated: fact('RoundReinstated', { round }),
  SeatTaken: fact('SeatTaken', { participant }),
  SeatLeft: fact('SeatLeft', {}),
  TurnPassedOver: fact('TurnPassedOver', { participant }),
  ReadinessSet: fact('ReadinessSet', { round, participant, ready: z.boolean() }),
  PromiseChanged: fact('PromiseChanged', { round, anonymity: z.enum(ANONYMITIES) }),
  PromiseTakenBack: fact('PromiseTakenBack', { round }),
  EvidencePlaced: fact('EvidencePlaced', { round, evidence, placer, stage, under: z.exactOptional(z.int().min(0).max(1_000_000)) }),
  PlacementWithdrawn: fact('PlacementWithdrawn', { round, evidence, placer }),
  WordsKept: fact('WordsKept', {
    evidence,
    kept: z.strictObject({ placements: z.record(z.string().refine(isPlacer), stage), unnamed: hands, upTo: round, holds: z.array(evidence).max(MOST.notes) }),
  }),
  HandsCounted: fact('HandsCounted', { round, evidence, counts: hands }),
  HandsLowered: fact('HandsLowered', { round, evidence }),
  PlacementsRevealed: fact('PlacementsRevealed', { round, evidence: someNotes }),
  PlacementsHidden: fact('PlacementsHidden', { round, evidence: someNotes }),
  EvidenceDiscussed: fact('EvidenceDiscussed', { evidence, minutes, at: Moment }),
  DiscussionErased: fact('DiscussionErased', { evidence, at: Moment }),
  EvidenceRuled: fact('EvidenceRuled', { evidence, ruling }),
  RulingWithdrawn: fact('RulingWithdrawn', { evidence }),
  NoConsensusKept: fact('NoConsensusKept', { evidence, reason: Text, at: Moment }),
  NoConsensusLifted: fact('NoConsensusLifted', { evidence }),
  VerdictSigned: fact('VerdictSigned', { participant, at: Moment }),
  SignatureWithdrawn: fact('SignatureWithdrawn', { participant }),
  DissentRecorded: fact('DissentRecorded', { participant, words: Text }),
  DissentWithdrawn: fact('DissentWithdrawn', { participant }),
  SettingsChanged: fact('SettingsChanged', { change: partial(settingsFields) }),
  VerdictSignedOff: fact('VerdictSignedOff', { signOff }),
  VerdictReopened: fact('VerdictReopened', {}),
  EarlierVerdictFound: fact('EarlierVerdictFound', { earlier }),
  ComparisonChosen: fact('ComparisonChosen', { earlier }),
  ComparisonLeftOpen: fact('ComparisonLeftOpen', {}),
  MicroTransformationWritten: fact('MicroTransformationWritten', { item: writtenItem }),
  MicroTransformationErased: fact('MicroTransformationErased', { item }),
  MicroTransformationEdited: fact('MicroTransformationEdited', { item, change: partial(microTransformationFields) }),
  MicroTransformationMoved: fact('MicroTransformationMoved', { item, iteration: iteration.nullable(), order }),
  MicroTransformationBinned: fact('MicroTransformationBinned', { item }),
  MicroTransformationSplit: fact('MicroTransformationSplit', { item }),
  MicroTransformationReturned: fact('MicroTransformationReturned', { item }),
  IterationAdded: fact('IterationAdded', { iteration: plannedIteration }),
  IterationEdited: fact('IterationEdited', { iteration, change: partial(iterationFields) }),
  IterationRemoved: fact('IterationRemoved', { iteration }),
  ThoughtParked: fact('ThoughtParked', { thought: z.strictObject({ id: thought, text: Text, at: Moment }) }),
  ThoughtErased: fact('ThoughtErased', { thought }),
  ThoughtReworded: fact('ThoughtReworded', { thought, text: Text }),
  ParkedSettled: fact('ParkedSettled', { parked: id<InParking>(), settled: settled.nullable() }),
  SessionClosed: fact('SessionClosed', { at: Moment }),
  SessionReopened: fact('SessionReopened', {}),
  ExportNoted: fact('ExportNoted', { name: z.string().max(LONGEST.fileName), at: Moment }),
  SessionRetold: fact('SessionRetold', {}),
  PeoplePurged: fact('PeoplePurged', { at: Moment, people: z.int().min(0).max(100_000) }),
  MomentNamed: fact('MomentNamed', { moment: z.strictObject({ id: moment, name: Name, at: Moment, after: z.string().max(LONGEST.id).nullable() }) }),
  MomentForgotten: fact('MomentForgotten', { moment }),
} as const satisfies { readonly [Type in SessionEvent['type']]: z.ZodType<Extract<SessionEvent, { type: Type }>> }

/** True of a fact that holds what its name says, in every field. */
export function isSoundEvent(event: SessionEvent): boolean {
  const schema: z.ZodType = SESSION_EVENTS[event.type]
  return schema.safeParse(event).success
}
