import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Board, BoardNote } from '../../../shared/verdict/board.ts'
import { fraction } from '../../../shared/verdict/fraction.ts'
import { DEFAULT_SETTINGS } from '../../../shared/verdict/settings.ts'
import { pivotalUnitsOf, pivotsOf, stabilityOf } from '../../../shared/verdict/stability.ts'
import { verdictOf } from '../../../shared/verdict/verdict.ts'
import { anyBoard, anyNote } from './boards.ts'

const RUNS = { numRuns: 250 }
const judge = (board: Board) => verdictOf(board, DEFAULT_SETTINGS)
const stageOf = (board: Board) => judge(board).stage ?? 0
const withNote = (board: Board, note: BoardNote) => ({ ...board, notes: [...board.notes, note] })
const boardAndNote = anyBoard.chain((board) => fc.tuple(fc.constant(board), anyNote(board, false)))

/** Everything of a verdict in an order that does not depend on the order of the notes. */
function sorted(board: Board): unknown {
  const { contested, cells, units, ...verdict } = judge(board)
  const inOrder = <Own extends { readonly notes: readonly string[] }>(own: Own) => ({
    ...own,
    notes: [...own.notes].sort(),
  })
  return { ...verdict, contested: [...contested].sort(), cells: cells.map(inOrder), units: units.map(inOrder) }
}

describe('laws of the verdict', () => {
  it('[VE20] one more support never lowers the stage', () =>
    fc.assert(
      fc.property(boardAndNote, ([board, note]) => {
        expect(stageOf(withNote(board, { ...note, polarity: 'supports' }))).toBeGreaterThanOrEqual(stageOf(board))
      }),
      RUNS,
    ))

  it('[VE21] one more contradiction never raises the stage above the first', () =>
    fc.assert(
      fc.property(boardAndNote, ([board, note]) => {
        const before = stageOf(board)
        expect(stageOf(withNote(board, { ...note, polarity: 'contradicts' }))).toBeLessThanOrEqual(Math.max(1, before))
      }),
      RUNS,
    ))

  it('[VE22] the order of the notes does not matter', () =>
    fc.assert(
      fc.property(
        anyBoard.chain((board) =>
          fc.tuple(fc.constant(board), fc.shuffledSubarray([...board.notes], { minLength: board.notes.length })),
        ),
        ([board, notes]) => {
          expect(sorted({ ...board, notes })).toEqual(sorted(board))
        },
      ),
      RUNS,
    ))

  it('[VE23] a ruling equal to the median of an uncontested note changes nothing but that it is ruled', () =>
    fc.assert(
      fc.property(anyBoard, (board) => {
        const before = judge(board)
        const notes = board.notes.map((note) => {
          const standing = before.standings.get(note.id)
          return standing?.state === 'counts' ? { ...note, resolved: standing.stage } : note
        })
        const { standings: _, ...after } = judge({ ...board, notes })
        const { standings: __, ...unruled } = before
        expect(after).toEqual(unruled)
      }),
      RUNS,
    ))

  it.each([
    ['the default settings', DEFAULT_SETTINGS],
    [
      'settings that ask every cell for two people and an artefact',
      { ...DEFAULT_SETTINGS, uncorroboratedCap: fraction(1, 2) },
    ],
  ])('[VE24] leaving a note or a person out is the verdict on the board without them, under %s', (_name, settings) =>
    fc.assert(
      fc.property(anyBoard, (board) => {
        const verdict = verdictOf(board, settings).stage
        const without = (gone: (note: BoardNote) => boolean) =>
          verdictOf({ ...board, notes: board.notes.filter((own) => !gone(own)) }, settings).stage
        const found = pivotsOf(board, settings)
        const notes = board.notes.map((note) => ({ without: note.id, stage: without((own) => own.id === note.id) }))
        const people = [...new Set(board.notes.map((note) => note.by))].sort()
        const persons = people.map((person) => ({ without: person, stage: without((own) => own.by === person) }))
        expect(found.pivotalNotes).toEqual(notes.filter((own) => own.stage !== verdict))
        expect(found.pivotalPeople).toEqual(persons.filter((own) => own.stage !== verdict))
      }),
      { numRuns: 60 },
    ),
  )

  it('[VE501] leaving a unit out is the verdict on the board without its notes; the unit stays in scope', () =>
    fc.assert(
      fc.property(anyBoard, (board) => {
        const without = board.units.map((unit) => ({ without: unit, stage: judge({ ...board, notes: board.notes.filter((own) => own.unit !== unit) }).stage }))
        expect(pivotalUnitsOf(board, DEFAULT_SETTINGS)).toEqual(without.filter((own) => own.stage !== judge(board).stage))
      }),
      RUNS,
    ))

  it('[VE25] the same board gives the same verdict and the same simulated runs, as plain JSON', () =>
    fc.assert(
      fc.property(anyBoard, (board) => {
        const settings = { ...DEFAULT_SETTINGS, codingError: { probability: 0.3, runs: 20, seed: 7 } }
        const once = { verdict: judge(board), stability: stabilityOf(board, settings) }
        const again = { verdict: judge(board), stability: stabilityOf(board, settings) }
        expect(again).toEqual(once)
        const { agreement, standings, ...shown } = once.verdict
        const plain = { shown, agreement: [...agreement], standings: [...standings], stability: once.stability }
        expect(JSON.parse(JSON.stringify(plain))).toEqual(plain)
        const runs = Object.values(once.stability.codingError).reduce((sum, own) => sum + own, 0)
        expect(runs).toBe(board.notes.length === 0 ? 0 : 20)
      }),
      { numRuns: 80 },
    ))

  it('[VE620] the simulated runs are the same whoever placed a note before whom', () =>
    fc.assert(
      fc.property(anyBoard, (board) => {
        const turned = board.notes.map((note) => (note.placements === undefined ? note : { ...note, placements: Object.fromEntries(Object.entries(note.placements).toReversed()) }))
        const counted = board.notes.map(({ placements, ...note }) => {
          if (placements === undefined) return note
          const unnamed = Array.from({ length: board.stages }, (_, index) => (note.unnamed?.[index] ?? 0) + Object.values(placements).filter((stage) => stage === index + 1).length)
          return { ...note, unnamed }
        })
        const { codingError } = stabilityOf(board, DEFAULT_SETTINGS)
        expect(stabilityOf({ ...board, notes: turned }, DEFAULT_SETTINGS).codingError).toEqual(codingError)
        expect(stabilityOf({ ...board, notes: counted }, DEFAULT_SETTINGS).codingError).toEqual(codingError)
      }),
      { numRuns: 60 },
    ))

  it('[VE26] without wavering every simulated run gives the verdict again', () =>
    fc.assert(
      fc.property(anyBoard, (board) => {
        fc.pre(board.notes.length > 0)
        const settings = { ...DEFAULT_SETTINGS, codingError: { probability: 0, runs: 5, seed: 1 } }
        expect(stabilityOf(board, settings).sameVerdict).toEqual({ n: 1, d: 1 })
      }),
      { numRuns: 80 },
    ))

  it('[VE27] the verdict is the highest stage below the first gate that fails', () =>
    fc.assert(
      fc.property(anyBoard, (board) => {
        const { stage, gates, heldBackBy } = judge(board)
        const first = gates.find((gate) => !gate.passed)
        fc.pre(stage !== null)
        expect(stage).toBe(first === undefined ? board.stages : first.stage - 1)
        expect(heldBackBy).toEqual(first === undefined ? null : { stage: first.stage, fails: first.fails })
      }),
      RUNS,
    ))
})

