import { describe, expect, it } from 'vitest'
import { asId, type ParkedId } from '../../../shared/kernel/ids.ts'
import { PHASES } from '../../../shared/session/phase.ts'
import type { SessionCommand, SessionEvent } from '../../../shared/session/vocabulary.ts'
import { parkingView } from '../../../shared/views/parking-view.ts'
import { after, evidence, framed, given, NOW, written } from '../../kit/given.ts'

const thought = asId<ParkedId>('k1')
const parked = (text = 'Ask legal'): SessionEvent => ({ type: 'ThoughtParked', thought: { id: thought, text, at: NOW } })
const placed = [
  ...framed, written('n1'), { type: 'OpenRound', mode: 'open', scope: null },
  { type: 'PlaceEvidence', evidence: [evidence('n1')], stage: 2 },
] as const
const noteParked = [...placed, { type: 'ParkEvidence', evidence: evidence('n1'), reason: 'ask first' }] as const

const view = (...steps: readonly (SessionCommand | SessionEvent)[]) => {
  const { gather, parking } = after(...steps)
  return parkingView(gather.evidence, parking)
}

describe('parking', () => {
  it('[CL560] a thought is parked in any phase', () => {
    for (const phase of PHASES) {
      given(...framed, { type: 'GoToPhase', phase: 'close' }, { type: 'GoToPhase', phase }).when({ type: 'ParkThought', text: ' Ask legal ' }).thenTypes('ThoughtParked')
    }
    given(...framed).when({ type: 'ParkThought', text: '  ' }).thenRefused('text-empty')
    given(...framed).when({ type: 'ParkThought', text: 'x'.repeat(2_001) }).thenRefused('text-too-long')
  })

  it('[CL560] its words can be changed', () => {
    given(...framed, parked()).when({ type: 'RewordThought', thought, text: 'Ask privacy ' }).then({ type: 'ThoughtReworded', thought, text: 'Ask privacy' })
    given(...framed, parked()).when({ type: 'RewordThought', thought, text: 'Ask legal' }).then()
    given(...framed).when({ type: 'RewordThought', thought, text: 'x' }).thenRefused('not-parked')
  })
})

describe('what becomes of it', () => {
  it('[CL561] a thought becomes a note, a micro-transformation, a question, or is dropped', () => {
    given(...framed, parked()).when({ type: 'SettleParked', parked: thought, as: 'note' }).thenTypes('EvidenceWritten', 'ParkedSettled')
    given(...framed, parked()).when({ type: 'SettleParked', parked: thought, as: 'micro-transformation' }).thenTypes('MicroTransformationWritten', 'ParkedSettled')
    given(...framed, parked()).when({ type: 'SettleParked', parked: thought, as: 'question' }).then({ type: 'ParkedSettled', parked: thought, settled: { is: 'question' } })
    given(...framed, parked()).when({ type: 'SettleParked', parked: thought, as: 'dropped' }).then({ type: 'ParkedSettled', parked: thought, settled: { is: 'dropped' } })
  })

  it('[CL561] the words go along, whole: a long text is shortened in the title and stands in the hypothesis', () => {
    const long = `${'word '.repeat(60)}end`
    const [item] = Object.values(after(...framed, parked(long), { type: 'SettleParked', parked: thought, as: 'micro-transformation' }).backlog.items)
    expect(item?.title.length).toBeLessThanOrEqual(120)
    expect(item?.title.endsWith('…')).toBe(true)
    expect(item?.hypothesis).toBe(long)
    const [note] = Object.values(after(...framed, parked(), { type: 'SettleParked', parked: thought, as: 'note' }).gather.evidence)
    expect(note).toMatchObject({ text: 'Ask legal', strength: 1 })
  })

  it('[CL561] a parked note that becomes a note is back on the board with its placements', () => {
    const back = after(...noteParked, { type: 'SettleParked', parked: evidence('n1'), as: 'note' })
    expect(back.gather.evidence[evidence('n1')]?.fate).toEqual({ is: 'live' })
    expect(back.place.rounds[0]?.placements[evidence('n1')]).toEqual({ room: 2 })
  })

  it('[CL561] nothing is settled twice, and only what is parked', () => {
    given(...framed, parked(), { type: 'SettleParked', parked: thought, as: 'dropped' }).when({ type: 'SettleParked', parked: thought, as: 'note' }).thenRefused('already-settled')
    given(...placed).when({ type: 'SettleParked', parked: evidence('n1'), as: 'dropped' }).thenRefused('not-parked')
  })

  it('[CL562] a question waits again when it is told to; a note that was made of it does not', () => {
    expect(view(...framed, parked(), { type: 'SettleParked', parked: thought, as: 'question' }, { type: 'ParkAgain', parked: thought })).toMatchObject([{ settled: null }])
    given(...framed, parked(), { type: 'SettleParked', parked: thought, as: 'note' }).when({ type: 'ParkAgain', parked: thought }).thenRefused('already-settled')
    given(...framed, parked()).when({ type: 'ParkAgain', parked: thought }).then()
  })

  it('[CL561] thoughts and parked notes stand in one list with what became of them', () =>
    expect(view(...noteParked, parked(), { type: 'SettleParked', parked: evidence('n1'), as: 'question' })).toEqual([
      { id: thought, text: 'Ask legal', is: 'thought', reason: '', settled: null },
      { id: 'n1', text: 'Note n1', is: 'note', reason: 'ask first', settled: 'question' },
    ]))
})
