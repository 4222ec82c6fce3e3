import { describe, expect, it } from 'vitest'
import { lensRows, missingFoundations, sinceSigned, stageRows, uncountedNotes, unitRows } from '../../../shared/views/verdict-figures.ts'
import type { SessionCommand } from '../../../shared/session/vocabulary.ts'
import { arguedWorkshop, evidenceId, personId } from '../../kit/argued-workshop.ts'
import { localClient } from '../../kit/local-client.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'

const view = (...commands: readonly SessionCommand[]) => localClient([...arguedWorkshop(sampleJourney), { type: 'GoToPhase', phase: 'verdict' }, ...commands]).view()

/** A cell as far as the figures look at it. */
const cell = (stage: number, lens: string, band: 'N' | 'L', notes: readonly string[] = [], more = {}) =>
  ({ stage, lens, band, notes, supports: 0, contradictions: 0, reading: null, implied: false, firstHand: false, artifact: false, contributors: 0, ...more }) as const

describe('by unit and by lens', () => {
  it('[VE64] a unit shows the share of lenses that its own notes show, and holds the furthest stage with one', () => {
    const { verdict } = view()
    const service = unitRows(verdict, 3)[0]
    expect(service?.held).toBe(4)
    expect(service?.cells.map(({ stage, shown, share }) => [stage, shown, share])).toEqual([
      [1, 0, null], [2, 2, 2 / 3], [3, 0, null], [4, 1, 1 / 3], [5, 0, null],
    ])
  })

  it('[VE64] a unit whose notes show nothing holds no stage, and its cell reads 0 and not "nothing known"', () => {
    const rows = unitRows({ units: [{ unit: 'it', stage: 1, band: 'N', lenses: [], notes: ['n1'] }] }, 2)
    expect(rows).toEqual([{ unit: 'it', held: null, cells: [{ stage: 1, shown: 0, share: 0, notes: ['n1'] }] }])
  })

  it('[VE65] a lens stands at the last stage before the first gap; a stage above the gap does not count', () => {
    const cells = [cell(1, 'a', 'N', ['n1']), cell(2, 'a', 'L', ['n2']), cell(3, 'a', 'N'), cell(4, 'a', 'L', ['n3'])]
    expect(lensRows({ cells })).toEqual([{ lens: 'a', stage: 2, notes: ['n1', 'n2', 'n3'] }])
  })

  it('[VE65] a lens without evidence stands nowhere, one with any stands at stage 1 at least', () => {
    expect(lensRows({ cells: [cell(1, 'a', 'N'), cell(2, 'a', 'N')] })[0]?.stage).toBe(0)
    expect(lensRows({ cells: [cell(1, 'a', 'N'), cell(2, 'a', 'N', ['n1'])] })[0]?.stage).toBe(1)
    expect(lensRows({ cells: [cell(1, 'a', 'N'), cell(2, 'a', 'L', ['n1'])] })[0]?.stage).toBe(2)
  })

  it('[VE65] each stage says how many of its lenses are shown', () => {
    expect(stageRows({ stages: 2, cells: [cell(1, 'a', 'L'), cell(1, 'b', 'N'), cell(2, 'a', 'N'), cell(2, 'b', 'N')] })).toEqual([
      { stage: 1, shown: 1, of: 2 },
      { stage: 2, shown: 0, of: 2 },
    ])
  })
})

describe('missing foundations', () => {
  it('[VE66] each lens comes once, contradicted ones first, then those that lack the fewest points', () => {
    const missing = missingFoundations({
      heldBackBy: {
        stage: 2,
        fails: [
          { rule: 'coverage', have: 0, of: 3, need: { n: 2, d: 3 }, lenses: [{ lens: 'a', points: 3, needsFirstHand: true }, { lens: 'b', points: 1, needsFirstHand: false }, { lens: 'c', points: 5, needsFirstHand: true }] },
          { rule: 'refuted', lenses: ['c'] },
          { rule: 'spread', have: 0, need: 1, units: [] },
          { rule: 'sufficiency', contributors: 1, need: 2, artifact: false },
        ],
      },
      cells: [cell(2, 'a', 'N'), cell(2, 'b', 'N'), cell(2, 'c', 'N', ['n1'])],
    })
    expect(missing.map((one) => (one.is === 'lens' ? [one.lens, one.points, one.refuted] : one.is))).toEqual([
      ['c', 5, true], ['b', 1, false], ['a', 3, false], 'units', 'people', 'artefact',
    ])
  })

  it('[VE66] a contradicted lens that the coverage can do without lacks the points that outweigh it', () => {
    const missing = missingFoundations({
      heldBackBy: { stage: 2, fails: [{ rule: 'refuted', lenses: ['a'] }] },
      cells: [cell(2, 'a', 'N', ['n1'], { supports: 2, contradictions: 5 })],
    })
    expect(missing).toEqual([{ is: 'lens', lens: 'a', points: 3, needsFirstHand: false, refuted: true, notes: ['n1'] }])
  })

  it('[VE66] at the top of the journey nothing is missing', () => {
    expect(missingFoundations({ heldBackBy: null, cells: [] })).toEqual([])
  })
})

describe('notes that do not count', () => {
  it('[VE67] every note that counts for nothing is listed with its reason, the quickest to mend first', () => {
    expect(uncountedNotes(view().notes)).toEqual([
      { note: evidenceId(12), why: 'no-lens' },
      { note: evidenceId(0), why: 'contested' },
      { note: evidenceId(1), why: 'contested' },
      { note: evidenceId(10), why: 'contested' },
      { note: evidenceId(13), why: 'unplaced' },
    ])
  })

  it('[VE67] a contested note without a lens lacks the lens first', () => {
    const { notes } = view({ type: 'EditEvidence', evidence: [evidenceId(0)], change: { lens: null } })
    expect(uncountedNotes(notes).filter(({ note }) => note === evidenceId(0))).toEqual([{ note: evidenceId(0), why: 'no-lens' }])
  })

  it('[VE67] a note in a blind round that is not revealed does not count, and nothing else about it is said', () => {
    const { notes } = view({ type: 'OpenRound', mode: 'blind', scope: [evidenceId(0)] })
    expect(uncountedNotes(notes)).toContainEqual({ note: evidenceId(0), why: 'hidden' })
  })
})

describe('since it was signed', () => {
  const signed = [{ type: 'SignVerdict', participant: personId('Noor') }, { type: 'SignOffVerdict' }] as const

  it('[VE68] a verdict that was not touched since says nothing of change', () => {
    const { verdict, signOff } = view(...signed)
    expect(sinceSigned(verdict, { figures: signOff?.figures ?? verdict })).toBeNull()
    expect(signOff).not.toBeNull()
  })

  it('[VE68] a lens that is shown now and was not is a change though the stage stays', () => {
    expect(sinceSigned({ stage: 2, cells: [cell(3, 'a', 'L')] }, { figures: { stage: 2, cells: [cell(3, 'a', 'N')] } })).toEqual({ from: 2, to: 2, cells: 1 })
    expect(sinceSigned({ stage: 2, cells: [cell(3, 'a', 'N', ['n1'])] }, { figures: { stage: 2, cells: [cell(3, 'a', 'N')] } })).toBeNull()
  })

  it('[VE68] another stage is a change', () => {
    expect(sinceSigned({ stage: 3, cells: [] }, { figures: { stage: 2, cells: [] } })).toEqual({ from: 2, to: 3, cells: 0 })
  })
})
