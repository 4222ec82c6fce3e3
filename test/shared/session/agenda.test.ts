import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALLOWED_IN, type Doing, DOINGS, initialAgenda, mayDo } from '../../../shared/session/agenda.ts'
import { DEFAULT_MINUTES, type Phase, PHASES } from '../../../shared/session/phase.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { behindBy, blocksOf } from '../../../shared/views/agenda-view.ts'
import { after, draft, evidence, framed, give, given, givenState, NOW, participant, written } from '../../kit/given.ts'

const MINUTE = 60_000

describe('breaks and the start', () => {
  it('[FR560] a break follows its phase, and 0 minutes take it out', () => {
    const agenda = after(...framed, { type: 'SetBreak', after: 'place', minutes: 20 }).frame.agenda
    expect(blocksOf({ minutes: DEFAULT_MINUTES, agenda }).map(({ is, phase, from, to }) => [is, phase, from, to]).slice(2, 5))
      .toEqual([['phase', 'place', 35, 60], ['break', 'place', 60, 80], ['phase', 'resolve', 80, 115]])
    expect(after(...framed, { type: 'SetBreak', after: 'place', minutes: 20 }, { type: 'SetBreak', after: 'place', minutes: 0 }).frame.agenda.breaks).toEqual({})
  })

  it.each([-1, 121, 2.5])('[FR560] a break of %d minutes is refused', (minutes) =>
    given(...framed).when({ type: 'SetBreak', after: 'place', minutes }).thenRefused('break-out-of-range'))

  it.each(['24:00', '9:30', 'nine', '09:60'])('[FR560] %s is no time of the day', (startsAt) =>
    given(...framed).when({ type: 'PlanStart', startsAt }).thenRefused('time-unreadable'))

  it('[FR561] the first clock of a phase starts the agenda, the second does not start it again', () => {
    given(...framed).when({ type: 'StartClock' }).thenTypes('AgendaStarted', 'ClockSet')
    given(...framed, { type: 'StartClock' }, { type: 'StopClock' }).when({ type: 'StartClock' }).thenTypes('ClockSet')
    given(...framed).when({ type: 'StartBreak', minutes: 10 }).thenTypes('ClockSet')
    expect(after(...framed, { type: 'StartClock' }, { type: 'GoToPhase', phase: 'close' }, { type: 'GoToPhase', phase: 'gather' }).frame.agenda.startedAt).toBe(NOW)
    given(...framed, { type: 'StartClock' }).when({ type: 'StartAgenda' }).then({ type: 'AgendaStarted', at: NOW })
  })
})

describe('ahead or behind', () => {
  const agenda = { ...initialAgenda, startedAt: 0, enteredAt: 15 * MINUTE, breaks: { gather: 10 } as const }
  const stopped = { status: 'stopped', total: 0 } as const
  const at = (phase: Phase, now: number, clock: Parameters<typeof behindBy>[0]['clock'] = stopped, enteredAt = agenda.enteredAt) =>
    behindBy({ phase, minutes: DEFAULT_MINUTES, agenda: { ...agenda, enteredAt }, clock }, 0, now * MINUTE)

  it('[FR562] nothing is late before the start', () =>
    expect(behindBy({ phase: 'gather', minutes: DEFAULT_MINUTES, agenda, clock: stopped }, null, NOW)).toBe(null))

  it('[FR562] a phase without a clock takes its minutes from when it was entered, and is late from its planned end on', () => {
    expect(at('gather', 20)).toBe(0)
    expect(at('gather', 35)).toBe(0)
    expect(at('gather', 43)).toBe(8)
    expect(at('gather', 20, stopped, 18 * MINUTE)).toBe(3)
  })

  it('[FR562] with a clock the phase ends as it says', () => {
    const running = { status: 'running', total: 20 * MINUTE, endsAt: 32 * MINUTE, of: { phase: 'gather' } } as const
    expect(at('gather', 20, running)).toBe(-3)
    expect(at('gather', 40, running)).toBe(5)
    expect(at('gather', 30, { status: 'paused', total: 20 * MINUTE, left: 10 * MINUTE, of: { phase: 'gather' } })).toBe(5)
  })

  it('[FR562] a break counts against the end of the break', () => {
    const onBreak = { status: 'running', total: 10 * MINUTE, endsAt: 47 * MINUTE, of: { break: 'gather' } } as const
    expect(at('gather', 38, onBreak)).toBe(2)
  })

  it('[FR562] minutes added to the plan put nobody further behind than those minutes', () =>
    fc.assert(fc.property(fc.constantFrom(...PHASES), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 60 }), (phase, now, extra) => {
      const plan = { phase, agenda, clock: stopped, minutes: DEFAULT_MINUTES }
      const longer = { ...plan, minutes: { ...DEFAULT_MINUTES, [phase]: DEFAULT_MINUTES[phase] + extra } }
      const [before, later] = [behindBy(plan, 0, now * MINUTE) ?? 0, behindBy(longer, 0, now * MINUTE) ?? 0]
      expect(later).toBeLessThanOrEqual(before)
      expect(later).toBeGreaterThanOrEqual(before - extra)
    })))
})

describe('what participants may do', () => {
  const COMMAND: Readonly<Record<Doing, SessionCommand>> = {
    write: { type: 'WriteEvidence', notes: [draft('by hand')] },
    place: { type: 'PlaceEvidence', evidence: [evidence('n1')], stage: 2 },
  }
  const inPhase = (phase: Phase, ...more: readonly SessionCommand[]) =>
    after(...framed, written('n1'), { type: 'OpenRound', mode: 'open', scope: null }, ...(phase === 'frame' ? [] : [{ type: 'GoToPhase', phase } as const]), ...more)

  it('[FR563] each phase allows what it is for, and refuses the rest, to participants alone', () => {
    for (const phase of PHASES) {
      for (const doing of DOINGS) {
        const outcome = give(inPhase(phase), COMMAND[doing], participant('ana'))
        expect([phase, doing, outcome.ok || outcome.refusal !== 'not-in-this-phase']).toEqual([phase, doing, ALLOWED_IN[phase].includes(doing)])
        expect(give(inPhase(phase), COMMAND[doing]).ok).toBe(true)
      }
    }
  })

  it('[FR563] the facilitator allows and closes, and the next phase starts from its own rule', () => {
    const opened = inPhase('place', { type: 'AllowParticipants', doing: 'write', allowed: true })
    expect(mayDo(opened.frame, 'write')).toBe(true)
    givenState(opened).when({ type: 'AllowParticipants', doing: 'write', allowed: true }).then()
    const closed = inPhase('place', { type: 'AllowParticipants', doing: 'place', allowed: false })
    givenState(closed).when(COMMAND.place, participant('ana')).thenRefused('not-in-this-phase')
    expect(inPhase('place', { type: 'AllowParticipants', doing: 'write', allowed: true }, { type: 'GoToPhase', phase: 'resolve' }).frame.agenda.overrides).toEqual({})
    expect(inPhase('place', { type: 'AllowParticipants', doing: 'write', allowed: true }, { type: 'AllowParticipants', doing: 'write', allowed: false }).frame.agenda.overrides).toEqual({})
  })
})
