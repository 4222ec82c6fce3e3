import type { Role } from './actor.ts'
import type { SessionCommand } from './vocabulary.ts'

const FACILITATOR = ['facilitator'] as const
const EVERYBODY = ['facilitator', 'participant'] as const

/** Which roles may give which command. A new command does not compile without its row. */
export const WHO_MAY = {
  FrameSession: FACILITATOR,
  SetTitle: FACILITATOR,
  SetClient: FACILITATOR,
  SetLanguage: FACILITATOR,
  ChooseJourney: FACILITATOR,
  SetMinutes: FACILITATOR,
  SetDay: FACILITATOR,
  AddUnit: FACILITATOR,
  RenameUnit: FACILITATOR,
  RemoveUnit: FACILITATOR,
  RestoreUnit: FACILITATOR,
  AddParticipants: FACILITATOR,
  EditParticipant: FACILITATOR,
  RemoveParticipant: FACILITATOR,
  RestoreParticipant: FACILITATOR,
  GoToPhase: FACILITATOR,
  StartClock: FACILITATOR,
  PauseClock: FACILITATOR,
  ResumeClock: FACILITATOR,
  AddMinutes: FACILITATOR,
  StopClock: FACILITATOR,
  WriteEvidence: EVERYBODY,
  EditEvidence: FACILITATOR,
  BinEvidence: FACILITATOR,
  ReturnEvidence: FACILITATOR,
  OpenRound: FACILITATOR,
  DiscardRound: FACILITATOR,
  TakeSeat: FACILITATOR,
  LeaveSeat: FACILITATOR,
  PlaceEvidence: EVERYBODY,
  WithdrawPlacement: EVERYBODY,
  RevealPlacements: FACILITATOR,
  CountHands: FACILITATOR,
  PlaceForUnit: FACILITATOR,
  DiscussEvidence: FACILITATOR,
  RuleOnEvidence: FACILITATOR,
  WithdrawRuling: FACILITATOR,
  KeepNoConsensus: FACILITATOR,
  SplitEvidence: FACILITATOR,
  MergeEvidence: FACILITATOR,
  ParkEvidence: FACILITATOR,
  SignVerdict: FACILITATOR,
  WithdrawSignature: FACILITATOR,
  RecordDissent: FACILITATOR,
  SignOffVerdict: FACILITATOR,
  ReopenVerdict: FACILITATOR,
  CompareWith: FACILITATOR,
  WriteMicroTransformation: FACILITATOR,
  EditMicroTransformation: FACILITATOR,
  MoveMicroTransformation: FACILITATOR,
  SplitMicroTransformation: FACILITATOR,
  BinMicroTransformation: FACILITATOR,
  ReturnMicroTransformation: FACILITATOR,
  AddIteration: FACILITATOR,
  EditIteration: FACILITATOR,
  RemoveIteration: FACILITATOR,
  CloseSession: FACILITATOR,
  ReopenSession: FACILITATOR,
  NoteExport: FACILITATOR,
  Undo: FACILITATOR,
  Redo: FACILITATOR,
} as const satisfies Record<SessionCommand['type'], readonly Role[]>

/** True when the role may give the command; unknown commands may be given by nobody. */
export function mayGive(role: Role, command: SessionCommand['type']): boolean {
  if (!Object.hasOwn(WHO_MAY, command)) return false
  const roles: readonly Role[] = WHO_MAY[command]
  return roles.includes(role)
}
