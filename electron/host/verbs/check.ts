import { checkJourney } from '../../../shared/journey/check.ts'
import { checkLensSet, isLensSetFile } from '../../../shared/journey/check-lens-set.ts'
import { sayJourneyProblem } from '../../../shared/report/journey-problems.ts'
import { importedFacts } from '../import-session.ts'
import { readText } from './stored-session.ts'
import type { Verb } from './verb.ts'

/** Says whether a journey, a lens set or a session file would be taken in, and if not, every field that is wrong. */
export const check: Verb = {
  name: 'check',
  options: {},
  positionals: { least: 1, most: 1 },
  run: async (context) => {
    const { say, language, print, fail, given } = context
    const [path = ''] = given
    const text = await readText(context, path)
    if (!text.ok) return fail(text.sentence)
    const json = parsed(text.value)
    if (typeof json !== 'object' || json === null || 'e' in json) {
      const read = importedFacts(text.value)
      if (!read.ok) return fail(say(`refusal.${read.refusal}`, { name: path, line: 1, most: 20, ...read.about }))
      print(say('cli.soundSession', { title: read.read.session.frame.title, count: read.facts.length }))
      return 0
    }
    const checked = isLensSetFile(json) ? checkLensSet(json) : checkJourney(json)
    if (!checked.ok) {
      for (const problem of checked.problems) {
        const { sentence } = sayJourneyProblem(say, language, problem, json)
        fail(say('cli.problem', { file: path, field: problem.path || '.', sentence }))
      }
      return 2
    }
    if ('lensSet' in checked) print(say('cli.soundLensSet', { name: checked.lensSet.name.en, count: checked.lensSet.lenses.length }))
    else print(say('cli.soundJourney', { name: checked.journey.name.en, stages: checked.journey.stages.length }))
    return 0
  },
}

/** The JSON of a file that is one value; null for anything else, which a session file of several lines is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}
