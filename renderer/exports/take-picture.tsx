import html2canvas from 'html2canvas'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { fitPicture } from './picture-size.ts'
import { withPictureMarkup } from './trusted-types.ts'

/** A picture as a PNG file. */
export type Picture = { readonly bytes: Uint8Array; readonly width: number; readonly height: number; readonly lowered: boolean }

/** Width of the window that a picture is laid out for, in CSS pixels: pictures look the same whatever screen they are taken on. */
const LAID_OUT_FOR = 1920

/**
 * Takes a picture of a tree that is made for it: whole, unclipped and not virtual, off screen and in house lights.
 *
 * Throws when the browser gives no picture, or an AbortError when it was called off meanwhile.
 */
export async function takePicture(tree: ReactNode, signal: AbortSignal): Promise<Picture> {
  const page = document.createElement('div')
  page.className = 'export-page'
  document.body.append(page)
  const root = createRoot(page)
  try {
    root.render(tree)
    await document.fonts.ready
    await laidOut(page)
    signal.throwIfAborted()
    const { width, height } = page.getBoundingClientRect()
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
    const { scale, lowered } = fitPicture(width / rem, height / rem)
    const canvas = await withPictureMarkup(() =>
      html2canvas(page, {
        scale,
        logging: false,
        backgroundColor: null,
        windowWidth: LAID_OUT_FOR,
        // The copy of the page needs no copy of the program.
        ignoreElements: (element) => element.id === 'root',
        onclone: (copy) => {
          copy.documentElement.dataset['theme'] = 'light'
        },
      }),
    )
    signal.throwIfAborted()
    return { bytes: await pngOf(canvas), width: canvas.width, height: canvas.height, lowered }
  } finally {
    root.unmount()
    page.remove()
  }
}

/** Resolves once React has put the tree into the page and the browser has laid it out. */
async function laidOut(page: HTMLElement): Promise<void> {
  while (page.firstElementChild === null) await nextFrame()
  await nextFrame()
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve())
  })
}

async function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  if (blob === null) throw new Error(`Expected a picture of ${canvas.width} by ${canvas.height} pixels, but the browser gave none`)
  return new Uint8Array(await blob.arrayBuffer())
}
