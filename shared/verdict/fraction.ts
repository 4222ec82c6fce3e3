/** An exact ratio of two whole numbers in lowest terms; the denominator is positive. */
export type Fraction = { readonly n: number; readonly d: number }

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b)
}

/** The ratio of two whole numbers in lowest terms; throws when they are not whole or the denominator is zero. */
export function fraction(n: number, d = 1): Fraction {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d) || d === 0) {
    throw new Error(`Expected two whole numbers with a denominator that is not zero, but met ${n}/${d}`)
  }
  const divisor = greatestCommonDivisor(n, d) * Math.sign(d)
  return { n: n / divisor || 0, d: d / divisor }
}

/** Negative, zero or positive as `a` is below, equal to or above `b`; exact, unlike a comparison of floats. */
export function compareFractions(a: Fraction, b: Fraction): number {
  return a.n * b.d - b.n * a.d
}

/** The smaller of two ratios. */
export function smallerFraction(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) <= 0 ? a : b
}

/** "5/6", or "5" for a whole number. */
export function fractionText(value: Fraction): string {
  return value.d === 1 ? String(value.n) : `${value.n}/${value.d}`
}

/** The nearest float, for drawing and for display only: thresholds are compared exactly. */
export function fractionValue(value: Fraction): number {
  return value.n / value.d
}

/** Reads "2/3", "0.75", 0.75 or 3 exactly; null for anything else, and for more than nine decimals. */
export function parseFraction(value: unknown): Fraction | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null
  const ratio = /^(-?\d{1,9})\/(\d{1,9})$/.exec(String(value))
  if (ratio !== null) return Number(ratio[2]) === 0 ? null : fraction(Number(ratio[1]), Number(ratio[2]))
  const decimal = /^-?\d{1,6}(?:\.(\d{1,9}))?$/.exec(String(value))
  if (decimal === null) return null
  const scale = 10 ** (decimal[1]?.length ?? 0)
  return fraction(Math.round(Number(value) * scale), scale)
}
