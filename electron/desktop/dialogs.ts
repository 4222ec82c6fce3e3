import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Dialog, OpenDialogOptions } from 'electron'
import type { Translate } from '../../shared/i18n/catalogue.ts'
import type { Ipc } from './ipc.ts'
import { readChosen, saveFiles } from './save-files.ts'
import type { Windows } from './windows.ts'

/** The files that an import reads, by the endings people know them under. */
const ENDINGS = { session: ['stagecraft', 'json'], evidence: ['csv', 'txt', 'tsv'] } as const

/** Answers the pages' wish to save and to open: the person names the folder or file, the page only what goes in or comes out. */
export function serveDialogs(ipc: Ipc, dialog: Dialog, windows: Windows, say: Translate): void {
  /** The folders chosen since the start, by the token that a page was given for each. */
  const folders = new Map<string, string>()
  const ask = async (options: OpenDialogOptions): Promise<string | undefined> => {
    const window = windows.of('facilitator')
    const asked = window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options)
    const { canceled, filePaths } = await asked
    return canceled ? undefined : filePaths[0]
  }
  ipc.answer('chooseFolder', async () => {
    const path = await ask({ title: say('desktop.chooseFolder'), properties: ['openDirectory', 'createDirectory'] })
    if (path === undefined) return null
    const folder = randomUUID()
    folders.set(folder, path)
    return { folder, label: basename(path) || path }
  })
  ipc.answer('saveFiles', async ({ folder, files }) => {
    const path = folders.get(folder)
    if (path === undefined) return { ok: false, refusal: 'folder-gone', file: files[0]?.name ?? '', names: [] }
    return saveFiles(path, files)
  })
  ipc.answer('openFile', async ({ kind }) => {
    const filters = [{ name: say(`desktop.${kind}`), extensions: [...ENDINGS[kind]] }]
    const path = await ask({ title: say('desktop.openFile'), properties: ['openFile'], filters })
    return path === undefined ? null : readChosen(path)
  })
}
