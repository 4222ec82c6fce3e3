import { describe, expect, it } from 'vitest'
import type { BoardNote } from '../../../shared/verdict/board.ts'
import { fraction } from '../../../shared/verdict/fraction.ts'
import { DEFAULT_SETTINGS } from '../../../shared/verdict/settings.ts'
import { stabilityOf } from '../../../shared/verdict/stability.ts'
import { verdictOf } from '../../../shared/verdict/verdict.ts'
import { board, note } from './boards.ts'

const judge = (...notes: BoardNote[]) => verdictOf(board(...notes), DEFAULT_SETTINGS)
const cell = (verdict: ReturnType<typeof judge>, stage: number, lens: string) =>
  verdict.cells.find((own) => own.stage === stage && own.lens === lens)

describe('a cell', () => {
  it.each<[string, BoardNote[], string, string]>([
    ['one artefact', [note()], '3/4', 'L'],
    ['two artefacts of two people', [note(), note({ by: 'bo' })], '6/7', 'F'],
    ['two artefacts of one person', [note(), note()], '17/20', 'L'],
    ['one opinion', [note({ strength: 1 })], '1/2', 'P'],
    ['nine opinions', Array.from({ length: 9 }, (_, index) => note({ strength: 1, by: `p${index}` })), '1/2', 'P'],
    ['artefact against artefact', [note(), note({ polarity: 'contradicts' })], '3/7', 'P'],
    ['a contradiction alone', [note({ polarity: 'contradicts' })], '0/1', 'N'],
  ])('[VE14] %s reads %s', (_, notes, reading, band) => {
    const [n = 0, d = 1] = reading.split('/').map(Number)
    expect(cell(judge(...notes), 2, 'A')).toMatchObject({ reading: fraction(n, d), band, implied: false })
  })

  it('[VE14] a contradiction does not stand in for a first-hand note in support', () => {
    const opinions = Array.from({ length: 9 }, (_, index) => note({ strength: 1, by: `p${index}` }))
    expect(cell(judge(...opinions, note({ polarity: 'contradicts', strength: 2 })), 2, 'A')).toMatchObject({
      band: 'P',
      firstHand: false,
    })
  })

  it('[VE14] a cell lists the notes that it stands on, symptoms of the stage below among them', () => {
    const symptom = note({ stage: 1, symptom: true })
    const support = note({ stage: 2 })
    const found = judge(symptom, support)
    expect(cell(found, 2, 'A')).toMatchObject({ supports: 3, contradictions: 3, notes: [symptom.id, support.id] })
    expect(cell(found, 1, 'A')).toMatchObject({ supports: 3, contradictions: 0, notes: [symptom.id] })
  })

  it('[VE14] a symptom of the highest stage speaks against nothing', () => {
    expect(judge(note({ stage: 4, symptom: true })).cells.every((own) => own.contradictions === 0)).toBe(true)
  })

  it('[VE15] an uncontradicted cell below a shown one is implied all the way down, a contradiction breaks the chain', () => {
    const proven = note({ stage: 4 })
    expect([1, 2, 3].map((stage) => cell(judge(proven), stage, 'A')?.implied)).toEqual([true, true, true])
    const broken = judge(proven, note({ stage: 3, polarity: 'contradicts', strength: 1 }))
    expect([1, 2, 3].map((stage) => cell(broken, stage, 'A')?.implied)).toEqual([false, false, false])
  })

  it('[VE15] credit from above can be switched off', () => {
    const found = verdictOf(board(note({ stage: 4 })), { ...DEFAULT_SETTINGS, impliedCredit: false })
    expect(found.cells.some((own) => own.implied)).toBe(false)
  })
})

