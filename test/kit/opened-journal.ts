import { onTestFinished } from 'vitest'
import type { Files } from '../../electron/host/storage/files.ts'
import { type JournalOpening, type JournalSeams, openJournal } from '../../electron/host/storage/journal.ts'

type OpenJournal = Extract<JournalOpening, { status: 'open' }>

/** A journal that must open for writing: anything else fails the test. Closed with it. */
export async function opened(files: Files, directory: string, seams: JournalSeams): Promise<OpenJournal> {
  const opening = await openJournal(files, directory, seams)
  if (opening.status !== 'open') throw new Error(`Expected the journal in ${directory} to open, but it is ${opening.status}`)
  onTestFinished(() => opening.journal.close())
  return opening
}
