import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitLines } from '../../../shared/import/lines.ts'
import { splitPeople } from '../../../shared/import/people.ts'
import { markRepeats } from '../../../shared/import/repeats.ts'
import { sameWords } from '../../../shared/kernel/words.ts'

const word = fc.stringMatching(/^[a-zA-Z]{1,8}$/)
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))

describe('lines', () => {
  it('[GA30] each line becomes one note, whatever ends the lines; empty lines become none', () => {
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r', '\n\n', ' \n\t\n '), (lines, end) => {
        expect(splitLines(lines.join(end))).toEqual(lines)
      }),
    )
  })

  it('[GA30] bullets are left off, and so are numbers when every line has one', () => {
    expect(splitLines('- One\n• Two\n* Three\n[ ] Four')).toEqual(['One', 'Two', 'Three', 'Four'])
    expect(splitLines('1. One\n2) Two')).toEqual(['One', 'Two'])
    expect(splitLines('24. Every complaint waits a day\nTwo')).toEqual(['24. Every complaint waits a day', 'Two'])
    expect(splitLines('-5% in a year\n62 of 240 agents')).toEqual(['-5% in a year', '62 of 240 agents'])
  })
})

describe('repeats', () => {
  it('[GA31] a text is marked when it is on the board or higher up in the list, whatever its case, spaces and quotation marks', () => {
    const board = ['Chat and calls live in two systems']
    expect(markRepeats(['“Chat and  calls live in two systems.”', 'New', 'NEW', 'Newer'], board)).toEqual(['board', null, 'list', null])
  })

  it('[GA31] exactly one of each text that is not on the board stays unmarked, and it is the first', () => {
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (texts, board) => {
        const marks = markRepeats(texts, board)
        const fresh = texts.filter((_, index) => marks[index] === null).map(sameWords)
        const onBoard = new Set(board.map(sameWords))
        expect(fresh).toEqual([...new Set(texts.map(sameWords))].filter((words) => !onBoard.has(words)))
      }),
    )
  })
})

describe('people', () => {
  it('[FR30] a pasted list gives a person a line, with the unit after a semicolon or a tab', () => {
    expect(splitPeople('Noor; Service\nBram\tIT\n\nInes', [])).toEqual([
      { name: 'Noor', unit: 'Service', known: false },
      { name: 'Bram', unit: 'IT', known: false },
      { name: 'Ines', unit: null, known: false },
    ])
  })

  it('[FR30] names that are in the session or twice in the list are marked', () => {
    expect(splitPeople('noor\nBram\nBRAM; IT', ['Noor']).map(({ known }) => known)).toEqual([true, false, true])
  })
})
