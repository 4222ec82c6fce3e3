import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type RoundId } from '../../../shared/kernel/ids.ts'
import type { SessionCommand, SessionState } from '../../../shared/session/vocabulary.ts'
import { commandOf, wishes } from '../../kit/arbitrary-commands.ts'
import { after, draft, evidence, framed, give, givenState, NOW, person, written } from '../../kit/given.ts'
import { substance } from '../../kit/substance.ts'

const blindRound = { type: 'RoundOpened', round: asId<RoundId>('r1'), number: 1, mode: 'blind', scope: null, openedAt: NOW } as const
const name: SessionCommand = { type: 'NameMoment', name: ' Before lunch ' }
const momentOf = (state: SessionState) => Object.values(state.moments)[0]?.id ?? asId('none')
const goBack = (state: SessionState): SessionCommand => ({ type: 'GoBackTo', moment: momentOf(state) })
const lastChange = (state: SessionState) => state.history.done.at(-1)?.origin ?? 'none'
const revert = (change: string): SessionCommand => ({ type: 'RevertChange', change })

describe('named moments', () => {
  it('[HI560] have a name, and undo passes them by', () => {
    const named = after(...framed, { type: 'SetTitle', title: 'x' }, name)
    expect(Object.values(named.moments)).toMatchObject([{ name: 'Before lunch', at: NOW }])
    expect(give(named, { type: 'Undo' }).state.frame.title).toBe('Spring')
    expect(Object.keys(give(named, { type: 'Undo' }).state.moments)).toHaveLength(1)
    givenState(after(...framed)).when({ type: 'NameMoment', name: ' ' }).thenRefused('name-empty')
    givenState(after(...framed)).when({ type: 'GoBackTo', moment: asId('none') }).thenRefused('no-such-moment')
  })

  it('[HI561] going back gives the session as it was, and one undo the present', () => {
    fc.assert(
      fc.property(wishes(12), wishes(12), (first, second) => {
        const wish = (state: SessionState, list: typeof first) => list.reduce((now, one) => give(now, commandOf(one, now)).state, state)
        const then = wish(after(...framed, written('n1'), written('n2')), first)
        const named = give(then, name)
        fc.pre(named.ok)
        const moment = Object.keys(named.state.moments).at(-1) ?? ''
        const present = wish(named.state, second)
        const outcome = give(present, { type: 'GoBackTo', moment: asId(moment) })
        fc.pre(outcome.ok)
        expect(substance(outcome.state)).toEqual(substance(then))
        const again = give(outcome.state, { type: 'Undo' })
        if (again.ok) expect(substance(again.state)).toEqual(substance(present))
      }),
      { numRuns: 300 },
    )
  })

  it('[HI561] a moment stays within reach while changes are undone and redone, and is out of reach below it', () => {
    const named = after(...framed, { type: 'SetTitle', title: 'x' }, name)
    const undone = give(named, { type: 'Undo' }).state
    givenState(undone).when(goBack(undone)).thenRefused('moment-out-of-reach')
    const redone = give(undone, { type: 'Redo' }).state
    givenState(redone).when(goBack(redone)).thenRefused('already-there')
    const later = give(redone, { type: 'SetTitle', title: 'y' }).state
    expect(give(later, goBack(later)).state.frame.title).toBe('x')
  })

  it('[HI4] hidden placements of others are not taken back on the way', () => {
    const named = after(...framed, written('n1'), name, blindRound, { type: 'TakeSeat', participant: person('ana') }, { type: 'PlaceEvidence', evidence: [evidence('n1')], stage: 2 }, { type: 'LeaveSeat' })
    givenState(named).when(goBack(named)).thenRefused('placement-is-hidden')
  })
})

