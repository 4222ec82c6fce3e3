import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BoardNote, createArranger, listHolding, listsOf, walk, waysOf } from '../../../renderer/canvas/board-model.ts'
import { densityFor } from '../../../renderer/canvas/use-density.ts'
import { laneFor, laneStyle, notesInLane, ON_THE_BOARD } from '../../../renderer/canvas/use-lane.ts'
import { asId, type EvidenceId } from '../../../shared/kernel/ids.ts'
import { agreementOf } from '../../../shared/verdict/agreement.ts'
import { DEFAULT_SETTINGS } from '../../../shared/verdict/settings.ts'

const STAGES = 5
const standings = ['unplaced', 'hidden', 'settled', 'contested', 'ruled', 'no-consensus'] as const
const id = (number: number) => asId<EvidenceId>(`note-${number}`)
const note = (number: number, stage: number | null, standing: BoardNote['standing'] = 'settled'): BoardNote => ({
  id: id(number), text: `Note ${number}`, kind: 'observation', strength: 2, stance: 'supports', stage, standing,
  agreement: agreementOf([0, 2, 0, 0, 2], DEFAULT_SETTINGS),
})
const record = (...notes: readonly BoardNote[]): Readonly<Record<EvidenceId, BoardNote>> => Object.fromEntries(notes.map((one) => [one.id, one]))
const boards = fc
  .array(fc.tuple(fc.option(fc.integer({ min: 1, max: STAGES })), fc.constantFrom(...standings)), { maxLength: 40 })
  .map((made) => record(...made.map(([stage, standing], index) => note(index, stage, standing))))
const drafts = fc.uniqueArray(fc.tuple(fc.nat({ max: 40 }), fc.option(fc.integer({ min: 1, max: STAGES }))), { selector: ([number]) => number, maxLength: 8 })
const draftMap = (moved: readonly (readonly [number, number | null])[]) => new Map(moved.map(([number, stage]) => [id(number), { stage }]))
const NONE = new Map<EvidenceId, never>()

describe('arranging', () => {
  it('[UI85] every note lies in exactly one list, where its draft says or else its view', () => {
    fc.assert(fc.property(boards, drafts, (notes, moved) => {
      const lists = listsOf(createArranger()(notes, STAGES, draftMap(moved), NONE))
      expect(lists.flat().map((one) => one.id).toSorted()).toEqual(Object.keys(notes).toSorted())
      for (const one of Object.values<BoardNote>(notes)) {
        const draft = moved.find(([number]) => id(number) === one.id)
        expect(listHolding(lists, one.id)).toBe((draft === undefined ? one.stage : draft[1]) ?? 0)
      }
    }))
  })

  it('[UI85] a list in which nothing changed stays the same object', () => {
    fc.assert(fc.property(boards, fc.nat({ max: 39 }), fc.integer({ min: 1, max: STAGES }), (notes, number, stage) => {
      const arrange = createArranger()
      const before = listsOf(arrange(notes, STAGES, NONE, NONE)).slice(1)
      const moved = notes[id(number)]
      const after = listsOf(arrange(moved === undefined ? notes : { ...notes, [moved.id]: { ...moved, stage } }, STAGES, NONE, NONE)).slice(1)
      for (const [index, list] of after.entries()) if (moved?.stage !== index + 1 && stage !== index + 1) expect(list).toBe(before[index])
    }))
  })

  it('[UI84] what was put down last lies on top', () => {
    const notes = record(note(1, 2), note(2, 2), note(3, 2), note(4, null))
    const { columns } = createArranger()(notes, STAGES, draftMap([[4, 2]]), new Map([[id(1), 1], [id(4), 2]]))
    expect(columns[1]?.map((one) => one.id)).toEqual([4, 1, 3, 2].map(id))
  })

  it('[UI92] contested notes stand apart from those that nobody placed', () => {
    const { contested, waiting } = createArranger()(record(note(1, null, 'contested'), note(2, null, 'unplaced'), note(3, null, 'no-consensus')), STAGES, NONE, NONE)
    expect([contested, waiting].map((list) => list.map((one) => one.id))).toEqual([[id(1), id(3)], [id(2)]])
  })
})

