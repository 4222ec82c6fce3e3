export type WriteFailureReason = 'disk-full' | 'read-only' | 'no-such-folder' | 'no-permission' | 'unknown'

/** A file could not be written; carries what the user needs to hear: why, and which file. */
export class StorageFailure extends Error {
  readonly reason: WriteFailureReason
  readonly file: string

  constructor(file: string, cause: unknown) {
    super(`Expected to write ${file}, but ${messageOf(cause)}`, { cause })
    this.name = 'StorageFailure'
    this.reason = reasonOf(cause)
    this.file = file
  }
}

/** The system's name of an error, such as ENOSPC; undefined for anything that is not a system error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Makes the error of a disk that took fewer bytes than it was given without saying why. */
export function shortWrite(written: number, wanted: number): Error {
  return Object.assign(new Error(`the disk took ${written} of ${wanted} bytes`), { code: 'ENOSPC' })
}

/** The reason a person can act on, from the system's error. */
export function reasonOf(error: unknown): WriteFailureReason {
  if (error instanceof StorageFailure) return error.reason
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'disk-full'
    case 'EROFS':
      return 'read-only'
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no-such-folder'
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return 'no-permission'
    default:
      return 'unknown'
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
