import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evolveSession } from '../../../shared/session/session.ts'
import type { SessionState } from '../../../shared/session/vocabulary.ts'
import { createJudge, type Judgement } from '../../../shared/views/judge.ts'
import { commandOf, wishes } from '../../kit/arbitrary-commands.ts'
import { arguedWorkshop } from '../../kit/argued-workshop.ts'
import { after, framed, give, written } from '../../kit/given.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'

const few = after(...framed, written('n1'), written('n2'), written('n3'), { type: 'OpenRound', mode: 'open', scope: null })
const argued = after(...arguedWorkshop(sampleJourney))

/** Everything that was judged, as text: comparing long sessions value by value would take the property minutes. */
function said({ board, verdict, standing }: Judgement): string {
  return JSON.stringify([board, verdict, [...verdict.agreement], [...verdict.standings], [...standing]])
}

describe('the judge', () => {
  it('[VE700] who judges after each change comes to the verdict of who judges once at the end', () =>
    fc.assert(
      fc.property(fc.constantFrom<SessionState>(few, argued), wishes(25), (start, list) => {
        const judge = createJudge()
        list.reduce((session, wish) => {
          const next = give(session, commandOf(wish, session)).state
          expect(said(judge(next))).toBe(said(createJudge()(next)))
          return next
        }, start)
      }),
      { numRuns: 120 },
    ))

  it('[VE700] a note of which nothing new was said keeps the very same words', () => {
    const judge = createJudge()
    const before = judge(argued)
    const [id] = [...before.standing.keys()]
    const [round] = argued.place.rounds.slice(-1)
    if (id === undefined || round === undefined) throw new Error('The argued workshop has a round and notes.')
    const stage = round.placements[id]?.['room'] === 1 ? 2 : 1
    const event = { type: 'EvidencePlaced', round: round.id, evidence: id, placer: 'room', stage } as const
    const now = judge(evolveSession(argued, { event, cid: 'one-more', command: 'PlaceEvidence', mode: 'do' }))
    const fresh = [...now.standing].filter(([note, words]) => before.standing.get(note) !== words).map(([note]) => note)
    expect(fresh).toEqual([id])
  })
})