describe('one change taken back', () => {
  it('[HI562] leaves everything after it as it is', () => {
    const state = after(...framed, { type: 'SetTitle', title: 'x' }, { type: 'WriteEvidence', notes: [draft('a')] })
    const change = state.history.done.at(-2)?.origin ?? ''
    const reverted = give(state, revert(change)).state
    expect(reverted.frame.title).toBe('Spring')
    expect(reverted.gather).toEqual(state.gather)
    expect(give(reverted, { type: 'Undo' }).state.frame.title).toBe('x')
  })

  it('[HI562] of the last change is the same as undo', () => {
    fc.assert(
      fc.property(wishes(15), (list) => {
        const state = list.reduce((now, wish) => give(now, commandOf(wish, now)).state, after(...framed, written('n1'), written('n2')))
        fc.pre(state.history.done.length > 0)
        const [undone, reverted] = [give(state, { type: 'Undo' }), give(state, revert(lastChange(state)))]
        expect(reverted.ok).toBe(undone.ok)
        expect(substance(reverted.state)).toEqual(substance(undone.state))
      }),
      { numRuns: 200 },
    )
  })

  it('[HI563] is refused while later changes build on it', () => {
    const noted = after(...framed, { type: 'WriteEvidence', notes: [draft('a')] })
    const [note] = Object.keys(noted.gather.evidence)
    const change = lastChange(noted)
    const edited = give(noted, { type: 'EditEvidence', evidence: [evidence(note ?? '')], change: { text: 'b' } }).state
    givenState(edited).when(revert(change)).thenRefused('changed-since')
    const titled = after(...framed, { type: 'SetTitle', title: 'x' })
    givenState(give(titled, { type: 'SetTitle', title: 'y' }).state).when(revert(lastChange(titled))).thenRefused('changed-since')
    givenState(give(titled, { type: 'SetClient', client: 'y' }).state).when(revert(lastChange(titled))).thenTypes('TitleSet')
  })

  it('[HI563] a note that was placed since is not taken away, and neither is a unit that somebody is in', () => {
    const noted = after(...framed, { type: 'WriteEvidence', notes: [draft('a')] })
    const [note] = Object.keys(noted.gather.evidence)
    const placed = [{ type: 'OpenRound', mode: 'open', scope: null }, { type: 'PlaceEvidence', evidence: [evidence(note ?? '')], stage: 2 }] as const
    const state = placed.reduce<SessionState>((now, command) => give(now, command).state, noted)
    givenState(state).when(revert(lastChange(noted))).thenRefused('changed-since')
  })

  it('[HI563] a reveal and a round go back in order only', () => {
    const revealed = after(...framed, written('n1'), blindRound, { type: 'TakeSeat', participant: person('ana') }, { type: 'PlaceEvidence', evidence: [evidence('n1')], stage: 2 }, { type: 'RevealPlacements' })
    const change = lastChange(revealed)
    givenState(revealed).when(revert(change)).thenTypes('PlacementsHidden')
    givenState(give(revealed, { type: 'SetTitle', title: 'x' }).state).when(revert(change)).thenRefused('only-in-order')
  })

  it('[HI402] what names a stage or a lens is not taken back alone once the journey is another, and all else is', () => {
    const noted = after(...framed, { type: 'SetTitle', title: 'x' }, written('n1'), { type: 'OpenRound', mode: 'open', scope: null })
    const placed = give(noted, { type: 'PlaceEvidence', evidence: [evidence('n1')], stage: 5 }).state
    const elsewhere = give(placed, { type: 'ChooseJourney', journey: { ...placed.frame.journey, stages: placed.frame.journey.stages.slice(0, 3) } }).state
    givenState(elsewhere).when(revert(lastChange(placed))).thenRefused('changed-since')
    const titled = placed.history.done.find(({ command }) => command === 'SetTitle')?.origin ?? ''
    givenState(elsewhere).when(revert(titled)).thenTypes('TitleSet')
    givenState(give(elsewhere, { type: 'SetClient', client: 'y' }).state).when(revert(lastChange(elsewhere))).thenRefused('only-in-order')
  })

  it('[HI562] a change that is taken back already is not there any more', () => {
    const titled = after(...framed, { type: 'SetTitle', title: 'x' })
    givenState(give(titled, { type: 'Undo' }).state).when(revert(lastChange(titled))).thenRefused('no-such-change')
  })
})
