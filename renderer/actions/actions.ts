import { PHASES } from '../../shared/session/phase.ts'
import { action, type Action } from './action.ts'

export const undo = action({
  id: 'undo',
  label: 'common.undo',
  keys: 'Mod+Z',
  when: (view) => view.history.undo !== null,
  command: () => ({ type: 'Undo' }),
})

export const redo = action({
  id: 'redo',
  label: 'common.redo',
  keys: 'Mod+Shift+Z',
  when: (view) => view.history.redo !== null,
  command: () => ({ type: 'Redo' }),
})

export const revealPlacements = action({
  id: 'reveal-placements',
  label: 'action.revealPlacements',
  keys: 'Mod+Enter',
  when: ({ phase, round }) => (phase === 'place' || phase === 'resolve') && round?.hidden === true && round.anythingPlaced,
  command: () => ({ type: 'RevealPlacements' }),
})

export const leaveSeat = action({
  id: 'leave-seat',
  label: 'action.leaveSeat',
  keys: 'Mod+L',
  when: (view) => (view.round?.seat ?? null) !== null,
  command: () => ({ type: 'LeaveSeat' }),
})

export const toggleClock = action({
  id: 'toggle-clock',
  label: 'action.toggleClock',
  keys: 'Mod+P',
  when: () => true,
  command: ({ clock }) => ({ type: clock.status === 'running' ? 'PauseClock' : clock.status === 'paused' ? 'ResumeClock' : 'StartClock' }),
})

export const nextPhase = action({
  id: 'next-phase',
  label: 'action.nextPhase',
  keys: 'Mod+.',
  when: (view) => view.phase !== 'close',
  command: ({ phase }) => ({ type: 'GoToPhase', phase: PHASES[PHASES.indexOf(phase) + 1] ?? phase }),
})

export const previousPhase = action({
  id: 'previous-phase',
  label: 'action.previousPhase',
  keys: 'Mod+,',
  when: (view) => view.phase !== 'frame',
  command: ({ phase }) => ({ type: 'GoToPhase', phase: PHASES[PHASES.indexOf(phase) - 1] ?? phase }),
})

/** Everything that has a key, in the order in which help lists it. */
export const ACTIONS: readonly Action[] = [undo, redo, nextPhase, previousPhase, toggleClock, revealPlacements, leaveSeat]
