/** How many numbers a draw may give: 0 up to, but not, this. */
export const DRAWS = 4_294_967_296

/** The state after this one; both are whole numbers of 32 bits, the seed is the first. */
export function nextState(state: number): number {
  return (state + 0x6d2b79f5) | 0
}

/** The number that belongs to a state: whole, from 0 up to `DRAWS`. */
export function drawAt(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return (mixed ^ (mixed >>> 14)) >>> 0
}

/** A repeatable stream of numbers in [0, 1) from a 32-bit seed: mulberry32 (Tommy Ettinger, public domain). */
export function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = nextState(state)
    return drawAt(state) / DRAWS
  }
}
