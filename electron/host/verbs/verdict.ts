import { translator } from '../../../shared/i18n/translate.ts'
import { longDay } from '../../../shared/report/moment.ts'
import { reportNames } from '../../../shared/report/names.ts'
import { sayReason } from '../../../shared/report/reasons.ts'
import { sayMove } from '../../../shared/report/since.ts'
import { verdictOfCase } from '../../../shared/verdict/case-file.ts'
import { reportView } from '../../../shared/views/report-view.ts'
import { signedHere } from '../../../shared/views/signed.ts'
import { nodeFiles } from '../storage/node-files.ts'
import { readText, sessionInFile, sessionInLibrary } from './stored-session.ts'
import type { Verb, VerbContext } from './verb.ts'

/** Says which stage a session, a session file or a board written down as JSON is in, and why. */
export const verdict: Verb = {
  name: 'verdict',
  options: { board: { type: 'string' }, json: { type: 'boolean' } },
  positionals: { least: 0, most: 1 },
  run: async (context) => {
    const { flags, given, say, fail } = context
    const [source] = given
    const board = flags['board']
    if ((source === undefined) === (typeof board !== 'string') || board === '') return fail(say('cli.oneSource', { verb: 'verdict' }))
    return typeof board === 'string' ? ofBoard(context, board) : ofSession(context, source ?? '')
  },
}

async function ofBoard(context: VerbContext, path: string): Promise<0 | 2> {
  const { say, print, fail } = context
  const text = await readText(context, path)
  if (!text.ok) return fail(text.sentence)
  const value = parsed(text.value)
  if (value === undefined) return fail(say('cli.notJson', { file: path }))
  const result = verdictOfCase(value)
  if ('problem' in result) return fail(problemOf(result.problem))
  print(JSON.stringify(result, null, 2))
  return 0
}

async function ofSession(context: VerbContext, source: string): Promise<0 | 2> {
  const { flags, fail, print } = context
  const isFile = (await nodeFiles.stat(source).catch(() => null)) !== null
  const found = isFile ? await sessionInFile(context, source) : await sessionInLibrary(context, source)
  if (!found.ok) return fail(found.sentence)
  const report = reportView(found.value.session, { names: 'shown' })
  const { verdict: figures, ...rest } = report.assessment
  if (flags['json'] === true) print(JSON.stringify({ ...figures, ...rest, signedOff: signedHere(report.signOff) !== null, heldOn: report.heldOn, compared: report.compared, room: report.room }, null, 2))
  else {
    const t = translator(report.language)
    const names = reportNames(report, t)
    const { stage } = figures
    print(stage === null ? t('report.noVerdict') : t('report.holds', { client: report.client, stage: names.stage(stage) }))
    const { compared } = report
    if (compared?.comparable === true) print(`${t('verdict.since.title', { day: longDay(compared.heldOn, report.language) })}: ${sayMove(t, report.assessment.comparison, names)}`)
    for (const reason of report.assessment.reasons) print(`- ${sayReason(t, reason, names)}`)
  }
  return 0
}

function problemOf(problem: unknown): string {
  const { field, sentence } = problem as { readonly field: string; readonly sentence: string }
  return `${field}: ${sentence}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
