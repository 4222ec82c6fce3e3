import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type RoundId } from '../../../shared/kernel/ids.ts'
import { currentRound, isHidden } from '../../../shared/session/place.ts'
import { standingPlacements, standingWords } from '../../../shared/session/placements.ts'
import type { SessionCommand, SessionState } from '../../../shared/session/vocabulary.ts'
import { createFacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { commandOf, wishes } from '../../kit/arbitrary-commands.ts'
import { after, draft, evidence, facilitator, framed, give, given, givenState, NOW, person, written } from '../../kit/given.ts'

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
    expect(state.gather.evidence[evidence('n1')]?.fate).toEqual({ is: 'split', into: live.slice(1).map(({ id }) => id), at: NOW })
  })

  it('[RE5] splitting takes two parts with text', () => {
    const split = (parts: readonly string[]) =>
      given(...contested).when({ type: 'SplitEvidence', evidence: evidence('n1'), parts: parts.map((text) => draft(text)) })
    split(['one']).thenRefused('split-needs-two-parts')
    split(['one', ' ']).thenRefused('text-empty')
  })

  it('[RE6] merged notes lend the placements of people who did not place the one that stays', () => {
    const state = after(...contested, { type: 'MergeEvidence', into: evidence('n1'), evidence: [evidence('n2')] })
    expect(state.gather.evidence[evidence('n2')]?.fate).toEqual({ is: 'merged', into: 'n1', at: NOW })
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

/** A session with a few notes that people argued about in any way, none of them in a hidden round. */
const argued = wishes(25).map((list) => {
  const start = after(...contested, written('n3'), written('n4'))
  const session = list.reduce((state, wish) => give(state, commandOf(wish, state)).state, start)
  const round = currentRound(session.place)
  return round !== null && isHidden(round) ? give(session, { type: 'DiscardRound' }).state : session
})
const live = ({ gather }: SessionState) => Object.values(gather.evidence).filter((note) => note.fate.is === 'live').map(({ id }) => id)
/** What people and the facilitator said of each note. */
const said = (session: SessionState) =>
  live(session).map((id) => [id, standingWords(session, id), session.resolve.rulings[id], session.resolve.discussions[id], session.resolve.noConsensus[id]])

describe('a group of notes', () => {
  it('[RE600] taken apart, one at a time or at once, leaves every note as it was before it was merged', () => {
    let merged = 0
    fc.assert(
      fc.property(argued, fc.boolean(), (before, atOnce) => {
        const [stays, ...others] = live(before)
        if (stays === undefined || others.length === 0) return
        const grouped = give(before, { type: 'MergeEvidence', into: stays, evidence: others })
        expect(grouped.ok).toBe(true)
        merged += 1
        const steps = atOnce ? [others] : others.toReversed().map((id) => [id])
        const apart = steps.reduce((state, ids) => give(state, { type: 'ReturnEvidence', evidence: ids }).state, grouped.state)
        expect(said(apart)).toEqual(said(before))
        expect(apart.gather).toEqual(before.gather)
      }),
      { numRuns: 60 },
    )
    expect(merged).toBeGreaterThan(20)
  })

  it('[RE601] is known to the note that stays, with what the merged ones held already', () => {
    const grouped = after(...contested, written('n3'), { type: 'MergeEvidence', into: evidence('n2'), evidence: [evidence('n3')] }, { type: 'MergeEvidence', into: evidence('n1'), evidence: [evidence('n2'), evidence('n2')] })
    const { notes } = createFacilitatorView()(grouped)
    expect(notes[evidence('n1')]?.group).toEqual([
      { id: 'n2', text: 'Note n2', kind: 'observation', at: NOW },
      { id: 'n3', text: 'Note n3', kind: 'observation', at: NOW },
    ])
    expect(createFacilitatorView()(give(grouped, { type: 'ReturnEvidence', evidence: [evidence('n3')] }).state).notes[evidence('n1')]?.group).toHaveLength(1)
    expect(createFacilitatorView()(after(...contested)).notes[evidence('n1')]).not.toHaveProperty('group')
  })

  it('[HI600] two notes are never brought into one another by taking a change back alone', () => {
    const origin = (state: SessionState) => state.history.done.at(-1)?.origin ?? ''
    const merged = after(...contested, { type: 'MergeEvidence', into: evidence('n2'), evidence: [evidence('n1')] })
    const apart = give(merged, { type: 'ReturnEvidence', evidence: [evidence('n1')] }).state
    const around = give(apart, { type: 'MergeEvidence', into: evidence('n1'), evidence: [evidence('n2')] }).state
    givenState(around).when({ type: 'RevertChange', change: origin(apart) }).thenRefused('changed-since')
  })
})

describe('other words for a note', () => {
  const reword = (text: string): SessionCommand => ({ type: 'RewordEvidence', evidence: evidence('n1'), text })

  it('[RE602] keep its placements, and the first words stay with their moment; undo brings them back', () => {
    const once = after(...contested, reword(' In public, on the forum '))
    const twice = give(once, reword('On the forum'), facilitator, NOW + 60_000).state
    const note = createFacilitatorView()(twice).notes[evidence('n1')]
    expect(note).toMatchObject({ text: 'On the forum', former: [{ text: 'Note n1', until: NOW }, { text: 'In public, on the forum', until: NOW + 60_000 }] })
    expect(note?.placements).toEqual({ ana: 1, bram: 5 })
    expect(give(give(twice, { type: 'Undo' }).state, { type: 'Undo' }).state.gather).toEqual(after(...contested).gather)
  })

  it('[RE603] are not empty, not too long, and wait for the reveal; the same words make no fact', () => {
    given(...contested).when(reword(' ')).thenRefused('text-empty')
    given(...contested).when(reword('x'.repeat(2_001))).thenRefused('text-too-long')
    given(...hidden).when(reword('Else')).thenRefused('round-not-revealed')
    given(...contested).when(reword('Note n1 ')).then()
  })
})

describe('what is left', () => {
  const queue = (state: ReturnType<typeof after>) => createFacilitatorView()(state).queue

  it('[RE7] a parked note leaves the board with its reason, and comes back', () => {
    const parked = after(...contested, { type: 'ParkEvidence', evidence: evidence('n1'), reason: ' ask legal ' })
    expect(parked.gather.evidence[evidence('n1')]?.fate).toEqual({ is: 'parked', reason: 'ask legal', at: NOW })
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
