import { crc32, deflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'

/** Most colours that a PNG with a palette holds. */
const MOST_COLOURS = 256

/** The same picture with at most 256 colours, the most frequent ones: a third of the bytes, and hardly to be told from it. */
export async function withPalette(page: Page, png: Buffer): Promise<Buffer> {
  const { width, height, base64 } = await page.evaluate(async (given) => {
    const bytes = Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (pen === null) throw new Error('Expected a canvas to draw on')
    pen.drawImage(image, 0, 0)
    const { data } = pen.getImageData(0, 0, image.width, image.height)
    let text = ''
    for (let at = 0; at < data.length; at += 32_768) text += String.fromCharCode(...data.subarray(at, at + 32_768))
    return { width: image.width, height: image.height, base64: btoa(text) }
  }, png.toString('base64'))
  const data = Buffer.from(base64, 'base64')
  const colours = Array.from({ length: width * height }, (_, pixel) => data.readUInt32BE(pixel * 4) >>> 8)
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = spread([...counts].toSorted(([, one], [, other]) => other - one).map(([colour]) => colour))
  const nearest = new Map<number, number>()
  for (const colour of counts.keys()) nearest.set(colour, nearestTo(palette, colour))
  const rows = Buffer.alloc(height * (width + 1))
  for (const [pixel, colour] of colours.entries()) rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = nearest.get(colour) ?? 0
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header), chunk('PLTE', table), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The first colours of a list, leaving out those that one before them can stand for. */
function spread(byFrequency: readonly number[]): readonly number[] {
  const chosen: number[] = []
  for (const colour of byFrequency) {
    if (chosen.length === MOST_COLOURS) break
    if (chosen.every((one) => distance(one, colour) > 150)) chosen.push(colour)
  }
  return chosen
}

function nearestTo(palette: readonly number[], colour: number): number {
  let best = 0
  for (let index = 1; index < palette.length; index += 1) {
    if (distance(palette[index] ?? 0, colour) < distance(palette[best] ?? 0, colour)) best = index
  }
  return best
}

function distance(one: number, other: number): number {
  const [red, green, blue] = [(one >> 16) - (other >> 16), ((one >> 8) & 255) - ((other >> 8) & 255), (one & 255) - (other & 255)]
  return red * red + green * green + blue * blue
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  whole.set(body, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}
