import { basename, join, resolve } from 'node:path'
import { translator } from '../../../shared/i18n/translate.ts'
import { reportMarkdown } from '../../../shared/report/markdown.ts'
import { backlogCsv, evidenceCsv } from '../../../shared/report/tables.ts'
import { reportView } from '../../../shared/views/report-view.ts'
import { factsToCarry, holdsHidden, sessionFileName } from '../session-file.ts'
import { journalHeader } from '../storage/journal-header.ts'
import { journalText } from '../storage/journal.ts'
import { nodeFiles } from '../storage/node-files.ts'
import { makeDirectories, writeWhole } from '../storage/write-whole.ts'
import { sessionInFile, sessionInLibrary } from './stored-session.ts'
import type { Verb } from './verb.ts'

/** Writes everything that the client takes home, in the session's language; a session file only when no placement is hidden. */
export const exportSession: Verb = {
  name: 'export',
  options: { file: { type: 'string' }, to: { type: 'string' }, names: { type: 'string' } },
  positionals: { least: 0, most: 1 },
  run: async (context) => {
    const { flags, given, say, print, fail, app } = context
    const names = flags['names'] ?? 'shown'
    if (names !== 'shown' && names !== 'hidden') return fail(say('cli.badNames', { given: String(names) }))
    const [id] = given
    const file = flags['file']
    if ((id === undefined) === (typeof file !== 'string')) return fail(say('cli.oneSource', { verb: 'export' }))
    const found = typeof file === 'string' ? await sessionInFile(context, file) : await sessionInLibrary(context, id ?? '')
    if (!found.ok) return fail(found.sentence)
    const { session, facts } = found.value
    const report = reportView(session, { names })
    const inItsLanguage = translator(report.language)
    const whole = journalText(journalHeader(app, id ?? basename(String(file))), factsToCarry(session, facts))
    const documents: readonly (readonly [string, string])[] = [
      ['report.md', reportMarkdown(report, inItsLanguage)],
      ['backlog.csv', backlogCsv(report, inItsLanguage)],
      ['evidence.csv', evidenceCsv(report, inItsLanguage)],
      ...(holdsHidden(session) ? [] : [[sessionFileName(session), whole] as const]),
    ]
    const folder = resolve(typeof flags['to'] === 'string' ? flags['to'] : '.')
    await makeDirectories(nodeFiles, folder)
    for (const [name, text] of documents) {
      await writeWhole(nodeFiles, join(folder, name), Buffer.from(text))
      print(join(folder, name))
    }
    if (!holdsHidden(session)) return 0
    print(say('cli.hidden'))
    return 1
  },
}
