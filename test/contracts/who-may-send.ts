import type { LibraryCommand } from '../../shared/contract/library.ts'
import type { ProjectorCommand } from '../../shared/contract/projector.ts'
import type { SurfaceRole } from '../../shared/contract/messages.ts'
import type { SessionCommand } from '../../shared/session/vocabulary.ts'

export type Cell = 'may' | 'may-not'
export const FACILITATOR_ONLY = { facilitator: 'may', audience: 'may-not' } as const satisfies Record<SurfaceRole, Cell>

/** Who may send which command, over any connection: a command without its row does not compile. */
export const MATRIX: Record<SessionCommand['type'] | LibraryCommand['type'] | ProjectorCommand['type'], Record<SurfaceRole, Cell>> = {
  FrameSession: FACILITATOR_ONLY, SetTitle: FACILITATOR_ONLY, SetDay: FACILITATOR_ONLY, CompareWith: FACILITATOR_ONLY, SetClient: FACILITATOR_ONLY, SetLanguage: FACILITATOR_ONLY,
  ChooseJourney: FACILITATOR_ONLY, SetMinutes: FACILITATOR_ONLY, AddUnit: FACILITATOR_ONLY, RenameUnit: FACILITATOR_ONLY,
  RemoveUnit: FACILITATOR_ONLY, RestoreUnit: FACILITATOR_ONLY, AddParticipants: FACILITATOR_ONLY, EditParticipant: FACILITATOR_ONLY,
  RemoveParticipant: FACILITATOR_ONLY, RestoreParticipant: FACILITATOR_ONLY, GoToPhase: FACILITATOR_ONLY, StartClock: FACILITATOR_ONLY,
  PauseClock: FACILITATOR_ONLY, ResumeClock: FACILITATOR_ONLY, AddMinutes: FACILITATOR_ONLY, StopClock: FACILITATOR_ONLY,
  WriteEvidence: FACILITATOR_ONLY, EditEvidence: FACILITATOR_ONLY, BinEvidence: FACILITATOR_ONLY, ReturnEvidence: FACILITATOR_ONLY, HideEvidence: FACILITATOR_ONLY,
  OpenRound: FACILITATOR_ONLY, DiscardRound: FACILITATOR_ONLY, TakeSeat: FACILITATOR_ONLY, LeaveSeat: FACILITATOR_ONLY,
  PlaceEvidence: FACILITATOR_ONLY, WithdrawPlacement: FACILITATOR_ONLY, RevealPlacements: FACILITATOR_ONLY, CountHands: FACILITATOR_ONLY,
  PlaceForUnit: FACILITATOR_ONLY, PassOver: FACILITATOR_ONLY, SayReady: FACILITATOR_ONLY, ChangePromise: FACILITATOR_ONLY,
  DiscussEvidence: FACILITATOR_ONLY, RuleOnEvidence: FACILITATOR_ONLY, NoteDisagreement: FACILITATOR_ONLY, WithdrawRuling: FACILITATOR_ONLY, KeepNoConsensus: FACILITATOR_ONLY,
  SplitEvidence: FACILITATOR_ONLY, MergeEvidence: FACILITATOR_ONLY, RewordEvidence: FACILITATOR_ONLY, ParkEvidence: FACILITATOR_ONLY, SignVerdict: FACILITATOR_ONLY,
  WithdrawSignature: FACILITATOR_ONLY, RecordDissent: FACILITATOR_ONLY, ChangeSettings: FACILITATOR_ONLY,
  SignOffVerdict: FACILITATOR_ONLY, ReopenVerdict: FACILITATOR_ONLY,
  WriteMicroTransformation: FACILITATOR_ONLY, EditMicroTransformation: FACILITATOR_ONLY, MoveMicroTransformation: FACILITATOR_ONLY,
  SplitMicroTransformation: FACILITATOR_ONLY, BinMicroTransformation: FACILITATOR_ONLY, ReturnMicroTransformation: FACILITATOR_ONLY,
  AddIteration: FACILITATOR_ONLY, EditIteration: FACILITATOR_ONLY, RemoveIteration: FACILITATOR_ONLY, CloseSession: FACILITATOR_ONLY,
  StartBreak: FACILITATOR_ONLY, SetBreak: FACILITATOR_ONLY, PlanStart: FACILITATOR_ONLY, StartAgenda: FACILITATOR_ONLY,
  AllowParticipants: FACILITATOR_ONLY, ParkThought: FACILITATOR_ONLY, RewordThought: FACILITATOR_ONLY, SettleParked: FACILITATOR_ONLY,
  ParkAgain: FACILITATOR_ONLY,
  NameMoment: FACILITATOR_ONLY, ForgetMoment: FACILITATOR_ONLY, GoBackTo: FACILITATOR_ONLY, RevertChange: FACILITATOR_ONLY,
  ReopenSession: FACILITATOR_ONLY, NoteExport: FACILITATOR_ONLY, Undo: FACILITATOR_ONLY, Redo: FACILITATOR_ONLY,
  CreateSession: FACILITATOR_ONLY, CreateExample: FACILITATOR_ONLY, RenameSession: FACILITATOR_ONLY, DuplicateSession: FACILITATOR_ONLY, RehearseSession: FACILITATOR_ONLY,
  BinSession: FACILITATOR_ONLY, RestoreSession: FACILITATOR_ONLY, PurgeSession: FACILITATOR_ONLY, PurgePeople: FACILITATOR_ONLY, ImportSession: FACILITATOR_ONLY,
  SaveJourney: FACILITATOR_ONLY, BinJourney: FACILITATOR_ONLY, RestoreJourney: FACILITATOR_ONLY, PurgeJourney: FACILITATOR_ONLY,
  SetPreferences: FACILITATOR_ONLY, DismissNotice: FACILITATOR_ONLY,
  FreezeRoom: FACILITATOR_ONLY, BlankRoom: FACILITATOR_ONLY, SpotlightNote: FACILITATOR_ONLY, SpotlightStage: FACILITATOR_ONLY, BringBack: FACILITATOR_ONLY,
}
