import { Low } from 'lowdb'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DurableFile, type FileDamage } from '../../../electron/host/storage/durable-file.ts'
import type { Files } from '../../../electron/host/storage/files.ts'
import { nodeFiles } from '../../../electron/host/storage/node-files.ts'
import { damaged } from '../../kit/damage.ts'
import { ManualWait } from '../../kit/manual-wait.ts'
import { SeededRandom } from '../../kit/seeded-random.ts'
import { SimFiles } from '../../kit/sim-files.ts'
import { temporaryFolder } from '../../kit/temporary-folder.ts'

type Preferences = Readonly<{ language: string; list: readonly number[] }>

const PATH = '/library/preferences.json'

function parse(stored: unknown): Preferences {
  if (typeof stored === 'object' && stored !== null && 'language' in stored && 'list' in stored) {
    const { language, list } = stored
    if (typeof language === 'string' && Array.isArray(list)) return { language, list: list.map(Number) }
  }
  throw new Error('Expected a language and a list')
}

function durable(files: Files, path = PATH) {
  const damages: FileDamage[] = []
  const time = new ManualWait()
  const seams = { parse, now: () => 5, onDamage: (damage: FileDamage) => void damages.push(damage), wait: time.wait }
  return { file: new DurableFile(files, path, seams), damages, time }
}

function disk(): SimFiles {
  const simulated = new SimFiles()
  simulated.seed('/library/other', '')
  return simulated
}

const preferences = (language: string): Preferences => ({ language, list: [1, 2] })
const text = (language: string) => JSON.stringify(preferences(language), null, 2)

it('[ST15] lowdb reads and writes through it on the real disk, twenty writes at once and the last one wins', async () => {
  const path = join(await temporaryFolder(), 'preferences.json')
  const low = new Low(durable(nodeFiles, path).file, preferences('en'))
  await low.read()
  expect(low.data).toEqual(preferences('en'))
  await Promise.all(Array.from({ length: 20 }, (_, n) => low.update((data) => Object.assign(data, { list: [n] }))))
  const again = durable(nodeFiles, path)
  expect(await again.file.read()).toEqual({ language: 'en', list: [19] })
  expect(await nodeFiles.list(join(path, '..'))).toEqual(['preferences.json', 'preferences.json.bak'])
  expect(again.damages).toEqual([])
})

it('[ST15] a file that is not there reads as nothing, and the content of the write before is kept beside the file', async () => {
  const simulated = disk()
  const { file } = durable(simulated.files())
  expect(await file.read()).toBeNull()
  await file.write(preferences('en'))
  await file.write(preferences('nl'))
  expect(await file.read()).toEqual(preferences('nl'))
  expect(simulated.peek(PATH)?.toString()).toBe(text('nl'))
  expect(simulated.peek(`${PATH}.bak`)?.toString()).toBe(text('en'))
})

it.each(['', 'null', '0', '"a"', '[]', '{}', '{"language":"en"', `\uFEFF${text('en')}`, '\0\0', '{"language":1,"list":[]}'])(
  '[ST18] a file that holds %j is kept as it is under another name, and the write before stands in',
  async (content) => {
    const simulated = disk()
    const { file, damages } = durable(simulated.files())
    await file.write(preferences('en'))
    await file.write(preferences('nl'))
    simulated.seed(PATH, content)
    expect(await file.read()).toEqual(preferences('en'))
    expect(damages).toEqual([{ file: PATH, keptAs: `${PATH}.corrupt-5-1`, restored: true }])
    expect(simulated.peek(`${PATH}.corrupt-5-1`)?.toString()).toBe(content)
    expect(await file.read()).toEqual(preferences('en'))
    expect(damages).toHaveLength(1)
  },
)

it('[ST18] with nothing to stand in the program starts anew, and the damaged file is still kept', async () => {
  const simulated = disk()
  const { file, damages } = durable(simulated.files())
  simulated.seed(PATH, 'not ours')
  expect(await file.read()).toBeNull()
  expect(damages).toEqual([{ file: PATH, keptAs: `${PATH}.corrupt-5-1`, restored: false }])
  expect(simulated.peek(PATH)).toBeNull()
  await file.write(preferences('en'))
  expect(simulated.peek(`${PATH}.corrupt-5-1`)?.toString()).toBe('not ours')
})

it('[ST18] a damaged file is never written over before it is kept, nor does it become the copy that stands in', async () => {
  const simulated = disk()
  const { file, damages } = durable(simulated.files())
  await file.write(preferences('en'))
  await file.write(preferences('nl'))
  simulated.seed(PATH, 'damaged')
  await file.write(preferences('de'))
  expect(simulated.peek(`${PATH}.corrupt-5-1`)?.toString()).toBe('damaged')
  expect(simulated.peek(`${PATH}.bak`)?.toString()).toBe(text('en'))
  expect(await file.read()).toEqual(preferences('de'))
  expect(damages).toHaveLength(1)
})

it('[ST18] of 300 damaged files each is read as one of the last two contents or kept aside', async () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const simulated = disk()
    const { file, damages } = durable(simulated.files())
    await file.write(preferences('en'))
    await file.write(preferences('nl'))
    const { bytes, kind } = damaged(Buffer.from(text('nl')), new SeededRandom(seed))
    simulated.seed(PATH, bytes)
    const read = await file.read()
    const kept = damages.map(({ keptAs }) => simulated.peek(keptAs)?.toString('hex'))
    const isUnderstood = kept.length === 0
    const expected = isUnderstood
      ? { kept: [], read: parse(JSON.parse(bytes.toString())) }
      : { kept: [bytes.toString('hex')], read: preferences('en') }
    expect({ kept, read }, `seed ${seed}, ${kind}`).toEqual(expected)
  }
})

it.each([
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EIO', 'unknown'],
])('[ST15] a write that fails with %s says so, names the file, and leaves the old content and no trace', async (code, reason) => {
  for (const operation of ['create', 'write', 'sync', 'rename'] as const) {
    const simulated = disk()
    const { file } = durable(simulated.files())
    await file.write(preferences('en'))
    simulated.faults = (asked, path) => (asked === operation && !path.includes('.bak') ? { code } : undefined)
    await expect(file.write(preferences('nl'))).rejects.toMatchObject({ reason, file: PATH })
    simulated.faults = () => undefined
    expect(await file.read()).toEqual(preferences('en'))
    expect(simulated.names('/library').filter((name) => name.endsWith('.tmp'))).toEqual([])
    await file.write(preferences('nl'))
    expect(await file.read()).toEqual(preferences('nl'))
  }
})

it('[ST15] a file that another program holds is waited for, up to ten seconds', async () => {
  const simulated = disk()
  const { file, time } = durable(simulated.files())
  for (const code of ['EPERM', 'EBUSY', 'EACCES']) {
    let refusals = 4
    simulated.faults = (operation) => (operation === 'rename' && (refusals -= 1) >= 0 ? { code } : undefined)
    const written = file.write(preferences(code))
    for (const pause of [10, 20, 40, 80]) {
      await time.asked(pause)
      await time.pass()
    }
    simulated.faults = () => undefined
    await written
    expect(await file.read()).toEqual(preferences(code))
  }
})
