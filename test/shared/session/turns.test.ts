import { describe, expect, it } from 'vitest'
import { asId, type RoundId } from '../../../shared/kernel/ids.ts'
import { currentRound } from '../../../shared/session/place.ts'
import { knownRounds, standingPlacements } from '../../../shared/session/placements.ts'
import { nextInLine } from '../../../shared/session/turns.ts'
import type { SessionCommand, SessionEvent } from '../../../shared/session/vocabulary.ts'
import { createAudienceView } from '../../../shared/views/audience-view.ts'
import { roundView } from '../../../shared/views/round-view.ts'
import { after, evidence, framed, give, given, givenState, NOW, participant, person, written } from '../../kit/given.ts'

const round = asId<RoundId>('r1')
const [n1, n2] = [evidence('n1'), evidence('n2')]
const opened: SessionEvent = { type: 'RoundOpened', round, number: 1, mode: 'blind', scope: null, openedAt: NOW }
const blind = [...framed, written('n1'), written('n2'), opened]
const placed = (who: string, note: string, stage: number): SessionEvent => ({ type: 'EvidencePlaced', round, evidence: evidence(note), placer: person(who), stage })
const place = (note: string, stage: number): SessionCommand => ({ type: 'PlaceEvidence', evidence: [evidence(note)], stage })
const sit = (who: string): SessionCommand => ({ type: 'TakeSeat', participant: person(who) })
const ready = (who: string, is = true): SessionCommand => ({ type: 'SayReady', participant: person(who), ready: is })
const show = (...notes: string[]): SessionCommand => ({ type: 'RevealPlacements', evidence: notes.map(evidence) })
const partly = [...blind, placed('ana', 'n1', 4), placed('bram', 'n1', 4), placed('ana', 'n2', 2)]

describe('one note revealed before the others', () => {
  it('[PL580] counts from then on, while the others stay hidden', () => {
    const state = after(...partly, show('n1'))
    expect(standingPlacements(state, n1)).toEqual({ ana: 4, bram: 4 })
    expect(standingPlacements(state, n2)).toEqual({})
    expect(knownRounds(state.place)[0]?.placements).toEqual({ n1: { ana: 4, bram: 4 } })
    expect(createAudienceView()(state).notes).toMatchObject({ n1: { stage: 4, standing: 'settled' }, n2: { stage: null, standing: 'hidden' } })
  })

  it('[PL580] is taken back by undo, and then hidden again', () => {
    const state = after(...partly, show('n1'), { type: 'Undo' })
    expect(standingPlacements(state, n1)).toEqual({})
    expect(currentRound(state.place)?.shown).toEqual([])
  })

  it('[PL581] is placed no more in its round; the others are', () => {
    const state = after(...partly, show('n1'), sit('cleo'))
    givenState(state).when(place('n1', 1)).thenRefused('already-revealed')
    givenState(state).when(place('n2', 1)).thenTypes('EvidencePlaced')
    expect(roundView(state.frame.participants, state.gather.evidence, state.place)?.asked).toBe(1)
  })

  it('[PL582] has to be on the board, asked about, placed by somebody and not revealed yet', () => {
    given(...partly).when(show('n9')).thenRefused('no-such-evidence')
    given(...framed, written('n1'), written('n2'), { ...opened, scope: [n1] }).when(show('n2')).thenRefused('not-in-this-round')
    given(...blind).when(show('n1')).thenRefused('nothing-placed-yet')
    given(...partly, show('n1')).when(show('n1')).thenRefused('already-revealed')
  })

  it('[PL582] as the last one reveals the round', () => {
    given(...partly, show('n1')).when(show('n2')).then({ type: 'PlacementsRevealed', round })
  })
})

