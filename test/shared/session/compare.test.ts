import { describe, expect, it } from 'vitest'
import { asId, type SessionId } from '../../../shared/kernel/ids.ts'
import { comparedWith } from '../../../shared/session/compare.ts'
import { earlierVerdictOf } from '../../../shared/session/earlier.ts'
import { decideSession } from '../../../shared/session/session.ts'
import type { SessionEvent, SessionState } from '../../../shared/session/vocabulary.ts'
import { createJudge } from '../../../shared/views/judge.ts'
import { reportView } from '../../../shared/views/report-view.ts'
import { comparisonView, figuresToCompare } from '../../../shared/views/comparison-view.ts'
import { earlierAfter, STAGE_THREE, standing } from '../../kit/earlier.ts'
import { after, evidence, facilitator, framed, give, given, lens, NOW, person, unit } from '../../kit/given.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'

const earlier = earlierAfter(standing(STAGE_THREE))
const found = { type: 'EarlierVerdictFound', earlier } as const
const world = { by: facilitator, now: NOW, newId: () => 'x' }
const assessed = (session: SessionState) => reportView(session, { names: 'shown' }).assessment
const compare = (session: SessionState) => assessed(session).comparison
const figures = ({ frame, gather, verdict }: SessionState) => figuresToCompare(verdict.comparison, frame.journey, gather.evidence)
const noneChosen = { type: 'CompareWith', session: null } as const

describe('what a session is compared with', () => {
  it('[VE461] is the session that was named, with the figures that the host looked up; without figures it is refused', () => {
    const named = { type: 'CompareWith', session: earlier.session } as const
    expect(decideSession(after(...framed), named, { ...world, earlier })).toEqual({ ok: true, events: [{ type: 'ComparisonChosen', earlier }] })
    for (const wrong of [{}, { earlier: null }, { earlier: { ...earlier, session: asId<SessionId>('another') } }]) {
      expect(decideSession(after(...framed), named, { ...world, ...wrong })).toMatchObject({ ok: false, refusal: 'no-earlier-verdict' })
    }
    const chosen = after(...framed, { type: 'ComparisonChosen', earlier })
    expect(decideSession(chosen, named, { ...world, earlier })).toEqual({ ok: true, events: [] })
  })

  it('[VE461] is nothing when none was chosen, and what it was before after an undo', () => {
    const chosen = after(...framed, found, noneChosen)
    expect(comparedWith(chosen.verdict.comparison)).toBeNull()
    const back = give(chosen, { type: 'Undo' }).state
    expect(comparedWith(back.verdict.comparison)).toEqual(earlier)
    expect(comparedWith(give(back, { type: 'Redo' }).state.verdict.comparison)).toBeNull()
    given(...framed, noneChosen).when(noneChosen).then()
  })

  it('[VE461] stands still once the verdict is signed off', () => {
    const signed = [...standing(STAGE_THREE), { type: 'SignVerdict', participant: person('ana') }, { type: 'SignOffVerdict' }] as const
    given(...signed).when(noneChosen).thenRefused('already-signed-off')
  })

  it('[VE462] what the program found is no change that undo takes back, and gives way to what was chosen', () => {
    const entered = decideSession(after(...framed), { type: 'GoToPhase', phase: 'verdict' }, { ...world, earlier })
    expect(entered).toEqual({ ok: true, events: [{ type: 'PhaseEntered', phase: 'verdict', at: NOW }, found] })
    const once = after(...framed, found)
    expect(decideSession(once, { type: 'GoToPhase', phase: 'verdict' }, { ...world, earlier })).toMatchObject({ events: [{ type: 'PhaseEntered' }] })
    const state = after(...framed, { type: 'SetTitle', title: 'Other' }, found)
    expect(give(state, { type: 'Undo' }).state.frame.title).toBe('Spring')
    expect(comparedWith(give(state, { type: 'Undo' }).state.verdict.comparison)).toEqual(earlier)
    expect(comparedWith(after(...framed, noneChosen, found).verdict.comparison)).toBeNull()
  })
})

