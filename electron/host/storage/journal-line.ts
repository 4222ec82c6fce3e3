import { crc32 } from 'node:zlib'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** One line of a journal: a fact, its number from 1, and what ties it to its neighbours. */
export type Line = Readonly<{
  number: number
  /** Checksum of the line before, eight zeros for the first. */
  previous: string
  /** How many lines right before this one were not yet known to be on the disk when it was written. */
  waiting: number
  /** True on every line of a change but its last: without that last line the change did not happen. */
  more: boolean
  fact: Json
}>

/** A line as it was found, with the checksum that the next one must quote. */
export type ReadLine = Line & Readonly<{ checksum: string }>

/** What the first line of a journal quotes as the line before. */
export const NO_LINE = '00000000'

/** `,"c":"` + 8 digits + `"}`: what follows the bytes that the checksum covers. */
const SEAL_LENGTH = 16

/** The bytes of one line, its newline included, and its checksum; throws if the fact is not JSON. */
export function encodeLine(line: Line): { readonly bytes: Buffer; readonly checksum: string } {
  const fact = JSON.stringify(line.fact)
  if (typeof fact !== 'string') throw new Error(`Expected a fact that can be written as JSON, but got ${typeof line.fact}`)
  const waiting = line.waiting > 0 ? `,"w":${line.waiting}` : ''
  const more = line.more ? ',"m":1' : ''
  const body = `{"s":${line.number},"p":"${line.previous}"${waiting}${more},"e":${fact}`
  const checksum = hex(crc32(body))
  return { bytes: Buffer.from(`${body},"c":"${checksum}"}\n`), checksum }
}

/** The lines of a whole journal: a header and facts. */
export function linesOf(header: Json, facts: readonly Json[]): readonly ReturnType<typeof encodeLine>[] {
  let previous = NO_LINE
  return [header, ...facts].map((fact, index) => {
    const line = encodeLine({ number: index + 1, previous, waiting: 0, more: false, fact })
    previous = line.checksum
    return line
  })
}

/** Reads one line without its newline; null if a single bit of it is not as it was written. */
export function decodeLine(bytes: Buffer): ReadLine | null {
  const seal = bytes.length - SEAL_LENGTH
  if (seal < 1) return null
  const checksum = hex(crc32(bytes.subarray(0, seal)))
  if (bytes.toString('latin1', seal) !== `,"c":"${checksum}"}`) return null
  return shapeOf(parsed(bytes), checksum)
}

/** A line may carry a right checksum and still be no JSON: somebody wrote it by hand. */
function parsed(bytes: Buffer): Readonly<Record<string, Json>> | null {
  try {
    const stored: Readonly<Record<string, Json>> | null = JSON.parse(bytes.toString('utf8'))
    return stored
  } catch {
    return null
  }
}

function shapeOf(stored: Readonly<Record<string, Json>> | null, checksum: string): ReadLine | null {
  if (stored === null) return null
  const { s: number, p: previous, w: waiting = 0, m: more = 0, e: fact } = stored
  if (!isCount(number) || number < 1 || !isCount(waiting) || waiting >= number) return null
  if (typeof previous !== 'string' || (more !== 0 && more !== 1) || fact === undefined) return null
  return { number, previous, waiting, more: more === 1, fact, checksum }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function hex(checksum: number): string {
  return checksum.toString(16).padStart(8, '0')
}
