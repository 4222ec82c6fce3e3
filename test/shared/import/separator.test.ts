import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessSeparator, SEPARATORS } from '../../../shared/import/separator.ts'

const cell = fc.stringMatching(/^[a-z ,;\t"\n]{0,12}$/)
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

describe('separator', () => {
  it('[GA38] the sign between the columns is found, whatever stands within quotation marks', () => {
    const grid = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 8 })).chain(([width, height]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }))
    fc.assert(
      fc.property(grid, fc.constantFrom('comma' as const, 'semicolon' as const, 'tab' as const), fc.constantFrom('\n', '\r\n'), (rows, name, end) => {
        expect(guessSeparator(rows.map((row) => row.map(quoted).join(SEPARATORS[name])).join(end))).toBe(name)
      }),
    )
  })

  it('[GA38] a list of sentences with a comma here and there is one column', () => {
    expect(guessSeparator('Text\nOne, two and three\nFour')).toBe('none')
    expect(guessSeparator('Sentences, mostly\nOne\nTwo\nThree')).toBe('none')
    expect(guessSeparator('')).toBe('none')
  })
})
