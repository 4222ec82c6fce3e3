import type { Files } from './files.ts'

export type DiskSpace = 'enough' | 'low' | 'too-little'

const MEGABYTE = 1_000_000

/** How the disk that holds a folder stands, with what is free in MB: below 50 MB no session should start, below 500 MB the user should know. */
export async function diskSpace(files: Files, directory: string): Promise<Readonly<{ space: DiskSpace; free: number }>> {
  const free = await files.freeBytes(directory)
  const space = free < 50 * MEGABYTE ? 'too-little' : free < 500 * MEGABYTE ? 'low' : 'enough'
  return { space, free: Math.floor(free / MEGABYTE) }
}
