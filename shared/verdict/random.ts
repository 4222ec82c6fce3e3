/**
 * A repeatable stream of numbers in [0, 1) from a 32-bit seed: mulberry32 (Tommy Ettinger, public domain).
 *
 * The state lives in a typed array because a captured variable above 31 bits is boxed anew on every draw, at twice the cost.
 */
export function mulberry32(seed: number): () => number {
  const state = Int32Array.of(seed)
  return () => {
    const next = ((state[0] as number) + 0x6d2b79f5) | 0
    state[0] = next
    let mixed = Math.imul(next ^ (next >>> 15), 1 | next)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
