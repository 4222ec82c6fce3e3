import { describe, expect, it } from 'vitest'
import { asId, type RoundId } from '../../../shared/kernel/ids.ts'
import { currentRound } from '../../../shared/session/place.ts'
import { standingPlacements } from '../../../shared/session/placements.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { after, evidence, framed, give, given, givenState, NOW, participant, person, written } from '../../kit/given.ts'

const round = asId<RoundId>('r1')
const board = [...framed, written('n1'), written('n2')]
const opened = (mode: 'open' | 'blind', scope: null | string[] = null) =>
  ({ type: 'RoundOpened', round, number: 1, mode, scope: scope?.map(evidence) ?? null, openedAt: NOW }) as const
const place = (id: string, stage: number): SessionCommand => ({ type: 'PlaceEvidence', evidence: [evidence(id)], stage })
const sit = (who: string): SessionCommand => ({ type: 'TakeSeat', participant: person(who) })
const reveal: SessionCommand = { type: 'RevealPlacements' }
const blind = [...board, opened('blind')]
const placedBy = (who: string, stage: number, id = 'n1') =>
  ({ type: 'EvidencePlaced', round, evidence: evidence(id), placer: person(who), stage }) as const

describe('placing in any round', () => {
  it('[PL1] nothing before a round is open', () => given(...board).when(place('n1', 2)).thenRefused('no-round-open'))

  it('[PL2] a note lies on one stage at a time', () => {
    const state = after(...board, opened('open'), place('n1', 2), place('n1', 4))
    expect(currentRound(state.place)?.placements).toEqual({ n1: { room: 4 } })
    givenState(state).when(place('n1', 4)).then()
  })

  it.each([0, 6, 1.5, Number.NaN])('[PL3] a placement outside the journey is refused: %s', (stage) =>
    given(...board, opened('open')).when(place('n1', stage)).thenRefused('no-such-stage'))

  it('[PL4] a note that is not on the board, or not asked about, is refused', () => {
    given(...board, opened('open')).when(place('n9', 1)).thenRefused('no-such-evidence')
    given(...board, { type: 'EvidenceBinned', evidence: evidence('n1') }, opened('open')).when(place('n1', 1)).thenRefused('no-such-evidence')
    given(...board, opened('open', ['n2'])).when(place('n1', 1)).thenRefused('not-in-this-round')
  })

  it('[PL13] is withdrawn while the round is open', () => {
    const state = after(...board, opened('open'), place('n1', 2), { type: 'WithdrawPlacement', evidence: [evidence('n1')] })
    expect(currentRound(state.place)?.placements).toEqual({})
    givenState(state).when({ type: 'WithdrawPlacement', evidence: [evidence('n1')] }).then()
  })
})

