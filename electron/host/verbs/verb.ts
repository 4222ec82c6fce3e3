import type { parseArgs } from 'node:util'
import type { Translate } from '../../../shared/i18n/catalogue.ts'
import type { Language } from '../../../shared/journey/journey.ts'

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>

/** What a verb works with. */
export type VerbContext = Readonly<{
  flags: Readonly<Record<string, string | boolean | undefined>>
  given: readonly string[]
  say: Translate
  /** The language that it speaks. */
  language: Language
  /** Prints one line, or several, to the standard output. */
  print: (text: string) => void
  /** Prints one sentence to the standard error and gives the exit code of bad input. */
  fail: (sentence: string) => 2
  /** The folder of this user's sessions. */
  data: string
  /** The folder of the built program. */
  dist: string
  /** This program's version. */
  app: string
}>

/** One thing that the command line can do. */
export type Verb = Readonly<{
  name: string
  options: Options
  positionals: Readonly<{ least: number; most: number }>
  /** Resolves to the exit code: 0 done, 1 done but not as hoped, 2 bad input. */
  run: (context: VerbContext) => Promise<0 | 1 | 2>
}>
