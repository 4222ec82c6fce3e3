import { describe, expect, it } from 'vitest'
import {
  highestFirst,
  mustBeSplit,
  rankedAboveBy,
  scoreOf,
  sizeOfDays,
  type Candidate,
} from '../../../shared/verdict/backlog-score.ts'
import type { BoardNote } from '../../../shared/verdict/board.ts'
import { fraction } from '../../../shared/verdict/fraction.ts'
import { proposals } from '../../../shared/verdict/proposals.ts'
import { DEFAULT_SETTINGS } from '../../../shared/verdict/settings.ts'
import { verdictOf } from '../../../shared/verdict/verdict.ts'
import { board, note } from './boards.ts'

const judge = (...notes: BoardNote[]) => verdictOf(board(...notes), DEFAULT_SETTINGS)
const candidate: Candidate = { stage: 2, lens: 'B', units: ['M'], size: 2, confidence: 1, strength: 3 }
const score = (verdict: ReturnType<typeof judge>, change: Partial<Candidate> = {}) =>
  scoreOf(verdict, { ...candidate, ...change }, 3)
const almost = judge(note(), note({ stage: 1, by: 'bo' }), note({ stage: 2, lens: 'A', by: 'cas' }))
/** Lens C neither shown nor refuted, with a unit, an artefact and two people: only lenses are missing. */
const balanced = [
  note({ lens: 'C' }),
  note({ lens: 'C', polarity: 'contradicts' }),
  note({ lens: 'C', strength: 1, by: 'bo' }),
]

const against = (strength: 2 | 3) => note({ lens: 'B', by: 'cas', polarity: 'contradicts', strength })

describe('the score of a micro-transformation', () => {
  it('[BA50] closing the one lens that is missing opens the gate alone: relief 3, said in points', () => {
    expect(score(almost)).toEqual({
      gateRelief: 3,
      relief: [{ kind: 'closes-lens', lens: 'B', stage: 2, points: 2, of: 2 }],
      reach: fraction(1, 3),
      confidence: fraction(1),
      size: 2,
      priority: fraction(1, 2),
    })
  })

  it('[BA50] supplying half of what is missing is relief 2, less than half none', () => {
    const deep = judge(note(), note({ by: 'bo' }), note({ lens: 'B', polarity: 'contradicts' }), note({ lens: 'C' }))
    expect(score(deep)).toMatchObject({ gateRelief: 3, relief: [{ kind: 'overturns-lens', points: 3, of: 3 }] })
    const refuted = judge(note(), note({ by: 'bo' }), against(3), against(2))
    expect(score(refuted)).toMatchObject({ gateRelief: 2, relief: [{ kind: 'overturns-lens', points: 3, of: 5 }] })
    const deeper = judge(
      note(),
      note({ by: 'bo' }),
      ...['x', 'y', 'z'].map((by) => note({ lens: 'B', by, polarity: 'contradicts' })),
    )
    expect(score(deeper)).toMatchObject({ gateRelief: 0, relief: [] })
    expect(score(judge(...balanced), { strength: 2 })).toMatchObject({
      gateRelief: 2,
      relief: [{ kind: 'closes-lens', points: 2, of: 2 }],
    })
  })

  it('[BA50] units that the next stage lacks and a first artefact are relief too', () => {
    const narrow = judge(note({ stage: 3 }), note({ stage: 3, lens: 'B', by: 'bo' }))
    expect(score(narrow, { stage: 3, lens: 'C', units: ['S', 'M'] })).toMatchObject({
      gateRelief: 3,
      relief: [{ kind: 'adds-units', units: 1, of: 1 }],
    })
    expect(score(narrow, { stage: 3, lens: 'C', units: ['M'] }).gateRelief).toBe(0)
    const soft = judge(note({ strength: 2 }), note({ strength: 2, lens: 'B', by: 'bo' }))
    expect(score(soft, { lens: 'C' })).toMatchObject({ gateRelief: 3, relief: [{ kind: 'adds-artifact', stage: 2 }] })
    expect(score(soft, { lens: 'C', strength: 2 }).gateRelief).toBe(0)
  })

  it('[BA50] a first-hand note for opinions counts though no points are missing', () => {
    const opinions = [note({ lens: 'B', strength: 1 }), note({ lens: 'B', strength: 1, by: 'bo' })]
    expect(score(judge(...balanced, ...opinions))).toMatchObject({
      gateRelief: 2,
      relief: [{ kind: 'closes-lens', points: 0, of: 0 }],
    })
  })

  it('[BA51] the stage after next and a stage already held are relief 1, anything further none', () => {
    expect(score(almost, { stage: 3 })).toMatchObject({ gateRelief: 1, relief: [{ kind: 'later-stage', stage: 3 }] })
    expect(score(almost, { stage: 1 })).toMatchObject({ gateRelief: 1, relief: [{ kind: 'passed-stage', stage: 1 }] })
    expect(score(almost, { stage: 4 })).toMatchObject({ gateRelief: 0, relief: [], priority: fraction(0) })
  })

  it('[BA51] reach never exceeds all units, and touching none named counts as one', () => {
    expect(score(almost, { units: ['M', 'S', 'P', 'X'] }).reach).toEqual(fraction(1))
    expect(score(almost, { units: [] }).reach).toEqual(fraction(1, 3))
    expect(scoreOf(almost, candidate, 0).reach).toEqual(fraction(1))
  })

  it('[BA52] the highest priority comes first, and the factor that weighs most says why', () => {
    const sure = score(almost)
    const unsure = score(almost, { confidence: 0.5 })
    const large = score(almost, { size: 3, confidence: 0.8 })
    const wide = score(almost, { units: ['M', 'S', 'P'] })
    const later = score(almost, { stage: 3 })
    const none = score(almost, { stage: 4 })
    expect([unsure, none, wide, later, sure, large].sort(highestFirst)).toEqual([
      wide,
      sure,
      large,
      unsure,
      later,
      none,
    ])
    expect(rankedAboveBy(sure, unsure)).toBe('confidence')
    expect(rankedAboveBy(sure, large)).toBe('size')
    expect(rankedAboveBy(wide, sure)).toBe('reach')
    expect(rankedAboveBy(sure, later)).toBe('gate-relief')
    expect(rankedAboveBy(sure, none)).toBe('gate-relief')
    expect(rankedAboveBy(sure, sure)).toBeNull()
  })
})

