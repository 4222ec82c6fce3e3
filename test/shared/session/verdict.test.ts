import { describe, expect, it } from 'vitest'
import { isSoundEvent } from '../../../shared/contract/schemas/session-events.ts'
import { asId, type RoundId } from '../../../shared/kernel/ids.ts'
import { boardOf } from '../../../shared/session/board.ts'
import type { SessionEvent, SessionState } from '../../../shared/session/vocabulary.ts'
import { verdictOf } from '../../../shared/verdict/verdict.ts'
import { after, evidence, framed, give, given, givenState, lens, NOW, person, unit, written } from '../../kit/given.ts'

const round = asId<RoundId>('r1')
const sign = (who: string) => ({ type: 'SignVerdict', participant: person(who) }) as const
const at = (id: string, stage: number): SessionEvent => ({ type: 'EvidencePlaced', round, evidence: evidence(id), placer: 'room', stage })

/** Stage 2 by lenses a and b, shown by two units, one artefact. */
const stageTwo: readonly SessionEvent[] = [
  ...framed,
  { type: 'RoundOpened', round, number: 1, mode: 'open', scope: null, openedAt: NOW },
  written('n1', { strength: 3, unit: unit('service'), author: person('ana') }),
  written('n2', { strength: 2, unit: unit('marketing'), author: person('bram'), lens: lens('b') }),
  at('n1', 2),
  at('n2', 2),
]
const stageOf = (state: SessionState) => verdictOf(boardOf(state), state.verdict.settings).stage

describe('signing', () => {
  it('[VE100] is done once a person and withdrawn', () => {
    given(...stageTwo).when(sign('ana')).then({ type: 'VerdictSigned', participant: person('ana'), at: NOW })
    given(...stageTwo, sign('ana')).when(sign('ana')).then()
    given(...stageTwo, sign('ana')).when({ type: 'WithdrawSignature', participant: person('ana') }).thenTypes('SignatureWithdrawn')
    given(...stageTwo).when(sign('nobody')).thenRefused('no-such-participant')
  })

  it('[VE100] a dissent is kept in words and withdrawn by emptying them', () => {
    const state = after(...stageTwo, { type: 'RecordDissent', participant: person('bram'), words: ' Still 3. ' })
    expect(state.verdict.dissent).toEqual({ bram: 'Still 3.' })
    givenState(state).when({ type: 'RecordDissent', participant: person('bram'), words: ' ' }).thenTypes('DissentWithdrawn')
  })

  it('[VE621] what is signed is kept whole: as plain JSON, with what every note counted for', () => {
    const { signOff } = after(...stageTwo, sign('ana'), { type: 'SignOffVerdict' }).verdict
    const kept = JSON.parse(JSON.stringify(signOff))
    expect(kept).toEqual(signOff)
    expect(kept.figures).toMatchObject({ agreement: { n1: { placements: 1 }, n2: {} }, standings: { n1: { state: 'counts', stage: 2 }, n2: {} } })
    expect(isSoundEvent({ type: 'VerdictSignedOff', signOff: kept })).toBe(true)
  })

  it('[VE101] sign-off needs a verdict and a signature', () => {
    given(...framed, sign('ana')).when({ type: 'SignOffVerdict' }).thenRefused('no-verdict-yet')
    given(...stageTwo).when({ type: 'SignOffVerdict' }).thenRefused('nobody-signed')
  })

  it('[VE101] sign-off freezes figures, signatures and dissent', () => {
    const signed = after(...stageTwo, sign('ana'), { type: 'RecordDissent', participant: person('bram'), words: '3' }, { type: 'SignOffVerdict' })
    expect(signed.verdict.signOff).toMatchObject({ at: NOW, figures: { stage: 2 }, signed: ['ana'], dissent: { bram: '3' } })
    const later = give(signed, { type: 'BinEvidence', evidence: [evidence('n2')] }).state
    expect(stageOf(later)).toBe(1)
    expect(later.verdict.signOff?.figures.stage).toBe(2)
  })

  it('[VE102] afterwards nothing moves until it is reopened', () => {
    const signed = [...stageTwo, sign('ana'), { type: 'SignOffVerdict' }] as const
    given(...signed).when(sign('bram')).thenRefused('already-signed-off')
    given(...signed).when({ type: 'SignOffVerdict' }).thenRefused('already-signed-off')
    given(...signed, { type: 'ReopenVerdict' }).when(sign('bram')).thenTypes('VerdictSigned')
    given(...stageTwo).when({ type: 'ReopenVerdict' }).thenRefused('not-signed-off')
  })
})

describe('what the verdict sees', () => {
  it('[VE103] a note of nobody in particular is the voice of its unit', () => {
    const unsigned = after(...stageTwo, ...['n1', 'n2'].map((id) => ({ type: 'EvidenceEdited', evidence: evidence(id), change: { author: null } }) as const))
    expect(boardOf(unsigned).notes.map(({ by }) => by)).toEqual(['unit:service', 'unit:marketing'])
    expect(stageOf(unsigned)).toBe(2)
    const nowhere = after(...stageTwo, ...['n1', 'n2'].map((id) => ({ type: 'EvidenceEdited', evidence: evidence(id), change: { author: null, unit: null } }) as const))
    expect(boardOf(nowhere).notes.map(({ by }) => by)).toEqual(['room', 'room'])
  })

  it('[VE104] hidden placements change nothing', () => {
    const hidden: readonly SessionEvent[] = [
      { type: 'RoundOpened', round: asId<RoundId>('r2'), number: 2, mode: 'blind', scope: null, openedAt: NOW },
      { type: 'EvidencePlaced', round: asId<RoundId>('r2'), evidence: evidence('n1'), placer: person('ana'), stage: 5 },
    ]
    expect(boardOf(after(...stageTwo, ...hidden))).toEqual(boardOf(after(...stageTwo)))
    expect(stageOf(after(...stageTwo))).toBe(2)
  })
})
