import { createHash } from 'node:crypto'
import { type FileHandle, open, realpath } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { codeOf } from './storage-failure.ts'

/** Who holds a session open, as far as its LOCK file can tell. */
export type LockOwner = Readonly<{ pid: number; host: string; startedAt: number }>

/** The right to write, or why not. An owner whose name could not be read is null. */
export type SessionLock =
  | Readonly<{ readOnly: false; release: () => Promise<void> }>
  | Readonly<{ readOnly: true; reason: 'owned'; owner: LockOwner | null }>
  | Readonly<{ readOnly: true; reason: 'folder-read-only' | 'no-lock'; owner: null }>

/** A lock that the system frees by itself when its holder dies; null if another holds it. */
export type Grip = (on: { file: FileHandle; directory: string }) => Promise<Held | null>
type Held = Readonly<{ letGo: () => Promise<void> }>

/** Windows lets nobody read a locked range, so the one locked byte lies far behind the owner's name. */
const LOCKED_BYTE = 1 << 30

/**
 * Takes the one right to write a session; it ends with `release` or with the process, however that ends.
 *
 * The kernel's file lock does it. Where its native module cannot load, a socket name does (Linux: abstract, Windows: a
 * pipe), which the system also frees with its owner, but which only programs that use the same of the two respect.
 * Where there is neither, the session opens read-only: one writer too many loses work, one too few does not.
 */
export async function lockSession(
  directory: string,
  owner: LockOwner,
  grips: readonly Grip[] = [kernelGrip, socketGrip],
): Promise<SessionLock> {
  const file = await openLockFile(directory)
  if (file === null) return { readOnly: true, reason: 'folder-read-only', owner: null }
  try {
    const held = await firstThatWorks(grips, { file, directory: await realpath(directory) })
    if (typeof held !== 'string') {
      await file.truncate(0)
      await file.write(JSON.stringify(owner))
      return { readOnly: false, release: () => released(held, file) }
    }
    const readOnly = held === 'owned' ? { reason: held, owner: await readOwner(file) } : { reason: held, owner: null }
    await file.close()
    return { readOnly: true, ...readOnly }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** The kernel's lock on one byte of the LOCK file; throws where the native module cannot load. */
export const kernelGrip: Grip = async ({ file }) => {
  const { tryLock, unlock } = await import('fs-native-extensions')
  if (!tryLock(file.fd, LOCKED_BYTE, 1)) return null
  return { letGo: async () => unlock(file.fd, LOCKED_BYTE, 1) }
}

/** A socket name that only one process at a time can listen on; throws where the platform has no such names. */
export const socketGrip: Grip = ({ directory }) => {
  const name = `stagecraft-${createHash('sha256').update(directory).digest('hex').slice(0, 32)}`
  const paths: Partial<Record<NodeJS.Platform, string>> = { linux: `\0${name}`, win32: `\\\\.\\pipe\\${name}` }
  const path = paths[process.platform]
  if (path === undefined) throw new Error(`Expected socket names that end with their process, but ${process.platform} has none`)
  const server = createServer((socket) => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (codeOf(error) === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen({ path }, () => {
      server.unref()
      resolve({ letGo: () => new Promise<void>((closed) => server.close(() => closed())) })
    })
  })
}

async function released(held: Held, file: FileHandle): Promise<void> {
  await held.letGo()
  await file.close()
}

async function openLockFile(directory: string): Promise<FileHandle | null> {
  try {
    return await open(join(directory, 'LOCK'), 'a+')
  } catch (error) {
    if (['EROFS', 'EACCES', 'EPERM'].includes(codeOf(error) ?? '')) return null
    throw error
  }
}

/** A grip that throws cannot work on this machine, which is for the next one to make good; with none left, nobody writes. */
async function firstThatWorks(grips: readonly Grip[], on: Parameters<Grip>[0]): Promise<Held | 'owned' | 'no-lock'> {
  for (const grip of grips) {
    try {
      return (await grip(on)) ?? 'owned'
    } catch {
      continue
    }
  }
  return 'no-lock'
}

async function readOwner(file: FileHandle): Promise<LockOwner | null> {
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1_000), 0, 1_000, 0)
    const { pid, host, startedAt } = JSON.parse(buffer.toString('utf8', 0, bytesRead))
    return typeof pid === 'number' && typeof host === 'string' && typeof startedAt === 'number' ? { pid, host, startedAt } : null
  } catch {
    return null
  }
}
