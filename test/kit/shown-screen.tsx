import { act, type ReactElement } from 'react'
import { Dress, LibraryGate, SurfaceProvider, useLibrary } from '../../renderer/session/surface.tsx'
import { SessionGate, SessionProvider } from '../../renderer/session/session.tsx'
import { UiRoot } from '../../renderer/ui/Toasts.tsx'
import type { Client } from '../../shared/contract/client.ts'
import { show } from '../renderer/ui/show.tsx'
import { LOCAL_SESSION } from './local-client.ts'

/** Shows a screen as the window does, in the language and the theme that its client prefers. */
export async function showScreen(screen: ReactElement, client: Client): Promise<HTMLElement> {
  return show(<SurfaceProvider client={client}><LibraryGate fallback={null}><Dressed>{screen}</Dressed></LibraryGate></SurfaceProvider>)
}

/** Shows a screen of a session. */
export async function showPhase(screen: ReactElement, client: Client): Promise<HTMLElement> {
  window.sessionStorage.clear()
  return showScreen(<SessionProvider id={LOCAL_SESSION}><SessionGate fallback={null} ended={(words) => words}>{screen}</SessionGate></SessionProvider>, client)
}

function Dressed({ children }: Readonly<{ children: ReactElement }>) {
  const preferences = useLibrary((library) => library.preferences)
  return <Dress preferences={preferences}><UiRoot toastsLabel="Messages" closeLabel="Close">{children}</UiRoot></Dress>
}

/** The box with this label. */
export function box(label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent === label)
  const target = found === undefined ? null : document.getElementById(found.htmlFor)
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return target
  throw new Error(`Expected a box with the label "${label}"`)
}

/** Puts a text into a box as typing does. */
export async function type(label: string, text: string): Promise<void> {
  const target = box(label)
  const prototype = target instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  await act(async () => {
    target.focus()
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(target, text)
    target.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

/** Pastes a text into a box; true when the page took the paste for itself. */
export async function paste(label: string, text: string): Promise<boolean> {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: { getData: () => text } })
  await act(async () => void box(label).dispatchEvent(event))
  return event.defaultPrevented
}
