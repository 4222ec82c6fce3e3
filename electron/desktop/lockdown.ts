import type { App, Session, WebContents } from 'electron'
import { ownPath } from './address.ts'

/** What a page may do that the browser engine asks us about. */
const PERMITTED: readonly string[] = ['fullscreen', 'clipboard-sanitized-write']

/** What may be loaded: our pages, what they make themselves, and the developer tools. */
const LOADABLE = /^(app|blob|data|devtools|chrome-devtools):/

/** Takes everything from a session that the pages do not need: permissions, devices, captures, downloads, the network. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(PERMITTED.includes(permission)))
  session.setPermissionCheckHandler((_contents, permission) => PERMITTED.includes(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null))
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !LOADABLE.test(url) }))
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps every page, now and later, on our own pages and without windows or views of its own. */
export function lockContents(app: App): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    const stay = (event: Readonly<{ url: string; preventDefault: () => void }>): void => {
      if (ownPath(event.url) === undefined) event.preventDefault()
    }
    contents.on('will-navigate', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
