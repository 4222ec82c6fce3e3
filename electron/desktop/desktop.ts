import type { App, Dialog, IpcMain, Session } from 'electron'
import { Menu } from 'electron'
import { CHANNELS } from '../../shared/contract/desktop-channels.ts'
import { translator } from '../../shared/i18n/translate.ts'
import type { PageFiles } from '../host/page-files.ts'
import { servePages } from './app-protocol.ts'
import { serveDialogs } from './dialogs.ts'
import { createIpc } from './ipc.ts'
import { lockSession } from './lockdown.ts'
import type { MenuWishes } from './menu.ts'
import { menuTemplate } from './menu.ts'
import { preferredLanguage } from './preferred-language.ts'
import { connectWindows } from './wires.ts'
import type { HostHandle } from './wires.ts'
import { createWindows } from './windows.ts'
import type { Windows } from './windows.ts'

/** What a desktop is made of. */
export type DesktopParts = Readonly<{
  app: App
  dialog: Dialog
  ipcMain: IpcMain
  session: Session
  host: HostHandle
  pages: PageFiles
  preload: string
}>

/** Opens the facilitator's window on the host; the app ends when that window closes. */
export function openDesktop({ app, dialog, ipcMain, session, host, pages, preload }: DesktopParts): Windows {
  lockSession(session)
  servePages(session, pages)
  const windows: Windows = createWindows(preload, (news) => windows.of('facilitator')?.webContents.send(CHANNELS.display, news))
  const ipc = createIpc(ipcMain, windows.surfaceOf)
  connectWindows(ipc, host)
  let language = preferredLanguage(app.getPreferredSystemLanguages())
  serveDialogs(ipc, dialog, windows, (key, values) => translator(language)(key, values))

  const wishes: MenuWishes = {
    act: (action) => windows.of('facilitator')?.webContents.send(CHANNELS.menu, action),
    openAudience: () => void windows.open('audience'),
  }
  const showMenu = (): void => {
    const template = menuTemplate(translator(language), process.platform, wishes)
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  ipc.answer('openAudience', async () => {
    windows.open('audience')
    return null
  })
  ipc.answer('useLanguage', async (request) => {
    language = request.language
    showMenu()
    return null
  })
  showMenu()
  windows.open('facilitator').once('closed', () => app.quit())
  return windows
}
