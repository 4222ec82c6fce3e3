/** The longest that each kind of text may be, in characters, on the way in; fields of the pages use the same figures. */
export const LONGEST = { name: 80, title: 120, text: 2_000, id: 64, fileName: 200 } as const

/** The most of each kind that one command may carry. */
export const MOST = { notes: 5_000, people: 200, parts: 20, units: 200, voices: 500, stages: 20 } as const

/** The longest session file that is taken in, in characters: a board of 5,000 notes with a long history stays well below. */
export const LONGEST_SESSION_FILE = 20_000_000

/** The largest frame that a facilitator's surface may send, in bytes: a session file, escaped, in one command. */
export const LARGEST_FRAME = 32 * 1024 * 1024

/** The largest frame before a surface has said who it is, and ever from one that only watches, in bytes. */
export const LARGEST_GREETING = 4 * 1024

/** How far the last row may sit from the picture, and how high the picture may be, in metres. */
export const FARTHEST = { least: 1, most: 100 } as const
export const TALLEST = { least: 0.2, most: 20 } as const

/** The largest side of a window that anybody reports, in px. */
export const LARGEST_SIDE = 20_000
