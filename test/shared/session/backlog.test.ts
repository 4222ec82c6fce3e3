import { describe, expect, it } from 'vitest'
import { asId, type IterationId, type MicroTransformationId } from '../../../shared/kernel/ids.ts'
import { itemsIn, type MicroTransformationDraft } from '../../../shared/session/backlog.ts'
import type { SessionCommand, SessionState } from '../../../shared/session/vocabulary.ts'
import { after, framed, give, given, givenState, lens, unit } from '../../kit/given.ts'

const item = (title: string, change: Partial<MicroTransformationDraft> = {}): MicroTransformationDraft => ({
  title, gap: null, hypothesis: '', measure: '', stopRule: '', units: [], owner: '', dueOn: null, days: 3, confidence: 0.8, ...change,
})
const write = (title: string, change: Partial<MicroTransformationDraft> = {}, iteration: IterationId | null = null): SessionCommand =>
  ({ type: 'WriteMicroTransformation', draft: item(title, change), library: null, iteration })
const fortnight = { startsOn: '2026-11-23', endsOn: '2026-12-04', capacity: 20 }
const titles = (state: SessionState, iteration: IterationId | null = null) => itemsIn(state.backlog, iteration).map(({ title }) => title)
const idOf = (state: SessionState, title: string) =>
  Object.values(state.backlog.items).find((one) => one.title === title)?.id ?? asId<MicroTransformationId>('none')

describe('micro-transformations', () => {
  it('[BA1] stand in the order in which they were written', () => expect(titles(after(...framed, write('one'), write('two')))).toEqual(['one', 'two']))

  it('[BA1] refuse what can’t be', () => {
    given(...framed).when(write(' ')).thenRefused('title-empty')
    given(...framed).when(write('x', { days: 0 })).thenRefused('days-out-of-range')
    given(...framed).when(write('x', { days: 401 })).thenRefused('days-out-of-range')
    given(...framed).when(write('x', { dueOn: 'soon' })).thenRefused('day-unreadable')
    given(...framed).when(write('x', { units: [unit('moon')] })).thenRefused('no-such-unit')
    given(...framed).when(write('x', { gap: { lens: lens('z'), stage: 2 } })).thenRefused('no-such-lens')
    given(...framed).when(write('x', { gap: { lens: lens('a'), stage: 6 } })).thenRefused('no-such-stage')
    given(...framed).when(write('x', {}, asId('never'))).thenRefused('no-such-iteration')
  })

  it('[BA2] move before another or to the end, and the rest stays', () => {
    const state = after(...framed, write('one'), write('two'), write('three'))
    const move = (title: string, before: string | null) =>
      titles(give(state, { type: 'MoveMicroTransformation', item: idOf(state, title), iteration: null, before: before === null ? null : idOf(state, before) }).state)
    expect(move('three', 'one')).toEqual(['three', 'one', 'two'])
    expect(move('one', null)).toEqual(['two', 'three', 'one'])
    expect(move('one', 'three')).toEqual(['two', 'one', 'three'])
  })

  it('[BA3] split in place', () => {
    const state = after(...framed, write('one'), write('two'))
    const split: SessionCommand = { type: 'SplitMicroTransformation', item: idOf(state, 'one'), parts: [item('first'), item('second')] }
    expect(titles(give(state, split).state)).toEqual(['first', 'second', 'two'])
    givenState(state).when({ ...split, parts: [item('all')] }).thenRefused('split-needs-two-parts')
  })

  it('[BA6] come back as they were', () => {
    const state = after(...framed, write('one'))
    const gone = give(state, { type: 'BinMicroTransformation', item: idOf(state, 'one') }).state
    expect(titles(gone)).toEqual([])
    expect(give(gone, { type: 'ReturnMicroTransformation', item: idOf(state, 'one') }).state.backlog).toEqual(state.backlog)
  })
})

describe('iterations', () => {
  it('[BA4] end no earlier than they start', () => {
    given(...framed).when({ type: 'AddIteration', draft: fortnight }).thenTypes('IterationAdded')
    given(...framed).when({ type: 'AddIteration', draft: { ...fortnight, endsOn: '2026-11-22' } }).thenRefused('iteration-ends-before-it-starts')
    given(...framed).when({ type: 'AddIteration', draft: { ...fortnight, capacity: 2001 } }).thenRefused('capacity-out-of-range')
    given(...framed).when({ type: 'AddIteration', draft: { ...fortnight, startsOn: 'Monday' } }).thenRefused('day-unreadable')
  })

  it('[BA5] go, and what was planned in them stays, unplanned', () => {
    const planned = after(...framed, write('one'), { type: 'AddIteration', draft: fortnight })
    const iteration = Object.values(planned.backlog.iterations)[0]?.id ?? asId<IterationId>('none')
    const full = give(give(planned, write('two', {}, iteration)).state, write('three', {}, iteration)).state
    expect(titles(full, iteration)).toEqual(['two', 'three'])
    const removed = give(full, { type: 'RemoveIteration', iteration }).state
    expect(titles(removed)).toEqual(['one', 'two', 'three'])
    expect(titles(give(removed, { type: 'Undo' }).state, iteration)).toEqual(['two', 'three'])
  })
})

describe('a session that is closed', () => {
  const closed = after(...framed, { type: 'CloseSession' })

  it('[CL1] takes no change until it is opened again', () => {
    givenState(closed).when(write('x')).thenRefused('session-closed')
    givenState(closed).when({ type: 'GoToPhase', phase: 'verdict' }).thenTypes('PhaseEntered')
    givenState(closed).when({ type: 'ReopenSession' }).then({ type: 'SessionReopened' })
    expect(give(closed, { type: 'Undo' }).state.close.closedAt).toBeNull()
  })

  it('[CL2] goes on noting exports', () => {
    const { state } = givenState(closed).when({ type: 'NoteExport', name: 'report.md' })
    expect(state.close.exports).toMatchObject([{ name: 'report.md' }])
    givenState(closed).when({ type: 'NoteExport', name: ' ' }).thenRefused('name-empty')
  })
})
