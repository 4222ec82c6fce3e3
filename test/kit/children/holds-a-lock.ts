import { writeSync } from 'node:fs'
import { kernelGrip, lockSession, socketGrip } from '../../../electron/host/storage/session-lock.ts'

/** Takes the lock of the folder named, by the mechanism named, prints whether it has it, and stays until it is killed. */
async function main(directory: string, mechanism: string): Promise<void> {
  const grip = mechanism === 'kernel' ? kernelGrip : socketGrip
  const lock = await lockSession(directory, { pid: process.pid, host: 'child', startedAt: 7 }, [grip])
  writeSync(1, `${JSON.stringify(lock)}\n`)
  setInterval(() => lock, 1_000)
}

await main(process.argv[2] ?? '.', process.argv[3] ?? 'kernel')
