import type { Page } from '@playwright/test'
import { KINDS, type Kind } from '../../../shared/session/gather.ts'

/** The colour of each kind's spine in house lights, as the style sheet has it. */
const SPINES = { observation: '#f2cd38', quote: '#93cdf6', metric: '#2fa58f', artefact: '#f48a6c', policy: '#8f74da' } as const satisfies Record<Kind, string>

export type Looked = Readonly<{
  width: number
  height: number
  /** How many different colours there are, counted up to a few thousand points. */
  colours: number
  /** How many notes of each kind are drawn, counted by their spines. */
  notes: Readonly<Record<Kind, number>>
}>

/** Decodes a PNG on a canvas of the browser and looks at its pixels: nothing is believed that is not drawn. */
export async function lookAt(page: Page, png: Buffer): Promise<Looked> {
  const looked = await page.evaluate(async ({ base64, spines }) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const { width, height } = image
    const colours = new Set<number>()
    const counts = spines.map(() => 0)
    // The kind of the spine at each point of the row above, counted from 1: a spine begins where there was none above.
    let above = new Uint8Array(width)
    const canvas = new OffscreenCanvas(width, Math.min(height, 512))
    const pen = canvas.getContext('2d', { willReadFrequently: true })
    if (pen === null) throw new Error('Expected a canvas to draw on')
    for (let top = 0; top < height; top += canvas.height) {
      pen.clearRect(0, 0, width, canvas.height)
      pen.drawImage(image, 0, -top)
      const { data } = pen.getImageData(0, 0, width, canvas.height)
      for (let row = 0; row < canvas.height; row += 1) {
        const here = new Uint8Array(width)
        for (let x = 0; x < width; x += 1) {
          const at = (row * width + x) * 4
          const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)
          if (x % 37 === 0 && row % 37 === 0) colours.add(colour)
          here[x] = spines.indexOf(colour) + 1
        }
        for (let x = 0, run = 0; x < width; x += 1) {
          const kind = here[x] ?? 0
          run = kind !== 0 && kind === here[x - 1] ? run + 1 : 0
          // Left of its icon a spine is ten points wide at least; the edge of the note beside it, of the same colour, is two.
          if (kind === 0 || run !== 9 || above[x - 4] === kind) continue
          const isInside = here.subarray(Math.max(0, x - 60), x - 9).filter((other) => other === kind).length > 3
          if (!isInside) counts[kind - 1] = (counts[kind - 1] ?? 0) + 1
        }
        above = here
      }
    }
    return { width, height, colours: colours.size, counts }
  }, { base64: png.toString('base64'), spines: KINDS.map((kind) => Number.parseInt(SPINES[kind].slice(1), 16)) })
  const { counts, ...rest } = looked
  return { ...rest, notes: Object.fromEntries(KINDS.map((kind, index) => [kind, counts[index] ?? 0])) as Record<Kind, number> }
}
