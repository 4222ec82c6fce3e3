import { DurableFile, type FileDamage } from '../../electron/host/storage/durable-file.ts'
import type { Files } from '../../electron/host/storage/files.ts'
import type { DiskMutant } from './disk-mutants.ts'
import { SeededRandom } from './seeded-random.ts'
import { SimFiles } from './sim-files.ts'

type Content = Readonly<{ version: number; padding: string }>

const PATH = '/library/library.json'

/** Lets a small file be written over and over on a disk that dies twice; each fault is a sentence. */
export async function durableFileScenario(seed: number, mutant: DiskMutant = (files) => files) {
  const random = new SeededRandom(seed)
  const disk = new SimFiles(random.below(2 ** 31))
  disk.seed('/library/other', '')
  const versions = { issued: 0, acknowledged: 0 }
  const faults: string[] = []
  for (let life = 1; life <= 3 && faults.length === 0; life += 1) {
    const damages: FileDamage[] = []
    const died = disk.dieAfter(random.below(90), random.oneOf([null, 'sync', 'rename', 'syncDirectory']))
    void live(durable(mutant(disk.files()), damages), versions, random)
    await died
    disk.restart(random.oneOf([null, 'forgets', 'keeps', 'tears', 'scatters', 'nul-fills']))
    const found = (await durable(mutant(disk.files()), damages).read())?.version ?? 0
    if (damages.length > 0) faults.push('a part of the content was found')
    if (found < versions.acknowledged) faults.push(`version ${versions.acknowledged} was acknowledged, but ${found} was found`)
    if (found > versions.issued) faults.push(`version ${found} was never written`)
    versions.acknowledged = Math.max(versions.acknowledged, found)
  }
  return { seed, faults }
}

async function live(file: DurableFile<Content>, versions: { issued: number; acknowledged: number }, random: SeededRandom) {
  for (;;) {
    const version = (versions.issued += 1)
    await file.write({ version, padding: 'x'.repeat(random.below(3_000)) })
    versions.acknowledged = version
  }
}

function durable(files: Files, damages: FileDamage[]): DurableFile<Content> {
  return new DurableFile(files, PATH, { parse, now: () => 0, onDamage: (damage) => damages.push(damage) })
}

function parse(stored: unknown): Content {
  if (typeof stored === 'object' && stored !== null && 'version' in stored && 'padding' in stored) {
    const { version, padding } = stored
    if (typeof version === 'number' && typeof padding === 'string') return { version, padding }
  }
  throw new Error('Expected a version and padding')
}
