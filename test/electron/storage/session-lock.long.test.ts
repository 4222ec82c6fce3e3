import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type Grip, kernelGrip, lockSession, socketGrip } from '../../../electron/host/storage/session-lock.ts'
import { builtChild } from '../../kit/built-child.ts'
import { temporaryFolder } from '../../kit/temporary-folder.ts'

const me = { pid: process.pid, host: 'test', startedAt: 1 }
const broken: Grip = () => Promise.reject(new Error('the native module does not load'))

let program: string
beforeAll(async () => {
  const child = await builtChild('holds-a-lock')
  program = child.program
  return child.remove
})

async function held(directory: string, mechanism: string) {
  const child = spawn(process.execPath, [program, directory, mechanism], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => ended(child))
  const [printed] = await once(child.stdout, 'data')
  return { child, lock: JSON.parse(String(printed)) }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'exit')
  child.kill('SIGKILL')
  await closed
}

describe.each([
  ['kernel', kernelGrip],
  ['socket', socketGrip],
])('by the %s', (mechanism, grip) => {
  it('[ST17] the first opener writes, the second reads and is told who writes, until the first lets go', async () => {
    const directory = await temporaryFolder()
    const first = await lockSession(directory, me, [grip])
    expect(first.readOnly).toBe(false)
    const second = await lockSession(directory, { ...me, host: 'second' }, [grip])
    expect(second).toEqual({ readOnly: true, reason: 'owned', owner: me })
    if (!first.readOnly) await first.release()
    const third = await lockSession(directory, { ...me, host: 'third' }, [grip])
    expect(third.readOnly).toBe(false)
    if (!third.readOnly) await third.release()
  })

  it('[ST17] another process is kept out, and takes over as soon as the owner is killed', async () => {
    const directory = await temporaryFolder()
    const { child, lock } = await held(directory, mechanism)
    expect(lock).toEqual({ readOnly: false })
    const owner = { pid: child.pid, host: 'child', startedAt: 7 }
    expect(await lockSession(directory, me, [grip])).toEqual({ readOnly: true, reason: 'owned', owner })
    await ended(child)
    const mine = await lockSession(directory, me, [grip])
    expect(mine.readOnly).toBe(false)
    const loser = await held(directory, mechanism)
    expect(loser.lock).toEqual({ readOnly: true, reason: 'owned', owner: me })
    if (!mine.readOnly) await mine.release()
  })
})

it('[ST17] six programs that start at once make one writer and five readers', async () => {
  const directory = await temporaryFolder()
  const locks = await Promise.all(Array.from({ length: 6 }, () => held(directory, 'kernel')))
  expect(locks.filter(({ lock }) => !lock.readOnly)).toHaveLength(1)
})

it('[ST17] a mechanism that does not work here makes way for the next; with none, nobody writes', async () => {
  const directory = await temporaryFolder()
  const first = await lockSession(directory, me, [broken, socketGrip])
  expect(first.readOnly).toBe(false)
  expect(await lockSession(directory, me, [broken, socketGrip])).toMatchObject({ readOnly: true, reason: 'owned' })
  expect(await lockSession(directory, me, [broken])).toEqual({ readOnly: true, reason: 'no-lock', owner: null })
  if (!first.readOnly) await first.release()
})

it.skipIf(process.platform !== 'linux')('[ST17] in a folder where nobody may write, everybody reads', async () => {
  expect(await lockSession('/sys', me)).toEqual({ readOnly: true, reason: 'folder-read-only', owner: null })
})

it('[ST17] a LOCK file left behind, whatever it holds, stops nobody', async () => {
  const directory = await temporaryFolder()
  await writeFile(join(directory, 'LOCK'), '{"pid":')
  const first = await lockSession(directory, me)
  expect(first.readOnly).toBe(false)
  await writeFile(join(directory, 'LOCK'), 'null')
  expect(await lockSession(directory, me)).toEqual({ readOnly: true, reason: 'owned', owner: null })
  if (!first.readOnly) await first.release()
})
