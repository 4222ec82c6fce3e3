import fc from 'fast-check'
import { isPerson } from '../../../shared/session/placer.ts'
import { describe, expect, it } from 'vitest'
import { asId, type RoundId } from '../../../shared/kernel/ids.ts'
import { initialSession, replaySession } from '../../../shared/session/session.ts'
import { mayGive, WHO_MAY } from '../../../shared/session/roles.ts'
import type { SessionCommand, SessionFact, SessionState } from '../../../shared/session/vocabulary.ts'
import { commandOf, wishes } from '../../kit/arbitrary-commands.ts'
import { after, evidence, framed, give, given, givenState, NOW, person, written } from '../../kit/given.ts'
import { substance } from '../../kit/substance.ts'

const undo: SessionCommand = { type: 'Undo' }
const redo: SessionCommand = { type: 'Redo' }

describe('undo and redo', () => {
  it('[HI1] take the last change back and bring it back', () => {
    const state = after(...framed, written('n1'), { type: 'BinEvidence', evidence: [evidence('n1')] })
    const undone = give(state, undo).state
    expect(undone.gather.evidence[evidence('n1')]?.fate.is).toBe('live')
    expect(undone.history.undone.at(-1)?.command).toBe('BinEvidence')
    expect(give(undone, redo).state.gather).toEqual(state.gather)
  })

  it('[HI1] refuse when there is nothing, and a new change ends what could be redone', () => {
    given().when({ type: 'FrameSession', title: 'a', client: 'b', language: 'en', journey: after(...framed).frame.journey }).thenTypes('SessionFramed')
    given(framed[0] as (typeof framed)[0]).when(undo).thenRefused('nothing-to-undo')
    given(...framed).when(redo).thenRefused('nothing-to-redo')
    const undone = give(after(...framed, { type: 'SetTitle', title: 'x' }), undo).state
    const changed = give(undone, { type: 'SetTitle', title: 'y' }).state
    givenState(changed).when(redo).thenRefused('nothing-to-redo')
  })

  it('[HI2] pass by phases, the clock, turns and exports', () => {
    const state = after(
      ...framed,
      { type: 'SetTitle', title: 'x' },
      { type: 'GoToPhase', phase: 'place' },
      { type: 'StartClock' },
      { type: 'NoteExport', name: 'a.png' },
    )
    expect(give(state, undo).state.frame).toMatchObject({ title: 'Spring', phase: 'place', clock: { status: 'running' } })
  })

  it('[HI3] undo everything through blind rounds too, while their people are in the seat', () => {
    fc.assert(
      fc.property(wishes(30), (list) => {
        const start = after(...framed, written('n1'), written('n2'))
        let state = start
        for (const wish of list) state = give(state, commandOf(wish, state)).state
        const end = substance(state)
        const changes = state.history.done.length - start.history.done.length
        for (let count = 0; count < changes; count += 1) state = give(seated(state, 'done'), undo).state
        expect(substance(state)).toEqual(substance(start))
        for (let count = 0; count < changes; count += 1) state = give(seated(state, 'undone'), redo).state
        expect(substance(state)).toEqual(end)
      }),
      { numRuns: 500 },
    )
  })
})

/** The session with the person in the seat whose change is next. */
function seated(state: SessionState, stack: 'done' | 'undone'): SessionState {
  const placer = state.history[stack].at(-1)?.back.flatMap((event) => ('placer' in event ? [event.placer] : []))[0]
  return placer === undefined || !isPerson(placer) ? state : { ...state, place: { ...state.place, seat: placer } }
}

describe('hidden placements', () => {
  const round = asId<RoundId>('r1')
  const blind = [
    ...framed,
    written('n1'),
    { type: 'RoundOpened', round, number: 1, mode: 'blind', scope: null, openedAt: NOW },
    { type: 'TakeSeat', participant: person('ana') },
    { type: 'PlaceEvidence', evidence: [evidence('n1')], stage: 2 },
  ] as const

  it('[HI4] are taken back by their placer, in the seat', () =>
    given(...blind).when(undo).then({ type: 'PlacementWithdrawn', round, evidence: evidence('n1'), placer: person('ana') }))

  it('[HI4] are out of reach for everybody else', () => {
    given(...blind, { type: 'LeaveSeat' }).when(undo).thenRefused('placement-is-hidden')
    given(...blind, { type: 'TakeSeat', participant: person('bram') }).when(undo).thenRefused('placement-is-hidden')
    const takenBack = give(after(...blind), undo).state
    givenState(give(takenBack, { type: 'LeaveSeat' }).state).when(redo).thenRefused('placement-is-hidden')
  })
})

describe('the journal', () => {
  it('[HI5] replayed gives the very same session', () => {
    fc.assert(
      fc.property(wishes(40), (list) => {
        const facts: SessionFact[] = []
        let state = initialSession
        const record = (events: readonly SessionFact['event'][], command: SessionFact['command'], mode: SessionFact['mode']) => {
          const cid = `c${facts.length}`
          const own = events.map((event) => ({ event, cid, command, mode }))
          facts.push(...own)
          state = replaySession(state, own)
        }
        for (const event of framed) record([event], event.type, 'do')
        for (const wish of list) {
          const command = wish.kind % 7 === 3 ? undo : commandOf(wish, state)
          const outcome = give(state, command)
          if (outcome.ok && outcome.events.length > 0) record(outcome.events, command.type, command === undo ? 'undo' : 'do')
        }
        expect(replaySession(initialSession, facts)).toEqual(state)
      }),
      { numRuns: 200 },
    )
  })

  it('[HI5] a replay leaves the session that it began with alone', () => {
    const before = after(...framed)
    const text = JSON.stringify(before)
    replaySession(before, [{ event: written('n1'), cid: 'x', command: 'WriteEvidence', mode: 'do' }])
    expect(JSON.stringify(before)).toBe(text)
  })
})

describe('who may give what', () => {
  it('[HI6] nobody may give a command that does not exist', () => {
    expect(mayGive('facilitator', 'constructor' as SessionCommand['type'])).toBe(false)
    expect(Object.values(WHO_MAY).every((roles) => roles.includes('facilitator'))).toBe(true)
  })
})
