import type { ChangeOf, HistoryCommand, HistoryRefusal, HistoryState } from './history.ts'
import type { BacklogCommand, BacklogEvent, BacklogRefusal } from './backlog.ts'
import type { CloseCommand, CloseEvent, CloseRefusal, CloseState } from './close.ts'
import type { FrameCommand, FrameEvent, FrameRefusal } from './frame.ts'
import type { GatherCommand, GatherEvent, GatherRefusal } from './gather.ts'
import type { GoBackCommand, GoBackRefusal } from './go-back.ts'
import type { MomentsCommand, MomentsEvent, MomentsRefusal, MomentsState } from './moments.ts'
import type { ParkingCommand, ParkingEvent, ParkingRefusal, ParkingState } from './parking.ts'
import type { PlaceCommand, PlaceEvent, PlaceRefusal } from './place.ts'
import type { SpokenCommand, SpokenRefusal } from './spoken.ts'
import type { TurnCommand } from './turns.ts'
import type { ResolveCommand, ResolveEvent, ResolveRefusal } from './resolve.ts'
import type { FollowsJourney, SwitchCommand, Switched, SwitchEvent, SwitchRefusal } from './switch.ts'
import type { VerdictCommand, VerdictEvent, VerdictRefusal } from './verdict.ts'

export type SessionCommand =
  | FrameCommand
  | SwitchCommand
  | GatherCommand
  | PlaceCommand
  | SpokenCommand
  | TurnCommand
  | ResolveCommand
  | VerdictCommand
  | BacklogCommand
  | ParkingCommand
  | CloseCommand
  | HistoryCommand
  | MomentsCommand
  | GoBackCommand

export type SessionEvent = FrameEvent | SwitchEvent | GatherEvent | PlaceEvent | ResolveEvent | VerdictEvent | BacklogEvent | ParkingEvent | CloseEvent | MomentsEvent

export type SessionRefusal =
  | FrameRefusal
  | SwitchRefusal
  | GatherRefusal
  | PlaceRefusal
  | SpokenRefusal
  | ResolveRefusal
  | VerdictRefusal
  | BacklogRefusal
  | ParkingRefusal
  | CloseRefusal
  | HistoryRefusal
  | MomentsRefusal
  | GoBackRefusal
  | 'not-allowed'

/** What follows the journey when that is changed, and what does not. */
export type SessionState = FollowsJourney & {
  readonly parking: ParkingState
  readonly close: CloseState
  readonly moments: MomentsState
  /** What the switches of journeys that still stand have changed, the oldest first. */
  readonly switches: readonly Switched[]
  readonly history: HistoryState<SessionEvent>
}

/** One fact together with the change that it belongs to. */
export type SessionFact = ChangeOf & { readonly event: SessionEvent }

export type Facet = 'frame' | 'switch' | 'gather' | 'place' | 'resolve' | 'verdict' | 'backlog' | 'parking' | 'close' | 'moments'

/** Who decides on a command: a facet, or one that has commands but no facts of its own. */
type Decides = Facet | 'history' | 'go-back' | 'spoken' | 'turns'

/** Which facet decides on a command. */
const FACET_OF_COMMAND = {
  FrameSession: 'frame',
  SetTitle: 'frame',
  SetClient: 'frame',
  SetLanguage: 'frame',
  ChooseJourney: 'switch',
  SetMinutes: 'frame',
  SetDay: 'frame',
  AddUnit: 'frame',
  RenameUnit: 'frame',
  RemoveUnit: 'frame',
  RestoreUnit: 'frame',
  AddParticipants: 'frame',
  EditParticipant: 'frame',
  RemoveParticipant: 'frame',
  RestoreParticipant: 'frame',
  GoToPhase: 'frame',
  StartClock: 'frame',
  PauseClock: 'frame',
  ResumeClock: 'frame',
  AddMinutes: 'frame',
  StopClock: 'frame',
  StartBreak: 'frame',
  SetBreak: 'frame',
  PlanStart: 'frame',
  StartAgenda: 'frame',
  AllowParticipants: 'frame',
  WriteEvidence: 'gather',
  EditEvidence: 'gather',
  BinEvidence: 'gather',
  ReturnEvidence: 'gather',
  HideEvidence: 'gather',
  OpenRound: 'place',
  DiscardRound: 'place',
  TakeSeat: 'place',
  LeaveSeat: 'place',
  PlaceEvidence: 'place',
  WithdrawPlacement: 'place',
  RevealPlacements: 'turns',
  PassOver: 'turns',
  SayReady: 'turns',
  ChangePromise: 'turns',
  CountHands: 'spoken',
  PlaceForUnit: 'spoken',
  DiscussEvidence: 'resolve',
  RuleOnEvidence: 'resolve',
  NoteDisagreement: 'resolve',
  WithdrawRuling: 'resolve',
  KeepNoConsensus: 'resolve',
  SplitEvidence: 'resolve',
  MergeEvidence: 'resolve',
  RewordEvidence: 'resolve',
  ParkEvidence: 'resolve',
  SignVerdict: 'verdict',
  WithdrawSignature: 'verdict',
  RecordDissent: 'verdict',
  ChangeSettings: 'verdict',
  SignOffVerdict: 'verdict',
  ReopenVerdict: 'verdict',
  CompareWith: 'verdict',
  WriteMicroTransformation: 'backlog',
  EditMicroTransformation: 'backlog',
  MoveMicroTransformation: 'backlog',
  SplitMicroTransformation: 'backlog',
  BinMicroTransformation: 'backlog',
  ReturnMicroTransformation: 'backlog',
  AddIteration: 'backlog',
  EditIteration: 'backlog',
  RemoveIteration: 'backlog',
  ParkThought: 'parking',
  RewordThought: 'parking',
  SettleParked: 'parking',
  ParkAgain: 'parking',
  CloseSession: 'close',
  ReopenSession: 'close',
  NoteExport: 'close',
  NameMoment: 'moments',
  ForgetMoment: 'moments',
  GoBackTo: 'go-back',
  RevertChange: 'go-back',
  Undo: 'history',
  Redo: 'history',
} as const satisfies Record<SessionCommand['type'], Decides>

