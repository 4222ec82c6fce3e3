import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, dialog, ipcMain, protocol, session } from 'electron'
import { declareScheme } from './desktop/app-protocol.ts'
import { openDesktop } from './desktop/desktop.ts'
import { lockContents } from './desktop/lockdown.ts'
import { flushBeforeQuit } from './desktop/quit.ts'
import { preferredLanguage } from './desktop/preferred-language.ts'
import { translator } from '../shared/i18n/translate.ts'
import { dataFolder, openLocalHost } from './host/local-host.ts'
import { readPageFiles } from './host/page-files.ts'

/** The desktop from its parts: pages, host, windows. */
async function start(): Promise<void> {
  const dist = join(app.getAppPath(), 'dist')
  const pages = await readPageFiles(dist)
  const data = dataFolder({ environment: process.env, platform: process.platform, home: homedir() })
  const host = await openLocalHost(data, { dist, app: app.getVersion() })
  const preload = join(dist, 'preload.cjs')
  const windows = openDesktop({ app, dialog, ipcMain, session: session.defaultSession, host, pages, preload })
  flushBeforeQuit(app, () => host.close())
  app.on('second-instance', () => void windows.open('facilitator'))
}

app.enableSandbox()
declareScheme(protocol)
lockContents(app)
if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start).catch((error: unknown) => {
    console.error('Expected the desktop to start:', error)
    const say = translator(preferredLanguage(app.getPreferredSystemLanguages()))
    dialog.showErrorBox(say('desktop.couldNotStart'), error instanceof Error ? error.message : String(error))
    app.exit(1)
  })
} else {
  app.quit()
}
