import { describe, expect, it } from 'vitest'
import { parseLength } from '../../../renderer/projector/parse-length.ts'

describe('a length as people write it', () => {
  it.each([['8', 8], ['1.5', 1.5], ['1,5 m', 1.5], ['150 cm', 1.5], ['150', 1.5], ['29', 29], [' 12 M ', 12], ['9 cm', 0.09]])('[UI523] %j is %d metres', (text, metres) => {
    expect(parseLength(text)).toBeCloseTo(metres, 9)
  })

  it.each(['', 'far', '1.5.2', '-3', '3 feet', 'm'])('[UI523] %j is none', (text) => {
    expect(parseLength(text)).toBeNull()
  })
})
