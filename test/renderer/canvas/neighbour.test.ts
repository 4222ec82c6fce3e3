import fc from 'fast-check'
import { expect, it } from 'vitest'
import { neighbourOf } from '../../../renderer/canvas/neighbour.ts'

const boards = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 20 }).chain((ids) =>
  fc.array(fc.nat({ max: 5 }), { minLength: ids.length, maxLength: ids.length }).map((places) =>
    Array.from({ length: 6 }, (_, list) => ids.filter((_id, index) => places[index] === list).map(String))))

it('[PL545] whoever inherits the focus is there, and stood in the same list if anybody of it stayed', () => {
  fc.assert(fc.property(boards, fc.nat(), fc.func(fc.boolean()), (before, pick, leaves) => {
    const all = before.flat()
    const gone = all[pick % all.length] ?? ''
    const after = before.map((list) => list.filter((id) => id !== gone && !leaves(id)))
    const heir = neighbourOf(before, gone, after)
    const list = before.find((ids) => ids.includes(gone)) ?? []
    const stayed = list.filter((id) => after.flat().includes(id))
    if (after.flat().length === 0) {
      expect(heir).toBeNull()
      return
    }
    expect(after.flat()).toContain(heir)
    if (stayed.length === 0) return
    expect(stayed).toContain(heir)
    // Nobody who stayed lies between the two.
    const [from, to] = [list.indexOf(gone), list.indexOf(heir ?? '')].toSorted((one, other) => one - other) as [number, number]
    expect(list.slice(from + 1, to).filter((id) => stayed.includes(id))).toEqual([])
  }))
})

it('[PL545] the next one is preferred, then the one before, then the first of any list', () => {
  expect(neighbourOf([['a', 'b', 'c']], 'b', [['a', 'c']])).toBe('c')
  expect(neighbourOf([['a', 'b', 'c']], 'c', [['a', 'b']])).toBe('b')
  expect(neighbourOf([['a'], ['b']], 'a', [[], ['b']])).toBe('b')
})
