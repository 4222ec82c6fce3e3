import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Files } from '../../electron/host/storage/files.ts'

/** What every disk must do, the simulated one included, so that a test on it says something about the real one. */
export function filesContract(make: () => Promise<{ readonly files: Files; readonly root: string }>): void {
  it('[ST1] a file can be made once, is written at positions, and reads back whole', async () => {
    const { files, root } = await make()
    const path = join(root, 'a.txt')
    const file = await files.create(path)
    expect(await file.write(Buffer.from('world'), 6)).toBe(5)
    expect(await file.write(Buffer.from('hello,'), 0)).toBe(6)
    await file.datasync()
    await file.sync()
    await file.close()
    expect((await files.read(path))?.toString()).toBe('hello,world')
    await expect(files.create(path)).rejects.toMatchObject({ code: 'EEXIST' })
  })

  it('[ST1] what is missing is null to a reader and an error to a writer', async () => {
    const { files, root } = await make()
    const path = join(root, 'none')
    expect(await files.read(path)).toBeNull()
    expect(await files.stat(path)).toBeNull()
    expect(await files.list(path)).toBeNull()
    await expect(files.open(path)).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(files.remove(path)).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(files.rename(path, join(root, 'other'))).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(files.create(join(path, 'file'))).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(files.makeDirectory(join(path, 'folder'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('[ST1] a hole reads as zeros, a truncated file is shorter, and a truncation can grow it too', async () => {
    const { files, root } = await make()
    const path = join(root, 'b.bin')
    const file = await files.create(path)
    await file.write(Buffer.from('z'), 3)
    expect(await files.read(path)).toEqual(Buffer.from([0, 0, 0, 122]))
    await file.truncate(1)
    expect((await file.stat()).size).toBe(1)
    await file.truncate(2)
    await file.close()
    expect(await files.read(path)).toEqual(Buffer.from([0, 0]))
  })

  it('[ST1] a rename replaces its target, and an open file keeps its identity under any name', async () => {
    const { files, root } = await make()
    const [from, to] = [join(root, 'new'), join(root, 'old')]
    await (await files.create(to)).close()
    const before = await files.stat(to)
    const file = await files.create(from)
    await file.write(Buffer.from('new'), 0)
    await files.rename(from, to)
    expect((await files.stat(to))?.identity).toBe((await file.stat()).identity)
    expect((await files.stat(to))?.identity).not.toBe(before?.identity)
    await file.close()
    await files.syncDirectory(root)
    expect(await files.list(root)).toEqual(['old'])
    await files.remove(to)
    expect(await files.list(root)).toEqual([])
  })

  it('[ST1] a folder is made once, and the names in it are sorted', async () => {
    const { files, root } = await make()
    const folder = join(root, 'folder')
    expect(await files.makeDirectory(folder)).toBe(true)
    expect(await files.makeDirectory(folder)).toBe(false)
    for (const name of ['b', 'a']) await (await files.create(join(folder, name))).close()
    expect(await files.list(folder)).toEqual(['a', 'b'])
    expect(await files.freeBytes(folder)).toBeGreaterThan(0)
  })
}
