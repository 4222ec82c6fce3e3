import type { Files } from './files.ts'

export type DiskSpace = 'enough' | 'low' | 'too-little'

const MEGABYTE = 1_000_000

/** How the disk that holds a folder stands: below 50 MB no session should start, below 500 MB the user should know. */
export async function diskSpace(files: Files, directory: string): Promise<DiskSpace> {
  const free = await files.freeBytes(directory)
  if (free < 50 * MEGABYTE) return 'too-little'
  return free < 500 * MEGABYTE ? 'low' : 'enough'
}
