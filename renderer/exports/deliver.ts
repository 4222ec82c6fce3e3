import type { DesktopBridge, SaveRefusal } from '../../shared/contract/desktop.ts'

/** Where documents go: a folder of this machine on the desktop, the browser's downloads elsewhere. */
export type Destination = { readonly is: 'folder'; readonly folder: string; readonly label: string } | { readonly is: 'downloads' }

export type Delivered = { readonly ok: true } | { readonly ok: false; readonly refusal: SaveRefusal; readonly file: string }

/** Hands one file over; a folder that can't take it is answered with the reason and the file's name. */
export async function deliver(bridge: DesktopBridge | null, to: Destination, name: string, bytes: Uint8Array): Promise<Delivered> {
  if (to.is === 'folder' && bridge !== null) return bridge.saveFiles({ folder: to.folder, files: [{ name, bytes }] })
  download(name, bytes)
  return { ok: true }
}

function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the file after this call returns; a minute is long enough for the largest.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
