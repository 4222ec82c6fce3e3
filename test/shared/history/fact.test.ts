import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFact, storedFact, type TimedFact } from '../../../shared/history/fact.ts'
import { liftOf, type Upcast, UPCASTS } from '../../../shared/history/upcasts.ts'
import { commandOf, wishes } from '../../kit/arbitrary-commands.ts'
import { after, framed, give, participant } from '../../kit/given.ts'

const titled: TimedFact = { event: { type: 'TitleSet', title: 'x' }, cid: 'c1', command: 'SetTitle', mode: 'do', at: 7, by: { role: 'facilitator' } }

/** One case per upcast, in its order: what an old fact said, and what it says since. */
const CASES: readonly { readonly name: string; readonly before: object; readonly after: object }[] = []

describe('stored facts', () => {
  it('[CO29] a fact is read back as it was, however the session came to it', () =>
    fc.assert(
      fc.property(wishes(30), (wanted) => {
        let session = after(...framed)
        for (const wish of wanted) {
          const outcome = give(session, commandOf(wish, session))
          for (const event of outcome.ok ? outcome.events : []) {
            const fact: TimedFact = { ...titled, event, mode: 'redo', by: participant('p1') }
            expect(readFact(JSON.parse(JSON.stringify(storedFact(fact))))).toEqual({ ok: true, fact })
          }
          session = outcome.state
        }
      }),
      { numRuns: 60 },
    ))

  it('[CO29] a fact says when, by whom and of which command it came', () => {
    expect(storedFact(titled)).toEqual({ t: 'TitleSet', v: 1 + UPCASTS.length, at: 7, by: 'facilitator', cid: 'c1', cmd: 'SetTitle', d: { title: 'x' } })
    expect(storedFact({ ...titled, mode: 'undo', by: participant('p1') })).toMatchObject({ mode: 'undo', by: 'p1' })
  })

  it('[CO30] what a newer program wrote is refused by name, and so is what nobody of ours wrote', () => {
    const stored = storedFact(titled)
    expect(readFact({ ...stored, v: 99 })).toEqual({ ok: false, refusal: 'newer-version', name: 'TitleSet' })
    expect(readFact({ ...stored, v: 99, t: 'Later' })).toEqual({ ok: false, refusal: 'newer-version', name: 'Later' })
    expect(readFact({ ...stored, t: 'Never' })).toEqual({ ok: false, refusal: 'unknown-fact', name: 'Never' })
    expect(readFact({ ...stored, t: 'constructor' })).toMatchObject({ refusal: 'unknown-fact' })
    for (const broken of [null, 7, 'x', [], {}, { ...stored, v: 0 }, { ...stored, v: '1' }, { ...stored, mode: 'do' }, { ...stored, d: null }, { ...stored, d: [] }, { ...stored, at: 'now' }, { ...stored, cid: '' }])
      expect(readFact(broken)).toMatchObject({ refusal: 'not-a-fact' })
  })

  const EXAMPLES: readonly Upcast[] = [
    { to: 2, name: 'TitleGainsMark', event: 'TitleSet', up: (data) => ({ ...data, title: `${String(data['title'])}!` }) },
    { to: 3, name: 'ClientIsShouted', event: 'ClientSet', up: (data) => ({ ...data, client: String(data['client']).toUpperCase() }) },
    { to: 4, name: 'TitleGainsQuestion', event: 'TitleSet', up: (data) => ({ ...data, title: `${String(data['title'])}?` }) },
  ]

  it('[CO31] an old fact is lifted step by step from the version that it was written in; others are left alone', () => {
    const lift = liftOf(EXAMPLES)
    const stored = storedFact(titled)
    const titleAt = (v: number) => {
      const read = readFact({ ...stored, v }, lift)
      return read.ok ? read.fact.event : null
    }
    expect([1, 2, 3, 4].map(titleAt)).toEqual(['x!?', 'x?', 'x?', 'x'].map((title) => ({ type: 'TitleSet', title })))
    expect(storedFact(titled, lift).v).toBe(4)
    expect(readFact({ ...stored, t: 'LanguageSet', v: 1, d: { language: 'nl' } }, lift)).toMatchObject({ fact: { event: { language: 'nl' } } })
  })

  it('[CO32] a list of upcasts that is declared wrongly is found when it is declared', () => {
    expect(() => liftOf(EXAMPLES.slice(1))).toThrow('ClientIsShouted')
    expect(() => liftOf([EXAMPLES[0], EXAMPLES[0]].flatMap((one) => one ?? []))).toThrow('version 3')
    expect(Object.isFrozen(UPCASTS)).toBe(true)
  })

  it('[CO33] every upcast has a case', () => {
    expect(CASES.map(({ name }) => name)).toEqual(liftOf(UPCASTS).names)
    for (const { name, before, after: lifted } of CASES) {
      const upcast = UPCASTS.find((one) => one.name === name)
      expect(upcast?.up({ ...before }), name).toEqual(lifted)
    }
  })
})