describe('walking', () => {
  it('[UI81] what is contested lies between the tray and the first step', () => {
    const arrangement = createArranger()(record(note(1, null, 'unplaced'), note(2, null, 'contested'), note(3, 1)), STAGES, NONE, NONE)
    const ways = waysOf(arrangement, arrangement.contested)
    expect(walk(ways, id(1), 'ArrowRight')).toBe(id(2))
    expect(walk(ways, id(2), 'ArrowRight')).toBe(id(3))
    expect(walk(ways, id(3), 'ArrowLeft')).toBe(id(2))
    expect(listHolding(listsOf(arrangement), id(2))).toBe(0)
  })

  const lists = [[note(1, null), note(2, null), note(3, null)], [note(4, 1)], [], [note(5, 3), note(6, 3)]]

  it('[UI81] arrows, Home and End lead to a neighbour', () => {
    const way = (from: number, ...keys: readonly string[]) => keys.reduce<EvidenceId>((at, key) => walk(lists, at, key), id(from))
    expect(way(1, 'ArrowDown')).toBe(id(2))
    expect(way(3, 'Home')).toBe(id(1))
    expect(way(3, 'ArrowRight')).toBe(id(4))
    expect(way(4, 'ArrowRight', 'End')).toBe(id(6))
    expect(way(6, 'ArrowLeft', 'ArrowLeft')).toBe(id(1))
  })

  it('[UI81] a walk never leaves the board', () => {
    fc.assert(fc.property(boards, fc.nat(), fc.array(fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End')), (notes, start, keys) => {
      const ids = Object.keys(notes).map((one) => asId<EvidenceId>(one))
      const first = ids[start % Math.max(1, ids.length)]
      fc.pre(first !== undefined)
      const all = listsOf(createArranger()(notes, STAGES, NONE, NONE))
      expect(ids).toContain(keys.reduce<EvidenceId>((at, key) => walk(all, at, key), first ?? id(0)))
    }))
  })
})

describe('how close notes stand', () => {
  const room = { height: 700, rem: 16 }

  it('[UI86] free while they fit, then compact, then fanned', () => {
    expect(densityFor(8, room, true)).toBe('plain')
    expect(densityFor(8, room, false)).toBe('compact')
    expect(densityFor(13, room, false)).toBe('compact')
    expect(densityFor(15, room, false)).toBe('fan')
    expect(densityFor(5_000, room, true)).toBe('fan')
  })

  it('[UI86] where a row is no lower for being fanned, two lines stay', () => {
    expect(densityFor(5_000, { height: 400, rem: 12 }, true)).toBe('compact')
  })
})

describe('what is contested over the steps', () => {
  const room = { height: 900, rem: 16 }
  const torn = (number: number, counts: readonly number[]): BoardNote => ({ ...note(number, null, 'contested'), agreement: agreementOf(counts, DEFAULT_SETTINGS) })
  const lane = (notes: readonly BoardNote[]) => laneFor(notes, STAGES, room, ON_THE_BOARD)

  it('[UI641] apart while there is room, then close, then as many rows as fit half the board', () => {
    const many = (count: number) => Array.from({ length: count }, (_, number) => torn(number, [0, 3, 0, 3, 0]))
    expect(lane([])).toBeNull()
    expect(lane(many(6))).toMatchObject({ density: 'apart', fitting: 6 })
    expect(lane(many(8))).toMatchObject({ density: 'close', fitting: 3 })
    const all = lane(many(90))
    expect(all?.fitting).toBeLessThan(all?.rows.length ?? 0)
    expect(all?.height).toBeLessThanOrEqual(room.height / 2)
    expect(notesInLane(all)).toHaveLength(90)
  })

  it('[UI641] the piles below begin where it ends over their stage', () => {
    const over = lane([torn(1, [3, 0, 3, 0, 0]), torn(2, [0, 0, 3, 0, 3])])?.over ?? []
    expect(over[4]).toBe(over[3])
    expect(over[2]).toBe(over[0])
    expect(over[0]).toBeGreaterThan(over[4] ?? 0)
    expect(laneStyle(lane([torn(1, [0, 0, 3, 0, 3])]))).toMatchObject({ '--lane-1': '0px', '--lane-2': '0px' })
  })
})
