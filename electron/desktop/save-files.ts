import { open, readFile, stat, unlink } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { DesktopAnswers, DesktopRequest, SaveRefusal } from '../../shared/contract/desktop.ts'

/** The largest file that is opened for import, in bytes. */
const LARGEST_IMPORT = 200 * 1024 * 1024

const REFUSALS: Readonly<Record<string, SaveRefusal>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Why a file was not written, from what the system said. */
export function refusalOf(error: unknown): SaveRefusal {
  return REFUSALS[codeOf(error) ?? ''] ?? 'not-written'
}

/** The name itself, then the same with a number: what is in the folder already is never overwritten. */
function* namesFor(name: string): Generator<string> {
  yield name
  const { name: stem, ext } = parse(name)
  for (let count = 2; count < 1000; count += 1) yield `${stem} (${count})${ext}`
}

/** Writes one new file whole and synced, under the first free name; leaves nothing behind when that fails. */
async function writeNew(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  for (const free of namesFor(name)) {
    const path = join(folder, free)
    try {
      const handle = await open(path, 'wx')
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } catch (error) {
        await handle.close()
        await unlink(path)
        throw error
      }
      await handle.close()
      return free
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
  throw new Error(`Expected a free name for ${name} in the folder`)
}

/** Writes files into a folder that the person chose; stops at the first that fails, and names it. */
export async function saveFiles(
  folder: string,
  files: DesktopRequest<'saveFiles'>['files'],
): Promise<DesktopAnswers['saveFiles']> {
  const names: string[] = []
  for (const { name, bytes } of files) {
    try {
      names.push(await writeNew(folder, name, bytes))
    } catch (error) {
      return { ok: false, refusal: refusalOf(error), file: name, names }
    }
  }
  return { ok: true, names }
}

/** Reads a file that the person chose, unless it is larger than anything we would import. */
export async function readChosen(path: string): Promise<Exclude<DesktopAnswers['openFile'], null>> {
  const { base } = parse(path)
  try {
    const { size } = await stat(path)
    if (size > LARGEST_IMPORT) return { ok: false, refusal: 'too-large', file: base }
    return { ok: true, name: base, bytes: new Uint8Array(await readFile(path)) }
  } catch (error) {
    console.error(`Expected to read ${path}:`, error)
    return { ok: false, refusal: 'not-read', file: base }
  }
}
