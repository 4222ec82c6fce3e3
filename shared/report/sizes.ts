/** The size of a micro-transformation as a letter, as on a shirt. */
export const SIZE_LETTER = { 1: 'S', 2: 'M', 3: 'L', 5: 'XL' } as const