describe('the verdict of an earlier session', () => {
  it('[VE463] is the signed one where there is one, else the one as it stands, and none without evidence', () => {
    const signed = [...standing(STAGE_THREE), { type: 'SignVerdict', participant: person('ana') }, { type: 'SignOffVerdict' }] as const
    const binned = [{ type: 'BinEvidence', evidence: ['a1', 'a2', 'b1', 'b2'].map(evidence) }] as const
    expect(earlierAfter([...signed, ...binned])).toMatchObject({ signedOff: true, figures: { stage: 3 }, heldOn: '2025-11-20', client: 'Kestrel Home' })
    expect(earlierAfter(standing(STAGE_THREE.slice(0, 1)))).toMatchObject({ signedOff: false, figures: { stage: 1 } })
    expect(earlierVerdictOf(after(...standing(STAGE_THREE), ...binned), { id: earlier.session, day: '2025-11-20' })).toBeNull()
  })

  it('[VE463] never follows from a hidden placement', () => {
    const hidden = after(...standing(STAGE_THREE), { type: 'OpenRound', mode: 'blind', scope: null }, { type: 'TakeSeat', participant: person('ana') })
    const moved = give(hidden, { type: 'PlaceEvidence', evidence: ['a1', 'b1', 'a2'].map(evidence), stage: 1 }).state
    const of = { id: earlier.session, day: '2025-11-20' }
    expect(moved.place.rounds.at(-1)?.placements['a1' as never]).toEqual({ ana: 1 })
    expect(earlierVerdictOf(moved, of)).toEqual(earlierVerdictOf(hidden, of))
  })

  it('[VE464] of a journey with other stages is not compared; lenses that only one journey has are named and left out', () => {
    const [first, ...rest] = sampleJourney.stages
    const stages = [{ ...first, name: { en: 'Start', nl: 'Begin' } }, ...rest] as typeof sampleJourney.stages
    const onOther = after(...framed, { type: 'JourneyChosen', journey: { ...sampleJourney, stages } }, found)
    expect(figures(onOther)).toBeNull()
    expect(compare(onOther)).toMatchObject({ change: 'first', fallen: [] })
    expect(comparisonView(onOther.verdict.comparison, onOther.frame.journey, onOther.gather.evidence)).toMatchObject({ comparable: false, stage: 3, lenses: {} })
    const [a, ...others] = sampleJourney.lenses
    const lenses = [{ ...a, id: lens('z'), name: { en: 'Lens z', nl: 'Lens z' } }, ...others] as typeof sampleJourney.lenses
    const onFewer = after(...framed, { type: 'JourneyChosen', journey: { ...sampleJourney, id: 'copy', lenses } }, found)
    expect(comparisonView(onFewer.verdict.comparison, onFewer.frame.journey, onFewer.gather.evidence)).toMatchObject({
      comparable: true, onlyThen: [{ en: 'Lens a' }], onlyNow: [{ en: 'Lens z' }], lenses: { b: 3, c: 0 },
    })
    expect(new Set(figures(onFewer)?.cells.map((cell) => cell.lens))).toEqual(new Set(['b', 'c']))
  })
})

