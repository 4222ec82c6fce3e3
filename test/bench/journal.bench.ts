import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createJournal, openJournal } from '../../electron/host/storage/journal.ts'
import { journalHeader } from '../../electron/host/storage/journal-header.ts'
import type { Json } from '../../electron/host/storage/journal-line.ts'
import { nodeFiles } from '../../electron/host/storage/node-files.ts'
import { median, quantile, table } from './figures.ts'

/** Facts that are there already when the measuring starts, and that a session is opened with. */
const THERE = 10_000
const OPENED = 20_000
const ROUNDS = 3

/** A store under measure: resolves once the fact is as safe as the store ever makes it. */
type Store = Readonly<{ name: 'our journal' | 'lowdb JSONFile'; append: (fact: Json) => Promise<void>; close: () => Promise<void> }>
/** How fast facts come, and how many; the slow store gets fewer, so that both are watched for about as long. */
type Pace = Readonly<{ name: string; perSecond: number | null; count: Readonly<Record<Store['name'], number>> }>

const PACES: readonly Pace[] = [
  { name: 'one after another', perSecond: null, count: { 'our journal': 2_000, 'lowdb JSONFile': 100 } },
  { name: '50 a second', perSecond: 50, count: { 'our journal': 100, 'lowdb JSONFile': 100 } },
  { name: '5,000 a second', perSecond: 5_000, count: { 'our journal': 5_000, 'lowdb JSONFile': 200 } },
]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stagecraft-bench-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A placement as it is stored, some 185 bytes. */
function fact(number: number): Json {
  return {
    cid: `c${String(number).padStart(24, '0')}`, command: 'PlaceEvidence', mode: 'do', at: 1_763_000_000_000 + number, by: { role: 'facilitator' },
    event: { v: 1, type: 'EvidencePlaced', evidence: `e${number % 500}`, placer: `p${number % 12}`, stage: (number % 5) + 1 },
  }
}

const facts = (count: number): readonly Json[] => Array.from({ length: count }, (_, index) => fact(index))

async function journalStore(name: string): Promise<Store> {
  const journal = await createJournal(nodeFiles, join(folder, name), { header: journalHeader('bench', name), facts: facts(THERE) })
  return { name: 'our journal', append: (one) => journal.append([one]), close: () => journal.close() }
}

async function lowdbStore(name: string): Promise<Store> {
  // Not the preset: under a test runner that one writes nothing.
  const db = new Low(new JSONFile<{ facts: Json[] }>(join(folder, `${name}.json`)), { facts: [...facts(THERE)] })
  await db.write()
  return {
    name: 'lowdb JSONFile',
    append: (one) => {
      db.data.facts.push(one)
      return db.write()
    },
    close: async () => {},
  }
}

/** ms from each append to its acknowledgement. */
async function measure(store: Store, { perSecond, count: counts }: Pace): Promise<readonly number[]> {
  const count = counts[store.name]
  const waits: number[] = []
  const timed = async (number: number): Promise<void> => {
    const started = performance.now()
    await store.append(fact(THERE + number))
    waits.push(performance.now() - started)
  }
  if (perSecond === null) {
    for (let number = 0; number < count; number += 1) await timed(number)
    return waits
  }
  const started = performance.now()
  const under: Promise<void>[] = []
  while (under.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - started) / 1_000) * perSecond) + 1)
    while (under.length < due) under.push(timed(under.length))
    await new Promise((resolve) => {
      setTimeout(resolve, 1)
    })
  }
  await Promise.all(under)
  return waits
}

test('a fact is acknowledged in a twentieth of the time that lowdb takes, at 10,000 facts', async () => {
  const seen = new Map<string, { p50: number[]; p95: number[] }>()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const pace of PACES) {
      for (const make of [journalStore, lowdbStore]) {
        const store = await make(`${make.name}-${round}-${PACES.indexOf(pace)}`)
        const waits = await measure(store, pace)
        await store.close()
        const key = `${store.name}, ${pace.name}`
        const known = seen.get(key) ?? { p50: [], p95: [] }
        seen.set(key, known)
        known.p50.push(quantile(waits, 0.5))
        known.p95.push(quantile(waits, 0.95))
      }
    }
  }
  const p95 = (store: string, pace: string): number => median(seen.get(`${store}, ${pace}`)?.p95 ?? [])
  const rows = [...seen].toSorted(([a], [b]) => a.localeCompare(b)).map(([key, figures]) => [key, median(figures.p50), median(figures.p95)])
  console.log(table(`Journal: ms to acknowledgement at ${THERE} facts, medians of ${ROUNDS} rounds`, ['store and pace', 'p50', 'p95'], rows))
  const ratio = p95('our journal', 'one after another') / p95('lowdb JSONFile', 'one after another')
  console.log(`journal p95 at ${THERE} facts / lowdb's: ${ratio.toFixed(4)} (at most 0.05)`)
  expect(ratio).toBeLessThanOrEqual(0.05)
})

test('a session of 20,000 facts opens', async () => {
  const directory = join(folder, 'opened')
  await (await createJournal(nodeFiles, directory, { header: journalHeader('bench', 'opened'), facts: facts(OPENED) })).close()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now()
    const opening = await openJournal(nodeFiles, directory, { now: () => 0 })
    times.push(performance.now() - started)
    if (opening.status !== 'open') throw new Error(`Expected the journal to open, but it is ${opening.status}`)
    expect(opening.facts.length).toBe(OPENED)
    await opening.journal.close()
  }
  console.log(table(`Journal: ms to open ${OPENED} facts, median of ${ROUNDS} rounds`, ['', 'ms'], [['open', median(times)]]))
})
