import type { Files, WritableFile } from '../../electron/host/storage/files.ts'

/** A way to misuse the disk that loses work when the power goes; a harness that does not notice one proves nothing. */
export type DiskMutant = (files: Files) => Files

export const withoutSync: DiskMutant = (files) => through(files, (file) => ({ ...file, sync: nothing, datasync: nothing }))

export const withoutDirectorySync: DiskMutant = (files) => ({ ...files, syncDirectory: nothing })

/** Says that the content is on the disk some steps before it is. */
export const acknowledgedBeforeSync: DiskMutant = (files) =>
  through(files, (file) => ({
    ...file,
    datasync: async () => void later(() => file.datasync()),
  }))

export const truncateWithoutSync: DiskMutant = (files) =>
  through(files, (file) => {
    let isCut = false
    return {
      ...file,
      truncate: async (size) => {
        await file.truncate(size)
        isCut = true
      },
      sync: async () => {
        if (!isCut) await file.sync()
        isCut = false
      },
    }
  })

/** Gives a new file its final name first and syncs its content afterwards. */
export const renameBeforeSync: DiskMutant = (files) => ({
  ...through(files, (file) => ({ ...file, sync: nothing })),
  rename: async (from, to) => {
    await files.rename(from, to)
    const file = await files.open(to)
    await file.sync()
    await file.close()
  },
})

function through(files: Files, change: (file: WritableFile) => WritableFile): Files {
  return {
    ...files,
    create: async (path) => change(await files.create(path)),
    open: async (path) => change(await files.open(path)),
  }
}

async function nothing(): Promise<void> {}

/** A few turns of the queue are a few operations of the simulated disk. */
async function later(work: () => Promise<void>): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve()
  await work()
}
