import { consensusMetrics } from '../../../shared/verdict/consensus.ts'
import type { Verb } from './verb.ts'

/** Longest vector that is read: far longer than any journey, short enough to be no mistake. */
const MOST_STAGES = 100

/** Says how far placements agree, by every measure: `--stages 5 0 4 4 0 0` counts them per stage, the lowest first. */
export const consensus: Verb = {
  name: 'consensus',
  options: { stages: { type: 'string' }, json: { type: 'boolean' } },
  positionals: { least: 0, most: MOST_STAGES },
  run: async ({ flags, given, say, print, fail }) => {
    const stages = flags['stages'] ?? ''
    const words = [stages, ...given].join(' ').trim().split(/\s*,\s*|\s+/)
    const counts = words.map((word) => (/^(\d+(\.\d*)?|\.\d+)$/.test(word) ? Number(word) : Number.NaN))
    if (stages === '' || counts.length < 2 || counts.length > MOST_STAGES || counts.some((count) => Number.isNaN(count))) {
      return fail(say('cli.badStages', { given: words.join(' '), most: MOST_STAGES }))
    }
    const metrics = consensusMetrics(counts)
    if (flags['json'] === true) print(JSON.stringify(metrics, null, 2))
    else for (const [name, figure] of Object.entries(metrics)) print(`${name.padEnd(24)}${figure === null ? '–' : String(figure)}`)
    return 0
  },
}
