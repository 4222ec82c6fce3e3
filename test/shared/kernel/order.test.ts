import fc from 'fast-check'
import { expect, it } from 'vitest'
import { orderBetween } from '../../../shared/kernel/order.ts'

it('[BA2] there is always room between two neighbours, however often something is put there', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 80 }), (places) => {
      const keys: string[] = []
      for (const place of places) {
        const at = place % (keys.length + 1)
        keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null))
      }
      expect(keys.toSorted()).toEqual(keys)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys.every((key) => !key.endsWith('0'))).toBe(true)
    }),
  )
})

it('[BA2] two keys in the wrong order are a mistake of the caller', () => {
  expect(() => orderBetween('b', 'a')).toThrow('sort before')
})
