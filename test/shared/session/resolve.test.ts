import { describe, expect, it } from 'vitest'
import { asId, type RoundId } from '../../../shared/kernel/ids.ts'
import { standingPlacements } from '../../../shared/session/placements.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { createFacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { after, draft, evidence, framed, give, given, givenState, NOW, person, written } from '../../kit/given.ts'

const round = asId<RoundId>('r1')
const hidden = [
  ...framed,
  written('n1'),
  written('n2'),
  { type: 'RoundOpened', round, number: 1, mode: 'blind', scope: null, openedAt: NOW },
  { type: 'EvidencePlaced', round, evidence: evidence('n1'), placer: person('ana'), stage: 1 },
  { type: 'EvidencePlaced', round, evidence: evidence('n1'), placer: person('bram'), stage: 5 },
  { type: 'EvidencePlaced', round, evidence: evidence('n2'), placer: person('cleo'), stage: 2 },
] as const
const contested = [...hidden, { type: 'PlacementsRevealed', round }] as const
const rule: SessionCommand = { type: 'RuleOnEvidence', evidence: evidence('n1'), stage: 2, rationale: ' Reporting alone ', dissent: 'We do more' }

describe('a ruling', () => {
  it('[RE1] keeps its reason and everybody who saw it otherwise', () =>
    given(...contested).when({ ...rule, stage: 5 }).then({
      type: 'EvidenceRuled',
      evidence: evidence('n1'),
      ruling: { stage: 5, rationale: 'Reporting alone', dissenters: [person('ana')], dissent: 'We do more', at: NOW },
    }))

  it('[RE1] needs a reason and a stage of the journey', () => {
    given(...contested).when({ ...rule, rationale: ' ' }).thenRefused('rationale-empty')
    given(...contested).when({ ...rule, stage: 9 }).thenRefused('no-such-stage')
    given(...contested).when({ ...rule, evidence: evidence('none') }).thenRefused('no-such-evidence')
  })

  it('[RE2] waits for the reveal', () => {
    given(...hidden).when(rule).thenRefused('round-not-revealed')
    given(...hidden).when({ type: 'KeepNoConsensus', evidence: evidence('n1'), reason: 'x' }).thenRefused('round-not-revealed')
    given(...hidden).when({ type: 'MergeEvidence', into: evidence('n1'), evidence: [evidence('n2')] }).thenRefused('round-not-revealed')
  })

  it('[RE3] is withdrawn, once', () => {
    const ruled = after(...contested, rule)
    expect(give(ruled, { type: 'WithdrawRuling', evidence: evidence('n1') }).state.resolve.rulings).toEqual({})
    given(...contested).when({ type: 'WithdrawRuling', evidence: evidence('n1') }).thenRefused('no-ruling')
  })
})

describe('a discussion', () => {
  it('[RE4] is noted and starts the clock for its note', () => {
    const state = after(...contested, { type: 'DiscussEvidence', evidence: evidence('n1'), minutes: 3 })
    expect(state.resolve.discussions).toEqual({ n1: [{ at: NOW, minutes: 3 }] })
    expect(state.frame.clock).toEqual({ status: 'running', total: 180_000, endsAt: NOW + 180_000, of: { evidence: 'n1' } })
    given(...contested).when({ type: 'DiscussEvidence', evidence: evidence('n1'), minutes: 61 }).thenRefused('minutes-out-of-range')
  })
})

describe('notes that turn out to be two, or one', () => {
  it('[RE5] a split note makes way for its parts', () => {
    const state = after(...contested, { type: 'SplitEvidence', evidence: evidence('n1'), parts: [draft('half'), draft('other half')] })
    const live = Object.values(state.gather.evidence).filter((note) => note.fate.is === 'live')
    expect(live.map(({ text, origin }) => [text, origin])).toEqual([
      ['Note n2', { by: 'writing' }],
      ['half', { by: 'split', of: 'n1' }],
      ['other half', { by: 'split', of: 'n1' }],
    ])
    expect(state.gather.evidence[evidence('n1')]?.fate).toEqual({ is: 'split', into: live.slice(1).map(({ id }) => id) })
  })

  it('[RE5] splitting takes two parts with text', () => {
    const split = (parts: readonly string[]) =>
      given(...contested).when({ type: 'SplitEvidence', evidence: evidence('n1'), parts: parts.map((text) => draft(text)) })
    split(['one']).thenRefused('split-needs-two-parts')
    split(['one', ' ']).thenRefused('text-empty')
  })

  it('[RE6] merged notes lend the placements of people who did not place the one that stays', () => {
    const state = after(...contested, { type: 'MergeEvidence', into: evidence('n1'), evidence: [evidence('n2')] })
    expect(state.gather.evidence[evidence('n2')]?.fate).toEqual({ is: 'merged', into: 'n1' })
    expect(standingPlacements(state, evidence('n1'))).toEqual({ ana: 1, bram: 5, cleo: 2 })
    const apart = give(state, { type: 'ReturnEvidence', evidence: [evidence('n2')] }).state
    expect(standingPlacements(apart, evidence('n1'))).toEqual({ ana: 1, bram: 5 })
  })

  it('[RE6] merging takes two notes of the board', () => {
    const merge = (ids: string[]) => given(...contested).when({ type: 'MergeEvidence', into: evidence('n1'), evidence: ids.map(evidence) })
    merge(['n1']).thenRefused('merge-needs-two-notes')
    merge(['gone']).thenRefused('no-such-evidence')
  })
})

describe('what is left', () => {
  const queue = (state: ReturnType<typeof after>) => createFacilitatorView()(state).queue

  it('[RE7] a parked note leaves the board with its reason, and comes back', () => {
    const parked = after(...contested, { type: 'ParkEvidence', evidence: evidence('n1'), reason: ' ask legal ' })
    expect(parked.gather.evidence[evidence('n1')]?.fate).toEqual({ is: 'parked', reason: 'ask legal' })
    expect(queue(parked)).toEqual([])
    expect(queue(give(parked, { type: 'ReturnEvidence', evidence: [evidence('n1')] }).state)).toEqual(['n1'])
  })

  it('[RE8] no consensus keeps the note contested, and out of the queue', () => {
    const kept = after(...contested, { type: 'KeepNoConsensus', evidence: evidence('n1'), reason: 'two markets' })
    const view = createFacilitatorView()(kept)
    expect(view.queue).toEqual([])
    expect(view.notes[evidence('n1')]).toMatchObject({ standing: 'no-consensus', stage: null })
    expect(view.verdict.contested).toEqual(['n1'])
    given(...contested).when({ type: 'KeepNoConsensus', evidence: evidence('n1'), reason: '' }).thenRefused('rationale-empty')
  })

  it('[RE9] the queue is worst first, and a ruling takes its note out', () => {
    const worse = [
      ...hidden,
      written('n3'),
      { type: 'EvidencePlaced', round, evidence: evidence('n3'), placer: person('ana'), stage: 2 },
      { type: 'EvidencePlaced', round, evidence: evidence('n3'), placer: person('bram'), stage: 4 },
      { type: 'PlacementsRevealed', round },
    ] as const
    expect(queue(after(...worse))).toEqual(['n1', 'n3'])
    expect(queue(after(...worse, rule))).toEqual(['n3'])
    givenState(after(...worse)).when(rule).thenTypes('EvidenceRuled')
  })
})
