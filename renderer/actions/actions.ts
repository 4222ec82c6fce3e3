import type { TextKey } from '../../shared/i18n/catalogue.ts'
import { PHASES, type Phase } from '../../shared/session/phase.ts'
import type { FacilitatorView } from '../../shared/views/facilitator-view.ts'
import { ANONYMITIES, type Anonymity } from '../../shared/session/promises.ts'
import { action, type Action } from './action.ts'

/** Of a closed session, that it must be opened first; of an open one, what is in the way. */
function whyNot({ closedAt }: FacilitatorView, otherwise: TextKey): TextKey {
  return closedAt === null ? otherwise : 'hands.why.reopenFirst'
}

export const undo = action({
  id: 'undo',
  label: 'common.undo',
  keys: 'Mod+Z',
  when: (view) => view.history.undo !== null && view.closedAt === null,
  why: (view) => (view.closedAt === null ? 'hands.why.nothingToUndo' : 'hands.why.reopenFirst'),
  command: () => ({ type: 'Undo' }),
})

export const redo = action({
  id: 'redo',
  label: 'common.redo',
  keys: 'Mod+Shift+Z',
  when: (view) => view.history.redo !== null && view.closedAt === null,
  why: (view) => (view.closedAt === null ? 'hands.why.nothingToRedo' : 'hands.why.reopenFirst'),
  command: () => ({ type: 'Redo' }),
})

export const revealPlacements = action({
  id: 'reveal-placements',
  label: 'action.revealPlacements',
  keys: 'Mod+Enter',
  when: ({ phase, round, closedAt }: FacilitatorView) => closedAt === null && (phase === 'place' || phase === 'resolve') && round?.hidden === true && round.anythingPlaced,
  why: (view) => whyNot(view, 'hands.why.nothingHidden'),
  command: () => ({ type: 'RevealPlacements' }),
})

export const leaveSeat = action({
  id: 'leave-seat',
  label: 'action.leaveSeat',
  keys: 'Mod+L',
  when: (view) => view.closedAt === null && (view.round?.seat ?? null) !== null,
  why: (view) => whyNot(view, 'hands.why.nobodySits'),
  command: () => ({ type: 'LeaveSeat' }),
})

export const toggleClock = action({
  id: 'toggle-clock',
  label: 'action.toggleClock',
  keys: 'Mod+P',
  when: (view) => view.closedAt === null,
  why: () => 'hands.why.reopenFirst',
  command: ({ clock }) => ({ type: clock.status === 'running' ? 'PauseClock' : clock.status === 'paused' ? 'ResumeClock' : 'StartClock' }),
})

/** What takes a clock that runs or rests. */
const clocked = {
  when: ({ clock, closedAt }: FacilitatorView) => closedAt === null && clock.status !== 'stopped',
  why: (view: FacilitatorView): TextKey => whyNot(view, 'hands.why.noClock'),
}

export const addFive = action({ id: 'add-five', label: 'shell.addFive', ...clocked, command: () => ({ type: 'AddMinutes', minutes: 5 }) })
export const takeFive = action({ id: 'take-five', label: 'shell.takeFive', ...clocked, command: () => ({ type: 'AddMinutes', minutes: -5 }) })
export const stopClock = action({ id: 'stop-clock', label: 'shell.stopClock', ...clocked, command: () => ({ type: 'StopClock' }) })

/** Minutes of a break that the agenda does not plan. */
const USUAL_BREAK = 15
const minutesOfBreak = (view: FacilitatorView): number => view.agenda.breaks[view.phase] ?? USUAL_BREAK
const onBreak = ({ clock }: FacilitatorView): boolean => clock.status !== 'stopped' && 'break' in clock.of

export const startBreak = action({
  id: 'start-break',
  label: 'agenda.startBreak',
  values: (_t, view) => ({ minutes: minutesOfBreak(view) }),
  when: (view) => view.closedAt === null && !onBreak(view),
  why: (view) => whyNot(view, 'hands.why.onBreak'),
  command: (view) => ({ type: 'StartBreak', minutes: minutesOfBreak(view) }),
})

export const endBreak = action({ id: 'end-break', label: 'agenda.endBreak', when: (view) => view.closedAt === null && onBreak(view), why: (view) => whyNot(view, 'hands.why.noBreak'), command: () => ({ type: 'StopClock' }) })

export const nextPhase = action({
  id: 'next-phase',
  label: 'action.nextPhase',
  keys: 'Mod+.',
  when: (view) => view.phase !== 'close',
  why: () => 'hands.why.lastPhase',
  command: ({ phase }) => ({ type: 'GoToPhase', phase: PHASES[PHASES.indexOf(phase) + 1] ?? phase }),
})

export const previousPhase = action({
  id: 'previous-phase',
  label: 'action.previousPhase',
  keys: 'Mod+,',
  when: (view) => view.phase !== 'frame',
  why: () => 'hands.why.firstPhase',
  command: ({ phase }) => ({ type: 'GoToPhase', phase: PHASES[PHASES.indexOf(phase) - 1] ?? phase }),
})

