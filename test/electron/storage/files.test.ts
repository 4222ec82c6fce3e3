import { describe, expect, it } from 'vitest'
import { nodeFiles } from '../../../electron/host/storage/node-files.ts'
import { filesContract } from '../../contracts/files-contract.ts'
import { SimFiles } from '../../kit/sim-files.ts'
import { temporaryFolder } from '../../kit/temporary-folder.ts'

describe('the real disk', () => {
  filesContract(async () => ({ files: nodeFiles, root: await temporaryFolder() }))
})

describe('the simulated disk', () => {
  filesContract(async () => {
    const files = new SimFiles().files()
    await files.makeDirectory('/root')
    return { files, root: '/root' }
  })

  it('[ST1] the simulated disk forgets what was not synced: content, names, and whole folders', async () => {
    const disk = new SimFiles()
    const files = disk.files()
    await files.makeDirectory('/kept')
    await files.syncDirectory('/')
    const file = await files.create('/kept/named')
    await file.write(Buffer.from('abc'), 0)
    await file.datasync()
    await files.syncDirectory('/kept')
    await file.write(Buffer.from('def'), 3)
    await files.create('/kept/unnamed')
    await files.makeDirectory('/lost')
    disk.restart('forgets')
    expect(disk.names('/')).toEqual(['kept'])
    expect(disk.names('/kept')).toEqual(['named'])
    expect(disk.peek('/kept/named')?.toString()).toBe('abc')
  })

  it('[ST1] on the simulated disk a failed sync is final, and a cut that was only datasynced may come back', async () => {
    const disk = new SimFiles()
    disk.seed('/a', 'abcdef')
    disk.seed('/b', 'abcdef')
    const files = disk.files()
    const [failed, cut] = [await files.open('/a'), await files.open('/b')]
    await failed.write(Buffer.from('X'), 0)
    disk.faults = (operation) => (operation === 'sync' ? { code: 'EIO' } : undefined)
    await expect(failed.sync()).rejects.toMatchObject({ code: 'EIO' })
    disk.faults = () => undefined
    await failed.sync()
    await cut.truncate(2)
    await cut.datasync()
    expect(disk.peek('/a')?.toString()).toBe('Xbcdef')
    expect(disk.peek('/b')?.toString()).toBe('ab')
    disk.restart('forgets')
    expect(disk.peek('/a')?.toString()).toBe('abcdef')
    expect(disk.peek('/b')?.toString()).toBe('abcdef')
  })

  it('[ST1] the simulated disk fills up with a short write, and can be read-only', async () => {
    const disk = new SimFiles()
    disk.capacity = 4
    const file = await disk.files().create('/a')
    expect(await file.write(Buffer.from('abcdef'), 0)).toBe(4)
    await expect(file.write(Buffer.from('ef'), 4)).rejects.toMatchObject({ code: 'ENOSPC' })
    disk.isReadOnly = true
    await expect(disk.files().create('/b')).rejects.toMatchObject({ code: 'EROFS' })
    await expect(disk.files().open('/a')).rejects.toMatchObject({ code: 'EROFS' })
  })

  it('[ST1] a program on the simulated disk that died never hears of it again', async () => {
    const disk = new SimFiles()
    const files = disk.files()
    const died = disk.dieAfter(1)
    await files.create('/a')
    let answered = false
    void files.create('/b').then(() => (answered = true))
    await died
    disk.restart(null)
    await disk.files().stat('/b')
    expect(answered).toBe(false)
    expect(disk.names('/')).toEqual(['a'])
  })
})
