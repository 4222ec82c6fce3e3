import type { Files } from '../../electron/host/storage/files.ts'
import { journalHeader } from '../../electron/host/storage/journal-header.ts'
import type { Json } from '../../electron/host/storage/journal-line.ts'
import type { Journal } from '../../electron/host/storage/journal-writer.ts'
import { createJournal, openJournal } from '../../electron/host/storage/journal.ts'
import type { DiskMutant } from './disk-mutants.ts'
import { SeededRandom } from './seeded-random.ts'
import { SimFiles } from './sim-files.ts'
import type { Loss } from './sim-node.ts'

/** How a scenario ended: every fault is a sentence; none means that the journal kept its promise. */
export type Outcome = Readonly<{ seed: number; acknowledged: number; tails: number; faults: readonly string[] }>

/** What one session was told and what it answered, over all lives of the program. */
type Story = { directory: string; issued: Json[][]; acknowledged: number; isCreated: boolean }

const LOSSES = ['forgets', 'keeps', 'tears', 'scatters', 'nul-fills'] as const satisfies readonly Loss[]
const seams = { now: () => 0 }

/** Lets a session live, die in the middle of its work, and come back, twice, on a disk that loses what was not synced. */
export async function powerLossScenario(seed: number, mutant: DiskMutant = (files) => files): Promise<Outcome> {
  const random = new SeededRandom(seed)
  const disk = new SimFiles(random.below(2 ** 31))
  const story: Story = { directory: '/sessions/1', issued: [], acknowledged: 0, isCreated: false }
  const faults: string[] = []
  let [acknowledged, tails] = [0, 0]
  for (let life = 1; life <= 3 && faults.length === 0; life += 1) {
    const lastLife = life === 3
    const operations = lastLife ? Infinity : random.below(random.chance(0.3) ? 30 : 120)
    const died = disk.dieAfter(operations, random.chance(0.5) ? 'datasync' : null)
    const lived = live(mutant(disk.files()), story, { random, changes: lastLife ? 3 : 60 })
    const ended = await Promise.race([died.then(() => null), lived.catch((error: unknown) => [`life ${life}: ${String(error)}`])])
    faults.push(...(ended ?? []))
    acknowledged = story.acknowledged
    disk.restart(random.chance(0.15) ? null : random.oneOf(LOSSES))
    if (faults.length === 0 && story.isCreated) {
      const seen = await settle(disk, mutant, story)
      faults.push(...seen.faults)
      tails += seen.tails
    }
  }
  return { seed, acknowledged, tails, faults }
}

/** Opens the session after a loss and cuts the power again at once: what was reported and cut must stay so. */
async function settle(disk: SimFiles, mutant: DiskMutant, story: Story): Promise<{ faults: readonly string[]; tails: number }> {
  const first = await openJournal(mutant(disk.files()), story.directory, seams)
  if (first.status !== 'open') return { faults: [`the session is ${first.status}`], tails: 0 }
  const faults = [...compared(story, first.facts)]
  if (first.recovery.unreadable > 0 || first.recovery.damaged.length > 0) faults.push('a power loss was taken for damage')
  disk.restart('forgets')
  const second = await openJournal(mutant(disk.files()), story.directory, seams)
  if (second.status !== 'open') return { faults: [...faults, `the session is ${second.status} the second time`], tails: 0 }
  if (second.recovery.tail !== null) faults.push('a tail that was cut came back')
  if (second.facts.length !== first.facts.length) faults.push('facts that were shown are gone')
  const copy = first.recovery.tail?.keptAs
  if (copy !== undefined && disk.peek(copy ?? '') === null) faults.push('the copy of the tail is gone')
  disk.restart('keeps')
  return { faults, tails: first.recovery.tail === null ? 0 : 1 }
}

async function live(files: Files, story: Story, plan: { random: SeededRandom; changes: number }): Promise<readonly string[]> {
  const journal = await begun(files, story)
  if (typeof journal === 'string') return [journal]
  const writers = Array.from({ length: 1 + plan.random.below(4) }, async () => {
    for (let change = 0; change < plan.changes; change += 1) {
      const index = story.issued.length
      const facts = changeNumber(index, plan.random)
      story.issued.push(facts)
      await journal.append(facts)
      story.acknowledged = Math.max(story.acknowledged, index + 1)
      if (plan.random.chance(0.3)) await files.stat('/')
    }
  })
  await Promise.all(writers)
  return []
}

async function begun(files: Files, story: Story): Promise<Journal | string> {
  const opening = await openJournal(files, story.directory, seams)
  if (opening.status !== 'open' && !story.isCreated) return created(files, story)
  if (opening.status !== 'open') return `the session is ${opening.status}`
  story.isCreated = true
  // What the journal gave back is what happened; a change that it did not keep was never acknowledged and is not repeated.
  const faults = compared(story, opening.facts)
  if (faults.length > 0) return faults.join(', ')
  story.issued = kept(story, opening.facts.length)
  story.acknowledged = story.issued.length
  return opening.journal
}

/** A session that was never said to be there may be missing or unreadable; the next attempt has a folder of its own. */
async function created(files: Files, story: Story): Promise<Journal> {
  story.directory = `${story.directory}1`
  const journal = await createJournal(files, story.directory, { header: journalHeader('0.1.0', story.directory) })
  story.isCreated = true
  return journal
}

/** The facts that were found must be those of the first so many changes, each whole, and all the acknowledged ones among them. */
function compared(story: Story, facts: readonly Json[]): readonly string[] {
  const changes = kept(story, facts.length)
  if (JSON.stringify(changes.flat()) !== JSON.stringify(facts)) return ['the facts are not whole changes in their order']
  const lost = story.acknowledged - changes.length
  return lost > 0 ? [`${lost} acknowledged changes are lost`] : []
}

function kept(story: Story, facts: number): Json[][] {
  let sum = 0
  return story.issued.filter((change) => (sum += change.length) <= facts)
}

/** Mostly a fact or a few; now and then one that spans sectors. */
function changeNumber(index: number, random: SeededRandom): Json[] {
  const length = random.chance(0.25) ? 2 + random.below(3) : 1
  return Array.from({ length }, (_, part) => ({ index, part, text: 'x'.repeat(random.chance(0.25) ? 700 : random.below(90)) }))
}