const goTo = (phase: Phase) => action({
  id: `go-to-${phase}`,
  label: 'hands.goTo',
  values: (t) => ({ phase: t(`common.phase.${phase}`) }),
  when: (view) => view.phase !== phase,
  why: () => 'hands.why.here',
  command: () => ({ type: 'GoToPhase', phase }),
})

const openRound = (mode: 'open' | 'blind') => action({
  id: `${mode}-round`,
  label: `hands.${mode}Round`,
  when: (view) => whyNoRound(view, mode) === null,
  why: (view) => whyNoRound(view, mode) ?? 'hands.why.notOnScreen',
  command: () => ({ type: 'OpenRound', mode, scope: null }),
})

function whyNoRound({ phase, notes, people, round, closedAt }: FacilitatorView, mode: 'open' | 'blind'): TextKey | null {
  if (closedAt !== null) return 'hands.why.reopenFirst'
  if (phase !== 'place') return 'hands.why.notOnScreen'
  if (Object.keys(notes).length === 0) return 'hands.why.noNotes'
  if (mode === 'blind' && Object.keys(people).length === 0) return 'hands.why.noPeople'
  return round?.hidden === true && round.anythingPlaced ? 'hands.why.roundRuns' : null
}

/** What people of a blind round are promised from now on. */
const promise = (anonymity: Anonymity) => action({
  id: `promise-${anonymity}`,
  label: `turns.choose.${anonymity}`,
  when: ({ round, closedAt }) => closedAt === null && round?.hidden === true && round.promise !== anonymity,
  why: (view) => whyNot(view, view.round?.hidden === true ? 'hands.why.here' : 'hands.why.nothingHidden'),
  command: () => ({ type: 'ChangePromise', anonymity }),
})

const startAgenda = action({
  id: 'start-agenda',
  label: 'hands.startAgenda',
  when: ({ closedAt }) => closedAt === null,
  why: () => 'hands.why.reopenFirst',
  command: () => ({ type: 'StartAgenda' }),
})

const reopenVerdict = action({
  id: 'reopen-verdict',
  label: 'hands.reopenVerdict',
  when: ({ signOff, closedAt }) => closedAt === null && signOff !== null,
  why: (view) => whyNot(view, 'hands.why.notSigned'),
  command: () => ({ type: 'ReopenVerdict' }),
})

const closeSession = action({
  id: 'close-session',
  label: 'hands.closeSession',
  when: (view) => view.phase === 'close' && view.closedAt === null,
  why: (view) => (view.closedAt === null ? 'hands.why.notOnScreen' : 'hands.why.reopenFirst'),
  command: () => ({ type: 'CloseSession' }),
})

const reopenSession = action({
  id: 'reopen-session',
  label: 'hands.reopenSession',
  when: (view) => view.closedAt !== null,
  why: () => 'hands.why.notClosed',
  command: () => ({ type: 'ReopenSession' }),
})

const always = { when: () => true }
export const openPalette = action({ id: 'palette', label: 'hands.palette', keys: 'Mod+K', ...always, asks: 'palette' })
export const find = action({ id: 'find', label: 'hands.find', keys: 'Mod+F', also: ['/'], ...always, asks: 'find' })
export const showKeys = action({ id: 'keys', label: 'shell.keys', keys: '?', also: ['F1'], ...always, asks: 'keys' })
export const openAudience = action({ id: 'audience', label: 'shell.openAudience', keys: 'Mod+Shift+A', ...always, asks: 'audience' })
export const toLibrary = action({ id: 'library', label: 'shell.toLibrary', keys: 'Mod+Shift+L', ...always, asks: 'library' })
const nextRoomTheme = action({ id: 'room-theme', label: 'hands.nextRoomTheme', ...always, asks: 'room-theme' })
const nextTheme = action({ id: 'theme', label: 'hands.nextTheme', ...always, asks: 'theme' })
const nextLanguage = action({ id: 'language', label: 'hands.nextLanguage', ...always, asks: 'language' })

/** Everything that can be done from anywhere in a session, in the order in which palette and help list it. */
export const ACTIONS: readonly Action[] = [
  undo, redo, openPalette, find, nextPhase, previousPhase, ...PHASES.map(goTo), toggleClock, addFive, takeFive, stopClock, startBreak, endBreak, startAgenda,
  openRound('blind'), openRound('open'), revealPlacements, leaveSeat, ...ANONYMITIES.map(promise), reopenVerdict,
  openAudience, nextRoomTheme, showKeys, nextTheme, nextLanguage, closeSession, reopenSession, toLibrary,
]

/** True while hands can be counted for a note. */
export function canCountHands({ phase, round, closedAt }: FacilitatorView): boolean {
  return (phase === 'place' || phase === 'resolve') && round !== null && !round.hidden && closedAt === null
}

/** What is in the way of counting hands; `null` when nothing is. */
export function whyNoHands(view: FacilitatorView): TextKey | null {
  if (canCountHands(view)) return null
  return whyNot(view, view.round === null ? 'hands.why.noRound' : 'aloud.waits')
}
