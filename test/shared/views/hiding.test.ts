import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type SessionId } from '../../../shared/kernel/ids.ts'
import { hides, type Round } from '../../../shared/session/place.ts'
import type { SessionState } from '../../../shared/session/vocabulary.ts'
import { createAudienceView } from '../../../shared/views/audience-view.ts'
import { createFacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { reportView } from '../../../shared/views/report-view.ts'
import type { Spotlit } from '../../../shared/views/projector-view.ts'
import { createSpotlightView } from '../../../shared/views/spotlight-view.ts'
import { summaryOf } from '../../../shared/views/summary.ts'
import { whatIfView } from '../../../shared/views/what-if.ts'
import { commandOf, wishes } from '../../kit/arbitrary-commands.ts'
import { after, evidence, framed, give, NOW, person, written } from '../../kit/given.ts'

const STAMPS = { createdAt: NOW, changedAt: NOW, binned: false, readOnly: null }

/** The same session with every hidden placement on another stage, but for those of one person. */
function withOtherSecrets(session: SessionState, except: string | null): SessionState {
  const move = (round: Round): Round => ({
    ...round,
    placements: Object.fromEntries(
      Object.entries(round.placements).map(([note, placements]) => [
        note,
        Object.fromEntries(
          Object.entries(placements).map(([placer, stage]) => [placer, placer === except || !hides(round, evidence(note)) ? stage : (stage % 5) + 1]),
        ),
      ]),
    ),
  })
  return { ...session, place: { ...session.place, rounds: session.place.rounds.map(move) } }
}

/** Sessions in which a blind round is under way, after whatever else has happened. */
const midRound = wishes(25).map((list) => {
  const opening = after(...framed, written('n1'), written('n2'), { type: 'OpenRound', mode: 'blind', scope: null })
  const placing = ['ana', 'bram', 'cleo'].reduce((session, who, index) => {
    const seated = give(session, { type: 'TakeSeat', participant: person(who) }).state
    return give(seated, { type: 'PlaceEvidence', evidence: [evidence('n1')], stage: index + 1 }).state
  }, opening)
  return list.reduce((session, wish) => give(session, commandOf(wish, session)).state, placing)
})

describe('placements of a blind round', () => {
  it('[VI1] make no difference to what the audience, the library or a report can see', () => {
    fc.assert(
      fc.property(midRound, (session) => {
        const other = withOtherSecrets(session, null)
        expect(createAudienceView()(other)).toEqual(createAudienceView()(session))
        const id = asId<SessionId>('s')
        expect(summaryOf(id, other, STAMPS)).toEqual(summaryOf(id, session, STAMPS))
        expect(reportView(other, { names: 'shown' })).toEqual(reportView(session, { names: 'shown' }))
      }),
      { numRuns: 40 },
    )
  })

  it('[VE505] make no difference to any what if, not even those of the person in the hot seat', () => {
    fc.assert(
      fc.property(midRound, (session) => {
        const without = { notes: [evidence('n2')], voices: [], units: [] }
        expect(whatIfView(withOtherSecrets(session, null), without)).toEqual(whatIfView(session, without))
      }),
      { numRuns: 60 },
    )
  })

  it('[VI520] make no difference to a note or a stage in the spotlight', () => {
    fc.assert(
      fc.property(midRound, (session) => {
        const other = withOtherSecrets(session, null)
        const spots: readonly Spotlit[] = [
          ...Object.keys(session.gather.evidence).map((id): Spotlit => ({ is: 'note', note: evidence(id) })),
          ...session.frame.journey.stages.map((_, index): Spotlit => ({ is: 'stage', stage: index + 1 })),
        ]
        for (const on of spots) expect(createSpotlightView()(other, on)).toEqual(createSpotlightView()(session, on))
      }),
      { numRuns: 40 },
    )
  })

  it('[VI521] a note in the spotlight has its words during a blind round, and its strip only after the reveal, without names', () => {
    const view = createSpotlightView()
    const on: Spotlit = { is: 'note', note: evidence('n1') }
    const placed = after(...framed, written('n1'), { type: 'OpenRound', mode: 'blind', scope: null }, { type: 'TakeSeat', participant: person('ana') }, {
      type: 'PlaceEvidence', evidence: [evidence('n1')], stage: 4,
    })
    expect(view(placed, on)?.on).toMatchObject({ note: { stage: null, standing: 'hidden' }, strip: null })
    const revealed = give(placed, { type: 'RevealPlacements' }).state
    expect(view(revealed, on)?.on).toMatchObject({ strip: { frequencies: [0, 0, 0, 1, 0], median: 4, shape: 'not-cross-checked' } })
    expect(JSON.stringify(view(revealed, on))).not.toContain('ana')
    expect(view(give(revealed, { type: 'BinEvidence', evidence: [evidence('n1')] }).state, on)).toBeNull()
  })

  it('[VI2] make no difference to the facilitator’s view, but for those of the person in the hot seat', () => {
    fc.assert(
      fc.property(midRound, (session) => {
        const other = withOtherSecrets(session, session.place.seat)
        expect(createFacilitatorView()(other)).toEqual(createFacilitatorView()(session))
      }),
      { numRuns: 150 },
    )
  })

  it('[VI2] are shown to their placer in the seat, and gone when the turn ends', () => {
    const view = createFacilitatorView()
    const seated = after(...framed, written('n1'), { type: 'OpenRound', mode: 'blind', scope: null }, { type: 'TakeSeat', participant: person('ana') }, {
      type: 'PlaceEvidence', evidence: [evidence('n1')], stage: 4,
    })
    expect(view(seated).notes[evidence('n1')]).toMatchObject({ stage: 4, standing: 'hidden', placements: null })
    const left = give(seated, { type: 'LeaveSeat' }).state
    expect(view(left).notes[evidence('n1')]).toMatchObject({ stage: null, standing: 'hidden' })
    expect(view(left).people[person('ana')]?.placed).toBe(1)
  })
})

describe('parts of a view', () => {
  it('[VI3] that did not change are the same objects as before', () => {
    const view = createFacilitatorView()
    const session = after(...framed, written('n1'), written('n2'), { type: 'OpenRound', mode: 'open', scope: null })
    const before = view(session)
    const after1 = view(give(session, { type: 'PlaceEvidence', evidence: [evidence('n1')], stage: 2 }).state)
    expect(after1.notes[evidence('n2')]).toBe(before.notes[evidence('n2')])
    expect(after1.notes[evidence('n1')]).not.toBe(before.notes[evidence('n1')])
    expect(after1.people).toBe(before.people)
    expect(after1.units).toBe(before.units)
    expect(after1.backlog.items).toBe(before.backlog.items)
    expect(after1.shelf).toBe(before.shelf)
  })

  it('[VI3] are the same as those of a view made afresh', () => {
    fc.assert(
      fc.property(wishes(25), (list) => {
        const kept = createFacilitatorView()
        const keptAudience = createAudienceView()
        let session = after(...framed, written('n1'), written('n2'))
        for (const wish of list) {
          session = give(session, commandOf(wish, session)).state
          expect(kept(session)).toEqual(createFacilitatorView()(session))
          expect(keptAudience(session)).toEqual(createAudienceView()(session))
        }
      }),
      { numRuns: 30 },
    )
  })
})