describe('a blind round', () => {
  it('[PL5] nobody places or withdraws after the reveal', () => {
    const revealed = [...blind, placedBy('ana', 2), { type: 'PlacementsRevealed', round }] as const
    given(...revealed).when(place('n1', 3)).thenRefused('already-revealed')
    given(...revealed).when({ type: 'WithdrawPlacement', evidence: [evidence('n1')] }).thenRefused('already-revealed')
  })

  it('[PL6] a placement belongs to whoever is in the seat', () => {
    given(...blind).when(place('n1', 2)).thenRefused('nobody-in-the-seat')
    given(...blind, sit('ana')).when(place('n1', 2)).then(placedBy('ana', 2))
  })

  it('[PL8] the seat is for people of the session, in a blind round that is open', () => {
    given(...blind).when(sit('nobody')).thenRefused('no-such-participant')
    given(...board).when(sit('ana')).thenRefused('no-round-open')
    given(...board, opened('open')).when(sit('ana')).thenRefused('not-a-blind-round')
    expect(after(...blind, sit('ana'), place('n1', 1), reveal).place.seat).toBeNull()
    expect(after(...blind, sit('ana'), { type: 'DiscardRound' }).place.seat).toBeNull()
  })

  it('[PL9] is revealed once, and only with something in it', () => {
    given(...blind).when(reveal).thenRefused('nothing-placed-yet')
    given(...blind, placedBy('ana', 1)).when(reveal).then({ type: 'PlacementsRevealed', round })
    given(...blind, placedBy('ana', 1), reveal).when(reveal).thenRefused('already-revealed')
    given(...board, opened('open'), place('n1', 1)).when(reveal).thenRefused('not-a-blind-round')
  })

  it('[PL10] with hidden placements keeps the next one waiting; an empty one gives way', () => {
    const next = { type: 'OpenRound', mode: 'open', scope: null } as const
    given(...blind, placedBy('ana', 1)).when(next).thenRefused('round-not-revealed')
    given(...blind).when(next).thenTypes('RoundDiscarded', 'RoundOpened')
    expect(currentRound(after(...blind, next).place)).toMatchObject({ mode: 'open', number: 1 })
  })

  it('[PL11] counts for nothing once it is discarded', () => {
    const state = after(...blind, placedBy('ana', 1), { type: 'DiscardRound' })
    expect(currentRound(state.place)).toBeNull()
    expect(standingPlacements(state, evidence('n1'))).toEqual({})
    const again = give(state, { type: 'OpenRound', mode: 'blind', scope: null }).state
    expect(currentRound(again.place)?.number).toBe(1)
  })

  it('[PL14] a participant places for themselves, whoever is in the seat', () =>
    given(...blind, { type: 'GoToPhase', phase: 'place' }, sit('ana')).when(place('n1', 3), participant('bram')).then(placedBy('bram', 3)))
})

describe('an open round', () => {
  it('[PL7] is placed by the room as one', () =>
    given(...board, opened('open')).when(place('n1', 2)).then({ type: 'EvidencePlaced', round, evidence: evidence('n1'), placer: 'room', stage: 2 }))
})

describe('what counts', () => {
  const revealed = after(...blind, placedBy('ana', 2), placedBy('bram', 4), reveal)

  it('[PL12] hidden placements do not', () => {
    expect(standingPlacements(after(...blind, placedBy('ana', 2)), evidence('n1'))).toEqual({})
    expect(standingPlacements(revealed, evidence('n1'))).toEqual({ ana: 2, bram: 4 })
  })

  it('[PL12] the last word of each does, and the first word of those who did not speak again', () => {
    const moved = [{ type: 'OpenRound', mode: 'blind', scope: [evidence('n1')] }, sit('bram'), place('n1', 3), reveal] as const
    const state = moved.reduce((before, command) => give(before, command).state, revealed)
    expect(standingPlacements(state, evidence('n1'))).toEqual({ ana: 2, bram: 3 })
  })

  it('[PL12] the room replaces its people, and people replace the room', () => {
    const open = [{ type: 'OpenRound', mode: 'open', scope: null }, place('n1', 5)] as const
    const agreed = open.reduce((before, command) => give(before, command).state, revealed)
    expect(standingPlacements(agreed, evidence('n1'))).toEqual({ room: 5 })
    const blindAgain = [{ type: 'OpenRound', mode: 'blind', scope: null }, sit('ana'), place('n1', 1), reveal] as const
    const doubted = blindAgain.reduce((before, command) => give(before, command).state, agreed)
    expect(standingPlacements(doubted, evidence('n1'))).toEqual({ ana: 1 })
  })

  it('[FR7] a removed person does not, until they are back', () => {
    const gone = give(revealed, { type: 'RemoveParticipant', participant: person('ana') }).state
    expect(standingPlacements(gone, evidence('n1'))).toEqual({ bram: 4 })
    const back = give(gone, { type: 'RestoreParticipant', participant: person('ana') }).state
    expect(standingPlacements(back, evidence('n1'))).toEqual({ ana: 2, bram: 4 })
  })

})
