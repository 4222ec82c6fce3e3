import { writeSync } from 'node:fs'
import { journalHeader } from '../../../electron/host/storage/journal-header.ts'
import { createJournal, openJournal } from '../../../electron/host/storage/journal.ts'
import { nodeFiles } from '../../../electron/host/storage/node-files.ts'
import { lockSession } from '../../../electron/host/storage/session-lock.ts'
import { makeDirectories } from '../../../electron/host/storage/write-whole.ts'

/**
 * Opens the session in the folder named and lets eight writers append changes of one to three facts, for ever.
 *
 * Prints `<writer> <number>` for each change that was acknowledged, in a call that has happened before anything else does.
 */
async function main(directory: string): Promise<void> {
  await makeDirectories(nodeFiles, directory)
  const lock = await lockSession(directory, { pid: process.pid, host: 'test', startedAt: Date.now() })
  const opening = await openJournal(nodeFiles, directory, { now: Date.now })
  const { journal, facts } =
    opening.status === 'open'
      ? opening
      : { journal: await createJournal(nodeFiles, directory, { header: journalHeader('0.1.0', 'killed') }), facts: [] }
  writeSync(1, `${opening.status} ${lock.readOnly ? 'locked-out' : 'locked'}\n`)
  const numbers = Array.from({ length: 8 }, (_, writer) => facts.filter((fact) => isOf(fact, writer)).length)
  await Promise.all(
    numbers.map(async (start, writer) => {
      for (let number = start; ; number += 1) {
        const length = 1 + ((writer + number) % 3)
        await journal.append(Array.from({ length }, (_, part) => ({ writer, number, part, of: length })))
        writeSync(1, `${writer} ${number}\n`)
      }
    }),
  )
}

/** Counts the changes of a writer by their first facts. */
function isOf(fact: unknown, writer: number): boolean {
  if (typeof fact !== 'object' || fact === null || !('writer' in fact) || !('part' in fact)) return false
  return fact.writer === writer && fact.part === 0
}

await main(process.argv[2] ?? '.')
