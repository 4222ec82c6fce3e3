import { agreementOf } from '../../../shared/verdict/agreement.ts'
import { consensusMetrics } from '../../../shared/verdict/consensus.ts'
import { DEFAULT_SETTINGS } from '../../../shared/verdict/settings.ts'
import type { Verb } from './verb.ts'

const FEWEST_STAGES = 2
const MOST_STAGES = 9

/** Says how far placements agree, by every measure that the program knows: `--stages 2,2,3` are the placements, `--of 5` the journey. */
export const consensus: Verb = {
  name: 'consensus',
  options: { stages: { type: 'string' }, of: { type: 'string' } },
  positionals: { least: 0, most: 0 },
  run: async ({ flags, say, print, fail }) => {
    const of = Number(flags['of'] ?? '5')
    if (!Number.isInteger(of) || of < FEWEST_STAGES || of > MOST_STAGES) {
      return fail(say('cli.badOf', { given: String(flags['of']), least: FEWEST_STAGES, most: MOST_STAGES }))
    }
    const given = typeof flags['stages'] === 'string' ? flags['stages'] : ''
    const stages = given.split(',').map((stage) => (stage.trim() === '' ? NaN : Number(stage)))
    if (stages.some((stage) => !Number.isInteger(stage) || stage < 1 || stage > of)) return fail(say('cli.badStages', { given, most: of }))
    const frequencies = Array.from({ length: of }, (_, index) => stages.filter((stage) => stage === index + 1).length)
    const { shape, contested, median } = agreementOf(frequencies, DEFAULT_SETTINGS)
    print(JSON.stringify({ frequencies, median, shape, contested, ...consensusMetrics(frequencies) }, null, 2))
    return 0
  },
}
