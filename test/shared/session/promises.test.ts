import { describe, expect, it } from 'vitest'
import { asId, type RoundId } from '../../../shared/kernel/ids.ts'
import { currentRound } from '../../../shared/session/place.ts'
import { type Anonymity, promiseOn } from '../../../shared/session/promises.ts'
import type { SessionCommand, SessionEvent } from '../../../shared/session/vocabulary.ts'
import { createFacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { after, evidence, framed, give, given, givenState, NOW, person, unit, written } from '../../kit/given.ts'

const round = asId<RoundId>('r1')
const n1 = evidence('n1')
const opened = (anonymity?: Anonymity): SessionEvent => ({
  type: 'RoundOpened', round, number: 1, mode: 'blind', scope: null, openedAt: NOW, ...(anonymity === undefined ? {} : { anonymity }),
})
const people = (count: number, of: string, prefix: string): readonly SessionEvent[] =>
  Array.from({ length: count }, (_, at) => ({ type: 'ParticipantAdded', participant: person(`${prefix}${at}`), name: `${prefix}${at}`, unit: unit(of) }) as const)
const promise = (anonymity: Anonymity): SessionCommand => ({ type: 'ChangePromise', anonymity })
const sit = (who: string): SessionCommand => ({ type: 'TakeSeat', participant: person(who) })
const place = (stage: number): SessionCommand => ({ type: 'PlaceEvidence', evidence: [n1], stage })
const turn = (who: string, stage: number) => [sit(who), place(stage)]
const reveal: SessionCommand = { type: 'RevealPlacements' }
const room = [...framed, written('n1')]
const note = (...steps: readonly (SessionCommand | SessionEvent)[]) => createFacilitatorView()(after(...steps)).notes[n1]

describe('what a blind round promises', () => {
  it('[PL586] is chosen when it is opened, and named where nothing is said, as in rounds from before', () => {
    expect(currentRound(after(...room, { type: 'OpenRound', mode: 'blind', scope: null, anonymity: 'unit' }).place)?.promises).toEqual(['unit'])
    expect(currentRound(after(...room, { type: 'OpenRound', mode: 'blind', scope: null }).place)?.promises).toEqual(['named'])
    expect(currentRound(after(...room, { type: 'OpenRound', mode: 'open', scope: null, anonymity: 'unit' }).place)?.promises).toEqual(['named'])
  })

  it('[PL586] can be changed while it is open', () => {
    given(...room, opened()).when(promise('anonymous')).then({ type: 'PromiseChanged', round, anonymity: 'anonymous' })
    given(...room, opened('unit')).when(promise('unit')).then()
    given(...room, opened(), ...turn('ana', 2), reveal).when(promise('unit')).thenRefused('no-round-open')
  })

  it('[PL587] is never loosened for what was given before; what is placed anew has the promise of that moment', () => {
    const loosened = after(...room, opened('anonymous'), ...turn('ana', 2), promise('named'), ...turn('bram', 3))
    const held = (who: string, state = loosened) => {
      const current = currentRound(state.place)
      return current === null ? null : promiseOn(current, n1, person(who))
    }
    expect([held('ana'), held('bram')]).toEqual(['anonymous', 'named'])
    const again = give(give(loosened, sit('ana')).state, place(4)).state
    expect(held('ana', again)).toBe('named')
    expect(held('ana', give(again, { type: 'Undo' }).state)).toBe('anonymous')
    expect(held('bram', give(loosened, promise('unit')).state)).toBe('unit')
    givenState(give(loosened, sit('ana')).state).when(place(2)).then()
  })

  it('[PL588] of anonymity shows neither person nor unit, and of the unit no person', () => {
    const all = ['ana', 'bram', 'cleo'].flatMap((who, index) => turn(who, index + 1))
    const anonymous = note(...room, opened('anonymous'), ...all, reveal)
    expect(anonymous).toMatchObject({ placements: {}, unnamed: [1, 1, 1], rounds: [{ placements: {}, unnamed: [1, 1, 1] }] })
    expect(note(...room, opened(), ...all, reveal)).toMatchObject({ placements: { ana: 1, bram: 2, cleo: 3 }, unnamed: [] })
  })

  it('[PL589] shows no unit of which fewer than three placed the note: they are joined, and too few of those have no unit', () => {
    const crowd = [...room, ...people(3, 'service', 's'), ...people(1, 'marketing', 'm')]
    const five = ['s0', 's1', 's2', 'm0', 'bram'].flatMap((who, index) => turn(who, index + 1))
    expect(note(...crowd, opened('unit'), ...five, reveal)).toMatchObject({
      placements: { 'of:service:0': 1, 'of:service:1': 2, 'of:service:2': 3 }, unnamed: [0, 0, 0, 1, 1],
    })
    const it0: SessionEvent = { type: 'UnitAdded', unit: unit('it'), name: 'IT' }
    const joined = [...crowd, it0, ...people(1, 'it', 'i')]
    expect(note(...joined, opened('unit'), ...five, ...turn('i0', 1), reveal)?.placements).toEqual({
      'of:service:0': 1, 'of:service:1': 2, 'of:service:2': 3, 'of::0': 1, 'of::1': 4, 'of::2': 5,
    })
  })

  it('[PL590] names nobody on a note on which fewer than three would be left without a name', () => {
    const start = [...room, opened('anonymous'), ...turn('ana', 5), promise('named'), ...turn('bram', 1), ...turn('cleo', 1), reveal]
    expect(note(...start)).toMatchObject({ placements: {}, unnamed: [2, 0, 0, 0, 1] })
  })

  it('[PL591] keeps names out of the dissenters of a ruling, and counts them', () => {
    const ruled = (anonymity: Anonymity) => {
      const all = ['ana', 'bram', 'cleo'].flatMap((who, index) => turn(who, index + 1))
      return after(...room, opened(anonymity), ...all, reveal, { type: 'RuleOnEvidence', evidence: n1, stage: 1, rationale: 'so', dissent: '' }).resolve.rulings[n1]
    }
    expect(ruled('anonymous')).toMatchObject({ dissenters: [], dissentingHands: 2 })
    expect(ruled('unit')).toMatchObject({ dissenters: [], dissentingHands: 2 })
    expect(ruled('named')).toMatchObject({ dissenters: ['bram', 'cleo'] })
  })

  it('[PL591] takes the names out of a ruling that was given before it became stricter', () => {
    const show: SessionCommand = { type: 'RevealPlacements', evidence: [n1] }
    const steps = [...room, written('n2'), opened(), ...turn('ana', 1), ...turn('bram', 2), show, { type: 'RuleOnEvidence', evidence: n1, stage: 1, rationale: 'so', dissent: '' } as const]
    expect(note(...steps)?.ruling?.dissenters).toEqual(['bram'])
    expect(note(...steps, promise('anonymous'))?.ruling).toMatchObject({ dissenters: [], dissentingHands: 1 })
  })

  it('[PL592] keeps a placement without a name when its person leaves, and takes it back with its whole round alone', () => {
    const all = ['ana', 'bram', 'cleo'].flatMap((who, index) => turn(who, index + 1))
    const done = after(...room, { type: 'NameMoment', name: 'before' }, opened('anonymous'), ...all)
    const placedLast = done.history.done.at(-1)?.origin ?? 'none'
    const shown = give(done, reveal).state
    givenState(shown).when({ type: 'RevertChange', change: placedLast }).thenRefused('placement-is-hidden')
    const left = give(shown, { type: 'RemoveParticipant', participant: person('cleo') }).state
    expect(createFacilitatorView()(left).notes[n1]?.unnamed).toEqual([1, 1, 1])
    const [moment] = Object.values(shown.moments)
    givenState(shown).when({ type: 'GoBackTo', moment: moment?.id ?? (() => { throw new Error('Expected a moment') })() }).thenTypes(
      'PlacementsHidden', 'PlacementWithdrawn', 'PlacementWithdrawn', 'PlacementWithdrawn', 'RoundErased',
    )
  })
})
