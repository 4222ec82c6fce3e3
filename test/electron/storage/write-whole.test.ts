import { join } from 'node:path'
import { expect, it } from 'vitest'
import { diskSpace } from '../../../electron/host/storage/disk-space.ts'
import { nodeFiles } from '../../../electron/host/storage/node-files.ts'
import { makeDirectories, writeAside, writeWhole } from '../../../electron/host/storage/write-whole.ts'
import { SimFiles } from '../../kit/sim-files.ts'
import { temporaryFolder } from '../../kit/temporary-folder.ts'

const never = () => Promise.resolve()

it('[ST19] a whole file replaces the one before and leaves nothing else behind', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'report.md')
  await writeWhole(nodeFiles, path, Buffer.from('first'))
  await writeWhole(nodeFiles, path, Buffer.from('second'))
  expect((await nodeFiles.read(path))?.toString()).toBe('second')
  expect(await nodeFiles.list(folder)).toEqual(['report.md'])
})

it('[ST19] a full disk leaves the old file whole, names the new one, and leaves nothing else behind', async () => {
  const disk = new SimFiles()
  disk.seed('/report.md', 'the old report')
  disk.capacity = 40
  const failed = writeWhole(disk.files(), '/report.md', Buffer.alloc(500, 'x'))
  await expect(failed).rejects.toMatchObject({ reason: 'disk-full', file: '/report.md' })
  expect(disk.peek('/report.md')?.toString()).toBe('the old report')
  expect(disk.names('/')).toEqual(['report.md'])
})

it('[ST19] a disk that takes fewer bytes than it says is caught by reading back', async () => {
  const disk = new SimFiles()
  disk.seed('/report.md', 'the old report')
  const files = disk.files()
  const lying = {
    ...files,
    create: async (path: string) => {
      const file = await files.create(path)
      return { ...file, write: async (bytes: Uint8Array) => (await file.write(bytes.subarray(0, 3), 0), bytes.length) }
    },
  }
  await expect(writeWhole(lying, '/report.md', Buffer.from('the new report'))).rejects.toMatchObject({ reason: 'disk-full' })
  expect(disk.peek('/report.md')?.toString()).toBe('the old report')
  expect(disk.names('/')).toEqual(['report.md'])
})

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['ENOENT', 'no-such-folder'],
  ['ENOTDIR', 'no-such-folder'],
  ['EACCES', 'no-permission'],
  ['EMFILE', 'unknown'],
])('[ST19] an export that fails with %s is reported as %s', async (code, reason) => {
  const disk = new SimFiles()
  disk.faults = (operation) => (operation === 'create' ? { code } : undefined)
  const failed = writeWhole(disk.files(), '/report.md', Buffer.from('x'), never)
  await expect(failed).rejects.toMatchObject({ reason, file: '/report.md' })
})

it('[ST19] a missing folder is reported on the real disk too', async () => {
  const path = join(await temporaryFolder(), 'none', 'report.md')
  await expect(writeWhole(nodeFiles, path, Buffer.from('x'))).rejects.toMatchObject({ reason: 'no-such-folder', file: path })
})

it('[ST19] a target held by another program for more than ten seconds is given up, and its content stays', async () => {
  const disk = new SimFiles()
  disk.seed('/report.md', 'the old report')
  disk.faults = (operation) => (operation === 'rename' ? { code: 'EBUSY' } : undefined)
  let waited = 0
  const wait = async (milliseconds: number) => void (waited += milliseconds)
  await expect(writeWhole(disk.files(), '/report.md', Buffer.from('x'), wait)).rejects.toMatchObject({ reason: 'no-permission' })
  expect(waited).toBeGreaterThanOrEqual(10_000)
  expect(waited).toBeLessThan(11_100)
  expect(disk.names('/')).toEqual(['report.md'])
})

it('[ST19] two files written to one name at once are never mixed', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'report.md')
  const contents = Array.from({ length: 20 }, (_, n) => Buffer.alloc(20_000 + n, String(n % 10)))
  await Promise.all(contents.map((bytes) => writeWhole(nodeFiles, path, bytes)))
  const found = await nodeFiles.read(path)
  expect(contents.some((bytes) => found?.equals(bytes))).toBe(true)
  expect(await nodeFiles.list(folder)).toEqual(['report.md'])
})

it('[ST5] copies made in the same moment never share a name', async () => {
  const disk = new SimFiles()
  const files = disk.files()
  const paths = await Promise.all(['a', 'b', 'c'].map((text) => writeAside(files, '/events.torn-1', '.bin', Buffer.from(text))))
  expect(paths.toSorted()).toEqual(['/events.torn-1-1.bin', '/events.torn-1-2.bin', '/events.torn-1-3.bin'])
  expect(paths.map((path) => disk.peek(path)?.toString())).toEqual(['a', 'b', 'c'])
})

it('[ST1] folders are made with all that is missing above them and cannot vanish any more', async () => {
  const disk = new SimFiles()
  const files = disk.files()
  await files.makeDirectory('/made')
  await makeDirectories(files, '/made/sessions/one')
  disk.restart('forgets')
  expect(await disk.files().list('/made/sessions')).toEqual(['one'])
})

it.each([
  [49_999_999, 'too-little'],
  [50_000_000, 'low'],
  [499_999_999, 'low'],
  [500_000_000, 'enough'],
])('[ST20] a disk with %i bytes left has %s', async (free, space) => {
  const disk = new SimFiles()
  disk.capacity = free
  expect((await diskSpace(disk.files(), '/')).space).toBe(space)
})
