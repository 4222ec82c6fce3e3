import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterNotes, groupNotes, NO_FILTER, noteAt, wallRows } from '../../../renderer/phases/gather/board-parts.ts'
import { chosenAfter } from '../../../renderer/phases/gather/use-selection.ts'
import type { NoteView } from '../../../shared/views/note-view.ts'
import { createFacilitatorView } from '../../../shared/views/facilitator-view.ts'
import { after, evidence, framed, lens, unit, written } from '../../kit/given.ts'
import { sampleJourney } from '../../kit/sample-journey.ts'

const { lenses } = sampleJourney
const view = createFacilitatorView()(
  after(
    ...framed,
    written('1', { text: 'Service replies late', unit: unit('service'), lens: lens('a'), kind: 'metric' }),
    written('2', { text: 'Late in marketing too', unit: unit('marketing'), lens: null }),
    written('3', { text: 'A policy', unit: null, lens: lens('c'), kind: 'policy' }),
    written('4', { text: 'From another journey', unit: null, lens: lens('gone') }),
  ),
)
const order = { units: Object.values(view.units), lenses }
const ids = (notes: readonly NoteView[]) => notes.map(({ id }) => id)
const shown = (filter: Partial<typeof NO_FILTER>) => ids(filterNotes(view.notes, { ...NO_FILTER, ...filter }, lenses))

describe('what is shown', () => {
  it('[UI667] words find a note in any order, whatever their capitals and accents, and no filter at all shows all', () => {
    expect(shown({ find: 'LÂTE sèrvice' })).toEqual(['1'])
    expect(shown({ find: '  ' })).toEqual(['4', '3', '2', '1'])
  })

  it('[UI75] the newest note comes first, and each filter lets through what fits it', () => {
    expect(shown({})).toEqual(['4', '3', '2', '1'])
    expect(shown({ unit: 'service' })).toEqual(['1'])
    expect(shown({ unit: 'none' })).toEqual(['4', '3'])
    expect(shown({ kind: 'observation', find: 'LATE' })).toEqual(['2'])
    expect(shown({ find: 'late service' })).toEqual(['1'])
  })

  it('[UI75] a note without a lens, or with one that the journey does not have, is without a lens', () => {
    expect(shown({ lens: 'none' })).toEqual(['4', '2'])
    expect(shown({ lens: 'a' })).toEqual(['1'])
  })

  it('[UI75] groups keep the order of the session, without a unit or lens first, and hold every note once', () => {
    const all = filterNotes(view.notes, NO_FILTER, lenses)
    const grouped = (by: 'none' | 'unit' | 'lens' | 'kind') => groupNotes(all, by, order).map(({ key, notes }) => [key, ids(notes)])
    expect(grouped('none')).toEqual([['all', ['4', '3', '2', '1']]])
    expect(grouped('unit')).toEqual([['none', ['4', '3']], ['service', ['1']], ['marketing', ['2']]])
    expect(grouped('lens')).toEqual([['none', ['4', '2']], ['a', ['1']], ['c', ['3']]])
    expect(grouped('kind')).toEqual([['observation', ['4', '2']], ['metric', ['1']], ['policy', ['3']]])
  })
})

describe('the wall', () => {
  const many = Array.from({ length: 7 }, (_, index) => ({ id: evidence(`n${index}`) }) as NoteView)
  const rows = wallRows([{ key: 'a', notes: many.slice(0, 4) }, { key: 'b', notes: many.slice(4) }], 3)

  it('[UI76] notes stand in lines under the head of their group', () => {
    expect(rows.map((row) => (row.is === 'head' ? `${row.key} ${row.count}` : ids(row.notes).join(' ')))).toEqual(['head-a 4', 'n0 n1 n2', 'n3', 'head-b 3', 'n4 n5 n6'])
  })

  it.each([
    ['n1', 'ArrowRight', 'n2'], ['n2', 'ArrowRight', 'n3'], ['n0', 'ArrowLeft', null], ['n2', 'ArrowDown', 'n3'],
    ['n3', 'ArrowDown', 'n4'], ['n6', 'ArrowUp', 'n3'], ['n5', 'ArrowDown', null], ['n5', 'Home', 'n0'], ['n1', 'End', 'n6'],
  ])('[UI76] from %s, %s leads to %s', (from, key, to) => {
    expect(noteAt(rows, evidence(from), key)).toBe(to)
  })
})

describe('choosing', () => {
  const all = Array.from({ length: 9 }, (_, index) => evidence(`n${index}`))

  it('[UI71] a range holds everything between the last single choice and the press, whichever comes first', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.nat(8), fc.nat(8), (from, first, to) => {
        const start = chosenAfter({ ids: new Set(), anchor: null }, all[from] as never, 'only', all)
        const once = chosenAfter(start, all[first] as never, 'range', all)
        const twice = chosenAfter(once, all[to] as never, 'range', all)
        expect([...twice.ids]).toEqual(all.slice(Math.min(from, to), Math.max(from, to) + 1))
      }),
    )
  })

  it('[UI71] a note that is pressed twice is as it was, and a range without a start is that one note', () => {
    const one = chosenAfter({ ids: new Set([evidence('n1')]), anchor: null }, evidence('n2'), 'toggle', all)
    expect([...one.ids]).toEqual(['n1', 'n2'])
    expect([...chosenAfter(one, evidence('n2'), 'toggle', all).ids]).toEqual(['n1'])
    expect([...chosenAfter({ ids: new Set(), anchor: evidence('gone') }, evidence('n3'), 'range', all).ids]).toEqual(['n3'])
  })
})