describe('what moved since the earlier session', () => {
  const carriedOver = STAGE_THREE.map(([id, stage, change]) => [`${id}-now`, stage, { text: `note “${id.toUpperCase()}”.`, ...change }] as const)
  const causes = (events: readonly SessionEvent[]) => compare(after(...events, found)).fallen.map((own) => [own.stage, own.lens, own.cause, own.lost])

  it('[VE465] a note that came over with the same words is the same note: on another stage it was re-placed', () => {
    expect(compare(after(...standing(carriedOver), found))).toMatchObject({ change: 'unchanged', fallen: [], risen: [] })
    const lower = carriedOver.map(([id, stage, change]) => [id, id.startsWith('b') ? 2 : stage, change] as const)
    const moved = compare(after(...standing(lower), found))
    expect(moved).toMatchObject({ change: 'regressed', from: 3, to: 2, fallen: [{ stage: 3, lens: 'b', cause: 're-placed', notes: ['b1-now', 'b2-now'] }] })
  })

  it('[VE466] what is no longer evidenced says whether it is too old, contested or gone', () => {
    expect(causes(standing(carriedOver.slice(0, 2)))).toContainEqual([3, 'b', 'no-longer-evidenced', 'gone'])
    const old = carriedOver.map(([id, stage, change]) => [id, stage, { ...change, observedOn: id.startsWith('b') ? '2023-01-31' : null }] as const)
    expect(causes([...standing(old), { type: 'DaySet', heldOn: '2026-03-12' }])).toContainEqual([3, 'b', 'no-longer-evidenced', 'aged'])
    const blind = { type: 'OpenRound', mode: 'blind', scope: ['b1-now', 'b2-now'].map(evidence) } as const
    const split = ['ana', 'bram', 'cleo'].flatMap((who, index) => [
      { type: 'TakeSeat', participant: person(who) } as const,
      { type: 'PlaceEvidence', evidence: ['b1-now', 'b2-now'].map(evidence), stage: [1, 5, 5][index] ?? 1 } as const,
    ])
    const contested = compare(after(...standing(carriedOver), blind, ...split, { type: 'RevealPlacements' }, found))
    expect(contested.fallen).toContainEqual(expect.objectContaining({ stage: 3, lens: 'b', lost: 'contested' }))
  })

  it('[VE467] a cell that only the one above it carried is not said to have fallen where that one has', () => {
    const { fallen } = compare(after(...standing(carriedOver.slice(0, 2)), found))
    expect(fallen.filter(({ lens: of }) => of === 'b').map(({ stage, implied }) => [stage, implied ?? false])).toEqual([[1, true], [2, true], [3, false]])
    const said = assessed(after(...standing(carriedOver.slice(0, 2)), found)).reasons.flatMap((reason) => (reason.kind === 'lens-fell' ? [reason.stage] : []))
    expect(said).toEqual([3])
  })
})

describe('the day of a session', () => {
  it('[FR460] is the host’s when it is made, can be changed to a day that exists, and is unknown in older sessions', () => {
    const framing = { type: 'FrameSession', title: 'Spring', client: 'Kestrel', language: 'en', journey: sampleJourney } as const
    expect(after({ ...framing, heldOn: '2026-03-12' }).frame.heldOn).toBe('2026-03-12')
    given().when({ ...framing, heldOn: 'today' }).thenRefused('day-unreadable')
    expect(after(...framed).frame.heldOn).toBeNull()
    given(...framed).when({ type: 'SetDay', heldOn: ' 2026-03-13 ' }).then({ type: 'DaySet', heldOn: '2026-03-13' })
    given(...framed).when({ type: 'SetDay', heldOn: '13 March' }).thenRefused('day-unreadable')
  })

  it('[VE460] makes evidence age: half from a year on, nothing from two years on, and never without a day', () => {
    const observed = (observedOn: string) => standing([['a1', 2, { observedOn, unit: unit('service') }]])
    const counts = (observedOn: string, heldOn: string | null) => {
      const session = after(...observed(observedOn), { type: 'DaySet', heldOn })
      return createStanding(session)
    }
    expect(counts('2025-03-13', '2026-03-12')).toMatchObject({ state: 'counts', points: 3 })
    expect(counts('2025-03-12', '2026-03-12')).toEqual({ state: 'counts', stage: 2, points: 1.5, ruled: false, aged: true })
    expect(counts('2024-03-12', '2026-03-12')).toEqual({ state: 'too-old', stage: 2 })
    expect(counts('2001-03-12', null)).toEqual({ state: 'counts', stage: 2, points: 3, ruled: false })
  })
})

function createStanding(session: SessionState) {
  return createJudge()(session).verdict.standings.get('a1')
}
