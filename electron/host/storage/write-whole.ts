import { dirname } from 'node:path'
import type { Files, WritableFile } from './files.ts'
import { codeOf, shortWrite, StorageFailure } from './storage-failure.ts'

/** Resolves after so many milliseconds; injected so that tests need not wait. */
export type Wait = (milliseconds: number) => Promise<void>

export const realWait: Wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Virus scanners and cloud folders hold a file for seconds at most; after ten of them we say so instead. */
const RENAME_PATIENCE_MS = 10_000
const HELD_BY_ANOTHER_PROGRAM = ['EPERM', 'EACCES', 'EBUSY']

/** Puts these bytes at the path, wholly and for good, or rejects with a StorageFailure and leaves what was there untouched. */
export async function writeWhole(files: Files, path: string, bytes: Uint8Array, wait: Wait = realWait): Promise<void> {
  let temporary: string | null = null
  try {
    const made = await createNumbered(files, (attempt) => `${path}.${process.pid}-${attempt}.tmp`)
    temporary = made.path
    await fill(made.file, bytes)
    await readBack(files, temporary, bytes)
    const from = temporary
    await patiently(() => files.rename(from, path), wait)
    temporary = null
    await files.syncDirectory(dirname(path))
  } catch (error) {
    if (temporary !== null) await removeQuietly(files, temporary)
    throw new StorageFailure(path, error)
  }
}

/** Keeps these bytes under a name that nobody used before, `<stem>-1<extension>` and so on; resolves to that path once synced. */
export async function writeAside(files: Files, stem: string, extension: string, bytes: Uint8Array): Promise<string> {
  const { path, file } = await createNumbered(files, (attempt) => `${stem}-${attempt}${extension}`)
  try {
    await fill(file, bytes)
    await files.syncDirectory(dirname(path))
    return path
  } catch (error) {
    await removeQuietly(files, path)
    throw new StorageFailure(path, error)
  }
}

/** Makes a folder and every missing one above it, or rejects with a StorageFailure. None of them can vanish any more, whoever made them. */
export async function makeDirectories(files: Files, path: string): Promise<void> {
  try {
    if ((await files.stat(path)) === null) {
      await makeDirectories(files, dirname(path))
      await files.makeDirectory(path)
    }
    await syncAbove(files, path)
  } catch (error) {
    throw error instanceof StorageFailure ? error : new StorageFailure(path, error)
  }
}

/** Syncs the name of a file or folder and of every folder above it: an earlier run may have died before it did. */
export async function syncAbove(files: Files, path: string): Promise<void> {
  for (let [name, parent] = [path, dirname(path)]; name !== parent; [name, parent] = [parent, dirname(parent)]) {
    try {
      await files.syncDirectory(parent)
    } catch (error) {
      // A folder high up that we may not even look into was not made by us.
      if (codeOf(error) !== 'EACCES' && codeOf(error) !== 'EPERM') throw error
    }
  }
}

/** Writes all of the bytes at the position, however many calls the disk needs; rejects if it stops taking them. */
export async function writeAll(file: WritableFile, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const taken = await file.write(bytes.subarray(written), position + written)
    if (taken === 0) throw shortWrite(written, bytes.length)
    written += taken
  }
}

async function createNumbered(files: Files, name: (attempt: number) => string): Promise<{ path: string; file: WritableFile }> {
  for (let attempt = 1; ; attempt += 1) {
    const path = name(attempt)
    try {
      return { path, file: await files.create(path) }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw new StorageFailure(path, error)
    }
  }
}

async function fill(file: WritableFile, bytes: Uint8Array): Promise<void> {
  try {
    await writeAll(file, bytes, 0)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function readBack(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const stored = await files.read(path)
  if (stored === null || !stored.equals(bytes)) throw shortWrite(stored?.length ?? 0, bytes.length)
}

/** Tries again for ten seconds while another program holds the file. */
export async function patiently(work: () => Promise<void>, wait: Wait): Promise<void> {
  let waited = 0
  for (let pause = 10; ; pause = Math.min(pause * 2, 1_000)) {
    try {
      return await work()
    } catch (error) {
      if (!HELD_BY_ANOTHER_PROGRAM.includes(codeOf(error) ?? '') || waited >= RENAME_PATIENCE_MS) throw error
    }
    await wait(pause)
    waited += pause
  }
}

/** The failure that brought us here matters more than a temporary file that stays behind. */
async function removeQuietly(files: Files, path: string): Promise<void> {
  await files.remove(path).catch(() => undefined)
}
