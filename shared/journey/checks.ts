/** What can be wrong at one place of a journey file. */
export type JourneyProblemKind =
  | 'not-an-object'
  | 'not-a-list'
  | 'not-a-text'
  | 'not-a-number'
  | 'missing'
  | 'unknown-key'
  | 'empty'
  | 'too-long'
  | 'too-few'
  | 'too-many'
  | 'out-of-range'
  | 'not-one-of'
  | 'not-an-id'
  | 'duplicate'
  | 'unknown-lens'
  | 'unknown-source'
  | 'published-without-source'
  | 'newer-version'

/** One thing that is wrong: where, what, and the figures or names that fill the gaps of the sentence. */
export type JourneyProblem = {
  /** Such as `stages[2].essence.nl`; empty for the file as a whole. */
  readonly path: string
  readonly problem: JourneyProblemKind
  readonly about: Readonly<Record<string, string | number>>
}

type Report = (path: string, problem: JourneyProblemKind, about?: JourneyProblem['about']) => void

/** Looks at one value and reports what is wrong with it. */
export type Check = (value: unknown, path: string, report: Report) => void

const under = (path: string, key: string) => (path === '' ? key : `${path}.${key}`)

/** Whether a value is a record of fields, as opposed to a list, a scalar or nothing. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type Fields = Readonly<Record<string, Check>>

/** A record with exactly these fields: one more or one fewer is a problem, but those of `optional` may be left out. */
export function record(fields: Fields, optional: Fields = {}): Check {
  return (value, path, report) => {
    if (!isRecord(value)) return report(path, 'not-an-object')
    for (const [key, check] of Object.entries(fields)) {
      if (Object.hasOwn(value, key)) check(value[key], under(path, key), report)
      else report(under(path, key), 'missing')
    }
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(fields, key)) continue
      const check = Object.hasOwn(optional, key) ? optional[key] : undefined
      if (check === undefined) report(under(path, key), 'unknown-key', { key })
      else check(value[key], under(path, key), report)
    }
  }
}

/** A list of between `low` and `high` members, each as `check` wants it. */
export function list(check: Check, low: number, high: number): Check {
  return (value, path, report) => {
    if (!Array.isArray(value)) return report(path, 'not-a-list')
    if (value.length < low) report(path, 'too-few', { have: value.length, need: low })
    if (value.length > high) return report(path, 'too-many', { have: value.length, most: high })
    for (let index = 0; index < value.length; index += 1) check(value[index], `${path}[${index}]`, report)
  }
}

/** A text that is more than blanks and at most `most` characters long. */
export function text(most: number): Check {
  return (value, path, report) => {
    if (typeof value !== 'string') return report(path, 'not-a-text')
    if (value.trim() === '') report(path, 'empty')
    const have = Array.from(value).length
    if (have > most) report(path, 'too-long', { have, most })
  }
}

/** An identifier of 1 to 80 letters, digits, dots, dashes and underscores. */
export const identifier: Check = (value, path, report) => {
  if (typeof value !== 'string') return report(path, 'not-a-text')
  if (!/^[\w.-]{1,80}$/.test(value)) report(path, 'not-an-id', { value: value.slice(0, 80) })
}

/** A number from `low` to `high`, both included. */
export function number(low: number, high: number, kind: 'whole' | 'any'): Check {
  return (value, path, report) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return report(path, 'not-a-number')
    if (value < low || value > high || (kind === 'whole' && !Number.isInteger(value)))
      report(path, 'out-of-range', { low, high })
  }
}

/** One of a closed set of values. */
export function oneOf(...allowed: readonly (string | number)[]): Check {
  return (value, path, report) => {
    if (!allowed.some((own) => own === value)) report(path, 'not-one-of', { allowed: allowed.join(', ') })
  }
}

/** Runs every check in turn on the same value. */
export function all(...checks: readonly Check[]): Check {
  return (value, path, report) => {
    for (const check of checks) check(value, path, report)
  }
}

/** What one check finds in a value, in the order in which it looked. */
export function problemsOf(check: Check, value: unknown): readonly JourneyProblem[] {
  const problems: JourneyProblem[] = []
  check(value, '', (path, problem, about = {}) => problems.push({ path, problem, about }))
  return problems
}
