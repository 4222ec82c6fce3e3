import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPatch, diff } from '../../../shared/contract/patch.ts'

const key = fc.constantFrom('a', 'b', 'c', '7', 'constructor')
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, true, 0, 1, '', 'x', 'y'),
    fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    fc.array(tie('tree'), { maxLength: 5 }),
  ),
}))

/** A view that comes of another as views do: what did not change stays the same object. */
const changed = (before: unknown): fc.Arbitrary<unknown> => {
  if (Array.isArray(before)) {
    return fc.oneof(
      fc.constant(before),
      fc.tuple(fc.nat(before.length), fc.nat(2), fc.array(tree, { maxLength: 2 })).map(([at, count, values]) => before.toSpliced(at, count, ...values)),
      fc.tuple(...before.map((part: unknown) => fc.oneof(fc.constant(part), changed(part)))),
      tree,
    )
  }
  if (typeof before !== 'object' || before === null) return fc.oneof(fc.constant(before), tree)
  const parts = Object.entries(before).map(([name, part]) => fc.oneof(fc.constant([name, part] as const), changed(part).map((next) => [name, next] as const), fc.constant(null)))
  return fc.tuple(fc.tuple(...parts), fc.dictionary(key, tree, { maxKeys: 1, noNullPrototype: true })).map(([kept, added]) => ({
    ...Object.fromEntries(kept.filter((entry) => entry !== null)),
    ...added,
  }))
}
const pairs = tree.chain((before) => fc.tuple(fc.constant(before), changed(before)))
const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value))

describe('patches of views', () => {
  it('[CO7] a patch makes of the view before exactly the view after', () =>
    fc.assert(fc.property(pairs, ([before, after]) => void expect(applyPatch(before, overTheWire(diff(before, after)))).toEqual(after)), { numRuns: 2_000 }))

  it('[CO7] two views that have nothing to do with one another are patched too', () =>
    fc.assert(fc.property(tree, tree, (before, after) => void expect(applyPatch(before, overTheWire(diff(before, after)))).toEqual(after)), { numRuns: 1_000 }))

  it('[CO8] what a patch does not touch stays the same object, and the view before stays as it was', () =>
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const asItWas = structuredClone(before)
        const patched = applyPatch(before, diff(before, after))
        expect(before).toEqual(asItWas)
        const prove = (was: unknown, is: unknown, became: unknown): void => {
          if (Object.is(was, is)) expect(became).toBe(was)
          else if (isRecord(was) && isRecord(is) && isRecord(became)) for (const name of Object.keys(is)) prove(was[name], is[name], became[name])
        }
        prove(before, after, patched)
      }),
      { numRuns: 1_000 },
    ))

  it('[CO8] parts that are the same object in both views are not looked into', () => {
    const untouched = new Proxy({}, { ownKeys: () => expect.fail('looked into'), get: () => expect.fail('looked into') })
    expect(diff({ same: untouched, other: 1 }, { same: untouched, other: 2 })).toEqual([{ o: 'set', path: ['other'], value: 2 }])
  })

  it('[CO7] one note more in a long list is one note in the patch', () => {
    const list = Array.from({ length: 5_000 }, (_, index) => `note-${index}`)
    expect(diff({ list }, { list: list.toSpliced(2_500, 0, 'new') })).toEqual([{ o: 'splice', path: ['list'], at: 2_500, count: 0, values: ['new'] }])
  })

  it('[CO9] a key that reaches into the language itself is ignored, on both sides', () => {
    const hostile = JSON.parse('{"__proto__":{"polluted":true},"a":1}')
    expect(diff({}, hostile)).toEqual([{ o: 'set', path: ['a'], value: 1 }])
    applyPatch({}, [
      { o: 'set', path: ['__proto__', 'polluted'], value: true },
      { o: 'set', path: ['__proto__'], value: { polluted: true } },
    ])
    expect('polluted' in {}).toBe(false)
    expect(Object.getPrototypeOf(applyPatch({}, [{ o: 'set', path: ['__proto__'], value: { polluted: true } }]))).toBe(Object.prototype)
  })

  it('[CO10] a patch that does not fit the view is an error, not a guess', () => {
    expect(() => applyPatch({}, [{ o: 'set', path: ['notes', 'n1'], value: 1 }])).toThrow('notes > n1')
    expect(() => applyPatch({ list: {} }, [{ o: 'splice', path: ['list'], at: 0, count: 0, values: [] }])).toThrow('list')
    expect(() => applyPatch([], [{ o: 'set', path: [3], value: 1 }])).toThrow('3')
    expect(() => applyPatch({}, [{ o: 'drop', path: ['gone'] }])).toThrow('gone')
  })
})

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
