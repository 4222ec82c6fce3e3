import { describe, expect, it } from 'vitest'
import { assess } from '../../../shared/verdict/assessment.ts'
import type { BoardNote } from '../../../shared/verdict/board.ts'
import { comparisonOf } from '../../../shared/verdict/comparison.ts'
import { explain } from '../../../shared/verdict/explanation.ts'
import { DEFAULT_SETTINGS } from '../../../shared/verdict/settings.ts'
import { verdictOf } from '../../../shared/verdict/verdict.ts'
import { board, note } from './boards.ts'

const judge = (...notes: BoardNote[]) => verdictOf(board(...notes), DEFAULT_SETTINGS)
const whole = (...notes: BoardNote[]) => assess(board(...notes), DEFAULT_SETTINGS, null)
const stageTwo = [note({ id: 'a2' }), note({ id: 'b2', lens: 'B', by: 'bo' })]
const together = { ana: 2, bo: 2, cas: 2 }

describe('confidence', () => {
  const firm = ['A', 'B', 'C'].flatMap((lens) => [
    note({ lens, placements: together }),
    note({ lens, by: 'bo', unit: 'S', placements: together }),
    note({ lens, by: 'cas', stage: 3, polarity: 'contradicts', strength: 1 }),
  ])

  it('[VE31] is high when cells are covered, placements agree, runs are stable and nothing is unresolved', () => {
    expect(whole(...firm).confidence).toMatchObject({
      label: 'high',
      limits: [],
      completeness: { n: 1, d: 1 },
      agreement: 1,
    })
  })

  it('[VE31] the weakest link decides, and is named', () => {
    const open = note({ lens: 'C', placements: { ana: 1, bo: 4 } })
    expect(whole(...firm, open).confidence).toMatchObject({ label: 'medium', limits: ['unresolved-notes'] })
    const uncrossed = firm.map(({ placements, ...own }) => ({ ...own, stage: placements === undefined ? 3 : 2 }))
    expect(whole(...uncrossed).confidence.limits).toContain('not-cross-checked')
    expect(whole(...stageTwo.map((own) => ({ ...own, by: 'ana' }))).confidence).toMatchObject({ label: 'low' })
    expect(whole(note({ strength: 1 }), note({ strength: 1, by: 'bo' })).confidence.limits).toContain('opinions-only')
    expect(whole().confidence).toEqual({
      label: 'none',
      completeness: null,
      agreement: null,
      stability: null,
      limits: [],
    })
  })
})

describe('reasons', () => {
  it('[VE32] a verdict says what holds it, what is missing, who is ahead and what is open, as data', () => {
    const open = note({ id: 'open', lens: 'C', placements: { ana: 1, bo: 4 } })
    const verdict = judge(...stageTwo, note({ id: 's4', stage: 4, unit: 'S', lens: 'B' }), open)
    expect(explain(verdict).map((reason) => reason.kind)).toEqual([
      'stage-holds',
      'coverage-short',
      'lens-short',
      'lens-short',
      'units-short',
      'contributors-short',
      'leading-edge',
      'note-set-aside',
      'range',
    ])
    expect(explain(verdict)[0]).toEqual({
      kind: 'stage-holds',
      stage: 2,
      lenses: ['A', 'B'],
      of: 3,
      units: ['M', 'S'],
      contributors: 2,
    })
    expect(explain(verdict)[2]).toEqual({ kind: 'lens-short', stage: 3, lens: 'A', points: 2, needsFirstHand: true })
  })

  it('[VE32] refuted lenses name the notes against them, implied lenses and missing artefacts are said', () => {
    const against = note({ id: 'x', lens: 'C', polarity: 'contradicts' })
    expect(explain(judge(...stageTwo, against))).toContainEqual({
      kind: 'lens-refuted',
      stage: 2,
      lens: 'C',
      notes: ['x'],
    })
    const ahead = [note({ stage: 3 }), note({ stage: 2, lens: 'B', by: 'bo' })]
    expect(explain(judge(...ahead))).toContainEqual({ kind: 'lens-implied', stage: 2, lens: 'A' })
    expect(explain(judge(...stageTwo.map((own) => ({ ...own, strength: 2 as const }))))).toContainEqual({
      kind: 'no-artifact',
      stage: 2,
    })
  })

  it('[VE32] without evidence, and without anything above the first stage, the reason says just that', () => {
    expect(explain(judge())).toEqual([{ kind: 'no-usable-evidence' }])
    expect(explain(judge(note({ stage: 1 })))[0]).toEqual({ kind: 'nothing-higher-shown', stage: 1 })
  })

  it('[VE32] an assessment adds the change, the pivots and the confidence', () => {
    const { reasons } = assess(board(...stageTwo), DEFAULT_SETTINGS, judge())
    expect(reasons.map((reason) => reason.kind)).toEqual(
      expect.arrayContaining(['pivotal-note', 'pivotal-person', 'confidence']),
    )
    const later = assess(board(...stageTwo), DEFAULT_SETTINGS, judge(note({ stage: 1 })))
    expect(later.reasons).toContainEqual({ kind: 'change', change: 'advanced', from: 1, to: 2 })
  })
})

describe('comparison with an earlier verdict', () => {
  const before = judge(...stageTwo)

  it('[VE33] a contradicted cell is named with its cause, and the gate that closed with it', () => {
    const against = note({ id: 'x', lens: 'B', polarity: 'contradicts' })
    const now = comparisonOf(before, judge(...stageTwo, against))
    expect(now).toMatchObject({ change: 'regressed', from: 2, to: 1, risen: [], closed: [{ stage: 2 }] })
    const cause = { lens: 'B', cause: 'contradicted', notes: ['b2', 'x'] }
    expect(now.fallen).toMatchObject([
      { stage: 1, from: 'L', ...cause, cause: 'no-longer-evidenced', notes: [] },
      { stage: 2, from: 'L', to: 'P', ...cause },
    ])
  })

  it('[VE33] a note that was ruled elsewhere is a re-placement, one that is gone is evidence no longer there', () => {
    const [first, second] = stageTwo as [BoardNote, BoardNote]
    const moved = comparisonOf(before, judge(first, { ...second, resolved: 1 }))
    expect(moved.fallen).toMatchObject([{ stage: 2, lens: 'B', cause: 're-placed', notes: ['b2'] }])
    const gone = comparisonOf(before, judge(first))
    expect(gone.fallen.find((own) => own.stage === 2)).toMatchObject({
      lens: 'B',
      cause: 'no-longer-evidenced',
      notes: ['b2'],
    })
  })

  it('[VE33] what is newly shown has risen, and a first verdict has nothing to compare with', () => {
    const [first] = stageTwo as [BoardNote]
    expect(comparisonOf(judge(first), before)).toMatchObject({
      change: 'advanced',
      fallen: [],
      risen: [{ stage: 1 }, { stage: 2, lens: 'B', cause: null }],
    })
    expect(comparisonOf(null, before)).toEqual({
      change: 'first',
      from: null,
      to: 2,
      fallen: [],
      risen: [],
      closed: [],
    })
    expect(comparisonOf(before, before)).toMatchObject({ change: 'unchanged', fallen: [], risen: [] })
    expect(comparisonOf(before, judge()).change).toBe('regressed')
  })
})
