import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { Json } from '../../../electron/host/storage/journal-line.ts'
import { readJournal } from '../../../electron/host/storage/journal.ts'
import { nodeFiles } from '../../../electron/host/storage/node-files.ts'
import { builtChild } from '../../kit/built-child.ts'
import { SeededRandom } from '../../kit/seeded-random.ts'
import { temporaryFolder } from '../../kit/temporary-folder.ts'

const KILLS = 40
const WRITERS = 8

let program: string
beforeAll(async () => {
  const child = await builtChild('writes-until-killed')
  program = child.program
  return child.remove
})

/** Resolves once the program has printed its first line, which is when its writers start. */
async function ready(child: ChildProcess, printed: string[]): Promise<void> {
  while (!printed.join('').includes('\n')) await once(child.stdout ?? child, 'data')
}

function changesOf(facts: readonly Json[], writer: number): readonly number[] {
  return parts(facts)
    .filter((part) => part.writer === writer && part.part === 0)
    .map(({ number }) => number)
}

/** Facts that are not followed by the rest of their change: its parts must lie side by side and all be there. */
function brokenChanges(facts: readonly Json[]): readonly Part[] {
  const all = parts(facts)
  return all.filter(({ writer, part, of }, index) => {
    const next = all[index + 1]
    return part + 1 < of && (next?.writer !== writer || next.part !== part + 1)
  })
}

type Part = Readonly<{ writer: number; number: number; part: number; of: number }>

function parts(facts: readonly Json[]): readonly Part[] {
  return facts.map((fact) => {
    const { writer, number, part, of } = typeof fact === 'object' && fact !== null && 'writer' in fact ? fact : {}
    return { writer: Number(writer), number: Number(number), part: Number(part), of: Number(of) }
  })
}

async function readSession(directory: string) {
  const read = await readJournal(nodeFiles, directory)
  if (read.status !== 'read') throw new Error(`Expected a session in ${directory}, but it is ${read.status}`)
  return read
}

it(`[ST16] ${KILLS} kills at random moments: nothing acknowledged is lost or twice, each start finds all`, async () => {
  const seed = Number(process.env['SEED'] ?? 1)
  const random = new SeededRandom(seed)
  const directory = join(await temporaryFolder(), 'sessions', 'killed')
  const acknowledged = Array.from({ length: WRITERS }, () => 0)
  let [tails, changes] = [0, 0]
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const printed: string[] = []
    const errors: string[] = []
    const child = spawn(process.execPath, [program, directory], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (text) => printed.push(String(text)))
    child.stderr.on('data', (text) => errors.push(String(text)))
    const closed = once(child, 'close')
    await Promise.race([ready(child, printed), closed])
    setTimeout(() => child.kill('SIGKILL'), random.below(60))
    await closed
    const [start, ...lines] = printed.join('').split('\n')
    expect(start, `seed ${seed}, kill ${kill}: ${errors.join('')}`).toBe(`${kill === 1 ? 'missing' : 'open'} locked`)
    for (const line of lines.slice(0, -1)) {
      const [writer = 0, number = 0] = line.split(' ').map(Number)
      acknowledged[writer] = number + 1
    }
    const read = await readSession(directory)
    expect(read.recovery, `seed ${seed}, kill ${kill}`).toMatchObject({ unreadable: 0, damaged: [], setAside: 0 })
    expect(brokenChanges(read.facts), `seed ${seed}, kill ${kill}`).toEqual([])
    for (let writer = 0; writer < WRITERS; writer += 1) {
      const found = changesOf(read.facts, writer)
      expect(found, `seed ${seed}, kill ${kill}, writer ${writer}`).toEqual(found.map((_, index) => index))
      expect(found.length, `seed ${seed}, kill ${kill}, writer ${writer}`).toBeGreaterThanOrEqual(acknowledged[writer] ?? 0)
    }
    tails += read.recovery.tail === null ? 0 : 1
    changes = acknowledged.reduce((sum, count) => sum + count, 0)
  }
  console.info(`kills: ${KILLS}, seed ${seed}, ${changes} acknowledged changes, ${tails} torn ends`)
  expect(changes).toBeGreaterThan(KILLS)
})
