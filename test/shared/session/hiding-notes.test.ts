import { describe, expect, it } from 'vitest'
import { boardOf } from '../../../shared/session/board.ts'
import type { SessionCommand, SessionState } from '../../../shared/session/vocabulary.ts'
import { createAudienceView } from '../../../shared/views/audience-view.ts'
import { createFacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { createSpotlightView } from '../../../shared/views/spotlight-view.ts'
import { after, evidence, framed, give, given, givenState, NOW, person, written } from '../../kit/given.ts'

const hide: SessionCommand = { type: 'HideEvidence', evidence: [evidence('n1')], reason: ' names a customer ' }
const show: SessionCommand = { type: 'ReturnEvidence', evidence: [evidence('n1')] }
const placed = (who: string): readonly SessionCommand[] => [
  { type: 'TakeSeat', participant: person(who) },
  { type: 'PlaceEvidence', evidence: [evidence('n1'), evidence('n2')], stage: 2 },
]
const blind: SessionCommand = { type: 'OpenRound', mode: 'blind', scope: null, anonymity: 'anonymous' }
const figures = (state: SessionState) => boardOf(state).notes.map(({ id }) => id)

describe('hiding a note', () => {
  it('[GA620] takes a reason and notes that are on the board, and is taken back by showing it or by undo', () => {
    const fact = { type: 'EvidenceHidden', evidence: evidence('n1'), reason: 'names a customer', at: NOW } as const
    given(...framed, written('n1')).when(hide).then(fact)
    given(...framed, written('n1')).when({ ...hide, reason: '  ' }).thenRefused('reason-empty')
    given(...framed).when(hide).thenRefused('no-such-evidence')
    given(...framed, written('n1'), hide).when(hide).then()
    given(...framed, written('n1'), { type: 'BinEvidence', evidence: [evidence('n1')] }).when(hide).then()
    given(...framed, written('n1'), hide).when(show).then({ type: 'EvidenceReturned', evidence: evidence('n1') })
    given(...framed, written('n1'), hide).when({ type: 'Undo' }).then({ type: 'EvidenceReturned', evidence: evidence('n1') })
    given(...framed, written('n1'), hide, show).when({ type: 'Undo' }).then(fact)
  })

  it('[GA621] leaves every board, the room’s screen, the round and every figure, and keeps its placements', () => {
    const before = after(...framed, written('n1'), written('n2'), blind, ...placed('ana'), ...placed('bram'), ...placed('cleo'))
    const hidden = give(before, hide).state
    const view = createFacilitatorView()(hidden)
    expect(Object.keys(view.notes)).toEqual(['n2'])
    expect(view.round).toMatchObject({ asked: 1, finished: 3, waiting: ['n2'] })
    expect(view.shelf[evidence('n1')]).toMatchObject({ fate: { is: 'hidden', reason: 'names a customer', at: NOW } })
    givenState(hidden).when({ type: 'PlaceEvidence', evidence: [evidence('n1')], stage: 1 }).thenRefused('no-such-evidence')
    const revealed = give(hidden, { type: 'RevealPlacements' }).state
    expect(figures(revealed)).toEqual(['n2'])
    const room = JSON.stringify([createAudienceView()(revealed), createAudienceView()(hidden)])
    expect(room).not.toMatch(/n1|customer/)
    expect(createSpotlightView()(revealed, { is: 'note', note: evidence('n1') })).toBeNull()
    const shown = give(revealed, show).state
    expect(figures(shown)).toEqual(['n1', 'n2'])
    expect(createFacilitatorView()(shown).notes[evidence('n1')]?.agreement?.frequencies).toEqual([0, 3, 0, 0, 0])
  })

  it('[GA622] it gets other words without anybody learning who wrote it, in a blind round too, and its log keeps the first', () => {
    const open = after(...framed, written('n1', { author: person('ana'), text: 'Mrs Jones waited' }), written('n2'), blind, ...placed('bram'))
    const reword: SessionCommand = { type: 'RewordEvidence', evidence: evidence('n1'), text: 'A customer waited' }
    givenState(open).when(reword).thenRefused('round-not-revealed')
    const reworded = give(give(open, hide).state, reword)
    expect(reworded.ok).toBe(true)
    const note = createFacilitatorView()(give(reworded.state, show).state).notes[evidence('n1')]
    expect(note).toMatchObject({ text: 'A customer waited', author: null, nameless: true, former: [{ text: 'Mrs Jones waited', until: NOW }] })
    expect(give(give(reworded.state, { type: 'Undo' }).state, show).state.gather.evidence[evidence('n1')]?.text).toBe('Mrs Jones waited')
    givenState(reworded.state).when({ type: 'ParkEvidence', evidence: evidence('n1'), reason: '' }).thenRefused('no-such-evidence')
  })
})
