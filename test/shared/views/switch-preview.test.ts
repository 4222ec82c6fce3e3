import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identityMapping } from '../../../shared/journey/mapping.ts'
import { isHidden } from '../../../shared/session/place.ts'
import type { SessionCommand, SessionState } from '../../../shared/session/vocabulary.ts'
import { createAudienceView } from '../../../shared/views/audience-view.ts'
import { createFacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { previewSwitch } from '../../../shared/views/switch-preview.ts'
import { sinceSigned } from '../../../shared/views/verdict-figures.ts'
import { commandOf, wishes } from '../../kit/arbitrary-commands.ts'
import { after, evidence, framed, give, lens, person, written } from '../../kit/given.ts'
import { mappingTo, otherJourney } from '../../kit/other-journeys.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'

const sit = (who: string): SessionCommand => ({ type: 'TakeSeat', participant: person(who) })
const place = (note: string, stage: number): SessionCommand => ({ type: 'PlaceEvidence', evidence: [evidence(note)], stage })
const blind: SessionCommand = { type: 'OpenRound', mode: 'blind', scope: null }
const three = { ...sampleJourney, id: 'three', stages: sampleJourney.stages.slice(0, 3), lenses: sampleJourney.lenses.slice(0, 2) }
const mapping = { stages: [1, 2, 2, 3, 3], lenses: [lens('b'), lens('b'), null] }
const placed = [
  ...framed, written('n1'), written('n2', { lens: lens('c') }), written('n3', { lens: null }), blind,
  sit('ana'), place('n1', 2), place('n2', 5), sit('bram'), place('n1', 3), place('n2', 1),
] as const
const revealed = [...placed, { type: 'RevealPlacements' }, { type: 'RuleOnEvidence', evidence: evidence('n1'), stage: 3, rationale: 'seen', dissent: '' }] as const

const previewOf = (session: SessionState, asked: Parameters<typeof previewSwitch>[1] = { journey: three, mapping }) => {
  const preview = previewSwitch(session, asked)
  if (!preview.ok) throw new Error(`Expected a preview, not ${preview.refusal}`)
  return preview.value
}

describe('the preview of a switch', () => {
  it('[VI400] counts what goes where, and says what it makes of verdict and contested notes', () => {
    expect(previewOf(after(...revealed))).toEqual({
      stages: [
        { from: 1, to: 1, notes: 0, placements: 1, rulings: 0, items: 0 },
        { from: 2, to: 2, notes: 0, placements: 1, rulings: 0, items: 0 },
        { from: 3, to: 2, notes: 1, placements: 1, rulings: 1, items: 0 },
        { from: 4, to: 3, notes: 0, placements: 0, rulings: 0, items: 0 },
        { from: 5, to: 3, notes: 0, placements: 1, rulings: 0, items: 0 },
      ],
      lenses: [{ from: 'a', to: 'b', notes: 1, items: 0 }, { from: 'b', to: 'b', notes: 0, items: 0 }, { from: 'c', to: null, notes: 1, items: 0 }],
      hidden: 0,
      withoutLens: 1,
      verdict: { before: 1, after: 1 },
      contested: { before: 1, after: 1 },
    })
  })

  it('[VI400] is refused like the choice itself, and of no change at all says what is', () => {
    expect(previewSwitch(after(...revealed), { journey: three, mapping: { ...mapping, stages: [3, 2, 1, 1, 1] } })).toEqual({ ok: false, refusal: 'stages-out-of-order' })
    expect(previewOf(after(...revealed), { journey: sampleJourney, mapping: identityMapping(sampleJourney) })).toMatchObject({ withoutLens: 0, contested: { before: 1, after: 1 } })
  })

  it('[VI400] says of any session what it is after the switch', () => {
    fc.assert(
      fc.property(wishes(25), fc.nat(20), fc.nat(500), (list, one, seed) => {
        const session = list.reduce((state, wish) => give(state, commandOf(wish, state)).state, after(...framed, written('n1'), written('n2')))
        const journey = otherJourney(one, seed)
        const asked = { journey, mapping: mappingTo(journey, session, seed) }
        const preview = previewOf(session, asked)
        const outcome = give(session, { type: 'ChooseJourney', ...asked })
        if (!outcome.ok) return
        const view = createFacilitatorView()({ ...outcome.state, place: { ...outcome.state.place, seat: null } })
        expect(preview.verdict.after).toBe(view.verdict.stage)
        expect(preview.contested.after).toBe(view.queue.length)
      }),
      { numRuns: 60 },
    )
  })

  it('[VI401] tells hidden placements in total only: which stages they are on makes no difference', () => {
    const session = after(...placed, { type: 'LeaveSeat' })
    expect(previewOf(session)).toMatchObject({ hidden: 4, stages: [{ placements: 0, notes: 0 }, { placements: 0 }, { placements: 0 }, { placements: 0 }, { placements: 0 }] })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), ([one = 1, two = 1, three3 = 1, four = 1]) => {
        const rounds = session.place.rounds.map((round) =>
          isHidden(round) ? { ...round, placements: { [evidence('n1')]: { ana: one, bram: two }, [evidence('n2')]: { ana: three3, bram: four } } } : round,
        )
        expect(previewOf({ ...session, place: { ...session.place, rounds } })).toEqual(previewOf(session))
      }),
    )
  })
})

describe('a verdict that was signed on another journey', () => {
  it('[VE401] counts as changed, and is no longer shown as this journey’s verdict', () => {
    const signed = [...revealed, { type: 'SignVerdict', participant: person('ana') }, { type: 'SignOffVerdict' }, { type: 'GoToPhase', phase: 'verdict' }] as const
    const session = give(after(...signed), { type: 'ChooseJourney', journey: three, mapping }).state
    const { verdict, signOff } = createFacilitatorView()(session)
    if (signOff === null) throw new Error('Expected a sign-off')
    expect(sinceSigned(verdict, signOff)).toEqual({ from: 1, to: 1, cells: 0, elsewhere: true })
    expect(createAudienceView()(session).verdict?.signedOff).toBe(false)
    expect(createAudienceView()(give(session, { type: 'Undo' }).state).verdict?.signedOff).toBe(true)
  })
})
