import { parseArgs } from 'node:util'
import { LANGUAGES, type Language } from '../../shared/journey/journey.ts'
import { translator } from '../../shared/i18n/translate.ts'
import { dataFolder, type Machine } from './local-host.ts'
import { programVersion } from './shipped.ts'
import { StorageFailure } from './storage/storage-failure.ts'
import { check } from './verbs/check.ts'
import { consensus } from './verbs/consensus.ts'
import { exportSession } from './verbs/export.ts'
import { importSession } from './verbs/import.ts'
import { serve } from './verbs/serve.ts'
import { verdict } from './verbs/verdict.ts'
import type { Verb } from './verbs/verb.ts'

const VERBS: readonly Verb[] = [serve, exportSession, importSession, check, verdict, consensus]

/** Options that every verb takes. */
const COMMON = { data: { type: 'string' }, language: { type: 'string' }, help: { type: 'boolean' } } as const

function isLanguage(name: string): name is Language {
  return LANGUAGES.some((language) => language === name)
}

/** What a command line works with besides its words. */
export type Terminal = Machine & Readonly<{
  /** The folder of the built program. */
  dist: string
  print: (text: string) => void
  complain: (sentence: string) => void
}>

/** Carries out one command line; resolves to its exit code: 0 done, 1 done but not as hoped, 2 bad input. */
export async function carryOut([name = 'help', ...args]: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const asked = /^--language(?:=(?<same>.*))?$/
  const at = args.findIndex((arg) => asked.test(arg))
  const language = at < 0 ? 'en' : (asked.exec(args[at] ?? '')?.groups?.['same'] ?? args[at + 1] ?? '')
  const say = translator(isLanguage(language) ? language : 'en')
  const fail = (sentence: string): 2 => {
    terminal.complain(sentence)
    return 2
  }
  if (!isLanguage(language)) return fail(say('cli.badLanguage', { given: language, known: LANGUAGES.join(', ') }))
  const verb = VERBS.find((one) => one.name === name)
  if (verb === undefined || args.includes('--help')) {
    const known = VERBS.map((one) => one.name).join(', ')
    if (verb === undefined && !['help', '--help', '-h'].includes(name)) return fail(say('cli.noSuchVerb', { given: name, known }))
    terminal.print(say('cli.usage'))
    return 0
  }
  const read = readArgs(verb, args)
  if (!read.ok) return fail(say('cli.badOption', { verb: verb.name, problem: read.problem }))
  const { values, positionals } = read
  if (positionals.length < verb.positionals.least) return fail(say('cli.tooFew', { verb: verb.name }))
  const beyond = positionals[verb.positionals.most]
  if (beyond !== undefined) return fail(say('cli.tooMany', { verb: verb.name, given: beyond }))
  const data = typeof values['data'] === 'string' ? values['data'] : dataFolder(terminal)
  const context = { flags: values, given: positionals, say, language, fail, data, print: terminal.print, dist: terminal.dist, app: programVersion() }
  return verb.run(context).catch((error: unknown) => {
    if (error instanceof StorageFailure) return fail(say(`common.notWritten.${error.reason}`, { file: error.file }))
    throw error
  })
}

type Values = Readonly<Record<string, string | boolean | undefined>>
type ReadArgs =
  | { readonly ok: true; readonly values: Values; readonly positionals: readonly string[] }
  | { readonly ok: false; readonly problem: string }

/** A number below zero, which Node would take for an option. */
const BELOW_ZERO = /^-(?=\.?\d)/

/** The first sentence of Node's own words for a bad option, which names it: the one part that is not translated. */
function readArgs({ options }: Verb, args: readonly string[]): ReadArgs {
  try {
    const known = { ...COMMON, ...options }
    const words = args.map((arg) => arg.replace(BELOW_ZERO, '−'))
    const { values, positionals, tokens } = parseArgs({ args: words, options: known, allowPositionals: true, strict: true, tokens: true })
    const named = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
    const twice = named.find((name, index) => named.indexOf(name) < index)
    if (twice !== undefined) return { ok: false, problem: `Option '--${twice}' is there twice` }
    return { ok: true, values: values as Values, positionals }
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, problem: error.message.split(/\n|\. /)[0] ?? '' }
    throw error
  }
}
