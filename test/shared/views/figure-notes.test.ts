import { describe, expect, it } from 'vitest'
import { countingNotes, notesOfStage, supportsFrom, weakLinks } from '../../../shared/views/figure-notes.ts'
import { lensChanges } from '../../../shared/views/verdict-figures.ts'
import { arguedWorkshop } from '../../kit/argued-workshop.ts'
import { localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'

/** A cell as far as the figures look at it. */
const cell = (stage: number, lens: string, notes: readonly string[], more: { band?: 'N' | 'L'; implied?: boolean } = {}) =>
  ({ stage, lens, notes, band: 'L', implied: false, supports: notes.length, contradictions: 0, reading: null, firstHand: true, artifact: false, contributors: 1, ...more }) as const

const view = localClient([...arguedWorkshop(sampleJourney), { type: 'GoToPhase', phase: 'verdict' }]).view()

describe('the notes behind a figure', () => {
  it('[VE507] a stage stands on the notes of its cells, each once', () => {
    expect(notesOfStage({ cells: [cell(1, 'a', ['n0']), cell(2, 'a', ['n1']), cell(2, 'b', ['n1', 'n2'])] }, 2)).toEqual(['n1', 'n2'])
  })

  it('[VE507] a lens that is shown only because one above it is, however far, stands on that one', () => {
    const cells = [cell(2, 'a', [], { implied: true }), cell(2, 'b', ['n1']), cell(3, 'a', [], { implied: true }), cell(3, 'b', ['n2']), cell(4, 'a', ['n3'])]
    expect(notesOfStage({ cells }, 2)).toEqual(['n3', 'n1'])
  })

  it('[VE507] what speaks for a stage or a higher one leaves out what does not count, speaks against or is too weak', () => {
    const firstHand = supportsFrom(view.verdict, view.notes, { stage: 3, strength: 2 })
    expect(firstHand.length).toBeGreaterThan(0)
    for (const { stance, strength, counts } of firstHand) {
      expect(stance).toBe('supports')
      expect(strength).toBeGreaterThanOrEqual(2)
      expect(counts).toMatchObject({ state: 'counts' })
    }
    expect(supportsFrom({ cells: [] }, view.notes, { stage: 1, strength: 1 })).toEqual([])
  })

  it('[VE508] every limit of the confidence has the notes that it comes of, or the places that no note speaks of', () => {
    const { verdict, notes, settings } = view
    const { confidence = null, stability = null } = view.assessment ?? {}
    if (confidence === null || stability === null) throw new Error('Expected an assessment')
    const LIMITS = ['one-contributor', 'opinions-only', 'few-cells-evidenced', 'some-cells-evidenced', 'unstable', 'somewhat-unstable', 'not-cross-checked', 'low-agreement', 'unresolved-notes'] as const
    const links = weakLinks({ verdict, notes, confidence: { ...confidence, limits: LIMITS }, stability, agreementNeeded: settings.confidence.agreement.high })
    const found = Object.fromEntries(links.map((link) => [link.limit, link]))
    expect(links.map(({ limit }) => limit)).toEqual(LIMITS)
    expect(found['one-contributor']?.notes).toEqual(countingNotes(verdict))
    expect(found['unresolved-notes']?.notes).toEqual(verdict.contested)
    expect(found['unstable']?.notes).toEqual(stability.pivotalNotes.map(({ without }) => without))
    const low = found['low-agreement']?.notes.map((id) => notes[id as keyof typeof notes]?.agreement?.consensus ?? 1) ?? []
    expect(low.length).toBeGreaterThan(0)
    expect(low).toEqual(low.toSorted((one, other) => one - other))
    expect(Math.max(...low)).toBeLessThan(settings.confidence.agreement.high)
    const bare = verdict.cells.filter(({ stage, supports, contradictions }) => stage >= 2 && stage <= (verdict.stage ?? 0) + 1 && supports + contradictions === 0)
    expect(found['some-cells-evidenced']?.bare).toEqual(bare.map(({ stage, lens }) => ({ stage, lens })))
    expect(found['not-cross-checked']?.notes).toEqual([])
  })

  it('[VE509] between two verdicts every lens that a stage shows in one and not in the other is named', () => {
    const before = [cell(2, 'a', []), cell(2, 'b', [], { band: 'N' }), cell(3, 'a', [])]
    const now = [cell(2, 'a', []), cell(2, 'b', []), cell(3, 'a', [], { band: 'N' })]
    expect(lensChanges({ cells: now }, { cells: before })).toEqual([{ stage: 2, lens: 'b', shown: true }, { stage: 3, lens: 'a', shown: false }])
    expect(lensChanges({ cells: now }, { cells: now })).toEqual([])
  })
})
