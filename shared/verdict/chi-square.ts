/** Coefficients of Lanczos' approximation of the gamma function, g = 7, n = 9 (relative error below 1e-14). */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const

function logGamma(value: number): number {
  const x = value - 1
  const series = LANCZOS.reduce(
    (sum, coefficient, index) => (index === 0 ? coefficient : sum + coefficient / (x + index)),
    0,
  )
  const base = x + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(base) - base + Math.log(series)
}

function lowerBySeries(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let step = 1; step < 1000 && Math.abs(term) > Math.abs(sum) * 1e-16; step += 1) {
    term *= x / (shape + step)
    sum += term
  }
  return sum * Math.exp(-x + shape * Math.log(x) - logGamma(shape))
}

function upperByContinuedFraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let value = d
  for (let step = 1; step < 1000; step += 1) {
    const numerator = -step * (step - shape)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    value *= c * d
    if (Math.abs(c * d - 1) < 1e-16) break
  }
  return Math.exp(-x + shape * Math.log(x) - logGamma(shape)) * value
}

/** Chance that a chi-squared value with `df` degrees of freedom exceeds `value` (regularised incomplete gamma function). */
export function chiSquareTail(value: number, df: number): number | null {
  if (!(df > 0) || !(value >= 0)) return null
  if (value === 0) return 1
  const shape = df / 2
  const x = value / 2
  return x < shape + 1 ? 1 - lowerBySeries(shape, x) : upperByContinuedFraction(shape, x)
}