describe('the size of a micro-transformation', () => {
  it('[BA53] ten person-days are the most, and size 5 must be split', () => {
    expect([0.5, 2, 3, 5, 6, 10, 11].map(sizeOfDays)).toEqual([1, 1, 2, 2, 3, 3, 5])
    expect([
      mustBeSplit({ size: 5 }),
      mustBeSplit({ days: 10.5 }),
      mustBeSplit({ days: 10, size: 3 }),
      mustBeSplit({}),
    ]).toEqual([true, true, false, false])
  })
})

describe('proposals', () => {
  const text = { en: 'x', nl: 'x' }
  const micro = (id: string, to: number, lens: string, size: 1 | 2 | 3) =>
    ({ id, to, lens, size, title: text, hypothesis: text, measure: text, stopRule: text, producesNote: text }) as never
  const library = {
    microTransformations: [
      micro('b', 2, 'B', 3),
      micro('b-small', 2, 'B', 1),
      micro('c', 2, 'C', 1),
      micro('a', 2, 'A', 1),
      micro('far', 3, 'B', 1),
    ],
  }
  const ids = (verdict: ReturnType<typeof judge>) => proposals(verdict, library).map((own) => own.micro.id)

  it('[BA54] refuted lenses come first, then the most points missing; small before large; only for the next stage', () => {
    const verdict = judge(
      note(),
      note({ lens: 'C', polarity: 'contradicts', strength: 2, by: 'bo' }),
      note({ lens: 'B', strength: 1 }),
    )
    expect(ids(verdict)).toEqual(['c', 'b-small', 'b', 'a'])
    expect(proposals(verdict, library)[0]?.for).toEqual({
      kind: 'lens-short',
      stage: 2,
      lens: 'C',
      points: 4,
      needsFirstHand: true,
      refuted: true,
    })
  })

  it('[BA54] among lenses that are not refuted the one that lacks most comes first', () => {
    const verdict = judge(note({ lens: 'C' }), note({ lens: 'A', strength: 1, by: 'bo' }))
    expect(ids(verdict)).toEqual(['b-small', 'b', 'a'])
  })

  it('[BA54] a refuted lens that does not hurt coverage is proposed for all the same', () => {
    const verdict = judge(note(), note({ lens: 'B', by: 'bo' }), note({ lens: 'C', polarity: 'contradicts' }))
    expect(proposals(verdict, library)).toMatchObject([{ micro: { id: 'c' }, for: { refuted: true } }])
  })

  it('[BA55] gaps in units, people or artefacts offer what is left, each proposal once', () => {
    const alone = judge(note(), note({ lens: 'B' }))
    expect(ids(alone)).toEqual(['b-small', 'c', 'a', 'b'])
    expect(proposals(alone, library)[0]?.for).toEqual({ kind: 'contributors-short', stage: 2, have: 1, need: 2 })
    const everywhere = judge(note({ unit: '*' }), note({ lens: 'B', by: 'bo', unit: '*' }))
    expect(proposals(everywhere, library)[0]?.for).toEqual({ kind: 'units-short', stage: 2, have: 0, need: 1 })
    const soft = judge(note({ strength: 2 }), note({ strength: 2, lens: 'B', by: 'bo' }))
    expect(proposals(soft, library)[0]?.for).toEqual({ kind: 'no-artifact', stage: 2 })
  })

  it('[BA55] without a verdict and at the top of the journey nothing is proposed', () => {
    const top = ['M', 'S', 'P'].flatMap((unit, index) => [
      note({ stage: 4, unit, by: `p${index}` }),
      note({ stage: 4, unit, lens: 'B' }),
    ])
    expect([ids(judge()), ids(judge(...top))]).toEqual([[], []])
  })
})
