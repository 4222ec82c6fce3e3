import fc from 'fast-check'
import { parse } from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvText, defuse } from '../../../shared/report/csv.ts'
import { inline, markdownTable } from '../../../shared/report/markdown-text.ts'

const HOSTILE = ['=1+1', '+SUM(A1)', '-2+3', '@cmd', '\t=1', '\r=1', '  =HYPERLINK("x")', '＝1+1', '＋1', '＠x', '"=1"', 'a\n=1']

describe('cells', () => {
  it('[CL30] that a spreadsheet could run are defused', () => {
    expect(HOSTILE.slice(0, 10).map(defuse)).toEqual(HOSTILE.slice(0, 10).map((text) => `'${text}`))
    expect(['-3', '-2,5', '12 %', 'plain'].map(defuse)).toEqual(['-3', '-2,5', '12 %', 'plain'])
  })

  it('[CL30] never begin with what starts a formula, whatever was written', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.oneof(fc.string(), fc.constantFrom(...HOSTILE)), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const cells = parse<string[]>(csvText(rows).slice(1), { delimiter: ',', skipEmptyLines: false }).data.flat()
        for (const cell of cells) if (!/^-?\d+([.,]\d+)?$/.test(cell)) expect(cell.trimStart()).not.toMatch(/^[=+\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u)
      }),
    )
  })

  it('[CL31] come back as they were written, commas, quotes and lines and all', () => {
    const text = fc.string().filter((written) => defuse(written) === written)
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const read = parse<string[]>(csvText(rows).slice(1), { delimiter: ',', newline: '\r\n' }).data
        expect(read.slice(0, rows.length)).toEqual(rows)
      }),
    )
  })
})

describe('text in Markdown', () => {
  it('[CL32] is text: no markup, no link, no second line', () => {
    expect(inline('**bold** [x](http://a.b) <script>\n# head')).toBe(
      '\\*\\*bold\\*\\* \\[x\\](http\u200B://a.b) \\<script\\> \\# head',
    )
    expect(inline('- item')).toBe('\\- item')
    expect(inline('1. first')).toBe('1\\. first')
  })

  it('[CL32] keeps a table in its columns', () => {
    const [, , row] = markdownTable(['a', 'b'], [[inline('x | y'), inline('z')]])
    expect(row).toBe('| x \\| y | z |')
  })
})
