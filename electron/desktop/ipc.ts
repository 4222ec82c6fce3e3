import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import type { DesktopAnswers, DesktopCall, DesktopRequest } from '../../shared/contract/desktop.ts'
import { DESKTOP_REQUESTS } from '../../shared/contract/desktop.ts'
import { CHANNELS } from '../../shared/contract/desktop-channels.ts'
import { ownPath } from './address.ts'
import type { Surface } from './windows.ts'

/** Who sent a message: contents in a window of ours, and which kind of window. */
export type Sender = Readonly<{ contents: WebContents; surface: Surface }>

export type Ipc = Readonly<{
  /** Answers a call of the facilitator's page; any other sender or a malformed request is refused before the handler sees it. */
  answer: <Call extends DesktopCall>(
    call: Call,
    handler: (request: DesktopRequest<Call>) => Promise<DesktopAnswers[Call]>,
  ) => void
  /** Hears a message that wants no answer; one from an unknown sender is logged and dropped. */
  hear: (
    channel: (typeof CHANNELS)[keyof typeof CHANNELS],
    handler: (sender: Sender, ...args: readonly unknown[]) => void,
  ) => void
}>

/** The sender of a message, if it is the main frame of a page of ours in a window of ours. */
export function trustedSender(
  event: Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  surfaceOf: (contents: WebContents) => Surface | undefined,
): Sender | undefined {
  const { sender, senderFrame } = event
  const surface = surfaceOf(sender)
  if (surface === undefined || senderFrame === null || senderFrame !== sender.mainFrame) return undefined
  return ownPath(senderFrame.url) === undefined ? undefined : { contents: sender, surface }
}

/** The only door between pages and the desktop: every message passes the check of its sender here. */
export function createIpc(ipcMain: IpcMain, surfaceOf: (contents: WebContents) => Surface | undefined): Ipc {
  return {
    answer: (call, handler) => {
      ipcMain.handle(CHANNELS[call], async (event, request: unknown) => {
        if (trustedSender(event, surfaceOf)?.surface !== 'facilitator')
          throw new Error(`Expected ${call} to come from the facilitator's window`)
        return handler(DESKTOP_REQUESTS[call].parse(request) as DesktopRequest<typeof call>)
      })
    },
    hear: (channel, handler) => {
      ipcMain.on(channel, (event, ...args: readonly unknown[]) => {
        const sender = trustedSender(event, surfaceOf)
        if (sender === undefined) console.error(`A message on ${channel} did not come from a window of ours: dropped`)
        else handler(sender, ...args)
      })
    },
  }
}
