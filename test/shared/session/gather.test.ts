import { describe, expect, it } from 'vitest'
import { after, draft, evidence, framed, give, given, givenState, lens, participant, person, unit, written } from '../../kit/given.ts'

describe('writing notes', () => {
  it('[GA1] writes the text without the spaces around it', () => {
    const { state } = given(...framed).when({ type: 'WriteEvidence', notes: [draft('  One inbox  ')] })
    expect(Object.values(state.gather.evidence)).toMatchObject([{ text: 'One inbox', fate: { is: 'live' }, origin: { by: 'writing' } }])
  })

  it('[GA1] refuses a note without text, or with too much, and writes nothing of the rest', () => {
    const outcome = given(...framed).when({ type: 'WriteEvidence', notes: [draft('fine'), draft(' ')] })
    outcome.thenRefused('text-empty')
    expect(outcome.state.gather.evidence).toEqual({})
    given(...framed).when({ type: 'WriteEvidence', notes: [draft('x'.repeat(2001))] }).thenRefused('text-too-long')
    given(...framed).when({ type: 'WriteEvidence', notes: [draft('x'.repeat(2000))] }).thenTypes('EvidenceWritten')
  })

  it('[GA2] writes twenty at once, and one undo takes them all', () => {
    const notes = Array.from({ length: 20 }, (_, index) => draft(`line ${index}`))
    const state = after(...framed, { type: 'WriteEvidence', notes })
    expect(Object.keys(state.gather.evidence)).toHaveLength(20)
    expect(give(state, { type: 'Undo' }).state.gather.evidence).toEqual({})
  })

  it('[GA2] refuses none, and more than 5,000', () => {
    given(...framed).when({ type: 'WriteEvidence', notes: [] }).thenRefused('no-notes-given')
    given(...framed).when({ type: 'WriteEvidence', notes: Array.from({ length: 5001 }, () => draft('x')) }).thenRefused('too-many-notes')
  })

  it('[GA3] refuses a unit, lens, author or day that does not exist', () => {
    const writes = (change: Parameters<typeof draft>[1]) => given(...framed).when({ type: 'WriteEvidence', notes: [draft('x', change)] })
    writes({ unit: unit('moon') }).thenRefused('no-such-unit')
    writes({ lens: lens('z') }).thenRefused('no-such-lens')
    writes({ author: person('nobody') }).thenRefused('no-such-participant')
    writes({ observedOn: '2026-13-01' }).thenRefused('day-unreadable')
    writes({ observedOn: '2026-11-21', unit: unit('service'), author: person('ana') }).thenTypes('EvidenceWritten')
  })

  it('[HI6] a participant may write, and may not edit', () => {
    given(...framed, { type: 'GoToPhase', phase: 'gather' }).when({ type: 'WriteEvidence', notes: [draft('x')] }, participant('ana')).thenTypes('EvidenceWritten')
    given(...framed, written('n')).when({ type: 'BinEvidence', evidence: [evidence('n')] }, participant('ana')).thenRefused('not-allowed')
  })
})

describe('notes on the board', () => {
  const board = [...framed, written('n1'), written('n2', { kind: 'metric' })]

  it('[GA4] are edited together; what is so already is left alone', () => {
    given(...board)
      .when({ type: 'EditEvidence', evidence: [evidence('n1'), evidence('n2')], change: { kind: 'metric' } })
      .then({ type: 'EvidenceEdited', evidence: evidence('n1'), change: { kind: 'metric' } })
    given(...board).when({ type: 'EditEvidence', evidence: [evidence('n1')], change: { text: ' ' } }).thenRefused('text-empty')
    given(...board).when({ type: 'EditEvidence', evidence: [evidence('none')], change: { kind: 'metric' } }).thenRefused('no-such-evidence')
  })

  it('[GA5] go to the bin and come back as they were', () => {
    const state = after(...board)
    const binned = give(state, { type: 'BinEvidence', evidence: [evidence('n1')] }).state
    expect(binned.gather.evidence[evidence('n1')]?.fate).toEqual({ is: 'binned' })
    givenState(binned).when({ type: 'BinEvidence', evidence: [evidence('n1')] }).then()
    expect(give(binned, { type: 'ReturnEvidence', evidence: [evidence('n1')] }).state.gather).toEqual(state.gather)
  })
})