describe('being ready', () => {
  it('[PL583] is said by the facilitator for anybody, and by a participant for themselves', () => {
    given(...blind).when(ready('ana')).then({ type: 'ReadinessSet', round, participant: person('ana'), ready: true })
    given(...blind).when(ready('ana'), participant('bram')).thenRefused('not-in-this-phase')
    given(...blind, { type: 'PhaseEntered', phase: 'place' }).when(ready('ana'), participant('bram')).then({ type: 'ReadinessSet', round, participant: person('bram'), ready: true })
    given(...blind, ready('ana')).when(ready('ana')).then()
  })

  it('[PL583] is asked for only in a blind round that is open, of people who are there', () => {
    given(...framed, written('n1')).when(ready('ana')).thenRefused('no-round-open')
    given(...framed, written('n1'), { ...opened, mode: 'open' }).when(ready('ana')).thenRefused('not-a-blind-round')
    given(...blind).when(ready('zoe')).thenRefused('no-such-participant')
  })

  it('[PL584] ends with whatever that person places or takes back afterwards, and with nothing that others do', () => {
    const said = after(...partly, ready('ana'), sit('ana'))
    givenState(said).when(place('n2', 2)).then()
    givenState(said).when(place('n2', 3)).thenTypes('ReadinessSet', 'EvidencePlaced')
    givenState(said).when({ type: 'WithdrawPlacement', evidence: [n2] }).thenTypes('ReadinessSet', 'PlacementWithdrawn')
    const other = give(give(said, sit('bram')).state, place('n2', 3)).state
    expect(currentRound(other.place)?.ready).toEqual(['ana'])
    const undone = give(give(said, place('n2', 3)).state, { type: 'Undo' }).state
    expect(currentRound(undone.place)?.ready).toEqual(['ana'])
  })
})

describe('who sits next', () => {
  const line = (last: string | null, passedOver: readonly string[], ...left: readonly string[]) =>
    nextInLine(
      { last: last === null ? null : person(last), passedOver: passedOver.map(person) },
      ['ana', 'bo', 'cas', 'dee'].map((id) => ({ id: person(id), done: !left.includes(id) })),
    )

  it('[UI90] is the first after the last one who has not finished, round the table', () => {
    expect(line(null, [], 'ana', 'cas')).toBe('ana')
    expect(line('ana', [], 'ana', 'cas')).toBe('cas')
    expect(line('bo', [], 'ana', 'cas')).toBe('cas')
    expect(line('cas', [], 'ana', 'cas')).toBe('ana')
  })

  it('[UI90] is whoever just sat there when nobody else has anything left, and nobody when all have finished', () => {
    expect(line('ana', [], 'ana')).toBe('ana')
    expect(line('ana', [])).toBe(null)
  })

  it('[PL585] is somebody passed over only after all others, the longest ago first', () => {
    expect(line('ana', ['bo'], 'bo', 'cas')).toBe('cas')
    expect(line('cas', ['dee', 'bo'], 'dee', 'bo')).toBe('dee')
    expect(line('ana', ['bo'], 'ana', 'bo')).toBe('bo')
  })

  it('[PL585] comes from the facts of the session, so that a restart goes on where it stopped', () => {
    const next = (...steps: readonly (SessionCommand | SessionEvent)[]) => {
      const { frame, gather, place: { rounds } } = after(...steps)
      return roundView(frame.participants, gather.evidence, { rounds, seat: null })?.next
    }
    const over = (who: string): SessionCommand => ({ type: 'PassOver', participant: person(who) })
    expect(next(...blind)).toBe('ana')
    expect(next(...blind, over('ana'))).toBe('bram')
    expect(next(...blind, over('ana'), sit('bram'), { type: 'LeaveSeat' })).toBe('cleo')
    expect(next(...blind, over('ana'), sit('bram'), ready('bram'), sit('cleo'), ready('cleo'))).toBe('ana')
    expect(next(...blind, over('ana'), sit('ana'), { type: 'LeaveSeat' })).toBe('bram')
    expect(next(...blind, ready('ana'), ready('bram'), ready('cleo'))).toBe(null)
  })

  it('[PL585] passing over empties the seat of that person, and is no change that undo takes back', () => {
    const state = after(...blind, sit('ana'), { type: 'PassOver', participant: person('ana') })
    expect(state.place.seat).toBe(null)
    givenState(state).when({ type: 'PassOver', participant: person('ana') }).then()
    givenState(after(...blind)).when({ type: 'PassOver', participant: person('zoe') }).thenRefused('no-such-participant')
    expect(state.history.done.map(({ command }) => command)).not.toContain('PassOver')
  })
})
