import type { Decision } from '../kernel/decision.ts'
import { accept, refuse } from '../kernel/decision.ts'
import type { EvidenceId } from '../kernel/ids.ts'
import type { Phase } from './phase.ts'

/** What the clock measures: a phase of the agenda, the discussion of one note, or the break in a phase or after it. */
export type ClockSubject = { readonly phase: Phase } | { readonly evidence: EvidenceId } | { readonly break: Phase }

/** The one clock of the room. Times in ms; a running clock says when it ends, so that no tick is ever a fact. */
export type Clock =
  | { readonly status: 'stopped'; readonly total: number }
  | { readonly status: 'running'; readonly total: number; readonly endsAt: number; readonly of: ClockSubject }
  | { readonly status: 'paused'; readonly total: number; readonly left: number; readonly of: ClockSubject }

export type ClockCommand =
  | { readonly type: 'StartClock'; readonly minutes?: number }
  | { readonly type: 'StartBreak'; readonly minutes: number }
  | { readonly type: 'PauseClock' }
  | { readonly type: 'ResumeClock' }
  | { readonly type: 'AddMinutes'; readonly minutes: number }
  | { readonly type: 'StopClock' }

export type ClockEvent = { readonly type: 'ClockSet'; readonly clock: Clock }
export type ClockRefusal = 'clock-not-running' | 'clock-not-paused' | 'clock-stopped' | 'minutes-out-of-range'

const MINUTE = 60_000

type Timed = { readonly clock: Clock; readonly phase: Phase; readonly minutes: Readonly<Record<Phase, number>> }

/** Answers what is asked of the clock; `now` is ms since 1970 of the host, the only clock that counts. */
export function decideClock(timed: Timed, command: ClockCommand, now: number): Decision<ClockEvent, ClockRefusal> {
  const { clock } = timed
  switch (command.type) {
    case 'StartClock': {
      const minutes = command.minutes ?? timed.minutes[timed.phase]
      return minutes > 0 && minutes <= 240 ? accept(clockStarted(minutes, now, { phase: timed.phase })) : refuse('minutes-out-of-range')
    }
    case 'StartBreak': {
      const { minutes } = command
      return minutes > 0 && minutes <= 240 ? accept(clockStarted(minutes, now, { break: timed.phase })) : refuse('minutes-out-of-range')
    }
    case 'PauseClock':
      if (clock.status !== 'running') return refuse('clock-not-running')
      return set({ status: 'paused', total: clock.total, left: Math.max(0, clock.endsAt - now), of: clock.of })
    case 'ResumeClock':
      if (clock.status !== 'paused') return refuse('clock-not-paused')
      return set({ status: 'running', total: clock.total, endsAt: now + clock.left, of: clock.of })
    case 'AddMinutes':
      return addMinutes(clock, command.minutes * MINUTE, now)
    case 'StopClock':
      return clock.status === 'stopped' ? accept() : set({ status: 'stopped', total: clock.total })
  }
}

/** The fact that the clock runs for so many minutes from `now`. */
export function clockStarted(minutes: number, now: number, of: ClockSubject): ClockEvent {
  const total = minutes * MINUTE
  return { type: 'ClockSet', clock: { status: 'running', total, endsAt: now + total, of } }
}

function addMinutes(clock: Clock, extra: number, now: number): Decision<ClockEvent, ClockRefusal> {
  if (clock.status === 'stopped') return refuse('clock-stopped')
  const total = Math.max(0, clock.total + extra)
  if (clock.status === 'paused') return set({ ...clock, total, left: Math.max(0, clock.left + extra) })
  return set({ ...clock, total, endsAt: Math.max(now, clock.endsAt + extra) })
}

function set(clock: Clock): Decision<ClockEvent, ClockRefusal> {
  return accept({ type: 'ClockSet', clock })
}
