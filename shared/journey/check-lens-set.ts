import {
  declaredBy,
  inEveryLanguage,
  lensCheck,
  lensOf,
  LONGEST,
  membersOf,
  sourceList,
  uniqueIds,
  version,
  type Declared,
} from './check.ts'
import { all, identifier, list, oneOf, problemsOf, record, type Check, type JourneyProblem } from './checks.ts'
import type { LensSet } from './lens-set.ts'

/** A lens set that holds everything it must, or everything that is wrong with it. */
export type LensSetCheck =
  | { readonly ok: true; readonly lensSet: LensSet }
  | { readonly ok: false; readonly problems: readonly JourneyProblem[] }

/** What a file says that it is, by which it is told apart from a journey. */
const FORMAT = 'stagecraft-lens-set'

/** As many as the keys 1 to 9, and as the rows of a picture by lens that can be read from the last row. */
const MOST_LENSES = 9

function lensSetCheck(declared: Declared): Check {
  const match = record({ from: identifier, to: lensOf(declared), why: inEveryLanguage(LONGEST.sentence) })
  return all(
    record({
      format: oneOf(FORMAT),
      version,
      id: identifier,
      name: inEveryLanguage(LONGEST.name),
      origin: inEveryLanguage(LONGEST.origin),
      sources: sourceList,
      lenses: list(lensCheck(declared), 1, MOST_LENSES),
      matches: list(record({ journey: identifier, lenses: list(match, 1, 12) }), 0, 50),
    }),
    uniqueIds((value) => membersOf(value, 'lenses')),
  )
}

/** Whether a value is a lens set: every problem with its place, or the lens set itself; total, and strict about unknown keys. */
export function checkLensSet(value: unknown): LensSetCheck {
  const problems = problemsOf(lensSetCheck(declaredBy(value)), value)
  return problems.length === 0 ? { ok: true, lensSet: value as LensSet } : { ok: false, problems }
}

/** True of a value that says that it is a lens set, sound or not. */
export function isLensSetFile(value: object): boolean {
  return 'format' in value && value.format === FORMAT
}