/** Which facet a fact belongs to. */
const FACET_OF_EVENT = {
  SessionFramed: 'frame',
  TitleSet: 'frame',
  ClientSet: 'frame',
  LanguageSet: 'frame',
  JourneyChosen: 'switch',
  JourneyReturned: 'switch',
  MinutesSet: 'frame',
  DaySet: 'frame',
  UnitAdded: 'frame',
  UnitErased: 'frame',
  UnitRenamed: 'frame',
  UnitRemoved: 'frame',
  UnitRestored: 'frame',
  ParticipantAdded: 'frame',
  ParticipantErased: 'frame',
  ParticipantEdited: 'frame',
  ParticipantRemoved: 'frame',
  ParticipantRestored: 'frame',
  PhaseEntered: 'frame',
  ClockSet: 'frame',
  BreakSet: 'frame',
  StartPlanned: 'frame',
  AgendaStarted: 'frame',
  ParticipantsAllowed: 'frame',
  EvidenceWritten: 'gather',
  EvidenceErased: 'gather',
  EvidenceEdited: 'gather',
  EvidenceReworded: 'gather',
  EvidenceBinned: 'gather',
  EvidenceMerged: 'gather',
  EvidenceSplit: 'gather',
  EvidenceParked: 'gather',
  EvidenceReturned: 'gather',
  EvidenceHidden: 'gather',
  RoundOpened: 'place',
  RoundErased: 'place',
  RoundDiscarded: 'place',
  RoundReinstated: 'place',
  SeatTaken: 'place',
  SeatLeft: 'place',
  TurnPassedOver: 'place',
  ReadinessSet: 'place',
  PromiseChanged: 'place',
  PromiseTakenBack: 'place',
  EvidencePlaced: 'place',
  PlacementWithdrawn: 'place',
  WordsKept: 'place',
  HandsCounted: 'place',
  HandsLowered: 'place',
  PlacementsRevealed: 'place',
  PlacementsHidden: 'place',
  EvidenceDiscussed: 'resolve',
  DiscussionErased: 'resolve',
  EvidenceRuled: 'resolve',
  RulingWithdrawn: 'resolve',
  NoConsensusKept: 'resolve',
  NoConsensusLifted: 'resolve',
  VerdictSigned: 'verdict',
  SignatureWithdrawn: 'verdict',
  DissentRecorded: 'verdict',
  DissentWithdrawn: 'verdict',
  SettingsChanged: 'verdict',
  VerdictSignedOff: 'verdict',
  VerdictReopened: 'verdict',
  EarlierVerdictFound: 'verdict',
  ComparisonChosen: 'verdict',
  ComparisonLeftOpen: 'verdict',
  MicroTransformationWritten: 'backlog',
  MicroTransformationErased: 'backlog',
  MicroTransformationEdited: 'backlog',
  MicroTransformationMoved: 'backlog',
  MicroTransformationBinned: 'backlog',
  MicroTransformationSplit: 'backlog',
  MicroTransformationReturned: 'backlog',
  IterationAdded: 'backlog',
  IterationEdited: 'backlog',
  IterationRemoved: 'backlog',
  ThoughtParked: 'parking',
  ThoughtErased: 'parking',
  ThoughtReworded: 'parking',
  ParkedSettled: 'parking',
  SessionClosed: 'close',
  SessionReopened: 'close',
  ExportNoted: 'close',
  SessionRetold: 'close',
  PeoplePurged: 'close',
  MomentNamed: 'moments',
  MomentForgotten: 'moments',
} as const satisfies Record<SessionEvent['type'], Facet>

type TypesOf<Table, Value> = { [Type in keyof Table]: Table[Type] extends Value ? Type : never }[keyof Table]
type CommandOf<Name> = Extract<SessionCommand, { type: TypesOf<typeof FACET_OF_COMMAND, Name> }>
type EventOf<Name> = Extract<SessionEvent, { type: TypesOf<typeof FACET_OF_EVENT, Name> }>

/** Narrows a command to those of one facet. */
export function isCommandOf<Name extends Decides>(command: SessionCommand, facet: Name): command is CommandOf<Name> {
  return FACET_OF_COMMAND[command.type] === facet
}

/** Narrows a fact to those of one facet. */
export function isEventOf<Name extends Facet>(event: SessionEvent, facet: Name): event is EventOf<Name> {
  return FACET_OF_EVENT[event.type] === facet
}

/** True of the facts that this version knows. */
export function isKnownEvent(type: string): type is SessionEvent['type'] {
  return Object.hasOwn(FACET_OF_EVENT, type)
}
