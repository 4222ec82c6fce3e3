import { journalHeader } from '../../electron/host/storage/journal-header.ts'
import type { Json } from '../../electron/host/storage/journal-line.ts'
import type { Recovery } from '../../electron/host/storage/journal-recovery.ts'
import type { Journal } from '../../electron/host/storage/journal-writer.ts'
import { createJournal, openJournal } from '../../electron/host/storage/journal.ts'
import { damaged } from './damage.ts'
import { SeededRandom } from './seeded-random.ts'
import { SimFiles } from './sim-files.ts'

const directory = '/sessions/1'
const events = `${directory}/events.jsonl`
const seams = { now: () => 0 }

/** Damages a journal, opens it, goes on in it, and compares with what was there; each fault is a sentence. */
export async function damagedJournalScenario(seed: number) {
  const random = new SeededRandom(seed)
  const original = await written(random)
  const damage = damaged(original.bytes, random)
  const disk = new SimFiles(seed)
  disk.seed(events, damage.bytes)
  const opening = await openJournal(disk.files(), directory, seams)
  const outcome = { seed, kind: damage.kind, lost: 0 }
  if (opening.status === 'unreadable') {
    const isKept = disk.peek(events)?.equals(damage.bytes) === true
    return { ...outcome, lost: original.facts.length, faults: isKept ? [] : ['an unreadable file was touched'] }
  }
  if (opening.status !== 'open') return { ...outcome, faults: [`the session is ${opening.status}`] }
  const { facts, recovery, header } = opening
  const faults = wrongContent(original.facts, facts)
  const lost = original.facts.length + 1 - facts.length - (header === null ? 0 : 1)
  const isReported = recovery.unreadable > 0 || recovery.tail !== null || recovery.damaged.length > 0
  const isShorterJournal = damage.bytes.equals(original.bytes.subarray(0, damage.bytes.length)) && damage.bytes.at(-1) === 10
  if (!isReported && !isShorterJournal) faults.push('the damage was not reported')
  const isCountable = hasSameEnd(original.facts, facts)
  if (isCountable && recovery.unreadable !== lost) faults.push(`${recovery.unreadable} of ${lost} lost lines were counted`)
  faults.push(...copiesMissing(disk, damage.bytes, recovery))
  faults.push(...(await goneOn(disk, opening.journal, facts)))
  return { ...outcome, lost, faults }
}

async function written(random: SeededRandom): Promise<{ bytes: Buffer; facts: readonly Json[] }> {
  const disk = new SimFiles()
  const journal = await createJournal(disk.files(), directory, { header: journalHeader('0.1.0', '1') })
  const facts: Json[] = []
  const changes = 3 + random.below(60)
  for (let change = 0; change < changes; change += 1) {
    const length = random.chance(0.3) ? 1 + random.below(4) : 1
    const own = Array.from({ length }, (_, part) => ({ change, part, text: 'é"\\\n'.repeat(random.below(30)) }))
    facts.push(...own)
    const append = journal.append(own)
    if (random.chance(0.8)) await append
  }
  await journal.close()
  return { bytes: disk.peek(events) ?? Buffer.alloc(0), facts }
}

/** What was loaded must be some of the facts, in their order, each once. */
function wrongContent(original: readonly Json[], loaded: readonly Json[]): string[] {
  const texts = original.map((fact) => JSON.stringify(fact))
  let place = -1
  for (const fact of loaded) {
    place = texts.indexOf(JSON.stringify(fact), place + 1)
    if (place === -1) return ['a fact was loaded that was never written, or not in its order']
  }
  return []
}

/** Only then can all the missing lines be counted by their numbers. */
function hasSameEnd(original: readonly Json[], loaded: readonly Json[]): boolean {
  return JSON.stringify(original.at(-1)) === JSON.stringify(loaded.at(-1))
}


function copiesMissing(disk: SimFiles, bytes: Buffer, { unreadable, tail, damaged: files }: Recovery): readonly string[] {
  const faults: string[] = []
  if (unreadable > 0 && files.length === 0) faults.push('lines are unreadable, but no copy was made')
  if (tail !== null && disk.peek(tail.keptAs ?? '')?.equals(bytes.subarray(bytes.length - tail.bytes)) !== true) {
    faults.push('the cut end is not kept')
  }
  for (const { keptAs } of files) {
    if (disk.peek(keptAs ?? '')?.equals(bytes) !== true) faults.push('the damaged file is not kept')
  }
  const left = disk.peek(events) ?? Buffer.alloc(0)
  if (!left.equals(bytes.subarray(0, left.length))) faults.push('the file was rewritten')
  return faults
}

async function goneOn(disk: SimFiles, journal: Journal, facts: readonly Json[]): Promise<readonly string[]> {
  await journal.append([{ change: 'after' }, { change: 'the damage' }])
  await journal.close()
  disk.restart('forgets')
  const again = await openJournal(disk.files(), directory, seams)
  if (again.status !== 'open') return [`the session is ${again.status} after more work`]
  const expected = [...facts, { change: 'after' }, { change: 'the damage' }]
  const isWhole = JSON.stringify(again.facts) === JSON.stringify(expected)
  return isWhole && again.recovery.tail === null ? [] : ['the session did not go on as it was loaded']
}