describe('where a note stands', () => {
  const standing = (own: BoardNote, asOf?: string) => {
    const where = { ...board(own), ...(asOf === undefined ? {} : { asOf }) }
    return verdictOf(where, DEFAULT_SETTINGS).standings.get(own.id)
  }

  it('[VE16] a ruling counts before placements, placements before the common stage', () => {
    const placements = { ana: 2, bo: 2, cas: 3 }
    expect(standing(note({ stage: 4, placements, resolved: 1 }))).toEqual({
      state: 'counts',
      stage: 1,
      points: 3,
      ruled: true,
    })
    expect(standing(note({ stage: 4, placements }))).toEqual({ state: 'counts', stage: 2, points: 3, ruled: false })
    expect(standing(note({ stage: 4 }))).toMatchObject({ stage: 4 })
  })

  it('[VE16] a contested note is set aside with the ends of its placements, an unplaced one and one without lens do not count', () => {
    expect(standing(note({ placements: { ana: 1, bo: 4 } }))).toEqual({ state: 'set-aside', lowest: 1, highest: 4 })
    expect(standing(note({ placements: {} }))).toEqual({ state: 'unplaced' })
    expect(standing(note({ lens: '' }))).toEqual({ state: 'no-lens' })
  })

  it('[VE17] evidence counts half from twelve months and not at all from twenty-four, and never ages without a day', () => {
    const observedOn = '2024-03-15'
    expect(standing(note({ observedOn }), '2025-03-14')).toMatchObject({ points: 3 })
    expect(standing(note({ observedOn }), '2025-03-15')).toMatchObject({ points: 1.5 })
    expect(standing(note({ observedOn }), '2026-03-15')).toEqual({ state: 'too-old', stage: 2 })
    expect(standing(note({ observedOn }))).toMatchObject({ points: 3 })
    expect(standing(note(), '2030-01-01')).toMatchObject({ points: 3 })
  })

  it('[VE17] half points stay exact: an old artefact reads 3/5', () => {
    const aged = { ...board(note({ observedOn: '2024-01-01' })), asOf: '2025-06-01' }
    expect(cell(verdictOf(aged, DEFAULT_SETTINGS), 2, 'A')).toMatchObject({
      supports: 1.5,
      reading: fraction(3, 5),
      band: 'L',
    })
  })
})

describe('a gate', () => {
  const stageTwo = [note(), note({ lens: 'B', by: 'bo' })]
  const failsOf = (...notes: BoardNote[]) => judge(...notes).heldBackBy?.fails.map((failure) => failure.rule)

  it('[VE18] two of three lenses, one unit, two people and one artefact open stage 2', () => {
    expect(judge(...stageTwo)).toMatchObject({ stage: 2, heldBackBy: { stage: 3 } })
  })

  it('[VE18] each condition can fail alone, and is named', () => {
    const [first, second] = stageTwo as [BoardNote, BoardNote]
    expect(failsOf(first)).toEqual(['coverage', 'sufficiency'])
    expect(failsOf(first, { ...second, by: 'ana' })).toEqual(['sufficiency'])
    expect(failsOf({ ...first, strength: 2 }, { ...second, strength: 2 })).toEqual(['sufficiency'])
    expect(failsOf({ ...first, unit: '*' }, { ...second, unit: '*' })).toEqual(['spread'])
    expect(failsOf(first, second, note({ lens: 'C', polarity: 'contradicts' }))).toEqual(['refuted'])
  })

  it('[VE18] support for a higher stage counts for the units, people and artefacts of a lower one', () => {
    const high = [note({ stage: 3 }), note({ stage: 3, lens: 'B', by: 'bo', unit: 'S' })]
    expect(judge(...high)).toMatchObject({
      stage: 3,
      gates: [{ units: ['M', 'S'], contributors: 2 }, { passed: true }, { passed: false }],
    })
  })

  it('[VE18] lenses that a stage does not require can neither open nor block it', () => {
    const narrow = {
      ...board(...stageTwo, note({ lens: 'C', polarity: 'contradicts' })),
      requiredLenses: [[], ['A', 'B'], ['A'], []],
    }
    expect(verdictOf(narrow, DEFAULT_SETTINGS).stage).toBe(2)
  })

  it('[VE18] a lens lacks the points up to one more than half, and says when first-hand evidence is missing', () => {
    const opinions = [note({ strength: 1 }), note({ strength: 1, polarity: 'contradicts' })]
    expect(judge(...opinions).heldBackBy?.fails[0]).toMatchObject({
      rule: 'coverage',
      have: 0,
      of: 3,
      lenses: [
        { lens: 'A', points: 2, needsFirstHand: true },
        { lens: 'B', points: 2 },
        { lens: 'C', points: 2 },
      ],
    })
  })

  it('[VE19] at the top of the journey nothing holds back, and without evidence there is no stage', () => {
    const top = ['M', 'S', 'P'].flatMap((unit, index) => [
      note({ stage: 4, unit, by: `p${index}` }),
      note({ stage: 4, unit, lens: 'B' }),
    ])
    expect(judge(...top)).toMatchObject({ stage: 4, heldBackBy: null })
    expect(judge()).toMatchObject({ stage: null, heldBackBy: null, leadingEdge: [], range: null })
    expect(judge(note({ placements: { ana: 1, bo: 4 } })).stage).toBeNull()
    expect(judge(note({ stage: 4, polarity: 'contradicts' })).stage).toBe(1)
  })
})

