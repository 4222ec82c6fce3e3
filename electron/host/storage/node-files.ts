import * as fs from 'node:fs/promises'
import type { Files, FileStat, WritableFile } from './files.ts'
import { codeOf } from './storage-failure.ts'

/** The real disk. */
export const nodeFiles: Files = {
  create: async (path) => writable(await fs.open(path, 'wx')),
  open: async (path) => writable(await fs.open(path, 'r+')),
  read: (path) => nullIfMissing(fs.readFile(path)),
  stat: (path) => nullIfMissing(statOf(fs.stat(path, { bigint: true }))),
  list: async (directory) => (await nullIfMissing(fs.readdir(directory)))?.sort() ?? null,
  makeDirectory,
  rename: (from, to) => fs.rename(from, to),
  remove: (path) => fs.unlink(path),
  syncDirectory,
  freeBytes: async (directory) => {
    const { bavail, bsize } = await fs.statfs(directory)
    return bavail * bsize
  },
}

function writable(handle: fs.FileHandle): WritableFile {
  return {
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    datasync: () => handle.datasync(),
    sync: () => handle.sync(),
    truncate: (size) => handle.truncate(size),
    stat: () => statOf(handle.stat({ bigint: true })),
    close: () => handle.close(),
  }
}

async function statOf(pending: Promise<{ size: bigint; dev: bigint; ino: bigint }>): Promise<FileStat> {
  const { size, dev, ino } = await pending
  return { size: Number(size), identity: `${dev}:${ino}` }
}

async function nullIfMissing<Answer>(pending: Promise<Answer>): Promise<Answer | null> {
  try {
    return await pending
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

async function makeDirectory(path: string): Promise<boolean> {
  try {
    await fs.mkdir(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await fs.stat(path)).isDirectory()) return false
    throw error
  }
}

/** Disks that cannot sync a folder and say so in this way: some network and user-space file systems. */
const CANNOT_SYNC_A_FOLDER = ['EINVAL', 'ENOTSUP']

/** Windows cannot sync a folder (EPERM); NTFS journals its names by itself. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(path, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!CANNOT_SYNC_A_FOLDER.includes(codeOf(error) ?? '')) throw error
  } finally {
    await handle.close()
  }
}
