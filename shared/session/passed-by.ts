import type { SessionCommand } from './vocabulary.ts'

/** The commands that undo passes by: they are how a workshop is framed, run and kept, not what it found. */
export const PASSED_BY: readonly SessionCommand['type'][] = [
  'FrameSession', 'GoToPhase', 'StartClock', 'PauseClock', 'ResumeClock', 'AddMinutes', 'StopClock', 'StartBreak', 'StartAgenda', 'AllowParticipants',
  'TakeSeat', 'PassOver', 'LeaveSeat', 'NoteExport', 'NameMoment', 'ForgetMoment', 'Undo', 'Redo',
]
