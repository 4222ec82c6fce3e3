import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessLayout } from '../../../shared/import/columns.ts'
import { readDay } from '../../../shared/import/day.ts'
import { type Reader, readRows } from '../../../shared/import/rows.ts'
import { type Field, FIELDS, HEADINGS } from '../../../shared/import/words.ts'
import { LONGEST_TEXT } from '../../../shared/session/gather.ts'
import { draft, lens, person, unit } from '../../kit/given.ts'

const reader: Reader = {
  units: [{ id: unit('service'), name: 'Service' }],
  people: [{ id: person('ana'), name: 'Ana' }],
  lenses: [{ id: lens('a'), name: { en: 'Strategy', nl: 'Strategie' }, question: { en: '?', nl: '?' }, sources: [] }],
  onBoard: ['Known already'],
  otherwise: { ...draft('', { lens: null }) },
  broken: [],
}
const HEADED = ['Text', 'Kind', 'Strength', 'Stance', 'Unit', 'Lens', 'Author', 'Observed on']
const read = (...rows: readonly (readonly string[])[]) => readRows([HEADED, ...rows], guessLayout([HEADED, ...rows]), reader)

describe('columns', () => {
  it('[GA32] columns are guessed from headings in English and Dutch, in whatever order they stand', () => {
    const oneOfEach = fc.tuple(...FIELDS.map((field) => fc.constantFrom(...HEADINGS[field].slice(0, 3)).map((heading) => ({ field, heading }))))
    fc.assert(
      fc.property(oneOfEach.chain((all) => fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })), (all) => {
        const { columns, hasHeadings } = guessLayout([all.map(({ heading }) => ` ${heading.toUpperCase()}: `)])
        expect(hasHeadings).toBe(true)
        expect(columns).toEqual(Object.fromEntries(all.map(({ field }, index) => [field, index])) as Record<Field, number>)
      }),
    )
  })

  it('[GA32] no column is used twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.values(HEADINGS).flat(), 'extra', '')), (headings) => {
        const used = Object.values(guessLayout([headings, headings.map(() => 'cell')]).columns).filter((column) => column !== null)
        expect(new Set(used).size).toBe(used.length)
      }),
    )
  })

  it('[GA32] a list without headings is taken from its first row on, and its longest column is the text', () => {
    expect(guessLayout([['IT', 'The link to the customer file waits until May'], ['IT', 'Nobody owns the forum']])).toMatchObject({
      hasHeadings: false,
      columns: { text: 1, unit: null },
    })
    expect(guessLayout([['Service team replies late']])).toMatchObject({ hasHeadings: false, columns: { text: 0 } })
  })
})

describe('rows', () => {
  it('[GA33] a full row becomes a note with every field', () => {
    const { read: notes, refused } = read(['Replies in 38 minutes', 'Meetwaarde', 'Bewijsstuk of meting', 'tegen', 'service', 'strategie', 'ANA', '3-2-2026'])
    expect(refused).toEqual([])
    expect(notes[0]?.note).toEqual({
      text: 'Replies in 38 minutes', kind: 'metric', strength: 3, stance: 'contradicts', symptom: false,
      unit: 'service', lens: 'a', author: 'ana', observedOn: '2026-02-03',
    })
  })

  it('[GA33] an empty cell takes what new notes have anyway', () => {
    expect(read(['Only a text']).read[0]?.note).toEqual({ ...reader.otherwise, text: 'Only a text' })
  })

  it.each([
    [['', 'metric'], 'text-missing'],
    [['x'.repeat(LONGEST_TEXT + 1)], 'text-too-long'],
    [['Text', 'weather'], 'kind-unknown'],
    [['Text', '', '7'], 'strength-unknown'],
    [['Text', '', '', 'maybe'], 'stance-unknown'],
    [['Text', '', '', '', '', '', '', '31-2-2026'], 'day-unreadable'],
    [['Text', '', '', '', '', '', '', '', 'over'], 'too-many-cells'],
    [['Text', '', '', '', 'u'.repeat(81)], 'unit-too-long'],
  ])('[GA34] a bad row is listed with its number and reason, and the rest is read: %#', (row, reason) => {
    const { read: notes, refused } = read(['First'], row, ['Last'])
    expect(refused).toMatchObject([{ row: 3, reason }])
    expect(notes.map(({ row: at }) => at)).toEqual([2, 4])
  })

  it('[GA34] a row with a quotation mark that was never closed is listed', () => {
    expect(readRows([['Text'], ['"open']], guessLayout([['Text']]), { ...reader, broken: [2] }).refused).toEqual([{ row: 2, reason: 'quote-open', value: '"open' }])
  })

  it('[GA35] a unit that is not there yet is offered once, and the note is read without it', () => {
    const { read: notes, newUnits } = read(['One', '', '', '', 'Logistics'], ['Two', '', '', '', ' logistics '], ['Three', '', '', '', 'SERVICE'])
    expect(newUnits).toEqual(['Logistics'])
    expect(notes.map(({ newUnit, note }) => [newUnit, note.unit])).toEqual([['Logistics', null], ['logistics', null], [null, 'service']])
  })

  it('[GA36] a lens or an author that the session does not know is left off and named', () => {
    const { read: notes } = read(['One', '', '', '', '', 'Weather', 'Zoe'])
    expect(notes[0]).toMatchObject({ note: { lens: null, author: null }, unread: [{ field: 'lens', value: 'Weather' }, { field: 'author', value: 'Zoe' }] })
  })

  it('[GA31] rows that are on the board already are marked', () => {
    expect(read(['known already'], ['New'], ['new']).read.map(({ repeat }) => repeat)).toEqual(['board', null, 'list'])
  })

  it('[GA34] every row that is not empty is either read or refused, once, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom('', ' ', 'metric', '2', 'for', 'Service', '2026-02-03', 'A note'), { maxLength: 9 })), (rows) => {
        const { read: notes, refused } = read(...rows)
        const seen = [...notes.map(({ row }) => row), ...refused.map(({ row }) => row)].sort((one, other) => one - other)
        expect(seen).toEqual(rows.flatMap((cells, index) => (cells.some((cell) => cell.trim() !== '') ? [index + 2] : [])))
      }),
    )
  })
})

describe('days', () => {
  it('[GA37] a day is read with the year or the day in front, and a day that does not exist is not', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), fc.constantFrom('-', '/', '.'), (date, dash) => {
        const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-')
        expect(readDay([year, month, day].join(dash))).toBe(`${year}-${month}-${day}`)
        expect(readDay([Number(day), Number(month), year].join(dash))).toBe(`${year}-${month}-${day}`)
      }),
    )
    expect(['29-2-2025', '2026-13-01', '31/4/2026', 'soon', '12-2026'].map(readDay)).toEqual([null, null, null, null, null])
  })
})
