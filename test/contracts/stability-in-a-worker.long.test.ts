import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { worksInWorker } from '../../electron/host/stability/worker-works.ts'
import { DEFAULT_SETTINGS } from '../../shared/verdict/settings.ts'
import { stabilityOf } from '../../shared/verdict/stability.ts'
import { builtChild } from '../kit/built-child.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'
import { board, note } from '../shared/verdict/boards.ts'
import { stabilityContract } from './stability-contract.ts'

let program = ''
beforeAll(async () => {
  const child = await builtChild('works-out-stability')
  program = child.program
  return child.remove
})

const failsTheTest = (error: unknown): void => {
  throw error
}

stabilityContract('in a worker', () => worksInWorker({ file: program, onBug: failsTheTest }))

describe('a worker that is no good', () => {
  const some = board(note(), note({ lens: 'B', by: 'bo' }))

  it.each([
    ['is not there', null],
    ['throws as it starts', 'throw new Error("no good")'],
    ['dies over its first board', 'require("node:worker_threads").parentPort.on("message", () => { throw new Error("no good") })'],
    ['ends of itself', ''],
  ])('[HO481] that %s is reported once, and this thread does its work, what was under way too', async (_what, text) => {
    const file = join(await temporaryFolder(), 'worker.cjs')
    if (text !== null) await writeFile(file, text)
    const bugs: unknown[] = []
    const works = worksInWorker({ file, onBug: (error) => bugs.push(error) })
    onTestFinished(() => works.close())
    const expected = stabilityOf(some, DEFAULT_SETTINGS)
    expect(await Promise.all([works.workOut(some, DEFAULT_SETTINGS), works.workOut(some, DEFAULT_SETTINGS)])).toEqual([expected, expected])
    expect(await works.workOut(some, DEFAULT_SETTINGS)).toEqual(expected)
    expect(bugs).toEqual([expect.any(Error)])
  })
})