describe('beside the verdict', () => {
  it('[VE28] the leading edge is the furthest stage a unit shows by its own notes, never by implication or for nobody in particular', () => {
    const found = judge(
      note({ stage: 3, unit: 'S' }),
      note({ stage: 4, unit: 'S', lens: 'C' }),
      note({ stage: 4, unit: '*' }),
    )
    expect(found).toMatchObject({ stage: 1, leadingEdge: [{ unit: 'S', stage: 4, lenses: ['C'] }] })
    expect(found.units.filter((own) => own.unit === 'S').map((own) => own.band)).toEqual(['N', 'N', 'L', 'L'])
  })

  it('[VE28] other units cannot contradict a unit out of its own leading edge, and its own notes can', () => {
    const ahead = note({ stage: 3, unit: 'S' })
    const against = note({ stage: 3, polarity: 'contradicts', unit: 'M' })
    expect(judge(ahead, against).leadingEdge).toHaveLength(1)
    expect(judge(ahead, { ...against, unit: 'S' }).leadingEdge).toHaveLength(0)
  })

  it('[VE29] the range is the verdict with every contested note at its lowest and at its highest placement', () => {
    const placements = { ana: 1, bo: 4 }
    const found = judge(note(), note({ lens: 'B', by: 'bo', placements }), note({ lens: 'C', by: 'cas' }))
    expect(found).toMatchObject({ stage: 2, range: { low: 2, high: 2 } })
    expect(judge(note(), note({ lens: 'B', by: 'bo', placements })).range).toEqual({ low: 1, high: 2 })
    expect(judge(note()).range).toBeNull()
  })

  it('[VE30] simulated placements waver alone: one that many share moves less than one that stands alone', () => {
    const alone = board(note(), note({ lens: 'B', by: 'bo' }))
    const shared = { ana: 2, bo: 2, cas: 2, dee: 2, eva: 2 }
    const firm = board(note({ placements: shared }), note({ lens: 'B', by: 'bo', placements: shared }))
    const settings = { ...DEFAULT_SETTINGS, codingError: { probability: 0.3, runs: 400, seed: 3 } }
    const [one, many] = [alone, firm].map((own) => stabilityOf(own, settings).sameVerdict ?? fraction(0))
    expect((many?.n ?? 0) / (many?.d ?? 1)).toBeGreaterThan((one?.n ?? 1) / (one?.d ?? 1))
  })

  it('[VE30] unnamed placements waver like named ones, and without notes there are no runs', () => {
    const named = board(note({ id: 'x', placements: { a: 2, b: 2, c: 3 } }))
    const unnamed = board({
      id: 'x',
      lens: 'A',
      unit: 'M',
      polarity: 'supports',
      strength: 3,
      by: 'ana',
      unnamed: [0, 2, 1, 0],
    })
    expect(stabilityOf(unnamed, DEFAULT_SETTINGS).codingError).toEqual(stabilityOf(named, DEFAULT_SETTINGS).codingError)
    expect(stabilityOf(board(), DEFAULT_SETTINGS)).toEqual({
      pivotalNotes: [],
      pivotalPeople: [],
      codingError: {},
      sameVerdict: null,
    })
  })
})
