import type { AgendaState } from '../session/agenda.ts'
import type { Clock } from '../session/clock.ts'
import { type Phase, PHASES } from '../session/phase.ts'

/** One block of the day: a phase or a break, with its place in minutes after the start. */
export type Block = {
  readonly is: 'phase' | 'break'
  /** The phase itself, or the one that the break follows. */
  readonly phase: Phase
  readonly from: number
  readonly to: number
}

type Plan = { readonly minutes: Readonly<Record<Phase, number>>; readonly agenda: Pick<AgendaState, 'breaks'> }

/** The blocks of the day in their order, breaks included. */
export function blocksOf({ minutes, agenda }: Plan): readonly Block[] {
  let at = 0
  const block = (is: Block['is'], phase: Phase, length: number): Block => {
    const from = at
    at += length
    return { is, phase, from, to: at }
  }
  return PHASES.flatMap((phase) => {
    const rest = agenda.breaks[phase] ?? 0
    return [block('phase', phase, minutes[phase]), ...(rest === 0 ? [] : [block('break', phase, rest)])]
  })
}

type Running = Plan & { readonly phase: Phase; readonly clock: Clock; readonly agenda: AgendaState }

/**
 * Minutes by which the room is behind its plan (negative: ahead of it), when the present phase or break ends as the clock says.
 *
 * The plan counts from `start`, and what has not begun yet still takes its planned minutes, so that what is lost is the end of
 * the present block against its planned end. Without a clock of its own a phase takes its minutes from when it was entered.
 * All moments in ms since 1970; `null` while nothing has started.
 */
export function behindBy(running: Running, start: number | null, now: number): number | null {
  if (start === null) return null
  const { phase, clock } = running
  const onBreak = clock.status !== 'stopped' && 'break' in clock.of && clock.of.break === phase
  const blocks = blocksOf(running).filter((block) => block.phase === phase)
  const planned = onBreak ? blocks.at(-1)?.to : blocks[0]?.to
  return Math.round((endOfBlock(running, now) - (start + (planned ?? 0) * MINUTE)) / MINUTE)
}

const MINUTE = 60_000

function endOfBlock({ phase, clock, minutes, agenda }: Running, now: number): number {
  if (clock.status !== 'stopped' && isOf(clock.of, phase)) return clock.status === 'paused' ? now + clock.left : Math.max(now, clock.endsAt)
  return Math.max(now, (agenda.enteredAt ?? now) + minutes[phase] * MINUTE)
}

function isOf(of: Exclude<Clock, { status: 'stopped' }>['of'], phase: Phase): boolean {
  return ('phase' in of && of.phase === phase) || ('break' in of && of.break === phase)
}
