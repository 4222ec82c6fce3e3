import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SessionState } from '../../../shared/session/vocabulary.ts'
import { createAudienceView } from '../../../shared/views/audience-view.ts'
import { createFacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { createJudge } from '../../../shared/views/judge.ts'
import { isWithout, voicesIn, whatIfView, type Without } from '../../../shared/views/what-if.ts'
import { commandOf, wishes } from '../../kit/arbitrary-commands.ts'
import { arguedWorkshop, evidenceId, personId } from '../../kit/argued-workshop.ts'
import { after, draft, evidence, framed, give, person, unit, written } from '../../kit/given.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'

const NOTHING: Without = { notes: [], voices: [], units: [] }
const argued = after(...arguedWorkshop(sampleJourney))
const view = createFacilitatorView()

/** The argued workshop with any of its notes off the board, with and without a name on it. */
const anyWorkshop = fc
  .record({
    binned: fc.subarray(Array.from({ length: 14 }, (_, index) => index), { maxLength: 7 }),
    unnamed: fc.subarray(Array.from({ length: 14 }, (_, index) => index), { maxLength: 6 }),
  })
  .map(({ binned, unnamed }) => {
    const anonymous = unnamed.length === 0 ? argued : give(argued, { type: 'EditEvidence', evidence: unnamed.map(evidenceId), change: { author: null } }).state
    return binned.length === 0 ? anonymous : give(anonymous, { type: 'BinEvidence', evidence: binned.map(evidenceId) }).state
  })

/** What the verdict would be without these, by taking them off the board for good. */
function binnedInstead(session: SessionState, without: Without): number | null {
  const notes = Object.values(view(session).notes).filter((note) => isWithout(note, without)).map(({ id }) => id)
  const bare = notes.length === 0 ? session : give(session, { type: 'BinEvidence', evidence: notes }).state
  return createJudge()(bare).verdict.stage
}

describe('what if', () => {
  it('[VE500] with nothing thought away it is the verdict', () =>
    fc.assert(
      fc.property(fc.oneof(anyWorkshop, wishes(20).map((list) => list.reduce((session, wish) => give(session, commandOf(wish, session)).state, after(...framed, written('n1'), written('n2'))))), (session) => {
        const found = whatIfView(session, NOTHING)
        expect(found.verdict).toEqual(createJudge()(session).shown)
        expect(found.leftOut).toBe(0)
      }),
      { numRuns: 60 },
    ))

  it('[VE501] a pivotal note, voice or unit thought away gives the stage that is foretold, and any other changes nothing', () =>
    fc.assert(
      fc.property(anyWorkshop, (session) => {
        const { verdict, pivots } = whatIfView(session, NOTHING)
        const { notes, units } = view(session)
        const foretold = (list: readonly { readonly without: string; readonly stage: number | null }[], key: string) => {
          const pivot = list.find(({ without }) => without === key)
          return pivot === undefined ? verdict.stage : pivot.stage
        }
        const stageWithout = (without: Partial<Without>) => whatIfView(session, { ...NOTHING, ...without }).verdict.stage
        for (const { id } of Object.values(notes)) expect(stageWithout({ notes: [id] })).toBe(foretold(pivots.notes, id))
        for (const { voice } of voicesIn(notes)) expect(stageWithout({ voices: [voice] })).toBe(foretold(pivots.voices, voice))
        for (const { id } of Object.values(units)) expect(stageWithout({ units: [id] })).toBe(foretold(pivots.units, id))
      }),
      { numRuns: 25 },
    ))

  it('[VE501] the pivots are those of the assessment, which tries every note and every voice', () => {
    const session = give(argued, { type: 'BinEvidence', evidence: [5, 6, 11].map(evidenceId) }).state
    const stability = view(give(session, { type: 'GoToPhase', phase: 'verdict' }).state).assessment?.stability
    const { pivots } = whatIfView(session, NOTHING)
    expect(pivots.notes.length).toBeGreaterThan(0)
    expect(pivots.notes).toEqual(stability?.pivotalNotes)
    expect(pivots.voices).toEqual(stability?.pivotalPeople)
  })

  it('[VE502] whatever is thought away, it is the verdict on the board without it', () =>
    fc.assert(
      fc.property(
        anyWorkshop.chain((session) => {
          const { notes, units } = view(session)
          return fc.record({
            session: fc.constant(session),
            notes: fc.subarray(Object.values(notes).map(({ id }) => id), { maxLength: 5 }),
            voices: fc.subarray(voicesIn(notes).map(({ voice }) => voice), { maxLength: 3 }),
            units: fc.subarray(Object.values(units).map(({ id }) => id), { maxLength: 2 }),
          })
        }),
        ({ session, ...without }) => {
          expect(whatIfView(session, without).verdict.stage).toBe(binnedInstead(session, without))
        },
      ),
      { numRuns: 40 },
    ))

  it('[VE502] what is not on the board any more is passed over, and a note that is named twice is left out once', () => {
    const gone = give(argued, { type: 'BinEvidence', evidence: [evidenceId(2)] }).state
    const found = whatIfView(gone, { notes: [evidenceId(2), evidence('never'), evidenceId(3)], voices: [personId('Bram'), 'room'], units: [unit('never')] })
    expect(found.leftOut).toBe(Object.values(view(gone).notes).filter((note) => note.id === evidenceId(3) || note.author === personId('Bram')).length)
  })

  it('[VE503] it leaves the session, and what the audience and the facilitator see of it, as they are', () => {
    const session = after(...arguedWorkshop(sampleJourney), { type: 'GoToPhase', phase: 'verdict' })
    const before = JSON.stringify(session)
    const shown = () => JSON.stringify([createAudienceView()(session), view(session)])
    const seen = shown()
    expect(whatIfView(session, { notes: Object.values(view(session).notes).map(({ id }) => id), voices: [], units: [] }).verdict.stage).toBeNull()
    expect(createJudge()(session).verdict.stage).toBe(2)
    expect(JSON.stringify(session)).toBe(before)
    expect(shown()).toBe(seen)
  })
})

describe('voices', () => {
  it('[VE504] a note is its author’s, else its unit’s, else the room’s, and each voice is counted once', () => {
    const session = after(...framed, {
      type: 'WriteEvidence',
      notes: [draft('one', { author: person('ana'), unit: unit('service') }), draft('two', { unit: unit('service') }), draft('three'), draft('four', { unit: unit('service') })],
    })
    expect(voicesIn(view(session).notes)).toEqual([
      { voice: person('ana'), notes: 1 }, { voice: 'unit:service', notes: 2 }, { voice: 'room', notes: 1 },
    ])
  })
})