describe('what a lens lacks', () => {
  /** Fresh supports of so many points for a cell, first-hand ones where there is room for them. */
  const fresh = (points: number, stage: number, lens: string): readonly BoardNote[] =>
    Array.from({ length: Math.ceil(points / 3) }, (_, index) => {
      const strength = Math.min(3, points - 3 * index) as BoardNote['strength']
      return { id: `fresh-${index}`, lens, stage, strength, unit: '*', polarity: 'supports', by: `new-${index}` }
    })
  const showsByItself = (board: Board, stage: number, lens: string) => {
    const cell = judge(board).cells.find((one) => one.stage === stage && one.lens === lens)
    return cell !== undefined && !cell.implied && (cell.band === 'L' || cell.band === 'F')
  }
  /** Some of the notes count half, so that cells hold half points. */
  const agedBoard = anyBoard.chain((board) =>
    fc.array(fc.boolean(), { minLength: board.notes.length, maxLength: board.notes.length }).map((aged): Board => ({
      ...board,
      asOf: '2026-06-01',
      notes: board.notes.map((note, index) => (aged[index] === true ? { ...note, observedOn: '2025-03-01' } : note)),
    })),
  )

  it('[VE680] fresh notes of the points that a lens lacks show it, and one point less does not', () =>
    fc.assert(
      fc.property(agedBoard, (board) => {
        const { stage, fails } = judge(board).heldBackBy ?? { stage: 0, fails: [] }
        for (const { lens, points, needsFirstHand } of fails.flatMap((fail) => (fail.rule === 'coverage' ? fail.lenses : []))) {
          expect(Number.isInteger(points)).toBe(true)
          const enough = Math.max(points, needsFirstHand ? 2 : 0)
          expect(showsByItself({ ...board, notes: [...board.notes, ...fresh(enough, stage, lens)] }, stage, lens)).toBe(true)
          if (points > 0) expect(showsByItself({ ...board, notes: [...board.notes, ...fresh(points - 1, stage, lens)] }, stage, lens)).toBe(false)
        }
      }),
      RUNS,
    ))
})
