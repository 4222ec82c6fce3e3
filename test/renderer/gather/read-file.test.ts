import { describe, expect, it } from 'vitest'
import { lookAt, unreadValues, withColumn } from '../../../renderer/phases/gather/import-state.ts'
import { decodeText, readList } from '../../../renderer/phases/gather/read-file.ts'

const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer)])

describe('reading a file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Café €')],
    ['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Café €')])],
    ['Windows-1252', new Uint8Array([67, 97, 102, 0xe9])],
    ['UTF-16 with its mark', utf16('Café €')],
  ])('[UI69] %s is read letter by letter', (_, bytes) => {
    expect(decodeText(bytes)).toContain('Café')
  })

  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ] as const)('[UI69] columns separated by a %s are found', (name, sign) => {
    const list = readList(`text${sign}unit\r\n"One${sign} and more"${sign}IT\r\nTwo${sign}HR\r\n`, null)
    expect(list).toEqual({ rows: [['text', 'unit'], [`One${sign} and more`, 'IT'], ['Two', 'HR'], ['']], found: name, broken: [] })
  })

  it('[UI69] a list of one column is one column, and can be read as one when its texts hold commas', () => {
    expect(readList('One\nTwo\nThree', null)).toMatchObject({ rows: [['One'], ['Two'], ['Three']], found: 'none' })
    expect(readList('One, and\nTwo, or\nThree, so', 'none').rows).toEqual([['One, and'], ['Two, or'], ['Three, so']])
  })

  it('[UI69] a quotation mark that is never closed is told with its row', () => {
    expect(readList('text;unit\n"One;IT\nTwo;HR', 'semicolon').broken).toEqual([2])
  })
})

describe('laying it out', () => {
  it('[UI74] a column that is given to one field is taken from another', () => {
    const looked = withColumn(lookAt('list.csv', 'text;unit\nOne;IT'), 'lens', 1)
    expect(looked.layout.columns).toMatchObject({ text: 0, unit: null, lens: 1 })
    expect(withColumn(looked, 'lens', null).layout.columns).toMatchObject({ text: 0, unit: null, lens: null })
  })

  it('[UI74] values that can’t be read are counted by row and named once, five at most', () => {
    const rows = ['a', 'b', 'a', 'c', 'd', 'e', 'f'].map((value) => ({ unread: [{ field: 'lens', value }] }) as never)
    expect(unreadValues(rows, 'lens')).toEqual({ count: 7, values: 'a, b, c, d, e, …' })
    expect(unreadValues(rows, 'author').count).toBe(0)
  })
})

describe('a quotation mark that is never closed', () => {
  it('[GA39] spoils its own line, and every other row is read', () => {
    const { rows, broken } = readList('text,unit\r\nfirst,IT\r\n"open,IT\r\nthird,HR\r\n"open again\r\nlast,IT\r\n', 'comma')
    expect(broken).toEqual([3, 5])
    expect(rows.filter((row) => row.join('') !== '')).toEqual([['text', 'unit'], ['first', 'IT'], ['open,IT'], ['third', 'HR'], ['open again'], ['last', 'IT']])
  })

  it('[GA39] in the last line leaves the lines before it as they are', () => {
    expect(readList('a,b\n"c', 'comma')).toMatchObject({ rows: [['a', 'b'], ['c']], broken: [2] })
  })

  it('[GA39] a file with more than a hundred of them is read to an end', () => {
    const { rows, broken } = readList('"x\n'.repeat(1_001), 'comma')
    expect(broken.length).toBeLessThan(110)
    expect(rows.flat().join('').split('x')).toHaveLength(1_002)
  })
})
