/** What can be known of a file without reading it; two stats with the same identity speak of the same file on the disk. */
export type FileStat = Readonly<{ size: number; identity: string }>

/** A file open for writing at positions of our choice; nothing is on the disk for good before a sync resolves. */
export type WritableFile = {
  /** Resolves to the number of bytes written, which may be fewer than asked: a disk that fills up does not always throw. */
  readonly write: (bytes: Uint8Array, position: number) => Promise<number>
  /** Content and growth are on the disk; a truncation before it may not be, that takes `sync`. */
  readonly datasync: () => Promise<void>
  readonly sync: () => Promise<void>
  readonly truncate: (size: number) => Promise<void>
  readonly stat: () => Promise<FileStat>
  readonly close: () => Promise<void>
}

/** The disk, as narrow as storage needs it, so that a simulated one can forget what was not synced. */
export type Files = {
  /** Makes and opens a file that must not be there yet (EEXIST otherwise). */
  readonly create: (path: string) => Promise<WritableFile>
  /** Opens a file that must be there (ENOENT otherwise). */
  readonly open: (path: string) => Promise<WritableFile>
  /** The whole content, or null where there is no such file. */
  readonly read: (path: string) => Promise<Buffer | null>
  /** Null where there is nothing of that name. */
  readonly stat: (path: string) => Promise<FileStat | null>
  /** The names in a folder, sorted, or null where there is no such folder. */
  readonly list: (directory: string) => Promise<readonly string[] | null>
  /** Makes one folder in a folder that exists; false if it was there already. */
  readonly makeDirectory: (path: string) => Promise<boolean>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  /** The names in a folder are on the disk, as far as the platform can promise that. */
  readonly syncDirectory: (path: string) => Promise<void>
  /** Bytes that this user may still write on the disk that holds the folder. */
  readonly freeBytes: (directory: string) => Promise<number>
}
