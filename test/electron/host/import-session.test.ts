import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleFacts } from '../../../electron/host/example.ts'
import { importedFacts } from '../../../electron/host/import-session.ts'
import { shippedExample } from '../../../electron/host/shipped.ts'
import { journalHeader } from '../../../electron/host/storage/journal-header.ts'
import { journalText } from '../../../electron/host/storage/journal.ts'
import type { Json } from '../../../electron/host/storage/journal-line.ts'
import { sessionChannel } from '../../../shared/contract/messages.ts'
import { LONGEST_SESSION_FILE } from '../../../shared/contract/limits.ts'
import { storedFact } from '../../../shared/history/fact.ts'
import { ask, fileOf, made, seen } from '../../kit/library-steps.ts'
import { memoryHost, nextId } from '../../kit/memory-host.ts'
import { SimFiles } from '../../kit/sim-files.ts'

const FACTS = exampleFacts(shippedExample(), 'en', { cid: 'example', now: 1_700_000_000_000, newId: nextId }).map((fact) => storedFact(fact) as unknown as Json)
const textOf = (facts: readonly Json[]) => journalText(journalHeader('test', 'x'), facts)
const refusalOf = (text: string) => {
  const read = importedFacts(text)
  return read.ok ? null : [read.refusal, read.about]
}

/** The paths to everything inside a value. */
function places(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [path, ...entries.flatMap(([key, part]) => places(part, [...path, key as string | number]))]
}

function replaced(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by
  const copy: Record<string | number, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) }
  copy[key] = replaced(copy[key], rest, by)
  return copy
}

const hostile = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(null, -1, 1e308, '', '__proto__', 'constructor', [], {}, 'x'.repeat(5_000), JSON.parse('{"__proto__":{"polluted":1}}'), [[[[]]]]),
)

describe('session files', () => {
  it('[LI13] a session file opens as the same session on another machine', async () => {
    const from = (await memoryHost()).client()
    const id = await made(from, { type: 'CreateExample', language: 'nl' })
    const file = await fileOf(from, id)
    expect(file.name).toBe('Tuincentra Halm & Hout Hoe staan we ervoor met onze klanten.stagecraft')
    const to = (await memoryHost(new SimFiles())).client()
    const copy = await made(to, { type: 'ImportSession', ...file })
    expect(copy).not.toBe(id)
    expect(await seen(to, sessionChannel(copy))).toEqual(await seen(from, sessionChannel(id)))
    const windows = { name: 'x', text: `\uFEFF${file.text.replaceAll('\n', '\r\n')}` }
    expect(await ask(to, { type: 'ImportSession', ...windows })).toBeNull()
  })

  it('[LI14] what is no session file, or a damaged or newer one, is refused by name and changes nothing', async () => {
    const memory = await memoryHost()
    const client = memory.client()
    await made(client)
    const before = await seen(client, 'library')
    const good = textOf(FACTS)
    const lines = good.split('\n')
    const cases: readonly (readonly [string, string, object])[] = [
      ['', 'file-unreadable', {}],
      ['hello', 'file-unreadable', {}],
      ['{"format":"stagecraft-journey"}', 'file-unreadable', {}],
      [lines.toSpliced(4, 1).join('\n'), 'file-damaged', { line: 5 }],
      [good.replace('leaflets', 'leaflutz'), 'file-damaged', {}],
      [good.slice(0, -20), 'file-damaged', { line: lines.length - 1 }],
      [journalText({ ...journalHeader('test', 'x'), version: 99 }, FACTS), 'file-newer', {}],
      [textOf([...FACTS, { ...(FACTS[0] as object), v: 2, t: 'Later' }]), 'file-newer', { fact: 'Later' }],
      [textOf([...FACTS, { ...(FACTS[0] as object), t: 'Unheard' }]), 'file-unreadable', {}],
      [textOf(FACTS.slice(1)), 'file-unreadable', {}],
      [textOf([]), 'file-unreadable', {}],
      ['x'.repeat(LONGEST_SESSION_FILE + 1), 'file-too-large', {}],
    ]
    for (const [text, refusal, about] of cases) expect(refusalOf(text), text.slice(0, 60)).toMatchObject([refusal, about])
    const done = await client.command('library', { type: 'ImportSession', name: 'old.stagecraft', text: 'hello' })
    expect(done).toEqual({ ok: false, refusal: 'file-unreadable', about: { name: 'old.stagecraft' } })
    expect(await seen(client, 'library')).toEqual(before)
    expect(memory.bugs).toEqual([])
  })

  it('[LI15] hostile facts are refused or harmless, and no object of the language changes', () => {
    const prototypes = JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)])
    const kinds = FACTS.map((fact) => (fact as { t: string }).t)
    const small = FACTS.filter((_, index) => kinds.indexOf(kinds[index] ?? '') === index)
    fc.assert(
      fc.property(fc.nat(small.length - 1), fc.nat(1_000), hostile, (at, place, value) => {
        const fact = small[at]
        const paths = places(fact)
        const changed = replaced(fact, paths[place % paths.length] ?? [], value) as Json
        const read = importedFacts(textOf([...small.slice(0, at), changed, ...small.slice(at + 1)]))
        expect(typeof read.ok).toBe('boolean')
        expect('polluted' in {}).toBe(false)
      }),
      { numRuns: 250 },
    )
    expect(JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)])).toBe(prototypes)
  }, 60_000)

  it('[LI15] a fact whose fields do not hold what its name says is refused', () => {
    const at = FACTS.findIndex((fact) => (fact as { t: string }).t === 'EvidencePlaced')
    const fact = FACTS[at] as { d: object }
    for (const wrong of [{ stage: 99 }, { stage: '2' }, { evidence: 'constructor' }, { placer: '__proto__' }, { extra: 1 }]) {
      expect(refusalOf(textOf([...FACTS.slice(0, at), { ...fact, d: { ...fact.d, ...wrong } } as Json])), JSON.stringify(wrong)).toEqual(['file-unreadable', {}])
    }
  })

  it('[LI15] a file of endless brackets is refused at once', () => {
    expect(refusalOf('['.repeat(100_000))).toEqual(['file-unreadable', {}])
    expect(refusalOf(textOf([...FACTS, JSON.parse(`${'['.repeat(3_000)}${']'.repeat(3_000)}`) as Json]))).toEqual(['file-unreadable', {}])
  })
})
