import type { SeededRandom } from './seeded-random.ts'

/** One way in which bytes on a disk go bad, and what became of them. */
export type Damage = Readonly<{ kind: string; bytes: Buffer }>

const BLOCK = 4_096
const KINDS = [
  ...(['truncated', 'bits flipped', 'zeroed', 'block of NUL'] as const),
  ...(['middle cut', 'middle doubled', 'noise', 'empty lines'] as const),
] as const

/** Damages a file as disks, cables and other programs do; the result differs from the original. */
export function damaged(original: Buffer, random: SeededRandom): Damage {
  for (;;) {
    const damage = once(original, random)
    if (!damage.bytes.equals(original)) return damage
  }
}

function once(original: Buffer, random: SeededRandom): Damage {
  const [from, to] = stretch(original, random)
  const [before, after] = [original.subarray(0, from), original.subarray(to)]
  const kind = random.oneOf(KINDS)
  switch (kind) {
    case 'truncated':
      return { kind, bytes: before }
    case 'bits flipped':
      return { kind, bytes: flipped(original, 1 + random.below(3), random) }
    case 'zeroed':
      return { kind, bytes: Buffer.concat([before, Buffer.alloc(to - from), after]) }
    case 'block of NUL': {
      const start = BLOCK * random.below(Math.ceil(original.length / BLOCK))
      return { kind, bytes: Buffer.from(original).fill(0, start, Math.min(start + BLOCK, original.length)) }
    }
    case 'middle cut':
      return { kind, bytes: Buffer.concat([before, after]) }
    case 'middle doubled':
      return { kind, bytes: Buffer.concat([original.subarray(0, to), original.subarray(from)]) }
    case 'noise':
      return { kind, bytes: Buffer.concat([before, noise(1 + random.below(300), random), original.subarray(from)]) }
    case 'empty lines':
      return { kind, bytes: Buffer.concat([before, Buffer.alloc(1 + random.below(4), '\n'), original.subarray(from)]) }
  }
}

/** Half of the time whole lines, which is what hides best. */
function stretch(original: Buffer, random: SeededRandom): readonly [number, number] {
  const ends = random.chance(0.5) ? newlines(original) : null
  const place = () => (ends === null ? random.below(original.length + 1) : (ends[random.below(ends.length)] ?? 0))
  const [one, other] = [place(), place()]
  return [Math.min(one, other), Math.max(one, other)]
}

function newlines(bytes: Buffer): readonly number[] {
  return [0, ...[...bytes.entries()].flatMap(([index, byte]) => (byte === 10 ? [index + 1] : []))]
}

function flipped(original: Buffer, count: number, random: SeededRandom): Buffer {
  const bytes = Buffer.from(original)
  for (let flip = 0; flip < count; flip += 1) {
    const place = random.below(bytes.length)
    bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << random.below(8)), place)
  }
  return bytes
}

function noise(length: number, random: SeededRandom): Buffer {
  return Buffer.from(Array.from({ length }, () => random.below(256)))
}
